"""Rate credits: how many deeds one person may do in a short while, by person, never by address."""

import time
from dataclasses import dataclass, field


@dataclass
class Credits:
    """A purse of `most` deeds each, filled again at `each_second`; kept in memory and forgotten when full."""

    most: int
    each_second: float
    purses: dict = field(default_factory=dict)

    def wait(self, who, now=None):
        """Take one credit: 0 when there was one, else the seconds until the next.

        Whoever has none left gets nothing before those seconds are over, so that deeds sent behind a refused one
        are refused as well (D4).
        """
        now = time.monotonic() if now is None else now
        left, seen, shut_until = self.purses.get(who, (self.most, now, 0.0))
        if now < shut_until:
            return shut_until - now
        left = min(self.most, left + (now - seen) * self.each_second)
        if left < 1:
            shut_until = now + max(1.0, (1 - left) / self.each_second)
            self.purses[who] = (left, now, shut_until)
            return shut_until - now
        self.purses[who] = (left - 1, now, 0.0)
        if len(self.purses) > 10_000:
            self._forget(now)
        return 0

    def _forget(self, now):
        full = self.most / self.each_second
        self.purses = {who: purse for who, purse in self.purses.items() if now - purse[1] < full}
