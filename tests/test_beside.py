"""The process beside the server: it reckons, says what went wrong, and comes back when it was ended."""

import math
import os
import subprocess

import pytest

from workshop.beside import Beside, ready


@pytest.fixture
def beside():
    beside = Beside(subprocess)
    yield beside
    beside.process.stdin.close()
    assert beside.process.wait(10) == 0, "it ends with its input"


def test_it_reckons_elsewhere(beside):
    assert beside.run(math.lcm, 4, 6) == 12
    assert beside.run(os.getpid) == beside.process.pid != os.getpid()


def test_what_goes_wrong_is_said_and_it_goes_on(beside):
    with pytest.raises(RuntimeError, match="factorial"):
        beside.run(math.factorial, -1)
    assert beside.run(math.factorial, 3) == 6


def test_it_can_be_told_to_be_there_before_there_is_anything_to_count(beside):
    assert beside.run(ready) is None
    assert beside.run(eval, "'workshop.counting.result' in __import__('sys').modules")


def test_it_stays_clean_when_the_work_prints(beside):
    assert beside.run(print, "something") is None
    assert beside.run(math.factorial, 3) == 6


def test_after_a_crash_there_is_another(beside):
    with pytest.raises(RuntimeError, match="ended in the middle"):
        beside.run(os._exit, 3)
    assert beside.run(math.factorial, 3) == 6
