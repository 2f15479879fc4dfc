"""A form: what a person typed, and what is wrong with it, field by field.

A field is named as the plan names it (`settings.each`, `cannot[2].why`), so that a refusal finds its field.
"""

import re

from flask import g
from flask_babel import get_locale, gettext, ngettext
from werkzeug.datastructures import MultiDict

from .. import languages, wire
from ..refusals import Refused
from . import pages

MOST_ROWS = 60


class Form:
    """Texts by field name, as they were typed; reading a field notes what is wrong with it."""

    def __init__(self, values):
        self.values = MultiDict(values)
        self.errors = {}
        self.spare = {}

    def __getitem__(self, name):
        return self.values.get(name, "")

    def chosen(self, name):
        """All values of a field that can have several."""
        return self.values.getlist(name)

    def text(self, name, longest=5000, line=False, needed=None):
        """A tidied text; `needed` is what to say where it is empty."""
        try:
            text = wire.tidy(self[name], name, longest, line)
        except Refused as refusal:
            self.refuse(refusal)
            return ""
        if needed and not text:
            self.errors[name] = needed
        return text

    def lines(self, name, longest=300):
        """The lines of a text area, without the empty ones."""
        lines = [" ".join(line.split()) for line in self.text(name).split("\n")]
        too_long = [line for line in lines if len(line) > longest]
        if too_long:
            self.errors[name] = gettext("This line is too long: “%(start)s…”. At most %(longest)s characters.",
                                        start=too_long[0][:30], longest=longest)
        return [line for line in lines if line]

    def whole(self, name, least, most):
        """A whole number in any digits, or None where nothing is typed."""
        typed = self[name].strip()
        if not typed:
            return None
        number = int(typed) if re.fullmatch(r"\d{1,9}", typed) else None
        if number is None or not least <= number <= most:
            self.errors[name] = gettext("Give a whole number from %(least)s to %(most)s.", least=least, most=most)
        return number

    def rows(self, name, fields):
        """The rows of a list as [{field: text}]; empty ones are dropped, and the others close up."""
        typed = [{field: self[f"{name}[{at}].{field}"] for field in fields} for at in range(self.rows_typed(name))]
        full = [row for row in typed if any(row[field].strip() for field in fields if field not in UNSEEN)]
        for key in [key for key in self.values if key.startswith(f"{name}[")]:
            self.values.poplist(key)
        for at, row in enumerate(full):
            self.values.update({f"{name}[{at}].{field}": text for field, text in row.items()})
        return full

    def rows_typed(self, name):
        numbers = [re.match(rf"{name}\[(\d{{1,2}})\]\.", key) for key in self.values]
        return min(MOST_ROWS, max((int(found[1]) + 1 for found in numbers if found), default=0))

    def rows_shown(self, name):
        """How many rows to show: the full ones, and room for another."""
        return self.rows_typed(name) + self.spare.get(name, 1)

    def refuse(self, refusal, within=""):
        """Note a refusal beside its field; `within` is the part of the plan that this form shows."""
        field = (refusal.field or "").removeprefix(within)
        self.errors.setdefault(field, languages.say(refusal, g.get("language") or str(get_locale())))

    def summary(self):
        """The errors as [(anchor or None, text)], for the top of the page."""
        return [(anchor(field) if field in self.values else None, text) for field, text in self.errors.items()]

    def title(self):
        """What stands above the errors."""
        return ngettext("There is a problem", "There are %(num)s problems", len(self.errors))


UNSEEN = ("key", "side")


@pages.app_template_filter()
def anchor(name):
    """The id of a field on the page."""
    return re.sub(r"[^A-Za-z0-9]+", "-", name).strip("-")
