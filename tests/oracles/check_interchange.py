"""Opt-in: what we write passes preflibtools' own checks and pabulib-checker, and preflibtools reads what we read."""

import contextlib
import io
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings

from tests.interchange.elections import rankings, ticks
from workshop.interchange.pabulib_out import write_pabulib
from workshop.interchange.preflib import read_preflib
from workshop.interchange.preflib_out import write_preflib

preflib = pytest.importorskip("preflibtools.instances")
sanity = pytest.importorskip("preflibtools.instances.sanity")
pabulib = pytest.importorskip("pabulib.checker")
MANY = settings(max_examples=400, deadline=None)
OF_THE_DATA = {"project with no votes", "single project exceeded whole budget"}
"""What the checker says about the choices themselves, which no writer may change."""


def parsed(written, extension):
    kind = preflib.CategoricalInstance if extension == "cat" else preflib.OrdinalInstance
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"step.{extension}"
        path.write_bytes(written)
        instance = kind()
        instance.parse_file(str(path))
        return instance


@MANY
@given(rankings())
def test_preflibtools_finds_nothing_in_rankings_and_reads_the_same(election):
    extension, written = write_preflib(election, "toi", "step", "2026-11-23")
    instance = parsed(written, extension)

    assert sanity.metadata(instance) + sanity.orders(instance) == []
    again = read_preflib(written, extension)
    ours = {}
    for vote in again.votes:
        places = sorted(set(vote.marks.values()))
        order = tuple(tuple(o + 1 for o in sorted(vote.marks) if vote.marks[o] == place) for place in places)
        ours[order] = vote.count
    assert {tuple(tuple(sorted(group)) for group in order): n for order, n in instance.multiplicity.items()} == ours
    assert list(instance.alternatives_name.values()) == [option.name for option in again.options]


@MANY
@given(ticks())
def test_preflibtools_finds_nothing_in_approvals(election):
    instance = parsed(write_preflib(election, "cat", "step", "2026-11-23")[1], "cat")

    assert sanity.metadata(instance) + sanity.categories(instance) == []


@MANY
@given(ticks("budget", currency="GBP"))
def test_pabulib_checker_finds_nothing_but_what_people_chose(election):
    written = write_pabulib(election, "step", "01.11.2026", "02.11.2026", [0])
    checker = pabulib.Checker()
    with contextlib.redirect_stdout(io.StringIO()):
        checker.process_files([written.decode()])

    assert set(checker.results["summary"]) <= OF_THE_DATA, checker.results
