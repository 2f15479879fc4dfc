"""The texts that a page's scripts need, in the language of its reader."""

import json
from functools import lru_cache

from flask import g
from flask_babel import get_locale

from .. import config, languages


def texts_of(page, *parts):
    """The language of the page and its own of the catalogue, with those of its parts."""
    language = reader()
    whole = dict(_catalogue(page, language))
    for part in parts:
        whole["messages"] = whole["messages"] | _catalogue(part, language)["messages"]
    return {"language": language, "draft": languages.is_draft(language), "catalogue": whole}


def reader():
    """The language that whoever asked for this page reads."""
    return languages.known(g.get("language") or str(get_locale()))


@lru_cache(maxsize=None)
def _catalogue(page, language):
    built = config.ROOT / "static" / "dist" / f"catalogue.{page}.{language}.json"
    return json.loads(built.read_text()) if built.exists() else {"language": language, "messages": {}}
