"""How fast something is played, as given on the command line."""

from argparse import ArgumentTypeError


def speed(text):
    """N times the usual pace, from text."""
    try:
        times = float(text)
    except ValueError:
        times = 0
    if not times > 0:
        raise ArgumentTypeError("a speed is a number above 0.")
    return times
