"""The demonstration's 32 people: what brings them here, and how each of them votes."""

from dataclasses import dataclass

PHONE, DESK, HELPER = "phone", "desk", "helper"
ON_PAPER = {7: DESK, 17: DESK, 2: HELPER, 10: HELPER}
MARKS = {"+": 1, "o": 0, "-": -1}


@dataclass(frozen=True)
class Camp:
    """People who put the proposals A to E in the same order.

    `dots` are two ways of placing five dots, taken in turns. `stance` holds agree +, pass o
    or disagree - for each of the demonstration's statements.
    """

    voices: str
    order: str
    dots: tuple[str, str]
    stance: str


VOICES = {"u": "service-user", "c": "carer", "w": "staff"}
CAMPS = (
    Camp("uuuccc", "CAEBD", ("CCCAA", "CCCAE"), "++-++o+--++"),
    Camp("uucc", "ACEBD", ("AAACC", "AAACE"), "++-+++++-+o"),
    Camp("uc", "AECBD", ("AAEEC", "AAAEE"), "++-+o+++-o+"),
    Camp("u", "BACED", ("BBBAC", "BBBAC"), "++-+oo++o++"),
    Camp("w" * 9, "DABEC", ("DDDAA", "DDDAB"), "+o+--o+++++"),
    Camp("w" * 5, "DBAEC", ("DDDBB", "DDBBA"), "+++---+++++"),
    Camp("w" * 3, "ADBEC", ("AADDB", "AAADD"), "+++oo++++++"),
    Camp("w" * 2, "ACDBE", ("AAACC", "AACCD"), "++o++++oo++"),
)


@dataclass(frozen=True)
class Someone:
    """One of the 32; `number` is their place in PEOPLE, `way` how they take part."""

    number: int
    voice: str
    camp: Camp

    @property
    def way(self):
        return ON_PAPER.get(self.number, PHONE)

    def ranking(self, letters="ABCDE"):
        """Places of these proposals: 1 is first."""
        ordered = [letter for letter in self.camp.order if letter in letters]
        return {letter: place for place, letter in enumerate(ordered, start=1)}

    def dots(self, letters="ABCDE"):
        """Dots on these proposals."""
        placed = self.camp.dots[self.number % 2]
        return {letter: placed.count(letter) for letter in letters if letter in placed}

    def stance(self, statement):
        """1, 0 or -1 on the statement of this number (from 0); now and then somebody passes."""
        passes = (5 * self.number + 3 * statement) % 13 == 0
        return 0 if passes else MARKS[self.camp.stance[statement]]


def _everyone():
    members = [(voice, camp) for camp in CAMPS for voice in camp.voices]
    return tuple(
        Someone(number, VOICES[voice], camp) for number, (voice, camp) in enumerate(members)
    )


PEOPLE = _everyone()
ARRIVALS = tuple(PEOPLE[13 * n % len(PEOPLE)] for n in range(len(PEOPLE)))
