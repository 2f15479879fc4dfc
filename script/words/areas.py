"""Which texts stand on which page, so that what is not translated yet can be told apart."""

import re

from texts import ROOT, texts

PAGES = ("join", "my", "phone", "desk", "helper", "screen", "plan", "check", "replay")
IMPORT = re.compile(r"""(?:from|import)\s*\(?\s*["'](\.[^"']+)["']""")
TAKES_IN = re.compile(r"""{%-?\s*(?:extends|include|import|from)\s+["']([^"']+)["']""")


def texts_by_area():
    """Returns `{area: {message, …}}`: one for each page, `refusals` for what the server says, `other` for the rest."""
    found = list(texts())
    areas = {page: pick(found, files_of(page)) for page in PAGES}
    placed = set().union(*areas.values())
    areas["refusals"] = {message for path, message in found if path.endswith(".py")}
    areas["other"] = {message for _, message in found} - placed - areas["refusals"]
    return areas


def pick(found, files):
    return {message for path, message in found if path in files}


def files_of(page):
    """Returns the files that a page is made of: its scripts and its templates, with all that those take in."""
    folder, entries = ROOT / "templates", [ROOT / "static/js/pages" / f"{page}.js"]
    if page in ("phone", "desk", "helper", "screen", "replay"):
        entries += (ROOT / "static/js/activities").glob("*.js")
    if page == "phone":
        apart = ("results/Result.js", "phone/later/Later.js", "phone/shared/Shared.js", "phone/seats/Seats.js")
        entries += [ROOT / "static/js" / path for path in apart]
    scripts = reach(entries, imported)
    starts = [*folder.glob(f"{page}*.html"), *folder.glob(f"{page}/**/*.html")]
    if page == "phone":
        starts += folder.glob("activities/*.html")
    templates = reach(starts, taken_in)
    return {path.relative_to(ROOT).as_posix() for path in scripts | templates}


def reach(starts, neighbours):
    reached, waiting = set(), list(starts)
    while waiting:
        path = waiting.pop()
        if path in reached or not path.is_file():
            continue
        reached.add(path)
        waiting += neighbours(path)
    return reached


def imported(path):
    return [(path.parent / name).resolve() for name in IMPORT.findall(path.read_text(encoding="utf-8"))]


def taken_in(path):
    return [ROOT / "templates" / name for name in TAKES_IN.findall(path.read_text(encoding="utf-8"))]
