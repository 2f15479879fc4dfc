"""Finds every text that a person may see in the sources: Python, templates and JavaScript."""

from pathlib import Path

from babel.messages.extract import extract_from_file

import scripts

ROOT = Path(__file__).resolve().parents[2]

PYTHON = {
    "_": None,
    "gettext": None,
    "lazy_gettext": None,
    "ngettext": (1, 2),
    "N_": None,
    "Refused": None,
    "Unfit": None,
}
TEMPLATES = {"_": None, "gettext": None, "ngettext": (1, 2)}


def texts():
    """Yields each text with where it stands: `(path from the root, message)`.

    A message is a string, or a pair of strings where there is one for one thing and one for many.
    """
    for folder, pattern in (("workshop", "*.py"), ("templates", "*.html"), ("static/js", "*.js")):
        for path in sorted((ROOT / folder).rglob(pattern)):
            for message in texts_in(path):
                yield path.relative_to(ROOT).as_posix(), message


def texts_in(path):
    """Returns the texts of one file, in their order."""
    if path.suffix == ".js":
        return scripts.texts_in(path.read_text(encoding="utf-8"))
    if path.suffix == ".html":
        found = extract_from_file("jinja2.ext:babel_extract", path, keywords=TEMPLATES)
    else:
        found = extract_from_file("python", path, keywords=PYTHON)
    return [tuple(message) if isinstance(message, (list, tuple)) else message for _, message, _, _ in found]


def overlooked():
    """Yields a sentence for each script that asks for more texts than were found in it."""
    for path in sorted((ROOT / "static" / "js").rglob("*.js")):
        asked, found = scripts.asked_for(path.read_text(encoding="utf-8")), len(texts_in(path))
        if asked > found:
            yield f"{path.relative_to(ROOT).as_posix()}: {asked} texts are asked for and {found} were found."
