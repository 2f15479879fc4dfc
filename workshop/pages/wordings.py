"""A plan in the languages of its people: what is missing in which, and a form for each."""

import hashlib

from flask import abort, render_template, request
from flask_babel import gettext as _

from .. import languages, wording
from . import pages
from .form import Form
from .mine import my_workshop, planners_only
from .saving import check_version, finish, version_of

LONGEST = 5000
LONG = 90  # characters; what is longer gets a field of several lines


@pages.get("/workshops/<int:workshop_id>/languages")
@planners_only
def plan_languages(workshop_id):
    workshop = my_workshop(workshop_id)
    return render_template("plan/languages.html", workshop=workshop, rows=missing_in(workshop))


@pages.get("/workshops/<int:workshop_id>/languages/<code>")
@planners_only
def plan_language(workshop_id, code):
    workshop = _with(my_workshop(workshop_id), code)
    said = wording.said_in(workshop, code)
    return _page(workshop, code, Form(_as_fields(workshop, said)), _version(workshop, code))


@pages.post("/workshops/<int:workshop_id>/languages/<code>")
@planners_only
def change_language(workshop_id, code):
    """Keep what was typed in one language; texts that the plan no longer has are let go of."""
    workshop, form = _with(my_workshop(workshop_id, writing=True), code), Form(request.form)
    said = {text: form.text(name_of(text), LONGEST) for text in wording.texts_of(workshop)}
    check_version(form, _version(workshop, code))
    texts = {**workshop.texts, code: {text: words for text, words in said.items() if words}}
    return finish(workshop, form, {"texts": texts}, lambda: _version(workshop, code),
                  lambda: _page(workshop, code, form, _version(workshop, code)),
                  onward=f"/workshops/{workshop_id}/languages")


@pages.app_template_global()
def missing_in(workshop):
    """[{code, name, dir, all, missing}] of each language that people read, but for the one that is written in."""
    texts = wording.texts_of(workshop)
    return [{"code": code, "name": languages.name_of(code), "dir": languages.direction_of(code), "all": len(texts),
             "missing": len(texts.keys() - wording.said_in(workshop, code).keys())} for code in workshop.languages[1:]]


@pages.app_template_global()
def spoken_languages():
    return languages.spoken()


@pages.app_template_global()
def language_called(code):
    """A language by its own name."""
    return languages.name_of(code)


@pages.app_template_global()
def offered_languages(form, workshop):
    """The languages to tick: our own, and those chosen already; `ours` where buttons speak it too."""
    codes = dict.fromkeys((*languages.LANGUAGES, *workshop.languages, *form.chosen("languages")))
    return [{"code": code, "name": languages.name_of(code), "ours": code in languages.LANGUAGES}
            for code in codes if code != form["written"]]


@pages.app_template_global()
def is_long(text):
    return len(text) > LONG or "\n" in text


def name_of(text):
    """The field of a text."""
    return f"text-{hashlib.sha256(text.encode()).hexdigest()[:16]}"


def _with(workshop, code):
    if code not in workshop.languages[1:]:
        abort(404)
    return workshop


def _as_fields(workshop, said):
    return {name_of(text): said.get(text, "") for text in wording.texts_of(workshop)}


def _version(workshop, code):
    return version_of([*wording.texts_of(workshop)] + [workshop.texts.get(code) or {}])


def _page(workshop, code, form, version):
    parts = {}
    for text, place in wording.texts_of(workshop).items():
        parts.setdefault(place, []).append((name_of(text), text))
    return render_template("plan/language.html", workshop=workshop, form=form, version=version, code=code,
                           direction_of=languages.direction_of, parts=[(_title(workshop, place), rows) for place, rows in parts.items()])


def _title(workshop, place):
    titles = {"about": _("What it is about"), "remit": _("What can change and what can’t"),
              "information": _("What people should know"), "voices": _("Who is in the room"),
              "care": _("Care with people’s data")}
    number = place.removeprefix("steps/")
    return titles.get(place) or _("Step %(number)s: %(kind)s", number=number, kind=workshop.agenda[int(number) - 1]["title"])
