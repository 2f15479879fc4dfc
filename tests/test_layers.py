"""The walls of the house: imports run downhill only (architecture §2)."""

import ast
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
HOUSE = ROOT / "workshop"
WEB = {"flask_socketio", "flask_login", "flask_babel", "flask_wtf", "flask_talisman", "flask_limiter", "werkzeug",
       "socketio", "engineio", "jinja2"}
DOORS = ("app", "migrating", "pages", "api", "live", "connections", "rooms", "health", "record", "cli", "__main__", "serving", "house",
         "concurrency", "replay", "bench", "demonstration", "rehearsal", "keeping", "links", "assets", "exports")
"""Rooms that know the web, or stand beside the doors: commands, and what puts the parts together."""

STOREYS = (
    ("counting", "interchange", "seating", "events", "refusals", "db", "config", "credits", "outward", "tries", "logs", "beside", "mailing", "digests", "weaving"),
    ("activities", "wire", "information", "uploads"),
    ("models",),
    ("journal", "desk", "taking_part", "languages", "keys", "sealing", "slips", "three_words", "own_page", "coming", "snapshot", "seen", "results", "identity", "accounts", "tokens", "webhooks"),
    ("turn",),
    ("agenda", "attention", "words_on_ballots", "boards", "actions", "rounds", "steward", "post", "touched", "planning", "wording", "meeting", "runsheet", "bell", "courier"),
    DOORS,
)
"""From the ground up. A room may import from its own storey and from those beneath."""


def modules():
    return [(path, path.relative_to(HOUSE).with_suffix("").parts) for path in sorted(HOUSE.rglob("*.py"))]


def imports(path, whole=False):
    """What a module imports, as dotted names from the root of the project; `whole` takes in what functions import."""
    tree = ast.parse(path.read_text())
    package = ("workshop", *path.relative_to(HOUSE).parts[:-1])
    for node in ast.walk(tree) if whole else tree.body:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[:len(package) - node.level + 1] if node.level else ()
            name = ".".join((*base, node.module) if node.module else base)
            yield name
            yield from (f"{name}.{alias.name}" for alias in node.names)


def rooms_imported(path):
    names = {name.split(".")[1] for name in imports(path, whole=True) if name.startswith("workshop.")}
    return {name for name in names if (HOUSE / name).is_dir() or (HOUSE / f"{name}.py").exists()}


def top_levels(path):
    return {name.split(".")[0] for name in imports(path, whole=True)}


def name_of(case):
    return ".".join(case[1]) if isinstance(case, tuple) else None


@pytest.mark.parametrize("module", modules(), ids=name_of)
def test_nothing_below_the_doors_imports_the_webs_parts(module):
    path, parts = module
    if parts[0] in DOORS or parts == ("__init__",):
        return
    known = {name for name in imports(path, whole=True) if not name.startswith("werkzeug.security")}
    assert not {name.split(".")[0] for name in known} & WEB, "only doors know the web"
    flask = {name for name in imports(path, whole=True) if name.split(".")[0] == "flask"}
    assert not flask, "only doors know Flask"


@pytest.mark.parametrize("module", modules(), ids=name_of)
def test_only_one_room_names_how_many_things_are_done_at_once(module):
    path, parts = module
    if parts != ("concurrency",):
        assert not top_levels(path) & {"eventlet", "gevent", "greenlet"}


@pytest.mark.parametrize("module", [module for module in modules() if module[1][0] == "counting"], ids=name_of)
def test_counting_imports_nothing_but_numpy_and_its_own(module):
    path, _parts = module
    allowed = {"numpy", "workshop"} | sys.stdlib_module_names
    assert top_levels(path) <= allowed
    assert rooms_imported(path) <= {"counting"}


@pytest.mark.parametrize("module", [module for module in modules() if module[1][0] == "activities"], ids=name_of)
def test_the_rules_of_a_kind_know_no_database(module):
    path, _parts = module
    assert rooms_imported(path) <= {"activities", "counting", "refusals"}
    assert "sqlalchemy" not in top_levels(path)


@pytest.mark.parametrize("module", modules(), ids=name_of)
def test_imports_run_downhill_only(module):
    path, parts = module
    if parts == ("__init__",):
        return
    storey = {room: number for number, rooms in enumerate(STOREYS) for room in rooms}
    assert parts[0] in storey, f"say in STOREYS where {parts[0]} belongs"
    above = {room for room in rooms_imported(path) if room in storey and storey[room] > storey[parts[0]]}
    assert not above, f"{'.'.join(parts)} reaches up to {sorted(above)}"


def test_the_entry_point_patches_before_anything_else():
    first = next(node for node in ast.parse((ROOT / "wsgi.py").read_text()).body)
    assert isinstance(first, ast.Import) and first.names[0].name == "workshop.concurrency"
