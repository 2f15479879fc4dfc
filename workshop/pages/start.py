"""The start page: what this is, and the three ways on."""

from flask import redirect, render_template, request

from .. import languages
from . import pages
from .safe import same_site

A_YEAR = 365 * 24 * 3600


@pages.get("/")
def start():
    return render_template("start.html")


@pages.post("/language")
def choose_language():
    """Keep the language that somebody chose, and go back to where they were."""
    answer = redirect(same_site(request.form.get("next")))
    answer.set_cookie("language", languages.known(request.form.get("language")), max_age=A_YEAR, samesite="Lax")
    return answer


@pages.app_context_processor
def _languages():
    return {"all_languages": languages.choices()}
