"""What people should know to decide, about a step or a proposal: facts with their sources, words with their meanings."""

from typing import Annotated

from . import wire
from .refusals import Refused
from .wire import Text

MOST_FACTS, MOST_WORDS = 20, 30


def read(value, field="information"):
    """{facts: [{text, source?}], words: [{word, meaning}]}, tidied, or {} where there is none; Refused names the field."""
    if not value:
        return {}
    fields = _within(_information, value, field)
    found = {name: [_within(shape, each, f"{field}.{name}[{number}]") for number, each in enumerate(fields[name] or [])]
             for name, shape in (("facts", _fact), ("words", _word))}
    if len(found["facts"]) > MOST_FACTS or len(found["words"]) > MOST_WORDS:
        raise Refused("There are more facts or words here than anyone can read: at most %(facts)s facts and %(words)s "
                      "words.", field=field, facts=MOST_FACTS, words=MOST_WORDS)
    return {name: each for name, each in found.items() if each}


def _information(facts: list | None = None, words: list | None = None):
    """The two parts of information."""
    return locals()


def _fact(text: Annotated[str, Text(1000)], source: Annotated[str, Text(300, line=True)] = ""):
    """A fact, and where it comes from."""
    return {"text": _some(text, "text"), **({"source": source} if source else {})}


def _word(word: Annotated[str, Text(100, line=True)], meaning: Annotated[str, Text(500, line=True)]):
    """A word that not everyone knows, and what it means."""
    return {"word": _some(word, "word"), "meaning": _some(meaning, "meaning")}


def _some(text, field):
    if not text:
        raise Refused("Write a few words first.", field=field)
    return text


def _within(shape, data, field):
    try:
        return shape(**wire.parse(shape, data, skip=0))
    except Refused as refusal:
        refusal.field = f"{field}.{refusal.field}"
        raise
