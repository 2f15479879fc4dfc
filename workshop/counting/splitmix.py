"""SplitMix64 (Steele, Lea, Flood 2014): the same draws on any machine, without any state."""

import numpy as np

GOLDEN = 0x9E3779B97F4A7C15
FIRST = 0xBF58476D1CE4E5B9
SECOND = 0x94D049BB133111EB


def splitmix64(numbers: np.ndarray) -> np.ndarray:
    """The output of SplitMix64 for each state: 64-bit whole numbers to 64-bit whole numbers, modulo 2^64."""
    mixed = numbers.astype(np.uint64) + np.uint64(GOLDEN)
    mixed = (mixed ^ (mixed >> np.uint64(30))) * np.uint64(FIRST)
    mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(SECOND)
    return mixed ^ (mixed >> np.uint64(31))
