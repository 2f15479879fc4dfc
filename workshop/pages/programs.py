"""What programs can do: the API's document as a page to read, with a form to try each operation."""

import re

from flask import current_app, render_template
from markupsafe import Markup, escape

from . import pages

SHOWN = ("get", "post", "patch", "delete")


@pages.get("/api")
def programs():
    document = current_app.extensions["flask-smorest"]["apis"][""]["ext_obj"].document()
    return render_template("programs.html", about=document["info"]["description"], rooms=_rooms(document),
                           webhooks=[_message(name, each["post"]) for name, each in document["webhooks"].items()])


def _rooms(document):
    """[{name, about, operations}] by tag, in the order of the document."""
    rooms = {tag["name"]: {**tag, "operations": []} for tag in document["tags"]}
    for path, methods in document["paths"].items():
        for method in SHOWN:
            if method in methods:
                said = methods[method]
                rooms[said["tags"][0]]["operations"].append(_operation(document, path, method, said, methods.get("parameters", [])))
    return list(rooms.values())


def _operation(document, path, method, said, places):
    body = said.get("requestBody", {})
    kinds = body.get("content", {})
    schema = _resolved(document, kinds.get("application/json", {}).get("schema", {}))
    return {
        "id": said["operationId"], "path": path, "method": method.upper(), "summary": said["summary"], "about": said.get("description"),
        "for_whom": [(name, scopes[0] if scopes else None) for way in said["security"] for name, scopes in way.items()],
        "without": not said["security"] or {} in said["security"],
        "places": places, "asks": said.get("parameters", []), "takes": list(kinds), "needed": body.get("required"),
        "fields": [_field(name, each, name in schema.get("required", ())) for name, each in schema.get("properties", {}).items()],
        "deeds": "oneOf" in schema, "answers": [_answer(document, status, each) for status, each in said["responses"].items()],
    }


def _answer(document, status, answer):
    answer = document["components"]["responses"][answer["$ref"].rsplit("/", 1)[1]] if "$ref" in answer else answer
    shapes = [each["schema"] for each in answer.get("content", {}).values()]
    return {"status": status, "says": answer["description"], "kinds": list(answer.get("content", {})),
            "fields": _names(document, shapes[0]) if shapes and int(status) < 300 else []}


def _names(document, schema):
    """The names of what an answer holds; of a list, of each thing in it."""
    schema = _resolved(document, schema)
    for way in ("allOf", "anyOf"):
        if way in schema:
            return list(dict.fromkeys(name for each in schema[way] for name in _names(document, each)))
    return list(schema.get("properties", {})) or (_names(document, schema["items"]) if "items" in schema else [])


def _field(name, schema, needed):
    kind = schema.get("type") or ("text" if "enum" in schema else schema.get("$ref", "").rsplit("/", 1)[-1])
    limits = [f"{word} {schema[key]}" for key, word in (
        ("minLength", "at least"), ("maxLength", "at most"), ("minimum", "from"), ("maximum", "to"), ("maxItems", "at most"))
        if key in schema and abs(schema[key]) < 2**50]
    return {"name": name, "needed": needed, "kind": " or ".join(kind) if isinstance(kind, list) else kind, "limits": limits,
            "choices": [each for each in schema.get("enum", ()) if each is not None], "default": schema.get("default")}


def _message(name, said):
    data = said["requestBody"]["content"]["application/json"]["schema"]["properties"]["data"]["properties"]
    return {"name": name, "says": said["summary"], "fields": list(data)}


def _resolved(document, schema):
    return document["components"]["schemas"][schema["$ref"].rsplit("/", 1)[1]] if "$ref" in schema else schema


@pages.app_template_filter()
def in_code(text):
    """A text with what stands between backticks as code, and what stands between two stars as strong."""
    marked = re.sub(r"`([^`]+)`", r"<code>\1</code>", str(escape(text)))
    return Markup(re.sub(r"\*\*([^*]+)\*\*", r"<strong>\1</strong>", marked))


@pages.app_template_filter()
def breakable(path):
    """A path that may go on in the next line after each slash."""
    return Markup("/<wbr>").join(path.split("/"))
