"""Which column of a table holds what, and the ideas or proposals in its rows, with every row that does not fit."""

import html
import re
from dataclasses import dataclass
from html.parser import HTMLParser

from ..events import PROPOSAL_WORDS
from .material import tidy

IDEAS, PROPOSALS = "ideas", "proposals"
FIELDS = {
    IDEAS: ("text", "voice", "column", "language"),
    PROPOSALS: (*PROPOSAL_WORDS, "helps_count", "cost_low", "cost_high", "yearly", "language"),
}
NEEDED = {IDEAS: "text", PROPOSALS: "title"}
LONGEST = {"text": 1_000, "title": 200}
LONGEST_WORDS = 4_000
SIDES = ("lived", "professional", "other")
HEADINGS = {
    "text": ("text", "idea", "body", "comment", "comment body", "content", "note", "description"),
    "voice": ("voice", "side", "group", "who from", "from", "brings you here", "role"),
    "column": ("column", "stage", "category", "category name"),
    "language": ("language", "locale"),
    "title": ("title", "proposal", "name"),
    "summary": ("summary", "change", "body", "text", "description"),
    "problem": ("problem", "why"),
    "helps": ("helps", "who it helps"),
    "helps_count": ("helps count", "how many it helps", "people helped", "how many"),
    "gain": ("gain", "what gets better", "benefit"),
    "evidence": ("evidence",),
    "risk": ("risk",),
    "smallest_test": ("smallest test", "smallest safe test", "test"),
    "trouble": ("trouble", "sign of trouble"),
    "stopper": ("stopper", "who would stop it"),
    "answerer": ("answerer", "who answers"),
    "cost_low": ("cost low", "cost", "cost from", "price"),
    "cost_high": ("cost high", "cost to"),
    "yearly": ("yearly", "cost yearly", "each year"),
}
"""What a heading may say, in small letters; of several the first, and one in a language the better for naming it."""
IN_A_LANGUAGE = re.compile(r"/(?P<after>[a-z]{2}(?:-[a-z]+)?)$|\((?P<within>[a-z]{2}(?:-[a-z]+)?)\)$")
YES = ("yes", "true", "1", "y", "yearly")
MONEY = re.compile(r"[^\d.,-]")


@dataclass(frozen=True)
class Misfit:
    """A row of the file that cannot be taken, and why; `field` is what its column was said to hold."""

    row: int
    field: str
    why: str
    value: str = ""


def guessed(sort, headings, language):
    """{field: place of the column} as the headings tell; for columns in several languages the one in `language`."""
    plain = [_heading(heading) for heading in headings]
    matched = {}
    for field in FIELDS[sort]:
        for words in HEADINGS[field]:
            places = [place for place, (said, _spoken) in enumerate(plain) if said == words and place not in matched.values()]
            if places:
                matched[field] = min(places, key=lambda place: (plain[place][1] != language, plain[place][1] is not None))
                break
    return matched


def taken(sort, grid, columns, voices, board_columns=()):
    """([fields of each row that fits], [Misfit]) with the columns matched so.

    `voices`: [{key, label, side}] of the plan; `board_columns` are those of the board that ideas go to.
    """
    found, misfits = [], []
    for number, cells in grid.rows:
        row = {field: cells[place] for field, place in columns.items()}
        fields, wrong = (_idea if sort == IDEAS else _proposal)(row, voices, board_columns)
        misfits += [Misfit(number, field, why, row.get(field, "")[:80]) for field, why in wrong]
        if not wrong:
            found.append(fields)
    return found, misfits


def _idea(row, voices, board_columns):
    wrong, text = [], _words(row["text"])
    wrong += _length("text", text)
    side = _side(row.get("voice", ""), voices)
    if side is None:
        wrong.append(("voice", "no_such_voice"))
    column = tidy(row.get("column", "")) or None
    known = {each.casefold(): each for each in board_columns}
    if column and board_columns and column.casefold() not in known:
        wrong.append(("column", "no_such_column"))
    return {"text": text, "side": side or None, "column": known.get((column or "").casefold()),
            "language": _language(row)}, wrong


def _proposal(row, _voices, _columns):
    wrong = []
    words = {field: _words(row.get(field, "")) or None for field in PROPOSAL_WORDS}
    for field, said in words.items():
        if said or field == NEEDED[PROPOSALS]:
            wrong += _length(field, said or "")
    numbers = {}
    for field in ("helps_count", "cost_low", "cost_high"):
        numbers[field] = _whole(row.get(field, ""))
        if numbers[field] is None and row.get(field):
            wrong.append((field, "not_a_number"))
    low, high = numbers["cost_low"], numbers["cost_high"]
    if low is not None and high is not None and high < low:
        wrong.append(("cost_high", "high_below_low"))
    cost = None if low is None and high is None else {
        "low": low if low is not None else high, "high": high if high is not None else low,
        "yearly": row.get("yearly", "").strip().casefold() in YES}
    return {**words, "helps_count": numbers["helps_count"], "cost": cost, "language": _language(row)}, wrong


def _length(field, text):
    if not text:
        return [(field, "empty")]
    return [(field, "too_long")] if len(text) > LONGEST.get(field, LONGEST_WORDS) else []


def _side(said, voices):
    """The group that somebody's voice belongs to; empty where the row does not say, None where nobody here is called so."""
    said = tidy(said).casefold()
    if not said:
        return ""
    known = {side: side for side in SIDES} | {voice[name].casefold(): voice["side"] for voice in voices for name in ("label", "key")}
    return known.get(said)


def _language(row):
    return tidy(row.get("language", ""))[:20].lower() or None


def _whole(text):
    """A whole number, with whatever stands between its thousands and before it; None where it is none."""
    digits = MONEY.sub("", text)
    digits = re.sub(r"[.,](?=\d{3}(?:\D|$))", "", digits)
    digits = re.sub(r"[.,]\d{1,2}$", "", digits)
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) <= 12 else None


def _words(text):
    """Words without the marks of a web page, where they are from one."""
    return tidy(_Plain.of(text) if "<" in text and ">" in text else html.unescape(text))


def _heading(heading):
    """(what it says in small letters, the language that it names or None)."""
    plain = tidy(heading).casefold()
    found = IN_A_LANGUAGE.search(plain)
    language = found and (found["after"] or found["within"])
    plain = plain[:found.start()] if found else plain
    return re.sub(r"[\s_/:.-]+", " ", plain).strip(" ?()"), language


class _Plain(HTMLParser):
    """Keeps what stands between the marks, for people to read."""

    UNREAD = ("script", "style")

    def __init__(self):
        super().__init__()
        self.words, self.unread = [], False

    def handle_data(self, data):
        self.words += [] if self.unread else [data]

    def handle_starttag(self, tag, attributes):
        self.words.append(" ")
        self.unread = tag in self.UNREAD

    def handle_endtag(self, tag):
        self.unread = False

    @classmethod
    def of(cls, text):
        reader = cls()
        reader.feed(text)
        reader.close()
        return "".join(reader.words)
