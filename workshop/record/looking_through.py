"""What a record would hand to everyone, word for word, with what in it may tell who a person is."""

from dataclasses import dataclass

from ..events import WORDS_OF
from .likely_names import PERSON, finds, words_in

SHELVES = {"idea": "ideas", "theme": "themes", "proposal": "proposals", "comment": "comments", "statement": "statements",
           "question": "questions", "note": "notes", "saying": "sayings"}
A_WORD = "word:"


@dataclass(frozen=True)
class Piece:
    """A text with its Finds; `language` is where it is a translation, else None."""

    text: str
    finds: list
    language: str | None = None

    @property
    def names(self):
        """What looks like somebody's name."""
        return [self.text[find.start:find.end] for find in self.finds if find.sort == PERSON]

    @property
    def parts(self):
        """[(text, what was found there or None)], the whole text in its order."""
        parts, at = [], 0
        for find in self.finds:
            parts += [(self.text[at:find.start], None), (self.text[find.start:find.end], find.sort)]
            at = find.end
        return [part for part in [*parts, (self.text[at:], None)] if part[0]]


@dataclass(frozen=True)
class Said:
    """A thing that people wrote: its id, what it is, its words, and where it stands; `cleared` once found to be fine."""

    what: str
    id: str
    pieces: list
    state: str
    reason: str | None
    cleared: bool

    @property
    def finds(self):
        return [find for piece in self.pieces for find in piece.finds]

    @property
    def names(self):
        """What in it looks like somebody's name, each once."""
        return list(dict.fromkeys(name for piece in self.pieces for name in piece.names))


def looked_through(record, names, cleared):
    """Every thing of an organiser's copy that still has its words, as Said.

    `names` are those that people gave; `cleared` the ids of things that were found to be fine, and `word:` with words
    that were found to be nobody's name.
    """
    nobody = {each.removeprefix(A_WORD) for each in cleared if each.startswith(A_WORD)}
    given = frozenset().union(*map(words_in, names)) - nobody
    known = (_of_the_plan(record) | nobody) - given
    translated = {}
    for each in record["translations"]:
        translated.setdefault(each["about"], []).append(Piece(each["text"], finds(each["text"], given, known), each["language"]))
    return [
        Said(what, thing["id"], pieces + translated.get(thing["id"], []), thing["state"], thing["reason"], thing["id"] in cleared)
        for what, shelf in SHELVES.items() for thing in record[shelf]
        if thing["state"] in ("up", "hidden") and (pieces := _pieces(what, thing, given, known))
    ]


def to_look_at(said):
    """Those that everyone would read, with a find that nobody has looked at yet."""
    return [each for each in said if each.state == "up" and each.finds and not each.cleared]


def as_nobodys_name(name):
    """What to keep in `cleared` for each word of what looked like a name."""
    return [A_WORD + word for word in sorted(words_in(name))]


def _pieces(what, thing, given, known):
    texts = [thing[field] for field in WORDS_OF[what] if thing[field]]
    if what == "proposal":
        texts += [fact["text"] for fact in (thing["information"] or {}).get("facts", [])]
    return [Piece(text, finds(text, given, known)) for text in texts]


def _of_the_plan(record):
    """The words that the plan and its steps use themselves: places, services, offices."""
    words = set()
    stack = [record["session"][name] for name in ("title", "purpose", "place", "remit", "information", "voices", "texts") if name in record["session"]]
    stack += [[step["title"], step["prompt"], step["information"], step["settings"]] for step in record["activities"]]
    while stack:
        each = stack.pop()
        if isinstance(each, str):
            words |= words_in(each)
        elif isinstance(each, (list, dict)):
            stack += each.values() if isinstance(each, dict) else each
    return frozenset(words)
