"""Interchange files, read tolerantly and written strictly: PrefLib, Pabulib, Polis, ballots as a table. No database, no web."""
