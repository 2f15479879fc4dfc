"""Majority judgment on Balinski & Laraki's own example, and against their definition taken word by word."""

from collections import Counter
from fractions import Fraction
from math import lcm

from hypothesis import given, settings, strategies as st

from tests.counting.rooms import counted, draws, each_recounted, grouped
from workshop.activities import rules_for
from workshop.counting.grades import MEANS, grade
from workshop.counting.majority_judgment import value

OPTIONS = ["p1", "p2", "p3", "p10"]
ONE = rules_for("scale", {})
SEVERAL = rules_for("scale", {"criteria": [
    {"key": "impact", "label": "How much it helps", "weight": 2},
    {"key": "fairness", "label": "How fair it is", "weight": 1},
    {"key": "effort", "label": "How easy it is", "weight": 0},
]})
GRADES = st.lists(st.integers(0, 5), min_size=1, max_size=9)


def ballots_of(rules, most=6):
    keys = [each["key"] for each in rules.criteria]
    given = st.dictionaries(st.sampled_from(keys), st.integers(0, 5), min_size=1)
    return st.lists(st.dictionaries(st.sampled_from(OPTIONS), given), min_size=1, max_size=most)


def test_the_presidential_experiment_in_orsay():
    # Balinski & Laraki 2007, "Election by majority judgement: experimental evidence": per mille of
    # 1,733 ballots, from excellent to reject; the published order, in which Royal is "good -"
    # because 41.5 % are below and 39.4 % above, and Bayrou "good +".
    published = {
        "Bayrou": (136, 307, 251, 148, 84, 74), "Royal": (167, 227, 191, 168, 122, 126),
        "Sarkozy": (191, 198, 143, 115, 71, 282), "Voynet": (29, 93, 175, 237, 261, 205),
        "Besancenot": (41, 99, 163, 160, 226, 311), "Buffet": (25, 76, 125, 206, 264, 304),
        "Bové": (15, 60, 114, 160, 257, 395), "Laguiller": (21, 53, 102, 166, 259, 401),
        "Nihous": (3, 18, 53, 110, 267, 550), "de Villiers": (24, 64, 87, 113, 158, 555),
        "Schivardi": (5, 10, 39, 95, 249, 604), "Le Pen": (30, 46, 62, 65, 54, 744),
    }
    values = {name: value(dict(zip((5, 4, 3, 2, 1, 0), each))) for name, each in published.items()}

    assert sorted(values, key=values.get, reverse=True) == list(published)
    assert values["Bayrou"][:3] == (3, 3, Fraction(443, 1000))
    assert values["Royal"][:3] == (3, 3, -Fraction(416, 1001))


def majority_value(grades):
    """The lower middlemost grade, taken out again and again (Balinski & Laraki 2007).

    `votelib` takes out several at once, which is not the same, and so is no oracle here.
    """
    rest = sorted(grades)
    return [rest.pop((len(rest) - 1) // 2) for _ in grades]


@settings(max_examples=500, deadline=None)
@given(GRADES, GRADES)
def test_it_is_the_majority_value_of_as_many_copies(one, other):
    copies = lcm(len(one), len(other))
    exact = [majority_value(each * (copies // len(each))) for each in (one, other)]
    mine = [value(Counter(each)) for each in (one, other)]

    assert (mine[0] > mine[1], mine[0] == mine[1]) == (exact[0] > exact[1], exact[0] == exact[1])


@given(GRADES, st.integers(2, 10**40))
def test_copies_change_nothing(grades, copies):
    assert value({each: n * copies for each, n in Counter(grades).items()}) == value(Counter(grades))


@given(GRADES, st.data())
def test_a_better_grade_never_makes_an_option_worse(grades, data):
    place = data.draw(st.integers(0, len(grades) - 1))
    better = [*grades]
    better[place] = data.draw(st.integers(grades[place], 5))

    assert value(Counter(better)) >= value(Counter(grades))


def test_the_grade_that_half_of_us_gave_or_better():
    def ballots(*grades):
        return [{"p1": {"overall": each}} for each in grades]

    assert counted(ONE, ["p1"], ballots(0, 3, 5))["scores"] == {"p1": 3}
    assert counted(ONE, ["p1"], ballots(2, 4))["scores"] == {"p1": 2}
    assert counted(ONE, ["p1"], ballots(4, 4), ballots(0, 5, 5, 5))["scores"] == {"p1": 4}


def test_who_gives_no_grade_has_no_opinion_and_options_with_too_few_grades_come_after():
    liked, known = {"p1": {"overall": 5}, "p2": {"overall": 2}}, {"p2": {"overall": 1}, "p10": {"overall": 0}}
    view = counted(ONE, OPTIONS, [liked, known, known, known])

    assert view == {
        "order": [["p2"], ["p10"], ["p1"], ["p3"]],
        "scores": {"p1": 5, "p2": 1, "p3": 0, "p10": 0},
        "few": ["p1", "p3"],
    }
    assert counted(ONE, OPTIONS, [liked, known])["few"] == ["p3"]


def test_too_few_is_said_of_weight_and_not_of_people():
    graded, silent = {"p1": {"overall": 4}}, {"p2": {"overall": 4}}

    assert counted(ONE, ["p1", "p2"], [graded] * 2, [silent] * 6)["few"] == []
    assert counted(ONE, ["p1", "p2"], [graded] * 2 + [silent] * 6)["few"] == ["p1"]


def test_nobody_graded_anything():
    assert counted(ONE, OPTIONS, []) == {"order": [["p1", "p2", "p3", "p10"]], "scores": dict.fromkeys(OPTIONS, 0), "few": []}


def test_a_persons_grade_is_the_exact_mean_of_what_they_marked_by_weight():
    weighty = list(SEVERAL.criteria[:2])

    assert grade({"impact": 5, "fairness": 3, "effort": 0}, weighty) == Fraction(13, 3)
    assert grade({"fairness": 3}, weighty) == 3
    assert grade({"effort": 5}, weighty) is None


def test_without_weights_beyond_it_the_first_criterion_is_compared():
    light = [{"key": key, "label": key, "weight": 0} for key in "ab"]
    for weights in ((1, 0), (0, 0)):
        rules = rules_for("scale", {"criteria": [{**each, "weight": w} for each, w in zip(light, weights)]})
        view = counted(rules, ["p1"], [{"p1": {"a": 4, "b": 0}}] * 3)
        assert view["scores"] == {"p1": 4}
    only_the_second = rules_for("scale", {"criteria": [light[0], {**light[1], "weight": 3}]})
    assert counted(only_the_second, ["p1"], [{"p1": {"a": 4, "b": 0}}])["scores"] == {"p1": 0}


def test_tables_hold_each_criterion_and_the_means_where_several_weigh_something():
    ballots = [{"p1": {"impact": 5, "fairness": 3}}, {"p1": {"impact": 4}}, {"p1": {"effort": 2}}, {}]

    assert ONE.tally([{"p1": {"overall": 5}}], ["p1"]) == {"p1": {"overall": [0, 0, 0, 0, 0, 1]}}
    assert SEVERAL.tally(ballots, ["p1"]) == {"p1": {
        "impact": [0, 0, 0, 0, 1, 1], "fairness": [0, 0, 0, 1, 0, 0], "effort": [0, 0, 1, 0, 0, 0],
        MEANS: {"4": 1, "13/3": 1},
    }}


def test_in_favour_are_four_and_five_or_a_mean_of_three_and_a_half():
    (grades,) = grouped(ONE, ["p1"], [{"p1": {"overall": each}} for each in range(6)] + [{}])
    means = [{"p1": {"impact": 3, "fairness": 5}}, {"p1": {"impact": 4, "fairness": 2}}, {"p1": {"fairness": 4}}]
    (meant,) = grouped(SEVERAL, ["p1"], means)

    assert ONE.support(grades, ["p1"]) == {"p1": (2, 7)}
    assert SEVERAL.support(meant, ["p1"]) == {"p1": (2, 3)}


def test_means_and_spread_are_beside_it():
    few, many = [{"p1": {"impact": 5}}], [{"p1": {"impact": each, "effort": 1}} for each in (0, 0, 5, 5)]
    beside = SEVERAL.appendix(grouped(SEVERAL, OPTIONS, few, many), OPTIONS)

    assert beside == {
        "means": {"p1": 3.75}, "criteria": {"impact": {"p1": 3.75}, "fairness": {}, "effort": {"p1": 1.0}},
        "middle_half": {"p1": [0.0, 5.0]}, "we_differ": ["p1"],
    }
    near = [{"p1": {"impact": each}} for each in (0, 2, 2, 3, 4, 5)]
    assert SEVERAL.appendix(grouped(SEVERAL, OPTIONS, near), OPTIONS)["middle_half"] == {"p1": [2.0, 4.0]}
    assert SEVERAL.appendix(grouped(SEVERAL, OPTIONS, near), OPTIONS)["we_differ"] == []


@settings(max_examples=50, deadline=None)
@given(st.sampled_from([ONE, SEVERAL]), st.data())
def test_a_weight_is_so_many_copies(rules, data):
    sides = data.draw(st.lists(ballots_of(rules), min_size=1, max_size=3))
    whole = lcm(*map(len, sides))
    copies = [marks for ballots in sides for marks in ballots * (whole // len(ballots))]

    assert counted(rules, OPTIONS, *sides) == counted(rules, OPTIONS, copies)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from([ONE, SEVERAL]), st.data())
def test_recounts_are_counted_as_the_ballots_are(rules, data):
    sides = [data.draw(ballots_of(rules)) for _ in "ab"]
    times = data.draw(draws(*map(len, sides)))
    found = rules.recount(sides, times, OPTIONS)

    assert found.tolist() == list(each_recounted(rules, OPTIONS, sides, times))
