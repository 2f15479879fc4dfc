"""How ballots become results: pure functions of ballots, no clock and no chance."""
