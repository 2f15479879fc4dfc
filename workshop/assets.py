"""Built files: found by their plain names, and sent compressed, to be kept for ever since their names change."""

import gzip
import json
import re
from functools import cache

from flask import make_response, request
from whitenoise import WhiteNoise

from .config import ROOT

BUILT = ROOT / "static" / "dist"
KEEPS_ITS_NAME = re.compile(r"-[0-9A-Z]{8}\.(js|css)$")


def serve_built_files(app):
    """Put the built files before the application."""
    if not BUILT.exists():
        return
    app.wsgi_app = WhiteNoise(
        app.wsgi_app, max_age=0, allow_all_origins=False, immutable_file_test=lambda path, url: bool(KEEPS_ITS_NAME.search(url)),
        add_headers_function=_headers)
    app.wsgi_app.add_files(str(BUILT), prefix="static/dist/")


def asset(name):
    """The address of a built file, by its plain name."""
    return f"/static/dist/{_manifest()[name]}"


def parts(page, ending):
    """The addresses of the files that a page has beside its own, by their plain names: `page.NAME` and the ending."""
    found = re.compile(rf"{page}\.(\w+){re.escape(ending)}")
    return {part[1]: asset(name) for name in _manifest() if (part := found.fullmatch(name))}


def compressed(page):
    """A page for phones, compressed where they can read that; only for pages that hold no secret."""
    if "gzip" not in request.headers.get("Accept-Encoding", ""):
        return page
    answer = make_response(gzip.compress(page.encode(), 9))
    answer.headers["Content-Encoding"] = "gzip"
    answer.vary.add("Accept-Encoding")
    return answer


def _headers(headers, path, url):
    headers["X-Content-Type-Options"] = "nosniff"


@cache
def _manifest():
    return json.loads((BUILT / "manifest.json").read_text())
