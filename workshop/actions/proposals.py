"""Proposals: worked-up redesigns, added and edited."""

from .. import journal
from ..events import PROPOSAL_WORDS
from ..models import Idea, Proposal
from ..refusals import Refused
from ..wire import Id, Long, Title
from .registry import FACILITATOR, HELPER, action

MOST_MONEY = 10**12


@action(FACILITATOR)
def add_proposal(turn, title: Title, summary: Long | None = None, problem: Long | None = None,
                 helps: Long | None = None, gain: Long | None = None, evidence: Long | None = None,
                 risk: Long | None = None, smallest_test: Long | None = None, helps_count: int | None = None,
                 cost: dict | None = None, ideas: list[Id] | None = None):
    """The facilitator adds a proposal, perhaps grown from ideas."""
    _needs_running(turn)
    proposal = turn.add(Proposal(
        title=_title(title), summary=summary, problem=problem, helps=helps, gain=gain, evidence=evidence, risk=risk,
        smallest_test=smallest_test, helps_count=_count(helps_count), cost=_cost(cost), ideas=_ideas(turn, ideas)))
    _record(turn, "proposal_added", proposal)


@action(FACILITATOR, HELPER)
def edit_proposal(turn, proposal: Id, title: Title | None = None, summary: Long | None = None,
                  problem: Long | None = None, helps: Long | None = None, gain: Long | None = None,
                  evidence: Long | None = None, risk: Long | None = None, smallest_test: Long | None = None,
                  helps_count: int | None = None, cost: dict | None = None, ideas: list[Id] | None = None):
    """The facilitator or a helper changes fields of a proposal; what is left out stays."""
    _needs_running(turn)
    sheet = turn.find(Proposal, proposal, "proposal")
    turn.on_screen("proposal", sheet)
    changes = {
        "title": title and _title(title), "summary": summary, "problem": problem, "helps": helps, "gain": gain,
        "evidence": evidence, "risk": risk, "smallest_test": smallest_test, "helps_count": _count(helps_count),
        "cost": _cost(cost), "ideas": None if ideas is None else _ideas(turn, ideas),
    }
    changes = {name: value for name, value in changes.items()
               if value is not None and value != getattr(sheet, name)}
    if not changes:
        return
    for name, value in changes.items():
        setattr(sheet, name, value)
    journal.forget_words(turn.session, sheet.ref)
    _record(turn, "proposal_edited", sheet)


def _record(turn, type, proposal):
    words = {name: getattr(proposal, name) for name in PROPOSAL_WORDS}
    turn.record(type, proposal=proposal.ref, **words, helps_count=proposal.helps_count, cost=proposal.cost,
                ideas=proposal.ideas)


def _needs_running(turn):
    if turn.session.state in ("closing", "closed"):
        raise Refused("The session has ended.", code="closed")


def _title(title):
    if not title:
        raise Refused("Give the proposal a title.", field="title")
    return title


def _count(helps_count):
    if helps_count is not None and not 0 <= helps_count <= MOST_MONEY:
        raise Refused("Give a whole number of people.", field="helps_count")
    return helps_count


def _cost(cost):
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
    return [turn.find(Idea, ref, "ideas").ref for ref in ideas or []]
