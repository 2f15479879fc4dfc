"""The catalogues: every text that a person sees, in their language."""

from functools import lru_cache
from pathlib import Path

from babel import Locale, UnknownLocaleError
from babel.numbers import format_decimal, get_currency_symbol
from babel.support import NullTranslations, Translations

FOLDER = Path(__file__).parent / "translations"
NOBODY = "-"
LANGUAGES = {"en": "English", "ar": "العربية"}
SPOKEN = ("am", "ar", "bg", "bn", "ca", "cs", "cy", "da", "de", "el", "en", "es", "et", "eu", "fa", "fi", "fr", "ga", "gd", "gl",
          "gu", "he", "hi", "hr", "hu", "hy", "is", "it", "ja", "ka", "ku", "lt", "lv", "mk", "mt", "nb", "ne", "nl", "pa",
          "pl", "ps", "pt", "ro", "ru", "sk", "sl", "so", "sq", "sr", "sv", "sw", "ta", "te", "th", "ti", "tr", "uk", "ur",
          "vi", "yue", "zh")
"""What people of a workshop may read its texts in, whether or not the program's own words are there in it."""


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
    """Which way our own words are written in this language: ltr or rtl."""
    return direction_of(known(language))


def direction_of(language):
    """Which way any language is written; what is no language at all runs as English does."""
    try:
        return Locale.parse(language, sep="-").text_direction
    except (ValueError, UnknownLocaleError):
        return "ltr"


@lru_cache(maxsize=None)
def name_of(language):
    """A language by the name that its speakers have for it."""
    try:
        locale = Locale.parse(language, sep="-")
        name = locale.get_display_name(language) or language
    except (ValueError, UnknownLocaleError):
        return language
    return name[:1].upper() + name[1:]


def spoken():
    """The languages that people's texts can be in, as [{code, name, dir}], by their names."""
    return sorted(named(SPOKEN), key=lambda one: one["name"].casefold())


def money(amount, currency, language):
    """So many units of a currency, parts of them to two places; among words that run leftward its sign would change sides."""
    pattern = "#,##0.00" if amount % 1 else None
    words = f"{get_currency_symbol(currency, 'en')}{format_decimal(amount, pattern, locale=language)}"
    return f"\u2066{words}\u2069" if direction(language) == "rtl" else words


def named(codes):
    """These languages, ours or not, as [{code, name, dir}]."""
    return [{"code": code, "name": name_of(code), "dir": direction_of(code)} for code in codes]


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


def liked(accepted, there):
    """Which of these languages a browser likes best: one that asks for `pl-PL` and then `en` would rather have Polish."""
    found = (among(there, tag) for tag, quality in accepted if quality > 0)
    return next((language for language in found if language), None)


def among(there, wished):
    """The one of these languages that somebody wished for: as it is, else of whatever region; None where there is none."""
    by_tag = {_plain(language): language for language in reversed(there)}
    by_language = {_plain(language).partition("-")[0]: language for language in reversed(there)}
    return by_tag.get(_plain(wished)) or by_language.get(_plain(wished).partition("-")[0])


def _plain(tag):
    return tag.lower().replace("_", "-")
