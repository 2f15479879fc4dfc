"""Values become places, ties stay ties."""

from fractions import Fraction

from workshop.counting.places import equal_weights, places, rounded, twice_mean_places


def test_equal_values_share_a_place_in_the_order_of_their_numbers():
    third = Fraction(1, 3)
    assert places({"p10": third, "p2": Fraction(2, 6), "p1": Fraction(0), "p3": 1}) == [
        ["p3"], ["p2", "p10"], ["p1"]
    ]
    assert places({}) == []


def test_a_tie_takes_the_mean_of_its_places():
    assert twice_mean_places([["a"], ["b", "c"], ["d"]]) == {"a": 2, "b": 5, "c": 5, "d": 8}


def test_groups_weigh_the_same_whatever_their_size():
    assert equal_weights([13, 19]) == [19, 13]
    assert equal_weights([4, 6, 10]) == [15, 10, 6]
    assert equal_weights([7]) == [1]
    assert equal_weights([0]) == [0]


def test_shares_are_published_to_six_places():
    assert rounded(Fraction(1, 3)) == 0.333333
    assert rounded(Fraction(2, 3)) == 0.666667
