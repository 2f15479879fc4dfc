"""Drawing in the room: the number that lots are drawn from, where a step leaves it to the people there."""

from ..refusals import Refused
from ..turn import rules, takes_ballots
from ..wire import Id
from .registry import FACILITATOR, action

LARGEST_NUMBER = 999_999_999


@action(FACILITATOR)
def draw_lots(turn, activity: Id, number: int):
    """The facilitator enters the number that the room drew, once, after voting has closed."""
    step = turn.activity(activity)
    if not 0 <= number <= LARGEST_NUMBER:
        raise Refused("The number has at most nine digits.", field="number")
    if not takes_ballots(step) or rules(step).lots != "room":
        raise Refused("No number is drawn in the room for this step.", field="activity")
    if step.state not in ("closed", "revealed"):
        raise Refused("Close the vote first: nobody should know the number while they can still vote.", field="activity")
    if step.drawn == number:
        return
    if step.drawn is not None:
        raise Refused("The number has been drawn and stays as it is.", code="closed", field="activity")
    turn.needs_unclosed()
    step.drawn = number
    turn.record("lots_drawn", activity=step.ref, number=number)
