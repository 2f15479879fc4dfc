"""The page that checks a record's file in the browser, from the file alone (X3)."""

from flask import render_template

from . import pages
from .texts import texts_of


@pages.get("/check")
def check_page():
    return render_template("check.html", start=texts_of("check"))
