"""What the demonstration's people ask, put together and say against things. People are numbers in `people.PEOPLE`."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Question:
    """A question, how many others want to know it too, and what somebody on the staff answers."""

    author: int
    text: str
    wanted: int
    answerer: int | None = None
    answer: str | None = None
    settled: bool = True


QUESTIONS = (
    Question(4, "Why were 3,900 journeys refused last year?", 14, 21,
             "Mostly because no bus was free at that time: about two in three. The rest came in too late for the rota."),
    Question(12, "What does an evening shift cost?", 9, 23,
             "One bus until ten, two evenings a week, is £38,000 to £46,000 a year. Two people must be on it."),
    Question(8, "Can the hospital see when our buses come?", 7, 14,
             "No. Nobody has asked them. I will ask on Friday, and it will stand here on Monday.", settled=False),
    Question(0, "Who decides which journey is refused?", 10, 19,
             "Whoever has the rota that morning. First come, first served; there is no written rule."),
    Question(17, "How many members have a phone that gets texts?", 5, 28,
             "We have a mobile number for 860 of 1,180 members. The others would get a call."),
    Question(9, "Has anyone asked the drivers?", 4),
)


@dataclass(frozen=True)
class Theme:
    """Ideas that belong together, by their numbers; those with a letter from A to E become proposals."""

    letter: str
    title: str
    ideas: tuple[int, ...]


THEMES = (
    Theme("A", "Knowing when the bus comes", (1, 14, 18)),
    Theme("B", "Booking, and being answered", (2, 4, 5, 6)),
    Theme("C", "Evenings and Sundays", (3, 8, 15)),
    Theme("D", "Getting to hospital", (7, 9)),
    Theme("E", "When the bus is full", (12, 13)),
    Theme("F", "Empty seats", (10, 16)),
    Theme("G", "On its own", (11,)),
)

WORRIES = {
    ("D", 0): "My choir was refused before. Say how many other trips may be refused, and stop there.",
    ("D", 9): "Six seats may be too many on a Monday. Start with three.",
    ("C", 23): "Two people on the bus after dark, every time. Then I’m for it.",
    ("E", 10): "I can’t get into a car. Don’t let it count as a trip offered.",
}
"""Why somebody says “worry” to a proposal; everybody else says “safe”."""
