"""Lots that nobody can steer (counting.md, rule 2)."""

import hashlib

from workshop.counting.lots import Lots, commitment, published, seed
from workshop.counting.small_numbers import Ballot, publish


def test_what_is_promised_before_voting_is_the_digest_of_the_secret():
    assert commitment("ab") == hashlib.sha256(b"ab").hexdigest()


def test_the_seed_follows_from_secret_and_ballots():
    ballots = publish([Ballot("lived", {"p1": 1})], 5).digest
    assert seed("ab", ballots) == hashlib.sha256(f"ab:{ballots}".encode()).hexdigest()
    assert seed("ab", ballots) != seed("ab", publish([Ballot("lived", {"p1": 2})], 5).digest)


def test_a_number_of_the_room_stands_in_decimal_digits_in_the_place_of_the_secret():
    ballots = publish([Ballot("lived", {"p1": 1})], 5).digest
    assert seed(407118, ballots) == hashlib.sha256(f"407118:{ballots}".encode()).hexdigest()
    assert seed(0, ballots) == seed("0", ballots)


def test_a_result_names_what_its_lots_were_drawn_from():  # R1
    assert published(False, "ab", []) == {"commitment": commitment("ab"), "secret": "ab", "used": []}
    assert published(True, 0, []) == {"commitment": None, "secret": None, "number": 0, "used": []}
    assert published(True, "ab", []) == {"commitment": None, "secret": "ab", "number": None, "used": []}


def test_equals_are_ordered_by_the_digest_of_seed_and_number():
    digest = {n: hashlib.sha256(f"seed:{n}".encode()).hexdigest() for n in (2, 3, 10)}
    expected = [f"p{n}" for n in sorted(digest, key=digest.get)]
    assert Lots("seed").ordered(["p10", "p2", "p3"]) == expected
    assert Lots("seed").ordered(["p3", "p2", "p10"]) == expected


def test_each_use_is_named():
    lots = Lots("seed")
    first = lots.draw("a place", ["p10", "p2"])
    assert first == lots.ordered(["p2", "p10"])[0]
    assert lots.used == [{"for": "a place", "among": ["p2", "p10"]}]
