"""What phones heard, kept once for all who got the same bytes, so that a thousand of them cost a thousand moments."""

import json
from array import array
from dataclasses import dataclass, field

KEPT = 64  # messages whose bytes are recognised


@dataclass
class Stretch:
    """News, or counts of ballots, after one place up to another, and the moments at which it was taken in."""

    after: int
    upto: int
    seqs: tuple
    arrivals: array = field(default_factory=lambda: array("d"))


class Heard:
    """Reads the messages of all phones; `news` and `progress` are the Stretches, in the order of their first arrival.

    `longest` is the size in bytes of the longest message.
    """

    def __init__(self):
        self.news, self.progress = [], []
        self.messages = self.longest = 0
        self._read = {}

    def read(self, payload):
        """The (name, body) of an event, read once for each different text; the body of news is a Stretch."""
        self.messages += 1
        self.longest = max(self.longest, len(payload))
        known = self._read.get(payload)
        if known is None:
            name, *rest = json.loads(payload)
            body = rest[0] if rest else None
            known = name, self.stretch(body) if name == "news" else body
            if len(self._read) >= KEPT:
                self._read.pop(next(iter(self._read)))
            self._read[payload] = known
        return known

    def stretch(self, news):
        """A page of news (N1) as a Stretch."""
        return self.kept(self.news, news["after"], news["upto"], tuple(event["seq"] for event in news["events"]))

    def counted(self, before, ballots):
        """Progress from one count of ballots to a higher one, as a Stretch."""
        for stretch in self.progress[-KEPT:]:
            if (stretch.after, stretch.upto) == (before, ballots):
                return stretch
        return self.kept(self.progress, before, ballots, tuple(range(before + 1, ballots + 1)))

    @staticmethod
    def kept(where, after, upto, seqs):
        where.append(Stretch(after, upto, seqs))
        return where[-1]
