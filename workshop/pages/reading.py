"""A plan as one person reads it: each text in their language where it is there, else as it was written."""

from flask import request
from markupsafe import Markup, escape

from .. import languages
from .texts import reader

LONGEST_TAG = 20


def asked():
    """The language that this page was asked for by its address or by what the browser kept, ours or not."""
    language = request.args.get("language") or request.cookies.get("language") or ""
    return language if len(language) <= LONGEST_TAG and language.replace("-", "").isalnum() else ""


class Reading:
    """The texts of a plan for one reader, and in which language each of them is; `speaks` is the reader's own."""

    def __init__(self, spoken, texts):
        there = spoken or ["en"]
        self.written = there[0]
        ours = [*there, *languages.LANGUAGES]
        wished = languages.among(there, asked()) if asked() else _liked(there)
        self.language = wished or languages.among(there, reader()) or self.written
        self.speaks = languages.among(ours, asked()) or _liked(ours) or reader()
        self._texts = (texts or {}).get(self.language) or {}

    def said(self, text):
        """What stands in the place of this text."""
        return self._texts.get(text) or text

    def lang(self, text):
        """The attributes of an element that holds nothing but this text."""
        language = self.language if self._texts.get(text) else self.written
        return Markup('lang="{}" dir="{}"').format(language, languages.direction_of(language))

    def marked(self, text):
        """The text with its language, to stand among other words."""
        return Markup("<bdi {}>{}</bdi>").format(self.lang(text), escape(self.said(text)))


def _liked(there):
    """Which of these languages the browser likes best, whether or not our own words are there in it."""
    return languages.liked(request.accept_languages, there)
