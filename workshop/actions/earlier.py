"""The earlier words of a proposal: kept for whoever writes at it, to go back to; gone when it is erased."""

from sqlalchemy import delete, select

from .. import journal
from ..db import db
from ..events import PROPOSAL_WORDS
from ..journal import moment
from ..models import Proposal, ProposalVersion
from ..seen import sheet_of

MOST = 60


def keep(turn, proposal, changes):
    """Keep the words that these changes take away; those that a change only adds to are still there."""
    lost = {name: words for name in changes
            if name in PROPOSAL_WORDS and (words := getattr(proposal, name)) and words not in (changes[name] or "")}
    if lost:
        db.session.add(ProposalVersion(
            proposal_id=proposal.id, version=proposal.version, words=lost, side=turn.actor.side, at=turn.at))


def versions(proposal):
    """Earlier words, the latest first: [{version, at, words: {field: text}}]."""
    found = db.session.scalars(
        select(ProposalVersion).where(ProposalVersion.proposal_id == proposal.id)
        .order_by(ProposalVersion.version.desc()).limit(MOST))
    return [{"version": each.version, "at": moment(each.at), "words": each.words} for each in found]


def forget_title(turn, idea):
    """An idea's words go: a sheet that grew from it and is called by them is called by its step."""
    grown = select(Proposal).where(Proposal.session_id == turn.session.id, Proposal.theme == idea.ref, Proposal.title.is_not(None))
    for proposal in db.session.scalars(grown.order_by(Proposal.number)).all():
        forget(proposal)
        if idea.text and idea.text[:200] in proposal.title:
            proposal.title = proposal.activity.title
            proposal.version += 1
            journal.forget_words(turn.session, proposal.ref)
            turn.record("proposal_edited", hidden=proposal.state == "hidden", proposal=proposal.ref, **sheet_of(proposal))


def forget(proposal):
    """The earlier words of a proposal are gone."""
    db.session.execute(delete(ProposalVersion).where(ProposalVersion.proposal_id == proposal.id))
