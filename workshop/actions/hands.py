"""A show of hands in the room: a line of its own beside a result, never mixed into its counts."""

from ..agenda import options_of
from ..events import DESK, EVERYONE
from ..refusals import Refused
from ..turn import rules, takes_ballots
from ..wire import Id
from .registry import FACILITATOR, action

MOST_HANDS = 10_000


@action(FACILITATOR)
def count_hands(turn, activity: Id, counts: dict):
    """The facilitator enters how many hands were up, {option: {answer: people}}; the desk alone knows until the result is shown."""
    step = turn.activity(activity)
    answers = rules(step).hand_answers(options_of(step)) if takes_ballots(step) else {}
    if not answers:
        raise Refused("Hands are not counted in this step.", field="activity")
    if step.state == "upcoming":
        raise Refused("This step has not been opened yet.", code="closed", field="activity")
    turn.needs_unclosed()
    hands = {option: given for option, given in counts.items() if given != {}}
    if not all(_fits(given, answers.get(option, ())) for option, given in hands.items()):
        raise Refused("Give how many hands were up for each answer, as whole numbers.", field="counts")
    if (hands or None) == step.hands:
        return
    step.hands = hands or None
    turn.record("hands_counted", audience=EVERYONE if step.state == "revealed" else DESK, activity=step.ref, hands=step.hands)


def _fits(given, answers):
    return isinstance(given, dict) and given.keys() <= set(answers) and all(
        type(people) is int and 0 <= people <= MOST_HANDS for people in given.values())
