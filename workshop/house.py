"""The house: the parts of a running server, put together."""

from dataclasses import dataclass

from flask import current_app

from . import keys
from .bell import Bell
from .config import Settings
from .credits import Credits
from .identity import Keyring
from .live import Door
from .rooms import Rooms
from .rounds import Rounds
from .steward import Steward

DEEDS_AT_ONCE, DEEDS_EACH_SECOND = 60, 15


@dataclass
class House:
    """Everything that lives as long as the server does."""

    settings: Settings
    keyring: Keyring
    rooms: Rooms
    bell: Bell
    rounds: Rounds
    steward: Steward
    credits: Credits
    door: Door

    def start(self):
        """Begin taking turns, telling rooms and looking after what is due."""
        self.rounds.start()
        self.bell.start()
        self.steward.start()
        self.door.start()

    def stop(self, timeout=5):
        """Finish the turns under way and say farewell to everybody (P6)."""
        self.steward.stop()
        self.rounds.stop(timeout)
        self.bell.stop()
        self.door.stop()
        self.rooms.farewell(list(self.rooms.seats), "restarting")
        self.rooms.drain(within=2)


def build(app, server, settings, outside):
    """Put the parts together; nothing runs before `start`."""
    keys.keep_in(settings.instance / "keys")
    keyring = Keyring(settings.secret_key)
    rooms = Rooms(server)
    bell = Bell(app, rooms)
    rounds = Rounds(app, told=None)
    steward = Steward(app, rounds, outside)
    rounds.told = lambda turns: (bell.ring(turns), steward.wake(turns))
    credits = Credits(DEEDS_AT_ONCE, DEEDS_EACH_SECOND) if settings.rate_limits else Credits(10**9, 10**9)
    door = Door(app, server, rooms, rounds, bell, keyring, credits)
    return House(settings, keyring, rooms, bell, rounds, steward, credits, door)


def house() -> House:
    """The house of the current application."""
    return current_app.extensions["house"]
