"""Long lists, page by page: so many, after the last one seen."""

from flask import request
from flask_babel import gettext

from ..db import db
from .described import asked
from .problems import Problem

USUAL, MOST = 50, 200
PAGE = (asked("limit", "How many at most.", {"type": "integer", "minimum": 1, "maximum": MOST, "default": USUAL}),
        asked("after", "The `next` of the page before.", {"type": "string", "pattern": "^[1-9][0-9]{0,8}$"}))


def page_of(chosen, key, name):
    """(rows, {"next": name of the last one} where there are more) of a query, the newest first."""
    limit, after = _number("limit", USUAL), _number("after", None)
    if not 1 <= limit <= MOST:
        raise Problem(422, "invalid", gettext("Ask for 1 to %(most)s at a time.", most=MOST), "limit")
    if after is not None:
        chosen = chosen.where(key < after)
    rows = db.session.scalars(chosen.order_by(key.desc()).limit(limit + 1)).all()
    return rows[:limit], {"next": name(rows[limit - 1])} if len(rows) > limit else {}


def _number(name, usual):
    said = request.args.get(name)
    if said is None:
        return usual
    if not said.isascii() or not said.isdigit() or len(said) > 9 or said.startswith("0"):
        raise Problem(422, "invalid", gettext("This needs to be a whole number."), name)
    return int(said)
