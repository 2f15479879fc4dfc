"""The demonstration's 32 people: what brings them here, and how each of them votes."""

from dataclasses import dataclass

PHONE, DESK, HELPER = "phone", "desk", "helper"
ON_PAPER = {7: DESK, 17: DESK, 2: HELPER, 10: HELPER}


@dataclass(frozen=True)
class Camp:
    """People who put the proposals A to E in the same order.

    `dots` are two ways of placing four dots on themes, taken in turns: the themes A to E lead to the proposals.
    """

    voices: str
    order: str
    dots: tuple[str, str]


VOICES = {"u": "service-user", "c": "carer", "w": "staff"}
CAMPS = (
    Camp("uuuccc", "CAEBD", ("CCAB", "CCAA")),
    Camp("uucc", "ACEBD", ("AACB", "AABC")),
    Camp("uc", "AECBD", ("AAEB", "AAEE")),
    Camp("u", "BACED", ("BBAC", "BBAC")),
    Camp("w" * 9, "DABEC", ("DDBA", "DEBF")),
    Camp("w" * 5, "DBAEC", ("DBBF", "DBBG")),
    Camp("w" * 3, "ADBEC", ("AADB", "AABE")),
    Camp("w" * 2, "ACDBE", ("AACE", "AACF")),
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

    @property
    def uses_it(self):
        return self.voice != "staff"

    def ranking(self, letters="ABCDE"):
        """Places of these proposals: 1 is first."""
        ordered = [letter for letter in self.camp.order if letter in letters]
        return {letter: place for place, letter in enumerate(ordered, start=1)}

    def dots(self, letters="ABCDEFG", dots_each=4, most_on_one=2):
        """Dots on these themes."""
        placed = [letter for letter in self.camp.dots[self.number % 2] if letter in letters][:dots_each]
        return {letter: min(most_on_one, placed.count(letter)) for letter in letters if letter in placed}


def _everyone():
    members = [(voice, camp) for camp in CAMPS for voice in camp.voices]
    return tuple(
        Someone(number, VOICES[voice], camp) for number, (voice, camp) in enumerate(members)
    )


PEOPLE = _everyone()
ARRIVALS = tuple(PEOPLE[13 * n % len(PEOPLE)] for n in range(len(PEOPLE)))
