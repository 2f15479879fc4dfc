"""Two people's changes to one text: no line of either is lost."""

import pytest
from hypothesis import given, strategies as st

from workshop.weaving import MOST_LINES, woven

TEXTS = st.lists(st.sampled_from("abcdefg"), max_size=8).map("\n".join)


@pytest.mark.parametrize("base, standing, changed, whole", [
    ("", "", "a", "a"),
    ("", "a", "b", "a\nb"),
    ("a", "a", "a\nb", "a\nb"),
    ("a", "a\nb", "a\nc", "a\nb\nc"),
    ("a\nb\nc", "A\nb\nc", "a\nb\nC", "A\nb\nC"),
    ("a\nb", "a\nb1", "a\nb2", "a\nb1\nb2"),
    ("a\nb", "a", "a\nb and more", "a\nb and more"),
    ("a\nb", "a\nb and more", "a", "a\nb and more"),
    ("a\nb\nc", "a\nc", "a\nb", "a"),
    ("a", "a", "", ""),
])
def test_what_each_changed_is_taken_over_and_what_both_changed_is_kept_twice(base, standing, changed, whole):
    assert woven(base, standing, changed) == whole


@given(TEXTS, TEXTS, TEXTS)
def test_no_line_that_anyone_added_is_lost(base, standing, changed):
    whole = woven(base, standing, changed).split("\n")

    for text in (standing, changed):
        assert set(text.split("\n")) - set(base.split("\n")) - {""} <= set(whole)


@given(TEXTS, TEXTS)
def test_whoever_writes_alone_has_it_as_they_wrote_it(base, changed):
    assert woven(base, base, changed) == changed
    assert woven(base, changed, base) == changed
    assert woven(base, changed, changed) == changed


def test_a_long_text_without_pattern_is_woven_too():
    base = "\n".join("x" for _ in range(MOST_LINES))
    standing, changed = base + "\nours", "\n".join("y" for _ in range(MOST_LINES))

    whole = woven(base, standing, changed)
    assert "ours" in whole and "y" in whole
