"""Ideas and proposals out of a file: they keep the group that they came from, and are credited to nobody here."""

from ..models import Idea, Proposal
from ..refusals import Refused
from ..turn import rules
from . import sheets
from .ideas import record_idea

MOST_AT_ONCE = 500
IMPORTED = "imported"


def bring_in_ideas(turn, step, ideas, origin, language):
    """Put ideas, [{text, side, column, language}], on a board that has not closed; where people think first they wait.

    `origin` says in a few words where they come from, `language` in which those are that do not say it.
    """
    turn.needs_unclosed()
    _check(ideas)
    if step.kind != "ideas" or step.state not in ("upcoming", "open"):
        raise Refused("Ideas go to a step for ideas that has not closed yet.", field="activity")
    public = not rules(step).think_first or step.shown
    for each in ideas:
        idea = turn.add(Idea(
            activity_id=step.id, activity=step, author_id=None, text=each["text"], column=each["column"], side=each["side"],
            language=each["language"] or language, public=public, source=IMPORTED, origin=origin))
        record_idea(turn, "idea_posted", idea, audience=None if public else "author")


def bring_in_proposals(turn, proposals, origin, language):
    """Add proposals, [{title, …, language}], for the votes that are still to come."""
    turn.needs_unclosed()
    _check(proposals)
    for each in proposals:
        sheets.add(turn, turn.add(Proposal(**each | {"language": each["language"] or language}, origin=origin)))


def _check(things):
    if not things:
        raise Refused("There is nothing to bring in.", field="file")
    if len(things) > MOST_AT_ONCE:
        raise Refused("At most %(most)s can be brought in at once.", code="limit", field="file", most=MOST_AT_ONCE)
