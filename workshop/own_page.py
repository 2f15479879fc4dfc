"""My page: what somebody said and what became of it, which steps they took part in; never how they voted."""

from datetime import timedelta

from sqlalchemy import select

from .activities import KINDS
from .db import db
from .journal import moment
from .models import (
    Comment, Idea, Participation, Proposal, ProposalAuthor, Question, Statement, Translation,
)
from .snapshot import planned

SAID = (("idea", Idea), ("comment", Comment), ("statement", Statement), ("question", Question))
NAMES_KEPT, WORDS_KEPT = timedelta(days=30), timedelta(days=730)


def own_page(session, person, published_at=None):
    """Everything on somebody's own page; once erased, that alone."""
    page = {"state": person.state, "participant": person.ref, "session": _session(session, published_at)}
    if person.state == "erased":
        return page
    return page | {
        "name": person.name,
        "voice": next((voice["label"] for voice in planned(session)["voices"] if voice["key"] == person.voice), None),
        "side": person.side,
        "table": person.table,
        "language": person.language,
        "stays": person.stays,
        "said": [said for what, model in SAID for said in _all_said(what, model, session, person)],
        "proposals": _proposals(person),
        "steps": _steps(session, person),
        "translations": _translations(session, person),
    }


def _session(session, published_at):
    plan, ended = planned(session), session.closed_at
    return {
        "code": session.code, "title": plan["title"], "place": session.place, "state": session.state,
        "starts_at": moment(session.starts_at), "closed_at": moment(ended), "remit": plan["remit"],
        "languages": plan["languages"], "texts": plan.get("texts", {}),
        "notice": {name: said for name, said in session.workshop.notice.items() if name != "guardians"},
        "record": published_at, "fingerprint": session.fingerprint,
        "demonstration": session.workshop.demonstration,
        "names_until": moment(ended + NAMES_KEPT) if ended else None,
        "words_until": moment(ended + WORDS_KEPT) if ended else None,
    }


def _all_said(what, model, session, person):
    written = select(model).where(model.session_id == session.id, model.author_id == person.id).order_by(model.number)
    return [_said(what, thing) for thing in db.session.scalars(written)]


def _said(what, thing):
    """Something that this person wrote: hidden words are theirs to see, those that are gone are null."""
    about = getattr(thing, "activity", None)
    return {
        "what": what, "id": thing.ref, "text": thing.text, "language": thing.language, "state": thing.state,
        "reason": thing.reason, "step": about and about.title, **BECAME[what](thing),
    }


def _idea_became(idea):
    theme = idea.theme if idea.theme and idea.theme.state == "up" else None
    into = idea.into if idea.into and idea.into.state == "up" else None
    under = {idea.ref, theme and theme.ref, into and into.ref}
    within = [] if idea.state != "up" else [
        {"id": proposal.ref, "title": proposal.title} for proposal in db.session.scalars(select(Proposal).where(
            Proposal.session_id == idea.session_id, Proposal.state == "up").order_by(Proposal.number))
        if under & {proposal.theme or "", *(proposal.ideas or [])}]
    return {"shown": idea.public, "supporters": idea.supporters, "theme": theme and theme.title,
            "into": into and into.text, "proposals": within}


def _comment_became(comment):
    on = comment.idea or comment.proposal
    words = on and on.state == "up" and (on.text if comment.idea else on.title)
    return {"sort": comment.sort, "on": words or None}


def _statement_became(statement):
    return {"voted": statement.activity.state == "revealed"}


def _question_became(question):
    return {"answered": question.answered, "answer": question.answer, "supporters": question.supporters}


BECAME = {"idea": _idea_became, "comment": _comment_became, "statement": _statement_became, "question": _question_became}


def _proposals(person):
    wrote = select(Proposal).join(ProposalAuthor, ProposalAuthor.proposal_id == Proposal.id).where(
        ProposalAuthor.participant_id == person.id).order_by(Proposal.number)
    return [{"id": proposal.ref, "title": proposal.title, "summary": proposal.summary}
            for proposal in db.session.scalars(wrote) if proposal.state == "up"]


def _steps(session, person):
    """Every step that took ballots, with whether they took part: yes or no, and nothing else is known (B3)."""
    took_part = set(db.session.scalars(
        select(Participation.activity_id).where(Participation.participant_id == person.id)))
    return [{"id": step.ref, "title": step.title, "state": step.state, "took_part": step.id in took_part}
            for step in session.activities if KINDS[step.kind].takes_ballots and step.state != "upcoming"]


def _translations(session, person):
    """What their own words say in the other languages."""
    own = {thing.ref for _what, model in SAID for thing in db.session.scalars(
        select(model).where(model.session_id == session.id, model.author_id == person.id))}
    found = db.session.scalars(select(Translation).where(Translation.session_id == session.id)).all()
    return [{"about": each.about, "language": each.language, "text": each.text} for each in found if each.about in own]
