"""Finds every text that a person may see in the sources: Python, templates and JavaScript."""

import re
from pathlib import Path

from babel.messages.extract import extract_from_file

ROOT = Path(__file__).resolve().parents[2]

PYTHON = {
    "_": None,
    "gettext": None,
    "lazy_gettext": None,
    "ngettext": (1, 2),
    "N_": None,
    "Refused": None,
}
TEMPLATES = {"_": None, "gettext": None, "ngettext": (1, 2)}
JAVASCRIPT = {"t": None, "tn": (1, 2), "N_": None}

SOURCES = (
    ("workshop", "*.py", "python", PYTHON, {}),
    ("templates", "*.html", "jinja2.ext:babel_extract", TEMPLATES, {}),
    ("static/js", "*.js", "javascript", JAVASCRIPT, {"parse_template_string": True}),
)

ASKED_FOR = re.compile(r"""(?<![\w.$])(?:t|tn|N_)\(\s*["'`]""")


def texts():
    """Yields each text with where it stands: `(path from the root, message)`.

    A message is a string, or a pair of strings where there is one for one thing and one for many.
    """
    for folder, pattern, method, keywords, options in SOURCES:
        for path in sorted((ROOT / folder).rglob(pattern)):
            for message in texts_in(path, method, keywords, options):
                yield path.relative_to(ROOT).as_posix(), message


def texts_in(path, method, keywords, options):
    """Returns the texts of one file, in their order."""
    found = extract_from_file(method, path, keywords=keywords, options=options)
    return [tuple(message) if isinstance(message, (list, tuple)) else message for _, message, _, _ in found]


def overlooked():
    """Yields each JavaScript file in which more texts are asked for than were found."""
    folder, pattern, method, keywords, options = SOURCES[-1]
    for path in sorted((ROOT / folder).rglob(pattern)):
        asked = len(ASKED_FOR.findall(path.read_text(encoding="utf-8")))
        found = len(texts_in(path, method, keywords, options))
        if asked > found:
            yield f"{path.relative_to(ROOT).as_posix()}: {asked} texts are asked for and {found} were found."
