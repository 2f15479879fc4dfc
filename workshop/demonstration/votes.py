"""How the demonstration's people decide: questions before and after, dots, safe to try, ranking, and what a desk adds."""

import random

from workshop.demonstration.crowd import spread
from workshop.demonstration.meanings import WORRIES
from workshop.demonstration.people import PEOPLE, PHONE
from workshop.demonstration.tables import letters_of
from workshop.rehearsal.deeds import deeds_for

VOTING = 10  # seconds, as all times here, at speed 1
SECOND_THOUGHTS = 3
CAME_BY = {"walked": 5, "bus": 6, "car": 12, "brought": 8, "home": 1}
TRUE_FOR = {"said": 28, "knew": 22, "heard": 25, "again": 27}
"""How many of the 32 give each answer."""


class Votes:
    """Plays the Crowd through the steps in which people vote."""

    def __init__(self, crowd):
        self._crowd = crowd

    def vote(self, step):
        """Everyone votes in a step of any kind; who has a phone may begin with a part and then place the rest."""
        seen = self._crowd.snapshot()
        step = next(each for each in seen["activities"] if each["id"] == step["id"])
        letters = {letter: id for letter, id in letters_of(seen).items() if id in (step["options"] or [])}
        acts = []
        for someone in PEOPLE:
            marks = self._marks(seen, step, someone, letters)
            begun = spread(someone.number, len(PEOPLE), 11) * VOTING
            if someone.way == PHONE and step["kind"] in ("dots", "ranking"):
                acts.append((begun, someone.number, self._cast, step, someone, dict([*marks.items()][:2])))
            acts.append((begun + SECOND_THOUGHTS, someone.number, self._cast, step, someone, marks))
            if someone.number in STAY and _is_last_question(step):
                acts.append((begun + SECOND_THOUGHTS, someone.number, self._stay, someone))
        self._crowd.perform(acts)

    def _marks(self, seen, step, someone, letters):
        own = OWN.get(step["kind"])
        marks = own(step, someone, letters) if own else {}
        return marks or self._as_anyone(seen, step, someone)

    def _as_anyone(self, seen, step, someone):
        """What somebody makes of a step that the demonstration knows nothing of."""
        chance = random.Random(f"{step['id']} {someone.number}")
        deeds = deeds_for(seen, step, someone.number, chance, "en")
        return deeds[0][1]["marks"] if deeds else {}

    def _cast(self, step, someone, marks):
        if marks:
            self._crowd.does(someone.number, "cast_ballot", activity=step["id"], marks=marks)

    def _stay(self, someone):
        self._crowd.does(someone.number, "stay_involved", on=True)


def _dots(step, someone, letters):
    settings = step["settings"]
    placed = someone.dots("".join(letters), settings["dots_each"], settings["most_on_one"])
    return {letters[letter]: dots for letter, dots in placed.items()}


def _ranking(_step, someone, letters):
    return {letters[letter]: place for letter, place in someone.ranking("".join(letters)).items()}


def _safe_to_try(_step, someone, letters):
    return {id: _answer(WORRIES.get((letter, someone.number))) for letter, id in letters.items()}


def _answer(worry):
    return {"answer": "worry", "reason": worry} if worry else {"answer": "safe"}


def _quick_question(step, someone, _letters):
    keys = [choice["key"] for choice in step["settings"]["choices"]]
    lot = (13 * someone.number + 5) % len(PEOPLE)
    if step["settings"]["type"] == "one" and keys == [*CAME_BY]:
        ways = [way for way, people in CAME_BY.items() for _each in range(people)]
        return {"answer": ways[lot]}
    if _is_last_question(step):
        return {"answer": [key for place, key in enumerate(keys) if (lot + 9 * place) % len(PEOPLE) < TRUE_FOR[key]]}
    return {}


def _is_last_question(step):
    settings = step["settings"]
    return settings.get("type") == "many" and [choice["key"] for choice in settings["choices"]] == [*TRUE_FOR]


STAY = tuple(someone.number for someone in PEOPLE if someone.way == PHONE and someone.number % 3 == 0)
OWN = {"dots": _dots, "ranking": _ranking, "safe_to_try": _safe_to_try, "quick_question": _quick_question}
