"""Similar ideas: by words and 4-grams, the nearest put together first, the same in any order of texts."""

import random

import numpy as np
import pytest

from workshop.counting.similarity import groups, nearness, pairs, suggest, words_in_common

PARK = [
    "More benches in the shade", "Lights on the path at night", "Shade over the benches", "Free coffee",
    "The path is too dark at night, put lights there", "Benches with shade for old people", "Dogs on a lead",
    "A wide gate for wheelchairs", "The gate is too narrow for my wheelchair",
]


def found(texts, numbers):
    return sorted(sorted(texts[at] for at in group) for group in numbers)


def test_ideas_that_share_words_are_put_together_and_odd_ones_left_alone():
    said = suggest(PARK)
    together = [{PARK[at] for at in theme["texts"]} for theme in said["themes"]]

    assert together == [{PARK[0], PARK[2], PARK[5]}, {PARK[1], PARK[4]}, {PARK[7], PARK[8]}]
    assert said["themes"][0]["words"] == ["benches", "shade"]
    assert [1, 4] in said["alike"] and all(pair[0] < pair[1] for pair in said["alike"])


def test_a_word_in_another_form_is_near_by_its_letters():
    near = nearness(["wheelchair", "wheelchairs", "benches"])
    assert near[0, 1] > 0.3
    assert near[0, 2] == 0


def test_it_knows_no_synonyms_and_no_other_language():
    assert suggest(["A couch", "My sofa", "Eine Bank", "مقعد"]) == {"themes": [], "alike": []}


@pytest.mark.parametrize("seed", range(5))
def test_the_order_of_texts_changes_nothing(seed):
    shuffled = PARK[:]
    random.Random(seed).shuffle(shuffled)

    for part in (lambda near: groups(near), lambda near: pairs(near)):
        assert found(shuffled, part(nearness(shuffled))) == found(PARK, part(nearness(PARK)))


@pytest.mark.parametrize("texts", [[], ["One"], ["", ""], ["!!", "??"], ["a", "b", "c"]])
def test_nothing_to_compare_is_nothing_alike(texts):
    assert suggest(texts) == {"themes": [], "alike": []}


def test_the_same_words_are_as_near_as_can_be():
    assert nearness(["Two words", "two  WORDS!"])[0, 1] == pytest.approx(1)


def test_average_linkage_asks_for_the_mean_of_all_pairs():
    near = np.array([[1, 0.9, 0.3, 0], [0.9, 1, 0.1, 0], [0.3, 0.1, 1, 0], [0, 0, 0, 1]])
    assert groups(near, 0.2) == [[0, 1, 2]]
    assert groups(near, 0.21) == [[0, 1]]


@pytest.mark.parametrize("seed", range(20))
def test_groups_are_those_of_linkage_written_out_plainly(seed):
    chance = np.random.default_rng(seed)
    near = chance.random((12, 12))
    near = np.triu(near, 1) + np.triu(near, 1).T

    assert groups(near, 0.55) == plainly(near, 0.55)


def plainly(near, least):
    inside = [[at] for at in range(len(near))]
    while True:
        mean = {(a, b): np.mean([near[i, j] for i in inside[a] for j in inside[b]])
                for a in range(len(inside)) for b in range(a)}
        best = max(mean, key=mean.get)
        if mean[best] < least:
            break
        a, b = best
        inside[b] += inside.pop(a)
    return sorted((sorted(group) for group in inside if len(group) > 1), key=lambda group: (-len(group), group))


def test_words_in_common_are_those_used_there_rather_than_elsewhere():
    assert words_in_common([PARK[1], PARK[4]], PARK) == ["lights", "night", "path"]
