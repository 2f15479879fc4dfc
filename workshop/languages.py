"""The catalogues: every text that a person sees, in their language."""

from functools import lru_cache
from pathlib import Path

from babel import Locale
from babel.numbers import format_decimal, get_currency_symbol
from babel.support import NullTranslations, Translations

FOLDER = Path(__file__).parent / "translations"
NOBODY = "-"
LANGUAGES = {"en": "English", "ar": "العربية"}


@lru_cache(maxsize=None)
def catalogue(language):
    """The translations of a language; English, the language of the source, has none."""
    if language == "en" or language not in LANGUAGES:
        return NullTranslations()
    return Translations.load(FOLDER, [language])


def known(language):
    """A language that we have, starting from what somebody asked for."""
    language = (language or "").split("-")[0].lower()
    return language if language in LANGUAGES else "en"


def direction(language):
    """Which way the language is written: ltr or rtl."""
    return "rtl" if Locale.parse(known(language)).text_direction == "rtl" else "ltr"


def money(amount, currency, language):
    """So many units of a currency, parts of them to two places; among words that run leftward its sign would change sides."""
    pattern = "#,##0.00" if amount % 1 else None
    words = f"{get_currency_symbol(currency, 'en')}{format_decimal(amount, pattern, locale=language)}"
    return f"\u2066{words}\u2069" if direction(language) == "rtl" else words


def is_draft(language):
    """Whether nobody fluent has read the catalogue of this language yet: it names no translator."""
    return catalogue(known(language)).info().get("last-translator") == NOBODY


def choices():
    """The languages on offer, as [{code, name, dir, draft}]."""
    return [{"code": code, "name": name, "dir": direction(code), "draft": is_draft(code)}
            for code, name in LANGUAGES.items()]


def say(refusal, language):
    """A refusal as a sentence for one person."""
    text = catalogue(known(language)).gettext(refusal.message)
    return text % refusal.values if refusal.values else text


def error(refusal, language):
    """The answer to a refused deed (D1)."""
    said = {"code": refusal.code, "message": say(refusal, language)}
    if refusal.field:
        said["field"] = refusal.field
    return {"ok": False, "error": said}
