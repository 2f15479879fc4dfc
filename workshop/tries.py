"""Failed tries: wrong codes and wrong passwords are limited, valid ones never are."""

from limits import RateLimitItemPerDay, RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import FixedWindowRateLimiter


class Tries:
    """Counts what failed, per address and over all, in memory; `on` is off for load tests.

    A whole room may share one address. So wrong tries are first told to wait, and what is right goes on passing; only
    who fails far more often than a room mistypes has to wait with what is right as well.
    """

    def __init__(self, each_minute=30, each_five_minutes=100, all_each_day=40_000):
        self.limiter = FixedWindowRateLimiter(MemoryStorage())
        self.each, self.far_more = RateLimitItemPerMinute(each_minute), RateLimitItemPerMinute(each_five_minutes, 5)
        self.all = RateLimitItemPerDay(all_each_day)
        self.on = True

    def used_up(self, who):
        """Whether this address, or everybody together, has failed too often."""
        return self.on and not (self.limiter.test(self.each, who) and self.limiter.test(self.all, "all"))

    def shut_out(self, who):
        """Whether this address has failed so often that even what is right has to wait."""
        return self.on and not (self.limiter.test(self.far_more, who) and self.limiter.test(self.all, "all"))

    def failed(self, who):
        self.limiter.hit(self.each, who)
        self.limiter.hit(self.far_more, who)
        self.limiter.hit(self.all, "all")


tries = Tries()


class TriesOfADay:
    """Counts what failed at one door in a day, whoever tried: for secrets so short that they need it."""

    def __init__(self, most):
        self.limiter, self.most = FixedWindowRateLimiter(MemoryStorage()), RateLimitItemPerDay(most)

    def used_up(self, door):
        return not self.limiter.test(self.most, door)

    def failed(self, door):
        self.limiter.hit(self.most, door)
