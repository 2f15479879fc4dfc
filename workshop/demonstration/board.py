"""What the demonstration's people do on a board of ideas."""

from workshop.demonstration.crowd import OF_THE_DESK, OF_THE_HELPER, spread
from workshop.demonstration.people import PEOPLE
from workshop.demonstration.words import AS_IT_IS, COMMENTS, IDEAS, IN_ENGLISH, IN_POLISH, NAMES_A_PERSON, REPORTED_BY

WRITING = 16  # seconds, as all times here, at speed 1
READING = 18
TO_TAKE_IT_DOWN = 3
HALF = 0.5
"""How long a board of columns takes beside the other one."""


class Board:
    """Plays the Crowd through one `ideas` step: with columns how it is now, without what they would change."""

    def __init__(self, crowd):
        self._crowd = crowd
        self._posted = {}

    def write(self, step):
        """Each writes down what they have to say."""
        notes, time = _notes(step), _time(step, WRITING)
        self._crowd.perform(
            (spread(place, len(notes), 7) * time, idea.author, self._post, step, idea) for place, idea in enumerate(notes)
        )

    def read(self, step, desk_hides):
        """Everyone reads: "me too" here, a comment there, a translation, and a report of what names a person.

        With `desk_hides`, that comes off the big screen at once, and then off the board.
        """
        notes, time = _notes(step), _time(step, READING)
        self._posted = self._numbers_on_the_board(notes)
        pairs = [(idea, someone) for idea in notes for someone in PEOPLE if _true_for(someone, idea)]
        acts = [
            (spread(place, len(pairs), 89) * time, someone.number, self._me_too, idea, someone)
            for place, (idea, someone) in enumerate(pairs)
        ]
        acts += [(time * place / len(COMMENTS), comment.author, self._comment, comment) for place, comment in enumerate(COMMENTS)]
        acts += [(time / 4, REPORTED_BY, self._report), (time / 3, OF_THE_HELPER, self._translate)]
        if desk_hides:
            acts.append((time / 4 + TO_TAKE_IT_DOWN, OF_THE_DESK, self._take_down))
        self._crowd.perform(acts)

    def _post(self, step, idea):
        columns = step["settings"]["columns"]
        column = {"column": columns[idea.column % len(columns)]} if columns else {}
        self._crowd.does(idea.author, "post_idea", activity=step["id"], text=idea.text, language=idea.language, **column)

    def _numbers_on_the_board(self, notes):
        """The id of each idea that can be read, by its number in the demonstration."""
        ids = {idea["text"]: idea["id"] for idea in self._crowd.snapshot()["ideas"]}
        return {idea.number: ids[idea.text] for idea in notes if idea.text in ids}

    def _me_too(self, idea, someone):
        if idea.number in self._posted:
            self._crowd.does(someone.number, "support_idea", idea=self._posted[idea.number], support=True)

    def _comment(self, comment):
        if comment.idea in self._posted:
            self._crowd.does(
                comment.author, "comment", what="idea", id=self._posted[comment.idea], sort=comment.sort, text=comment.text,
            )

    def _report(self):
        if NAMES_A_PERSON in self._posted:
            self._crowd.does(REPORTED_BY, "report", what="idea", id=self._posted[NAMES_A_PERSON], reason="names_person")

    def _translate(self):
        if IN_POLISH in self._posted:
            self._crowd.helper.do("translate", what="idea", id=self._posted[IN_POLISH], language="en", text=IN_ENGLISH)

    def _take_down(self):
        if NAMES_A_PERSON in self._posted:
            idea = {"what": "idea", "id": self._posted[NAMES_A_PERSON]}
            self._crowd.desk.do("off_screen", **idea)
            self._crowd.rest(TO_TAKE_IT_DOWN)
            self._crowd.desk.do("hide", **idea, reason="names_person")


def _notes(step):
    return AS_IT_IS if step["settings"]["columns"] else IDEAS


def _time(step, whole):
    return whole * HALF if step["settings"]["columns"] else whole


def _true_for(someone, idea):
    """About `idea.me_too` people say "me too", never its author."""
    lot = (9 * someone.number + 5 * idea.number) % len(PEOPLE)
    return someone.number != idea.author and lot < idea.me_too
