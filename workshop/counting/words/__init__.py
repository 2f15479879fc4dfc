"""A result in words that can be read aloud, in the language of the reader."""

from .first import first
from .groups import groups
from .lines import firm, footing, other_way, who
from .money import bought
from .names import Words

__all__ = ["Words", "said"]


def said(result, words) -> dict:
    """{"sentence", "words"}: what came first and where the groups differ; and one line each on how it was counted.

    `words` has `footing` (what equal footing does to a vote), `firm` (how firm this is),
    `other_way` (whether another way of counting would change the first place) and `who`
    (how many voted); None where there is nothing to say.
    """
    opening = bought if result["kind"] == "budget" and result["ballots"] else first
    return {
        "sentence": " ".join(filter(None, [opening(result, words), result["ballots"] and groups(result, words)])),
        "words": {
            "footing": footing(result, words),
            "firm": firm(result, words),
            "other_way": other_way(result, words),
            "who": who(result, words),
        },
    }
