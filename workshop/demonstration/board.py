"""What the demonstration's people do on the board of ideas."""

from workshop.demonstration.crowd import OF_THE_DESK, spread
from workshop.demonstration.people import PEOPLE
from workshop.demonstration.words import COMMENTS, IDEAS, NAMES_A_PERSON, REPORTED_BY

WRITING = 22  # seconds, as all times here, at speed 1
READING = 24
TO_TAKE_IT_DOWN = 3


class Board:
    """Plays the Crowd through one `ideas` step."""

    def __init__(self, crowd):
        self._crowd = crowd
        self._posted = {}

    def write(self, activity):
        """Each writes down what they would change."""
        self._crowd.perform(
            (spread(place, len(IDEAS), 7) * WRITING, idea.author, self._post, activity, idea)
            for place, idea in enumerate(IDEAS)
        )

    def read(self, desk_hides):
        """Everyone reads: "me too" here, a comment there, and a report of what names a person.

        With `desk_hides`, that comes off the big screen at once, and then off the board.
        """
        self._posted = self._numbers_on_the_board()
        pairs = [(idea, someone) for idea in IDEAS for someone in PEOPLE if _true_for(someone, idea)]
        acts = [
            (spread(place, len(pairs), 89) * READING, someone.number, self._me_too, idea, someone)
            for place, (idea, someone) in enumerate(pairs)
        ]
        acts += [
            (READING * place / len(COMMENTS), comment.author, self._comment, comment)
            for place, comment in enumerate(COMMENTS)
        ]
        acts.append((READING / 4, REPORTED_BY, self._report))
        if desk_hides:
            acts.append((READING / 4 + TO_TAKE_IT_DOWN, OF_THE_DESK, self._take_down))
        self._crowd.perform(acts)

    def _post(self, activity, idea):
        self._crowd.does(
            idea.author, "post_idea", activity=activity, text=idea.text, language=idea.language
        )

    def _numbers_on_the_board(self):
        """The id of each idea that can be read, by its number in the demonstration."""
        ids = {idea["text"]: idea["id"] for idea in self._crowd.snapshot()["ideas"]}
        return {idea.number: ids[idea.text] for idea in IDEAS if idea.text in ids}

    def _me_too(self, idea, someone):
        if idea.number in self._posted:
            self._crowd.does(
                someone.number, "support_idea", idea=self._posted[idea.number], support=True
            )

    def _comment(self, comment):
        if comment.idea in self._posted:
            self._crowd.does(
                comment.author, "comment", what="idea", id=self._posted[comment.idea],
                sort=comment.sort, text=comment.text,
            )

    def _report(self):
        if NAMES_A_PERSON in self._posted:
            self._crowd.does(
                REPORTED_BY, "report", what="idea", id=self._posted[NAMES_A_PERSON],
                reason="names_person",
            )

    def _take_down(self):
        if NAMES_A_PERSON in self._posted:
            idea = {"what": "idea", "id": self._posted[NAMES_A_PERSON]}
            self._crowd.desk.do("off_screen", **idea)
            self._crowd.rest(TO_TAKE_IT_DOWN)
            self._crowd.desk.do("hide", **idea, reason="names_person")


def _true_for(someone, idea):
    """About `idea.me_too` people say "me too", never its author."""
    lot = (9 * someone.number + 5 * idea.number) % len(PEOPLE)
    return someone.number != idea.author and lot < idea.me_too
