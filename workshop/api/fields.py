"""What the body of each request may hold: typed functions, which `wire.parse` reads and the document tells of."""

from datetime import datetime, timezone
from typing import Annotated, Literal

from ..refusals import Refused
from ..wire import Id, Name, Number, Short, Text

SHORTEST_KEY = 16


def session(place: Short | None = None, starts_at: Short | None = None, self_paced: bool = False, slips: bool = False):
    """The fields of a session."""
    return {"place": place, "starts_at": _moment(starts_at), "self_paced": self_paced, "slips": slips}


def moving(place: Short | None = None, starts_at: Short | None = None):
    """Where and when a session is; null where that is not known."""
    return {"place": place, "starts_at": _moment(starts_at)}


def joining(voice: Id, name: Name | None = None, language: Annotated[str, Text(20, line=True)] | None = None,
            consent: bool | None = None, slip: Number | None = None, sensitive: bool | None = None,
            key: Annotated[str, Text(64, line=True)] | None = None):
    """The fields of joining."""
    if key is not None and len(key) < SHORTEST_KEY:
        raise Refused("A key for joining needs 16 to 64 characters that nobody can guess.", field="key")
    return locals()


def helping(name: Name | None = None, table: int | None = None):
    """The fields of a helper's link."""
    return locals()


def nothing():
    """The fields of what needs none."""
    return {}


def slip(slip: Number):
    """The fields of looking at a seat slip."""
    return locals()


def slips(count: int, side: Literal["lived", "professional", "other"] | None = None):
    """The fields of making seat slips."""
    return locals()


def webhook(url: Short, types: list[Short]):
    """The fields of a webhook."""
    return locals()


def telling(email: Annotated[str, Text(300, line=True)] | None):
    """The fields of being told by e-mail."""
    return locals()


def own_words(language: Annotated[str, Text(20, line=True)] | None = None):
    """The fields of asking for one's words."""
    return locals()


def finding(code: Annotated[str, Text(20, line=True)], words: Annotated[str, Text(100, line=True)]):
    """The fields of coming from another phone."""
    return locals()


def _moment(text):
    if text is None:
        return None
    try:
        moment = datetime.fromisoformat(text)
        moment = moment.tzinfo and moment.astimezone(timezone.utc)
    except (ValueError, OverflowError):
        moment = None
    if moment is None:
        raise Refused("Give the time as RFC 3339, for example 2026-11-23T18:00:00Z.", field="starts_at")
    return moment
