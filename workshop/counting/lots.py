"""The published lottery: it orders equals where a method or a cut-off must choose, and nobody can steer it."""

import hashlib
from dataclasses import dataclass, field

from .places import by_number


def commitment(secret: str) -> str:
    """What is published of a secret (hexadecimal) before voting opens: SHA-256 of its text, in hexadecimal."""
    return hashlib.sha256(secret.encode()).hexdigest()


def seed(secret: str, ballots: str) -> str:
    """SHA-256 of `secret:ballots`, where `ballots` is the digest of the ballots as published; all in hexadecimal."""
    return hashlib.sha256(f"{secret}:{ballots}".encode()).hexdigest()


@dataclass
class Lots:
    """Orders options by SHA-256 of `seed:number`, smallest first; `used` names each time that it had to."""

    seed: str
    used: list = field(default_factory=list)

    def ordered(self, options) -> list[str]:
        """The options in the order of their lots; an option's number is that within the record."""
        return sorted(options, key=lambda option: hashlib.sha256(f"{self.seed}:{option[1:]}".encode()).digest())

    def draw(self, purpose: str, among) -> str:
        """The first of several equals by lot; it is noted what for, and among which."""
        self.used.append({"for": purpose, "among": sorted(among, key=by_number)})
        return self.ordered(among)[0]
