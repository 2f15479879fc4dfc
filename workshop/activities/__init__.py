"""The kinds of activity and their rules: no database, no web."""

from .approval import Approval
from .budget import Budget
from .dots import Dots
from .ideas import Ideas
from .pairs import Pairs
from .proposals import Proposals
from .questions import Questions
from .quick_question import QuickQuestion
from .ranking import Ranking
from .safe_to_try import SafeToTry
from .scale import Scale
from .settings import as_settings, checked
from .statements import Statements
from .talk import Talk
from .themes import Themes
from ..refusals import Refused

__all__ = ["KINDS", "as_settings", "rules_for"]

KINDS = {
    "ideas": Ideas,
    "themes": Themes,
    "proposals": Proposals,
    "talk": Talk,
    "questions": Questions,
    "statements": Statements,
    "dots": Dots,
    "approval": Approval,
    "scale": Scale,
    "ranking": Ranking,
    "pairs": Pairs,
    "budget": Budget,
    "quick_question": QuickQuestion,
    "safe_to_try": SafeToTry,
}


def rules_for(kind, settings, costs=None):
    """The rules of a step of this kind, with its settings filled up by defaults.

    `costs` are what its options cost, where that was fixed when it opened.
    """
    if not isinstance(kind, str) or kind not in KINDS:
        raise Refused("There is no such kind of step.", field="kind")
    rules = checked(KINDS[kind], settings)
    return rules.priced(costs) if costs else rules
