"""Answers to proposals: kept as drafts, published as events after closing, amended; words of earlier ones can be erased."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import delete, select, update

from .. import webhooks
from ..db import db
from ..models import Contact, Participant, Proposal, Response
from ..refusals import N_, Refused
from ..seen import answer_of
from . import moderation

DECISIONS = ("will", "part", "not_now", "no")
TO_BE_DONE = ("will", "part")
NO_ANSWER = "There is no such answer."


@dataclass(frozen=True)
class Said:
    """What an answer says; everything may be missing while it is a draft."""

    decision: str | None = None
    why: str | None = None
    owner: str | None = None
    due: date | None = None
    done: date | None = None
    follower: str | None = None
    trial: str | None = None
    trial_until: date | None = None
    avoided: dict | None = None
    avoided_source: str | None = None


FIELDS = tuple(Said.__dataclass_fields__)


def said_in(response):
    """What an answer says, published or not."""
    return Said(**{name: getattr(response, name) for name in FIELDS})


def lacks(said, today):
    """What an answer still needs before it can be published, as [Refused] with the field of each."""
    bound = said.decision in TO_BE_DONE
    return [Refused(sentence, field=field) for wrong, field, sentence in (
        (said.decision not in DECISIONS, "decision", N_("Choose what the answer is.")),
        (said.decision not in (None, "will") and not said.why, "why", N_("Say why: people asked for more than this.")),
        (bound and not said.owner, "owner", N_("Say who does it: a person or a post.")),
        (bound and not (said.due or said.done), "due", N_("Say by when it is done.")),
        (said.done and said.done > today, "done", N_("This day is still to come. Leave it empty until it is done.")),
        (said.done and not bound, "done", N_("Only what you do, or do in part, can be done.")),
        (said.trial_until and not said.trial, "trial", N_("Say what is tried until then.")),
        (said.avoided and not said.avoided_source, "avoided_source", N_("Say how you know what it saves.")),
    ) if wrong]


def versions(proposal):
    """The answers to a proposal that were published, the oldest first."""
    return db.session.scalars(select(Response).where(
        Response.proposal_id == proposal.id, Response.version.is_not(None)).order_by(Response.version)).all()


def draft_of(proposal):
    """The answer that is being written to a proposal, or None."""
    return db.session.scalar(select(Response).where(Response.proposal_id == proposal.id, Response.version.is_(None)))


def base_of(draft, published):
    """What somebody has before them who starts writing now: whoever saves says so, so that nobody writes over another."""
    return f"{draft.ref}.{draft.saves}" if draft else f"v{len(published)}"


def keep_draft(turn, user_id, ref, base, said, language):
    """Keep what is being written; nobody but those who answer sees it. Returns the draft."""
    proposal, draft = _writing(turn, ref, base)
    if draft is None:
        draft = turn.add(Response(proposal_id=proposal.id, language=language))
    for name, value in vars(said).items():
        setattr(draft, name, value)
    draft.language, draft.user_id, draft.at = language, user_id, turn.at
    draft.saves += 1
    return draft


def drop_draft(turn, ref, base):
    """Throw a draft away; what was published stays."""
    _proposal, draft = _writing(turn, ref, base)
    if draft is not None:
        db.session.delete(draft)


def publish(turn, user_id, bases, today):
    """Publish the drafts of these proposals, {proposal: base}; what was published before stays readable beside it."""
    if turn.session.rehearsal:
        raise Refused("A rehearsal is not answered: nobody said what is in its proposals.", code="not_allowed")
    for ref, base in bases.items():
        proposal, draft = _writing(turn, ref, base)
        if draft is None:
            raise Refused("There is no draft of this answer any more.", code="conflict", field=ref)
        missing = lacks(said_in(draft), today)
        if missing:
            raise missing[0]
        turn.session.numbers += 1
        draft.number, draft.version = turn.session.numbers, len(versions(proposal)) + 1
        draft.user_id, draft.at = user_id, turn.at
        db.session.flush()
        turn.record("proposal_answered", response=draft.ref, **answer_of(draft))
        webhooks.tell("response.published", turn.session, proposal=ref, version=draft.version)


def erase(turn, ref):
    """Erase the words of an answer that a later one has taken the place of; what was decided, and when, stays."""
    response = turn.find(Response, ref, "response")
    if response.version is None:
        raise Refused(NO_ANSWER, code="not_found", field="response")
    if response.version == len(versions(response.proposal)):
        raise Refused("This is the answer as it stands. Amend it first, then erase the earlier one.", code="conflict", field="response")
    if response.state != "erased":
        moderation.erase_thing(turn, "response", response)


def tell(turn):
    """Those who asked to be told of the answers are due to be told; returns how many."""
    people = select(Participant.id).where(Participant.session_id == turn.session.id)
    return db.session.execute(update(Contact).where(
        Contact.participant_id.in_(people), Contact.due_at.is_(None)).values(due_at=turn.at)).rowcount


def forget_contact(person):
    """Somebody's address is gone."""
    db.session.execute(delete(Contact).where(Contact.participant_id == person.id))


def _writing(turn, ref, base):
    """(proposal, its draft or None), if whoever writes has seen what stands; otherwise nothing is changed."""
    if turn.session.state != "closed":
        raise Refused("Answers come once the session is over.", code="closed")
    proposal = turn.find(Proposal, ref, "proposal")
    draft = draft_of(proposal)
    if base != base_of(draft, versions(proposal)):
        raise Refused("Somebody else has changed this answer meanwhile. Yours is still here.", code="conflict", field=ref)
    return proposal, draft
