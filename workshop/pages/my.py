"""My page: it holds no one's data; the token stands behind the # of its address or is kept on the phone."""

from flask import render_template

from .. import languages
from . import pages
from .texts import texts_of


@pages.get("/my")
def my_page():
    return render_template("my.html", start=texts_of("my"), languages=languages.choices())
