"""What stands on a proposal's sheet: each field checked, earlier words kept for whoever writes, authors counted."""

from sqlalchemy import select

from .. import journal
from ..db import db
from ..events import PROPOSAL_WORDS
from ..information import read
from ..models import Idea, Proposal, ProposalAuthor, Theme
from ..refusals import Refused
from ..seen import ideas_in, pen_of, place_of, sheet_of
from . import earlier, moderation, translations

MOST_MONEY = 10**12
STAYS = object()
"""In the place of a field that was left out, where null takes away what stood there."""


def tidied(turn, fields):
    """The fields of a deed as they are kept; those left out are left out."""
    kept = {}
    for name, value in fields.items():
        if value is STAYS or (value is None and name in (*PROPOSAL_WORDS, "ideas", "information")):
            continue
        kept[name] = CHECKS[name](turn, value) if name in CHECKS else value or None
    return kept


def write(turn, proposal, fields):
    """Put fields on a sheet, keeping what they take the place of; says whether anything changed."""
    changes = {name: value for name, value in fields.items() if value != getattr(proposal, name)}
    if not changes:
        return False
    earlier.keep(turn, proposal, changes)
    for name, value in changes.items():
        setattr(proposal, name, value)
    proposal.version += 1
    count_author(turn, proposal)
    journal.forget_words(turn.session, proposal.ref, translations=not changes.keys().isdisjoint(("title", "summary")))
    turn.record("proposal_edited", proposal=proposal.ref, **sheet_of(proposal))
    translations.tell_again(turn, proposal)
    return True


def add(turn, proposal):
    """Record a new sheet, whole."""
    turn.record("proposal_added", proposal=proposal.ref, **sheet_of(proposal), **place_of(proposal), **pen_of(proposal))


def count_author(turn, proposal):
    """Somebody wrote at it: counted once with their group."""
    person = turn.actor.person
    if person is None or db.session.get(ProposalAuthor, (proposal.id, person.id)):
        return
    db.session.add(ProposalAuthor(proposal_id=proposal.id, participant_id=person.id))
    proposal.authors = {**proposal.authors, person.side: proposal.authors[person.side] + 1}


def grown_from(turn, ref):
    """(title, ids of ideas) of the theme or idea that a sheet grows from."""
    source = turn.find(Idea if ref.startswith("i") else Theme, ref, "theme")
    if not getattr(source, "public", True):
        raise Refused("There is no such idea.", code="not_found", field="theme")
    turn.on_screen("theme", source)
    if isinstance(source, Idea):
        return source.text, [source.ref]
    return source.title, ideas_in(source)


def forget_author(turn, person):
    """Somebody's words go: a sheet that they wrote alone, and the earlier words of those that they wrote with others."""
    written = select(Proposal).join(ProposalAuthor, ProposalAuthor.proposal_id == Proposal.id).where(
        ProposalAuthor.participant_id == person.id).order_by(Proposal.number)
    for proposal in db.session.scalars(written).all():
        if sum(proposal.authors.values()) == 1 and proposal.state != "erased":
            moderation.erase_thing(turn, "proposal", proposal)
        earlier.forget(proposal)


def _title(_turn, title):
    if not title:
        raise Refused("Give the proposal a title.", field="title")
    return title


def _count(_turn, helps_count):
    if helps_count is not None and not 0 <= helps_count <= MOST_MONEY:
        raise Refused("Give a whole number of people.", field="helps_count")
    return helps_count


def _cost(_turn, cost):
    """{low, high, yearly} in whole units of the currency."""
    if cost is None:
        return None
    low, high, yearly = cost.get("low"), cost.get("high"), cost.get("yearly", False)
    if set(cost) - {"low", "high", "yearly"} or type(yearly) is not bool:
        raise Refused("A cost has a low, a high, and whether it comes every year.", field="cost")
    if type(low) is not int or type(high) is not int or not 0 <= low <= high <= MOST_MONEY:
        raise Refused("A cost goes from a low to a high whole amount.", field="cost")
    return {"low": low, "high": high, "yearly": yearly}


def _ideas(turn, ideas):
    return [turn.find(Idea, ref, "ideas").ref for ref in ideas]


def _information(turn, information):
    """{facts: [{text, source?}], words: [{word, meaning}]}, told by those who run the session."""
    if turn.actor.person is not None:
        raise Refused("You can't do that here.", code="not_allowed", field="information")
    return read(information)


CHECKS = {"title": _title, "helps_count": _count, "cost": _cost, "ideas": _ideas, "information": _information}
"""How the fields that are not plain words are checked."""
