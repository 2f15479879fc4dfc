"""JSON Schema of what may come in, derived from the very functions that `wire.parse` holds it against."""

import inspect
import types
import typing

from .. import planning, wire
from ..actions import DEEDS
from ..activities import KINDS, as_settings

SOMETHING = {"minLength": 1, "format": "words"}
ID = {"type": "string", "pattern": "^[A-Za-z0-9_-]{1,40}$"}
PLAIN = {"$ref": "#/components/schemas/Plain"}
OBJECT = {"type": "object", "additionalProperties": PLAIN}
SIMPLE = {
    int: {"type": "integer", "minimum": -wire.MOST_NUMBER, "maximum": wire.MOST_NUMBER},
    bool: {"type": "boolean"},
    str: {"type": "string", "maxLength": 5000, "format": "text"},
    wire.Id: ID,
    dict: OBJECT,
    list: {"type": "array", "items": PLAIN},
}
SETTINGS = {int: {"type": "integer"}, bool: {"type": "boolean"}, str: {"type": "string"}, list: {"type": "array"}}
MINUTES = {"type": ["integer", "null"], "minimum": 1, "maximum": 480}


def body_of(function, skip=0, required=None, **more):
    """The schema of an object with the parameters of `function`, of which the first `skip` are ours, for its fields.

    `more` adds, by field, what `function` says of it besides its type; `required` names the fields that must be there
    where those without a default are not all.
    """
    hints = typing.get_type_hints(function, include_extras=True)
    parameters = list(inspect.signature(function).parameters.values())[skip:]
    needed = [each.name for each in parameters if each.default is inspect.Parameter.empty]
    fields = {each.name: {**schema_of(hints[each.name]), **_default(each.default), **more.get(each.name, {})} for each in parameters}
    schema = {"type": "object", "properties": fields, "additionalProperties": False}
    must = needed if required is None else required
    return schema | ({"required": must} if must else {})


def schema_of(kind):
    """The schema of what `wire.read` takes as this type."""
    origin, inside = typing.get_origin(kind), typing.get_args(kind)
    if origin in (typing.Union, types.UnionType):
        return _or_nothing(schema_of(next(option for option in inside if option is not type(None))))
    if origin is typing.Annotated:
        return {"type": "string", "maxLength": inside[1].longest, "format": "text"}
    if origin is typing.Literal:
        return {"type": "string", "enum": list(inside)}
    if origin is list:
        return {"type": "array", "maxItems": 1000, "items": schema_of(inside[0])}
    return dict(SIMPLE[kind])


def deeds():
    """{name: schema} of the body of every deed (H8), with its key."""
    found = {}
    for name, deed in DEEDS.items():
        data = body_of(deed.function, skip=1)
        found[f"deed_{name}"] = {
            "type": "object", "description": f"{(deed.function.__doc__ or '').strip()} For: {', '.join(deed.by)}.",
            "properties": {"key": {"type": "string", "minLength": 1, "maxLength": 64}, "deed": {"const": name}, "data": data},
            "required": ["key", "deed", "data"] if data.get("required") else ["key", "deed"], "additionalProperties": False}
    return found


def kinds():
    """{name: schema} of a step of every kind in an agenda (H1), with its settings (D11)."""
    found = {}
    for name, rules in KINDS.items():
        settings = {"type": ["object", "null"], "additionalProperties": False,
                    "properties": {each: _setting(default) for each, default in as_settings(rules()).items()}}
        step = body_of(planning.step_fields, title=SOMETHING, kind={"const": name}, settings=settings, minutes=MINUTES)
        found[f"step_{name}"] = {**step, "description": (rules.__doc__ or "").strip()}
    return found


def _setting(default):
    return {"default": default, **SETTINGS.get(type(default), {})}


def _or_nothing(schema):
    if "enum" in schema:
        return {**schema, "type": [schema["type"], "null"], "enum": [*schema["enum"], None]}
    return {**schema, "type": [schema["type"], "null"]}


def _default(value):
    return {"default": value} if isinstance(value, (bool, int, str)) else {}
