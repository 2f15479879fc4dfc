"""The demonstration's ballots, and plain ways to make ballots."""

from workshop.activities import rules_for
from workshop.counting.groups import Group
from workshop.counting.lots import Lots
from workshop.counting.result import result
from workshop.counting.small_numbers import Ballot, only_tables, publish

LETTERS = {letter: f"p{number}" for number, letter in enumerate("ABCDEFGHI", start=1)}
PROPOSALS = ["p1", "p2", "p3", "p4", "p5"]
TITLES = {
    "p1": "Tell me if it's late",
    "p2": "Book when I can",
    "p3": "Out in the evening",
    "p4": "Hospital first",
    "p5": "A car when the bus is full",
}


def ranking(order):
    """`"A>B=C"` as marks: p1 in place 1, p2 and p3 in place 2."""
    places = enumerate(order.split(">"), start=1)
    return {LETTERS[letter]: place for place, tied in places for letter in tied.split("=")}


def rankings(*groups, side="lived"):
    """Ballots from pairs such as (6, "C>A>E>B>D")."""
    return [Ballot(side, ranking(order)) for number, order in groups for _ in range(number)]


SECRET = "5e" * 32


def counted(kind, ballots, options, k=5, **settings):
    """The result of ballots as cast."""
    rules = rules_for(kind, settings)
    published = publish(ballots, k)
    if rules.release == "tables":
        published = only_tables(published, lambda marks: rules.tally(marks, options))
    return result(rules, published, options, SECRET)


def every_way(*sides, options, lots=None):
    """{method: view} of rankings given as lists of marks, every side weighing the same."""
    rules = rules_for("ranking", {})
    groups = [Group(len(ballots), rules.tally(ballots, options), ballots) for ballots in sides]
    lots = lots or Lots(SECRET)
    return {"schulze": rules.count(groups, options, lots), **rules.others(groups, options, lots)}


def ways_of(*groups):
    """{method: order in letters} of pairs such as (6, "C>A>E>B>D")."""
    ballots = [ballot.marks for ballot in rankings(*groups)]
    options = sorted({option for marks in ballots for option in marks})
    return {name: in_letters(view["order"]) for name, view in every_way(ballots, options=options).items()}


def tarrow():
    """The demonstration: 13 people who use the service, 19 who work in it."""
    use_it = ((6, "C>A>E>B>D"), (4, "A>C>E>B>D"), (2, "A>E>C>B>D"), (1, "B>A>C>E>D"))
    work_in_it = ((9, "D>A>B>E>C"), (5, "D>B>A>E>C"), (3, "A>D>B>E>C"), (2, "A>C>D>B>E"))
    return rankings(*use_it) + rankings(*work_in_it, side="professional")


def in_letters(order):
    """Places as text, such as "A>B=C"."""
    names = {option: letter for letter, option in LETTERS.items()}
    return ">".join("=".join(names[option] for option in place) for place in order)
