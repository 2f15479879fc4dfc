"""What may come over the wire: ids, texts and numbers, checked and tidied (D5)."""

import inspect
import json
import re
import types
import typing
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from .refusals import Refused

ID = re.compile(r"[A-Za-z0-9_-]{1,40}")
MOST_NUMBER = 2**53 - 1
MOST_DEPTH = 6
MOST_DIGITS = 20


@dataclass(frozen=True)
class Text:
    """A text of at most `longest` code points, measured once tidied; a `line` has no line breaks."""

    longest: int
    line: bool = False


Id = typing.NewType("Id", str)
Title = typing.Annotated[str, Text(200, line=True)]
Number = typing.Annotated[str, Text(60, line=True)]
Name = typing.Annotated[str, Text(60, line=True)]
Short = typing.Annotated[str, Text(1000, line=True)]
Remark = typing.Annotated[str, Text(500)]
Long = typing.Annotated[str, Text(5000)]


def parse(function, data, skip=1):
    """The arguments of a deed: `data` held against the parameters of `function`, of which the first `skip` are ours.

    Raises Refused with the field at fault.
    """
    if not isinstance(data, dict):
        raise Refused("That could not be read.", field="data")
    wanted = _parameters(function, skip)
    for name in data:
        if name not in wanted:
            raise Refused("There is no such field here.", field=field_name(name))
    arguments = {}
    for name, (kind, default) in wanted.items():
        if name in data:
            arguments[name] = read(kind, data[name], name)
        elif default is inspect.Parameter.empty:
            raise Refused("This is missing.", field=name)
    return arguments


def read(kind, value, field):
    """`value` as `kind`, tidied; raises Refused naming `field`."""
    origin = typing.get_origin(kind)
    if origin in (typing.Union, types.UnionType):
        options = typing.get_args(kind)
        if value is None and type(None) in options:
            return None
        return read(next(option for option in options if option is not type(None)), value, field)
    if origin is typing.Annotated:
        base, rule = typing.get_args(kind)
        return tidy(value, field, rule.longest, rule.line)
    if origin is typing.Literal:
        if not isinstance(value, str) or value not in typing.get_args(kind):
            raise Refused("Choose one of: %(choices)s.", field=field, choices=", ".join(typing.get_args(kind)))
        return value
    if origin is list:
        if not isinstance(value, list) or len(value) > 1000:
            raise Refused("This needs to be a list.", field=field)
        return [read(typing.get_args(kind)[0], item, field) for item in value]
    return _READERS[kind](value, field)


def tidy(value, field, longest, line=False):
    """A text as it is kept: NFC, without control characters, trimmed; measured in code points."""
    if not isinstance(value, str):
        raise Refused("This needs to be text.", field=field)
    if len(value) > 4 * longest + 1000:
        raise Refused("This is too long: at most %(longest)s characters.", field=field, longest=longest)
    text = unicodedata.normalize("NFC", value).replace("\r\n", "\n").replace("\r", "\n")
    if any(unicodedata.category(character) in ("Cc", "Cs") and character not in "\n\t" for character in text):
        raise Refused("This has characters in it that can't be shown. Please type it again.", field=field)
    text = " ".join(text.split()) if line else "\n".join(part.rstrip() for part in text.split("\n")).strip()
    if len(text) > longest:
        raise Refused("This is too long: at most %(longest)s characters.", field=field, longest=longest)
    return text


def canonical(value):
    """The same bytes for the same data, whatever the order of its fields."""
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def loads(text):
    """JSON; raises ValueError. NaN and numbers beyond all measure come as floats, which every field refuses by name."""
    try:
        return json.loads(text, parse_int=_int)
    except RecursionError as error:
        raise ValueError("too deep") from error


def _int(digits):
    return int(digits) if len(digits) <= MOST_DIGITS else float(digits)


def _whole(value, field):
    if type(value) is not int:
        raise Refused("This needs to be a whole number.", field=field)
    if abs(value) > MOST_NUMBER:
        raise Refused("This number is too large.", field=field)
    return value


def _yes_or_no(value, field):
    if type(value) is not bool:
        raise Refused("This needs to be true or false.", field=field)
    return value


def _id(value, field):
    if not isinstance(value, str) or not ID.fullmatch(value):
        raise Refused("This is not an id.", field=field)
    return value


def _plain(value, field, depth=0):
    """Nested data with nothing in it that the wire does not allow."""
    if depth > MOST_DEPTH:
        raise Refused("This is nested too deeply.", field=field)
    if isinstance(value, dict):
        return {_plain_key(key, field): _plain(item, field, depth + 1) for key, item in value.items()}
    if isinstance(value, list):
        return [_plain(item, field, depth + 1) for item in value]
    if isinstance(value, str):
        return tidy(value, field, 5000)
    if isinstance(value, float):
        raise Refused("Numbers here are whole numbers.", field=field)
    if type(value) is int:
        return _whole(value, field)
    return value


def _plain_key(key, field):
    """A name within nested data; among the texts of a plan in other languages it is a text itself."""
    if len(key) > 5000 or any(unicodedata.category(character) in ("Cc", "Cs") and character not in "\n\t" for character in key):
        raise Refused("This has a name in it that can't be used.", field=field)
    return key


def _object(value, field):
    if not isinstance(value, dict):
        raise Refused("This needs to be an object.", field=field)
    return _plain(value, field)


def _list(value, field):
    if not isinstance(value, list):
        raise Refused("This needs to be a list.", field=field)
    return _plain(value, field)


_READERS = {int: _whole, bool: _yes_or_no, Id: _id, dict: _object, list: _list, str: lambda value, field: tidy(value, field, 5000)}


def field_name(name):
    """An unknown field's name, fit to be said back."""
    return "".join(character for character in name[:60] if character.isprintable()) or "data"


@lru_cache(maxsize=None)
def _parameters(function, skip):
    hints = typing.get_type_hints(function, include_extras=True)
    parameters = list(inspect.signature(function).parameters.values())[skip:]
    return {parameter.name: (hints[parameter.name], parameter.default) for parameter in parameters}
