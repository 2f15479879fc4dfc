"""What a report is made of: plain values that a printed page and a text file are both written from.

Words are spans `{"text", …}`: ours, or people's own (`theirs`), which no format may read as anything but text.
"""

import re
import unicodedata

LONG = 900  # signs; what is shorter stays on one page
FIRST_STRONG, END = "\u2068", "\u2069"
TURNING = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
OVERRIDING = re.compile("[\u061c\u200e\u200f\u202a-\u202e]")
UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u180e\u200b\u2060-\u2064\u206a-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]")
QUOTED = re.compile("([“«])([^“”«»]*)([”»])")


def ours(text, **look):
    """Our own words; what they quote keeps its own direction."""
    return [{"text": QUOTED.sub(rf"\1{FIRST_STRONG}\2{END}\3", _balanced(visible(text))), **look}]


def theirs(text, language=None, **look):
    """Words that somebody wrote: as text alone, in their own direction."""
    plain = TURNING.sub("", visible(text))
    return [{"text": f"{FIRST_STRONG}{plain}{END}", "direction": direction(plain), **({"language": language} if language else {}), **look}]


def mixed(text):
    """Words of a picture, which may be ours or theirs: in their own direction, amounts whole."""
    plain = _balanced(visible(text).replace("\n", " "))
    return [{"text": f"{FIRST_STRONG}{plain}{END}", "direction": direction(plain)}]


def visible(text):
    """A text without signs that nobody sees; line breaks stay."""
    return UNSEEN.sub("", str(text).replace("\r\n", "\n").replace("\t", " "))


def _balanced(text):
    """A text that turns no other text round: signs that it does not take back itself are left out."""
    opened = len(re.findall("[\u2066-\u2068]", text))
    return (OVERRIDING if opened == text.count(END) else TURNING).sub("", text)


def direction(text):
    """Which way a text runs, by its first letter."""
    for letter in text:
        way = unicodedata.bidirectional(letter)
        if way in ("L", "R", "AL"):
            return "ltr" if way == "L" else "rtl"
    return None


def head(level, words, on_new_page=False):
    return {"is": "head", "level": level, "words": words, "on-new-page": on_new_page}


def para(words, look="body"):
    return {"is": "para", "words": words, "look": look}


def points(items, look="body"):
    return {"is": "points", "items": items, "look": look}


def facts(rows):
    """Rows of (name, words)."""
    return {"is": "facts", "rows": rows}


def table(caption, heads, rows):
    """`heads` are spans, `rows` [(spans, [spans])]; the first column is the head of its row."""
    return {"is": "table", "caption": caption, "heads": heads, "rows": rows}


def figure(caption, pictures, groups=(), notes=()):
    """`pictures` are {svg, told}, `groups` (side, label)."""
    return {"is": "figure", "caption": caption, "pictures": pictures, "groups": groups, "notes": notes}


def sheet(place, title, parts, opens=False):
    """A page of its own; one that `opens` stands beneath the heading of all."""
    return {"is": "sheet", "place": place, "title": title, "parts": parts, "opens": opens}


def card(words, parts=()):
    """Something that somebody wrote, and what belongs to it."""
    parts = list(parts)
    return {"is": "card", "words": words, "parts": parts, "is-long": len(parts) > 6 or sum(len(each["text"]) for each in words) > LONG}


def placed(rows):
    """Rows of (place, words, what is said beside them)."""
    return {"is": "placed", "rows": rows}


def run(rows):
    """Rows of (time, words, whether it is routine)."""
    return {"is": "run", "rows": rows}


def code(text):
    return {"is": "code", "text": text}
