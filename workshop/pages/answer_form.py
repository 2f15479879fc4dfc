"""The form in which a proposal is answered: how an answer becomes fields, and how fields become an answer."""

from datetime import date

from flask_babel import get_locale, gettext as _

from .. import languages
from ..actions.responses import DECISIONS, Said
from ..snapshot import planned

LONGEST = {"why": 5000, "owner": 200, "follower": 200, "trial": 1000, "avoided_source": 1000}
MOST_MONEY = 999_999_999
DAYS = ("due", "done", "trial_until")


def as_fields(said, language, base):
    """An answer as it is typed."""
    money = said.avoided or {}
    return {
        "decision": said.decision or "", "language": language, "base": base,
        **{name: getattr(said, name) or "" for name in LONGEST},
        **{name: getattr(said, name).isoformat() if getattr(said, name) else "" for name in DAYS},
        **{f"avoided_{end}": str(money[end]) if end in money else "" for end in ("low", "high")},
        "avoided_yearly": "yes" if money.get("yearly") else "",
    }


def read_answer(form):
    """What was typed, as far as it can be kept as a draft; what is wrong with it is noted in the form."""
    texts = {name: form.text(name, longest, line=name in ("owner", "follower")) or None for name, longest in LONGEST.items()}
    return Said(decision=form["decision"] if form["decision"] in DECISIONS else None, avoided=_money(form), **texts,
                **{name: _day(form, name) for name in DAYS})


def read_language(form, session):
    """The language that an answer is written in."""
    return form["language"] if form["language"] in dict(languages_of(session)) else languages_of(session)[0][0]


def languages_of(session):
    """[(code, name)] of the languages that an answer can be in: the reader's own first."""
    own = languages.known(str(get_locale()))
    planned_ones = planned(session).get("languages", [])
    return [(code, languages.name_of(code)) for code in dict.fromkeys([own, *planned_ones] if own in planned_ones else [*planned_ones, own])]


def _money(form):
    low, high = (form.whole(f"avoided_{end}", 0, MOST_MONEY) for end in ("low", "high"))
    if low is None and high is None:
        return None
    low, high = (high if low is None else low), (low if high is None else high)
    if low > high:
        form.errors["avoided_high"] = _("This is less than the lower figure.")
    return {"low": low, "high": high, "yearly": bool(form["avoided_yearly"])}


def _day(form, name):
    typed = form[name].strip()
    if not typed:
        return None
    try:
        day = date.fromisoformat(typed)
    except ValueError:
        day = None
    if day is None or not 2000 <= day.year <= 2200:
        form.errors[name] = _("Give the day as year-month-day, for example 2027-03-15.")
        return None
    return day
