"""The fonts that reports are set in, and which signs they have."""

from functools import cache

from fontTools.ttLib import TTFont

from ..assets import BUILT

FOLDER = BUILT / "fonts"
INSTEAD = "\u2610"
"""What stands for a sign that no font has."""
NEVER_DRAWN = "\n\u200c\u200d\u2066\u2067\u2068\u2069\ufe0e\ufe0f"


def printable(text):
    """A text with signs alone that can be printed."""
    if text.isascii():
        return text
    known = _known()
    return "".join(sign if sign in NEVER_DRAWN or ord(sign) in known else INSTEAD for sign in text)


@cache
def _known():
    return frozenset(sign for path in FOLDER.glob("*_400Regular.ttf") for sign in TTFont(path, lazy=True).getBestCmap())
