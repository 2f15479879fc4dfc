"""How the demonstration's people decide: statements, dots and ranking."""

from workshop.demonstration.crowd import named, spread
from workshop.demonstration.people import PEOPLE, PHONE, Someone
from workshop.demonstration.words import STATEMENTS

SPEAKING_UP = 8  # seconds, as all times here, at speed 1
A_STATEMENT = 2
VOTING = 15
SECOND_THOUGHTS = 4
LETTERS = "ABCDE"


class Votes:
    """Plays the Crowd through the steps in which people vote."""

    def __init__(self, crowd):
        self._crowd = crowd
        self._statements = {}

    def statements(self, activity):
        """People add statements, and answer them one by one; what is on paper is entered at the end."""
        acts = [
            (SPEAKING_UP * number / len(STATEMENTS), author, self._state, activity, number)
            for number, (author, _) in enumerate(STATEMENTS)
        ]
        for someone in PEOPLE:
            begun = SPEAKING_UP / 2 + spread(someone.number, len(PEOPLE), 7) * SECOND_THOUGHTS
            ended = begun + A_STATEMENT * len(STATEMENTS)
            if someone.way != PHONE:
                acts.append((ended, someone.number, self._answer, activity, someone, range(len(STATEMENTS))))
                continue
            acts += [
                (begun + A_STATEMENT * number, someone.number, self._answer, activity, someone, [number])
                for number in range(len(STATEMENTS))
            ]
        self._crowd.perform(acts)

    def dots(self, activity):
        """Everyone places a dot or two, and then all five."""
        self._decide(activity, Someone.dots)

    def ranking(self, activity):
        """Everyone begins with their favourites, and then places the rest."""
        self._decide(activity, Someone.ranking)

    def _decide(self, activity, marks_of):
        snapshot = self._crowd.snapshot()
        options = next(each["options"] for each in snapshot["activities"] if each["id"] == activity)
        proposals = dict(zip(LETTERS, (each["id"] for each in snapshot["proposals"])))
        letters = [letter for letter, proposal in proposals.items() if proposal in options]
        acts = []
        for someone in PEOPLE:
            marks = {proposals[letter]: mark for letter, mark in marks_of(someone, letters).items()}
            begun = spread(someone.number, len(PEOPLE), 11) * VOTING
            if someone.way == PHONE:
                acts.append((begun, someone.number, self._cast, activity, someone, dict([*marks.items()][:2])))
            acts.append((begun + SECOND_THOUGHTS, someone.number, self._cast, activity, someone, marks))
        self._crowd.perform(acts)

    def _state(self, activity, number):
        author, text = STATEMENTS[number]
        events = self._crowd.does(author, "add_own_statement", activity=activity, text=text)
        self._statements[number] = named(events, "statement_added", "statement")

    def _answer(self, activity, someone, numbers):
        marks = {self._statements[n]: someone.stance(n) for n in numbers if n in self._statements}
        if marks:
            self._cast(activity, someone, marks)

    def _cast(self, activity, someone, marks):
        self._crowd.does(someone.number, "cast_ballot", activity=activity, marks=marks)
