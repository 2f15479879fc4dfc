"""What the demonstration's people say aloud and ask: hands, questions, and answers by the staff."""

from workshop.demonstration.crowd import OF_THE_DESK, spread
from workshop.demonstration.meanings import QUESTIONS
from workshop.demonstration.people import PEOPLE, PHONE

LISTENING = 4  # seconds, as all times here, at speed 1
ASKING = 5
READING = 5
AN_ANSWER = 1.5


class Room:
    """Plays the Crowd through talk and questions."""

    def __init__(self, crowd):
        self._crowd = crowd

    def listen(self, step, desk_leads):
        """Some say that they are ready; where sheets are read out, one of each table puts a hand up.

        With `desk_leads`, each sheet is on the big screen while it is read out, turns to speak are counted, and a result that
        is talked about is on the big screen.
        """
        acts = [
            (spread(someone.number, len(PEOPLE), 7) * LISTENING, someone.number, self._ready, step, someone)
            for someone in PEOPLE if someone.way == PHONE and someone.number % 2
        ]
        for place, (number, sheet) in enumerate(self._readers()):
            acts.append((LISTENING * place / 5, number, self._raise_hand, number))
            if desk_leads:
                acts.append((LISTENING * place / 5, OF_THE_DESK, self._hear, sheet))
                acts.append((LISTENING * (place + 1) / 5, OF_THE_DESK, self._spoke, number))
        decided = self._decided(self._crowd.snapshot())
        if decided and desk_leads:
            acts.append((0, OF_THE_DESK, self._bring_back, decided))
        self._crowd.perform(acts)

    def ask(self, step, desk_leads):
        """People ask, others want to know it too, the staff answer; with `desk_leads`, one after another on the big screen."""
        self._crowd.perform(
            (ASKING * place / len(QUESTIONS), asked.author, self._ask, step, asked) for place, asked in enumerate(QUESTIONS)
        )
        ids = {each["text"]: each["id"] for each in self._crowd.snapshot()["questions"]}
        posted = [(asked, ids[asked.text]) for asked in QUESTIONS if asked.text in ids]
        pairs = [(asked, id, someone) for asked, id in posted for someone in PEOPLE if _wants(someone, asked)]
        self._crowd.perform(
            (spread(place, len(pairs), 89) * READING, someone.number, self._me_too, id, someone)
            for place, (_asked, id, someone) in enumerate(pairs)
        )
        answered = sorted((one for one in posted if one[0].answer), key=lambda one: -one[0].wanted)
        self._crowd.perform(
            (AN_ANSWER * place, OF_THE_DESK, self._answer, asked, id, desk_leads) for place, (asked, id) in enumerate(answered)
        )

    def _readers(self):
        """[(one person with a phone at each table, its sheet)], of the groups in turn, once sheets are written and before they are in order."""
        seen = self._crowd.snapshot()
        sheets = {each["table"]: each["id"] for each in seen["proposals"] if each["table"] and each["state"] == "up"}
        if self._decided(seen):
            return []
        numbers = {ref: number for number, ref in self._crowd.refs.items() if PEOPLE[number].way == PHONE}
        at = {}
        for person in seen["people"]:
            if person["table"] in sheets and person["id"] in numbers:
                at.setdefault(person["table"], []).append(numbers[person["id"]])
        return [
            (next((number for number in at[table] if PEOPLE[number].uses_it == (place % 2 == 0)), at[table][0]), sheets[table])
            for place, table in enumerate(sorted(at))
        ]

    def _decided(self, seen):
        """The step in which proposals were put in order, once its result is shown; None before."""
        return next((each["activity"] for each in seen["results"] if each["kind"] == "ranking"), None)

    def _bring_back(self, step):
        self._crowd.desk.do("focus", activity=step)

    def _ready(self, step, someone):
        self._crowd.does(someone.number, "ready", activity=step["id"], ready=True)

    def _hear(self, sheet):
        self._crowd.desk.do("hear_proposal", proposal=sheet)

    def _raise_hand(self, number):
        self._crowd.does(number, "raise_hand", up=True)

    def _spoke(self, number):
        side = "lived" if PEOPLE[number].uses_it else "professional"
        self._crowd.desk.do("spoke", side=side, participant=self._crowd.refs[number])

    def _ask(self, step, asked):
        self._crowd.does(asked.author, "ask", activity=step["id"], text=asked.text)

    def _me_too(self, question, someone):
        self._crowd.does(someone.number, "support_question", question=question, support=True)

    def _answer(self, asked, question, desk_leads):
        if desk_leads:
            self._crowd.desk.do("take_question", question=question)
        self._crowd.does(asked.answerer, "answer_question", question=question, text=asked.answer, settled=asked.settled)
        self._crowd.rest(AN_ANSWER)
        if desk_leads:
            self._crowd.desk.do("take_question", question=question, on=False)


def _wants(someone, asked):
    """About `asked.wanted` people want to know it too, never who asked."""
    lot = (7 * someone.number + 3 * asked.author + 1) % len(PEOPLE)
    return someone.number != asked.author and lot < asked.wanted
