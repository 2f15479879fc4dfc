"""The words and the form of each kind (templates/activities), and its settings read from that form."""

import re
from dataclasses import fields

from babel.numbers import get_currency_name
from flask import current_app
from flask_babel import get_locale
from markupsafe import Markup

from ..activities import KINDS, as_settings, rules_for
from ..record import saying
from ..refusals import Refused
from . import pages
from .outlook import advice, warnings
from .sections import new_key

BOARDS = ("ideas",)


@pages.app_template_global()
def kind_part(kind):
    """What the templates hold of a kind: `name`, `about`, `fields` and the rest, each a macro."""
    return current_app.jinja_env.get_template(f"activities/{kind}.html").module


@pages.app_template_global()
def in_words(step, workshop):
    """What the settings of a step do to people, in a few words each."""
    said = kind_part(step["kind"]).in_words(as_settings(rules_for(step["kind"], step["settings"])), around(workshop))
    return [line.strip() for line in said.split("\n") if line.strip()]


def around(workshop, number=None):
    """What the form of a step needs to know of the plan: other steps, the currency, who is expected."""
    steps = [(f"a{at}", step) for at, step in enumerate(workshop.agenda, 1)]
    return {
        "titles": {name: step["title"] for name, step in steps},
        "earlier": [(name, step["title"]) for name, step in steps if name != f"a{number}" and _gives_themes(step)],
        "boards": [(name, step["title"]) for name, step in steps if step["kind"] in BOARDS and name != f"a{number}"],
        "currency_name": get_currency_name(workshop.currency, count=100, locale=get_locale()),
        "money": money_in(workshop.currency),
        "warnings": [*warnings(workshop), *advice(workshop)],
    }


def _gives_themes(step):
    """Whether what comes out of a step can be written up: themes, or a vote on themes or ideas."""
    return step["kind"] in ("ideas", "themes") or step["settings"].get("options") in ("themes", "ideas")


def money_in(currency):
    """How a sum of this currency is written."""
    return lambda sum: saying.amount({"low": sum, "high": sum, "yearly": False}, currency)


def starting_step(kind):
    """A new step of this kind, with words that can stay as they are."""
    part = kind_part(kind)
    title, prompt = (str(Markup(words()).unescape()) for words in (part.title, part.prompt))
    return {"kind": kind, "title": title, "prompt": prompt, "minutes": part.minutes, "say": "", "watch": "", "settings": {}}


def as_fields(step):
    """A step as texts by field name; rows that are nothing but the default stay empty."""
    settings, usual = (as_settings(rules_for(step["kind"], chosen)) for chosen in (step["settings"], {}))
    texts = {name: step[name] for name in ("title", "prompt", "say", "watch")} | {"minutes": _as_text(step["minutes"])}
    for name, rows in (step.get("information") or {}).items():
        texts |= _as_rows(f"information.{name}", rows)
    for name, value in settings.items():
        rows = [] if value == usual[name] else value
        texts |= _as_rows(f"settings.{name}", rows) if _is_rows(value) else {f"settings.{name}": _as_text(value)}
    return texts


def read_settings(form, kind, kept):
    """The settings that were typed, each held against its own check; what a form does not show stays as it was."""
    read = dict(kept)
    declared = [each for each in fields(KINDS[kind]) if "check" in each.metadata]
    for each, (name, default) in zip(declared, as_settings(rules_for(kind, {})).items()):
        field = f"settings.{name}"
        if field in form.values or form.rows_typed(field):
            read[name] = READERS.get(each.type, _chosen)(form, field, default)
            _hold_against(each.metadata["check"], form, field, read[name])
    if read.get("options") == "proposals":
        read["from"] = None
    return read


def _hold_against(check, form, field, value):
    try:
        check(value)
    except Refused as refusal:
        refusal.field = field
        form.refuse(refusal)


def _yes(form, field, _default):
    return "yes" in form.chosen(field)


def _chosen(form, field, _default):
    return form[field] or None


def _whole(form, field, _default):
    """A number in any digits, its thousands apart or not; what is none comes back as it was typed."""
    typed = re.sub(r"(?<=\d)[\s,.’٬](?=\d{3}(\D|$))", "", form[field].strip())
    return int(typed) if re.fullmatch(r"\d{1,15}", typed) else typed or None


def _lines(form, field, _default):
    return form.lines(field, longest=40)


def _rows(form, field, default):
    """Rows with a label, each with a key made of it; what is not typed is as in the default, which stands where there are none."""
    usual = default[0]
    rows = list(enumerate(form.rows(field, tuple(usual))))
    typed = [(at, row) for at, row in rows if row["label"].strip()] or [(at, row) for at, row in rows if row["key"]][:1]
    taken = {row["key"] for _at, row in typed}
    return [{
        name: (row["key"] or new_key(row["label"], taken, usual["key"])) if name == "key" else
        row[name] if isinstance(usual[name], str) else
        usual[name] if not row[name].strip() else _whole(form, f"{field}[{at}].{name}", None)
        for name in usual
    } for at, row in typed] or default


READERS = {bool: _yes, int: _whole, int | None: _whole, tuple[str, ...]: _lines, tuple[dict, ...]: _rows}


def _is_rows(value):
    return isinstance(value, list) and any(isinstance(row, dict) for row in value)


def _as_rows(name, rows):
    return {f"{name}[{at}].{field}": _as_text(value) for at, row in enumerate(rows) for field, value in row.items()}


def _as_text(value):
    if isinstance(value, bool):
        return "yes" if value else ""
    if isinstance(value, (list, tuple)):
        return "\n".join(value)
    return "" if value is None else str(value)
