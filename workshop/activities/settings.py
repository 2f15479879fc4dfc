"""Settings of activities: declared once as fields, checked before anything is planned (D11)."""

import re
import unicodedata
from dataclasses import field, fields

from ..refusals import Refused

ID = re.compile(r"[A-Za-z0-9_-]{1,40}")


def setting(default, check, name=None):
    """A field of a kind: its default, and a function that gives the tidied value or refuses it.

    `name` is its name on the wire where Python keeps that word for itself.
    """
    return field(default=default, metadata={"check": check, "name": name})


def checked(kind, settings):
    """The rules of a kind with these settings, everything else at its default."""
    if not isinstance(settings, dict):
        raise Refused("The settings of a step are a list of names and values.", field="settings")
    known = {_name(each): each for each in _settings(kind)}
    chosen = {}
    for name, value in settings.items():
        if name not in known:
            raise Refused("This kind of step has no such setting.", field=f"settings.{name}")
        try:
            chosen[known[name].name] = known[name].metadata["check"](value)
        except Refused as refusal:
            refusal.field = f"settings.{name}"
            raise
    return kind(**chosen)


def as_settings(rules) -> dict:
    """All settings of these rules by their wire names, ready for JSON."""
    values = {_name(each): getattr(rules, each.name) for each in _settings(rules)}
    return {name: list(v) if isinstance(v, tuple) else v for name, v in values.items()}


def yes_or_no(value):
    if not isinstance(value, bool):
        raise Refused("This setting is either on or off.")
    return value


def whole(least, most):
    """A whole number in a range; true and 1.0 are none."""

    def check(value):
        if type(value) is not int or not least <= value <= most:
            raise Refused(
                "Give a whole number from %(least)s to %(most)s.", least=least, most=most
            )
        return value

    return check


def or_nothing(check):
    """The same check, with null allowed as well."""
    return lambda value: None if value is None else check(value)


def one_of(*choices):
    def check(value):
        if not isinstance(value, str) or value not in choices:
            raise Refused("Choose one of the offered values for this setting.")
        return value

    return check


def an_activity(value):
    if not isinstance(value, str) or not ID.fullmatch(value):
        raise Refused("This setting names another step of the agenda.")
    return value


def labels(most, longest):
    """A list of short, different texts, tidied."""

    def check(value):
        if not isinstance(value, list) or not all(isinstance(text, str) for text in value):
            raise Refused("Give this setting as a list of short texts.")
        tidied = tuple(tidy(text) for text in value)
        if len(tidied) > most or len(set(tidied)) < len(tidied):
            raise Refused("There are too many of these, or one is there twice.")
        if any(not text or len(text) > longest for text in tidied):
            raise Refused("One of these is empty or too long.")
        return tidied

    return check


def tidy(text: str) -> str:
    """One line in composed form (D5); control characters and broken text are refused."""
    if any(unicodedata.category(sign) in ("Cc", "Cs") and sign not in "\r\n\t" for sign in text):
        raise Refused("There is a sign in this text that can't be shown.")
    return " ".join(unicodedata.normalize("NFC", text).split())


def _settings(kind):
    """The fields that are settings; a kind may hold what is fixed when a step opens besides."""
    return [each for each in fields(kind) if "check" in each.metadata]


def _name(each) -> str:
    return each.metadata["name"] or each.name
