"""The published lottery: it orders equals where a method or a cut-off must choose, and nobody can steer it.

It is drawn from a secret of the server, text whose digest was published before voting opened; or from a whole number
that was drawn in the room after voting had closed.
"""

import hashlib
from dataclasses import dataclass, field

from .places import by_number


def commitment(secret: str) -> str:
    """What is published of a secret (hexadecimal) before voting opens: SHA-256 of its text, in hexadecimal."""
    return hashlib.sha256(secret.encode()).hexdigest()


def seed(drawn: str | int, ballots: str) -> str:
    """SHA-256 of `drawn:ballots`: the secret, or the number in decimal digits, and the digest of the ballots as published."""
    return hashlib.sha256(f"{drawn}:{ballots}".encode()).hexdigest()


def published(in_room: bool, drawn: str | int, used: list) -> dict:
    """What a result says of its lots; in a room that drew no number they come from a secret that was promised to nobody."""
    if not in_room:
        return {"commitment": commitment(drawn), "secret": drawn, "used": used}
    was_drawn = isinstance(drawn, int)
    return {"commitment": None, "secret": None if was_drawn else drawn, "number": drawn if was_drawn else None, "used": used}


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
