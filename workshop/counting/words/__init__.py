"""A result in words that can be read aloud, in the language of the reader."""

from .answers import answered, differing
from .consent import safe
from .first import first
from .groups import groups
from .lines import firm, footing, other_way, who
from .money import bought
from .names import Words

__all__ = ["Words", "said"]

OPENINGS = {"budget": bought, "quick_question": answered, "safe_to_try": safe}


def said(result, words) -> dict:
    """{"sentence", "words"}: what came first and where the groups differ; and one line each on how it was counted.

    `words` has `footing` (what equal footing does to a vote), `firm` (how firm this is),
    `other_way` (whether another way of counting would change the first place), `who` (how many voted)
    and `apart` (the end of the sentence that says why groups are not told apart); None where there is nothing to say.
    """
    opening = OPENINGS.get(result["kind"], first) if result["ballots"] else first
    apart = differing if result["kind"] == "quick_question" and not result["withheld"] else groups
    has_order = bool(result["order"])
    return {
        "sentence": " ".join(filter(None, [opening(result, words), result["ballots"] and apart(result, words)])),
        "words": {
            "footing": footing(result, words) if has_order else None,
            "firm": firm(result, words) if has_order else None,
            "other_way": other_way(result, words),
            "who": who(result, words),
            "apart": groups(result, words) if result["ballots"] and result["withheld"] else None,
        },
    }
