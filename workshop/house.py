"""The house: the parts of a running server, put together."""

from dataclasses import dataclass

from flask import current_app

from . import keys, slips
from .bell import Bell
from .config import Settings
from .courier import Courier
from .credits import Credits
from .exports.making import Exports
from .identity import Keyring
from .live import Door
from .post import Post
from .rooms import Rooms
from .rounds import Rounds
from .steward import Steward

ALLOWED = {"do": (60, 15), "catch_up": (40, 5), "ping_app": (30, 2)}  # at once, and each second from then on
UNLIMITED = (10**9, 10**9)


@dataclass
class House:
    """Everything that lives as long as the server does."""

    settings: Settings
    keyring: Keyring
    rooms: Rooms
    bell: Bell
    rounds: Rounds
    steward: Steward
    credits: dict
    door: Door
    exports: Exports
    post: Post
    courier: Courier

    def start(self):
        """Begin taking turns, telling rooms and looking after what is due."""
        self.rounds.start()
        self.bell.start()
        self.steward.start()
        self.post.start()
        self.courier.start()
        self.door.start()

    def stop(self, timeout=5):
        """Finish the turns under way and say farewell to everybody (P6)."""
        self.exports.stop()
        self.steward.stop()
        self.post.stop()
        self.courier.stop()
        self.rounds.stop(timeout)
        self.bell.stop()
        self.door.stop()
        self.rooms.farewell(list(self.rooms.seats), "restarting")
        self.rooms.drain(within=2)


def build(app, server, settings, outside, apart):
    """Put the parts together; nothing runs before `start`."""
    keys.keep_in(settings.instance / "keys")
    slips.keep_secret(settings.secret_key)
    keyring = Keyring(settings.secret_key)
    rooms = Rooms(server)
    bell = Bell(app, rooms)
    rounds = Rounds(app, told=None)
    steward = Steward(app, rounds, outside, apart)
    rounds.told = lambda turns: (bell.ring(turns), steward.wake(turns))
    credits = {name: Credits(*(allowed if settings.rate_limits else UNLIMITED)) for name, allowed in ALLOWED.items()}
    door = Door(app, server, rooms, rounds, bell, keyring, credits)
    return House(settings, keyring, rooms, bell, rounds, steward, credits, door, Exports(settings),
                 Post(app, settings, keyring, rounds, apart), Courier(app, keyring, settings.private_webhooks))


def house() -> House:
    """The house of the current application."""
    return current_app.extensions["house"]
