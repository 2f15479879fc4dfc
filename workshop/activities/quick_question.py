"""Quick question: one choice, many, a scale, a word or a number; counted, never put in order."""

import unicodedata
from collections import Counter
from dataclasses import dataclass
from typing import ClassVar

from .ballots import is_whole
from .deciding import Deciding
from .settings import ID, one_of, setting, tidy, yes_or_no
from ..counting import tally
from ..refusals import Refused

TYPES = ("one", "many", "scale", "word", "number")
GRADES = (1, 2, 3, 4, 5)
MOST_CHOICES, LONGEST_LABEL, LONGEST_WORD, LARGEST = 12, 120, 60, 999_999_999
USUAL = ("yes", "no", "unsure")
"""Choices that need no label: everyone reads them in their own language."""


def choices(value):
    """A list of two or more {key, label}."""
    if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
        raise Refused("Give the choices as a list, each with a key and a label.")
    if not 2 <= len(value) <= MOST_CHOICES:
        raise Refused("Give from 2 to %(most)s choices.", most=MOST_CHOICES)
    tidied = tuple(_choice(each) for each in value)
    for name in ("key", "label"):
        named = [each[name] for each in tidied if each[name]]
        if len(set(named)) < len(named):
            raise Refused("Two choices have the same key or label.")
    return tidied


def _choice(each):
    if not each.keys() <= {"key", "label"}:
        raise Refused("A choice has a key and a label, and nothing else.")
    key, label = each.get("key"), each.get("label", "")
    if not isinstance(key, str) or not ID.fullmatch(key):
        raise Refused("The key of a choice is a short word of plain letters and digits.")
    if not isinstance(label, str) or len(tidy(label)) > LONGEST_LABEL or not (key in USUAL or tidy(label)):
        raise Refused("The label of a choice is empty or too long.")
    return {"key": key, "label": tidy(label)}


@dataclass(frozen=True)
class QuickQuestion(Deciding):
    """What sort of answer is asked for, what there is to choose from, and whether counts are shown as they move (B6)."""

    type: str = setting("one", one_of(*TYPES))
    choices: tuple[dict, ...] = setting(tuple({"key": key, "label": ""} for key in USUAL), choices)
    live: bool = setting(False, yes_or_no)

    kind: ClassVar[str] = "quick_question"
    method: ClassVar[str] = "tally"
    fewest_options: ClassVar[int] = 0
    compares: ClassVar[bool] = False
    orders: ClassVar[bool] = False
    has_options: ClassVar[bool] = False

    def __post_init__(self):
        if self.live and self.type == "word":
            raise Refused("Words can't be shown while people write them: nobody could take a hurtful one out first.",
                          field="settings.live")

    def check(self, marks, options):
        """The marks {"answer": …}, a list of choices in the order in which they are offered; empty without an answer."""
        if not isinstance(marks, dict) or not marks.keys() <= {"answer"}:
            raise Refused("A vote here is one answer.", field="marks")
        if not marks:
            return {}
        answer = getattr(self, f"_{self.type}")(marks["answer"])
        return {"answer": answer} if answer not in ("", []) else {}

    @property
    def _keys(self):
        return [each["key"] for each in self.choices]

    def _one(self, answer):
        if not isinstance(answer, str) or answer not in self._keys:
            raise Refused("Choose one of the answers of this step.", field="marks")
        return answer

    def _many(self, answer):
        if not isinstance(answer, list) or not all(isinstance(each, str) and each in self._keys for each in answer):
            raise Refused("Choose among the answers of this step.", field="marks")
        if len(set(answer)) < len(answer):
            raise Refused("One of these is there twice.", field="marks")
        return [key for key in self._keys if key in answer]

    def _scale(self, answer):
        if not is_whole(answer) or answer not in GRADES:
            raise Refused("Answer with a whole number from %(least)s to %(most)s.", field="marks", least=GRADES[0],
                          most=GRADES[-1])
        return answer

    def _number(self, answer):
        if not is_whole(answer) or abs(answer) > LARGEST:
            raise Refused("Answer with a whole number of at most nine digits.", field="marks")
        return answer

    def _word(self, answer):
        if not isinstance(answer, str) or len(answer) > 40 * LONGEST_WORD:
            raise Refused("Answer with a word or two.", field="marks")
        try:
            word = tidy(answer)
        except Refused as refusal:
            refusal.field = "marks"
            raise
        if len(word) > LONGEST_WORD:
            raise Refused("This is too long: at most %(longest)s characters.", field="marks", longest=LONGEST_WORD)
        return word

    def said(self, ballots):
        """Words are the same whatever their case and the signs around them; each is shown as most people wrote it."""
        if self.type != "word":
            return []
        spellings = {}
        for marks in ballots:
            spellings.setdefault(folded(marks["answer"]), Counter())[marks["answer"]] += 1
        return [(word, None, None, min(found, key=lambda each: (-found[each], each))) for word, found in sorted(spellings.items())]

    def without_words(self, marks, refs):
        return {"answer": refs[folded(marks["answer"])]} if self.type == "word" else marks

    def with_words(self, result, sayings):
        """Answers go by the words that can be read, the others by their numbers."""
        return tally.renamed(result, {each["id"]: each["text"] for each in sayings}) if self.type == "word" else result

    def bare(self, result, sayings):
        return tally.renamed(result, {each["text"]: each["id"] for each in sayings}) if self.type == "word" else result

    def own_titles(self, gettext):
        if self.type not in ("one", "many"):
            return {}
        usual = {"yes": gettext("Yes"), "no": gettext("No"), "unsure": gettext("Not sure")}
        return {each["key"]: each["label"] or usual[each["key"]] for each in self.choices}

    def hand_answers(self, options):
        answers = {"one": self._keys, "many": self._keys, "scale": list(map(str, GRADES))}.get(self.type)
        return {"answer": answers} if answers else {}

    def tally(self, ballots, options):
        return tally.tally(ballots, {"one": self._keys, "many": self._keys, "scale": GRADES}.get(self.type, ()))

    def count(self, groups, options, lots):
        middle = {"median": tally.median(groups)} if self.type in ("scale", "number") else {}
        return {"order": [], "scores": {}, **middle}

    def support(self, group, options):
        return {}

    def steadiness(self, groups, options, lots):
        return {}


def folded(word) -> str:
    """What is the same in spellings of a word: case and the signs around it aside."""
    plain = unicodedata.normalize("NFKC", word).casefold()
    kept = [at for at, sign in enumerate(plain) if unicodedata.category(sign)[0] not in "PZ"]
    return plain[kept[0]:kept[-1] + 1] if kept else plain
