"""How ballots become results: pure functions, no clock and no chance (docs/counting.md)."""
