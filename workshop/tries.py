"""Failed tries: wrong codes and wrong passwords are limited, valid ones never are."""

from limits import RateLimitItemPerDay, RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import FixedWindowRateLimiter


class Tries:
    """Counts what failed, per address and over all, in memory; `on` is off for load tests."""

    def __init__(self, each_minute=30, all_each_day=40_000):
        self.limiter = FixedWindowRateLimiter(MemoryStorage())
        self.each, self.all = RateLimitItemPerMinute(each_minute), RateLimitItemPerDay(all_each_day)
        self.on = True

    def used_up(self, who):
        """Whether this address, or everybody together, has failed too often."""
        return self.on and not (self.limiter.test(self.each, who) and self.limiter.test(self.all, "all"))

    def failed(self, who):
        self.limiter.hit(self.each, who)
        self.limiter.hit(self.all, "all")


tries = Tries()
