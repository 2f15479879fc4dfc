"""The documents say what is true: they are held against the code, the settings, the commands and each other."""

import ast
import dataclasses
import inspect
import io
import itertools
import re
from contextlib import redirect_stdout
from functools import cache
from pathlib import Path

import pytest

from workshop import cli, config
from workshop.actions import DEEDS
from workshop.activities import KINDS, as_settings, rules_for
from workshop.events import TYPES
from workshop.refusals import CODES

ROOT = Path(__file__).resolve().parents[1]
PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]
RULES = [f"{letter}{number}" for letter, last in
         (("P", 6), ("H", 15), ("S", 7), ("D", 11), ("N", 9), ("B", 7), ("R", 4), ("X", 5))
         for number in range(1, last + 1)]
SOURCES_ELSEWHERE = ("keepachangelog.com", "doi.org", "www.rfc-editor.org", "www.w3.org")
EXAMPLE = re.compile(r"127\.0\.0\.1|localhost|[\w.-]*\bexample(\.(org|com))?|[A-Z_]+|\$\w+")
MACHINE = re.compile(r"(?<![\w.)*-])/(work|root|home|tmp|opt|Users|mnt)/\w")
NOT_YET = "## Not in this version yet"


def text(name):
    return (ROOT / name).read_text()


def relative(path):
    return str(path.relative_to(ROOT))


def rows(page):
    """The rows of every table of a page, by what stands in backticks in their first column."""
    return {found[1]: found[2] for found in re.finditer(r"^\| `([^`]+)`[^|]* \|(.+)\|$", page, re.MULTILINE)}


def not_yet(what):
    """The names that the contract lists as not there: deeds, kinds or commands."""
    listed = text("docs/protocol.md").split(NOT_YET)[1].split(f"{what} not yet:")[1].split(".\n")[0]
    return re.findall(r"`([^`]+)`", listed)


def commands():
    """The commands that the program says it has."""
    return set(re.findall(r"^    ([a-z]+)", help_of(), re.MULTILINE))


# The contract

@pytest.mark.parametrize("rule", RULES)
def test_every_rule_keeps_its_number(rule):
    assert f"- **{rule}** " in text("docs/protocol.md")


@pytest.mark.parametrize("deed", DEEDS)
def test_every_deed_is_in_the_contract_with_its_fields(deed):
    row = rows(text("docs/protocol.md").split("### Deeds")[1].split("### Events")[0])[deed]
    who, told = (part.strip() for part in row.split("|"))
    fields = list(inspect.signature(DEEDS[deed].function).parameters.values())[1:]

    assert [role.strip().removesuffix("s") for role in who.split(",")] == list(DEEDS[deed].by)
    assert re.findall(r"(\w+)(\?)?(?:: \w+)?[,}]", told) == [
        (field.name, "" if field.default is field.empty else "?") for field in fields]


@pytest.mark.parametrize("name", TYPES)
def test_every_event_is_in_the_contract_with_its_audience(name):
    row = rows(text("docs/protocol.md").split("### Events")[1].split("### Snapshot")[0])[name]

    assert row.split("|")[0].strip() == TYPES[name].audience


def test_every_field_that_is_recorded_is_in_the_contract():
    told = rows(text("docs/protocol.md").split("### Events")[1].split("### Snapshot")[0])

    assert [(name, field) for name, field in recorded() if not re.search(rf"\b{field}\b", told[name])] == []


def recorded():
    """Every (event type, field) that the source records by name."""
    for path in (ROOT / "workshop").rglob("*.py"):
        for call in ast.walk(ast.parse(path.read_text())):
            if isinstance(call, ast.Call) and getattr(call.func, "attr", "") == "record" and call.args:
                name = getattr(call.args[0], "value", None)
                for keyword in call.keywords if name in TYPES else ():
                    if keyword.arg not in (None, "audience", "author", "about", "hidden", "salts"):
                        yield name, keyword.arg


@pytest.mark.parametrize("room", ["snapshot", "seen", "results", "meeting"])
def test_every_field_that_is_seen_is_in_the_contract(room):
    contract = text("docs/protocol.md")
    fields = {key.value for node in ast.walk(ast.parse(text(f"workshop/{room}.py"))) if isinstance(node, ast.Dict)
              for key in node.keys if isinstance(key, ast.Constant)}

    assert [field for field in sorted(fields) if not re.search(rf"\b{field}\b", contract)] == []


def test_the_contract_has_no_event_of_its_own():
    assert set(rows(text("docs/protocol.md").split("### Events")[1].split("### Snapshot")[0])) == set(TYPES)


@pytest.mark.parametrize("kind", KINDS)
def test_every_setting_is_in_the_contract_with_its_default(kind):
    table = text("docs/protocol.md").split("### Settings")[1].split("###")[0]
    told = dict(re.findall(rf"^\| `{kind}` \| `(\w+)` \| `([^`]+)` \|", table, re.MULTILINE))

    defaults = as_settings(rules_for(kind, {}))
    assert {name: eval(value, {"null": None, "false": False, "true": True}) for name, value in told.items()} == defaults


@pytest.mark.parametrize("code", CODES)
def test_every_error_code_is_in_the_contract(code):
    assert code in rows(text("docs/protocol.md").split("### Errors")[1])


def test_what_is_said_to_be_missing_is_missing():
    assert set(not_yet("Deeds")) & set(DEEDS) == set()
    assert set(not_yet("Kinds")) & set(KINDS) == set()
    assert set(not_yet("Commands")) & commands() == set()


# The other pages

def test_every_setting_of_the_program_is_explained():
    asked_for = re.findall(r"# ([A-Z_]+)", inspect.getsource(config.Settings))

    assert len(asked_for) == len(dataclasses.fields(config.Settings))
    assert set(rows(text("docs/running.md"))) >= set(asked_for)


def test_the_plan_of_the_house_names_every_room():
    house = ROOT / "workshop"
    rooms = [path.name for path in house.glob("*.py") if not path.name.startswith("__")]
    rooms += [f"{path.parent.name}/" for path in house.glob("*/__init__.py")]

    assert [room for room in sorted(rooms) if f"`workshop/{room}`" not in text("docs/architecture.md")] == []


def test_the_plan_of_the_house_names_no_room_that_is_gone():
    named = re.findall(r"`((?:workshop|static|templates|tests|script|migrations)/[\w./-]*)`", text("docs/architecture.md"))

    assert [path for path in named if not (ROOT / path).exists()] == []


@pytest.mark.parametrize("method", sorted({rules_for(kind, {}).method for kind, rules in KINDS.items() if rules.takes_ballots} | {"median_amounts"}))
def test_every_way_of_counting_is_explained(method):
    assert f"`{method}`" in text("docs/counting.md")


def test_every_decision_is_listed():
    notes = {path.name for path in (ROOT / "docs" / "decisions").glob("*.md")} - {"README.md"}

    assert set(re.findall(r"\]\(([\w-]+\.md)\)", text("docs/decisions/README.md"))) == notes


# All pages

@pytest.mark.parametrize("page", PAGES, ids=relative)
def test_links_lead_somewhere(page):
    for target in re.findall(r"\]\(([^)\s]+)\)", page.read_text()):
        path, _, part = target.partition("#")
        if "://" in target:
            continue
        whole = (page.parent / path).resolve() if path else page
        assert whole.exists(), target
        if part:
            headings = re.findall(r"^#+ (.+)$", whole.read_text(), re.MULTILINE)
            assert part in {re.sub(r"[^\w\s-]", "", head).strip().lower().replace(" ", "-") for head in headings}, target


@pytest.mark.parametrize("page", PAGES, ids=relative)
def test_pages_name_no_machine_and_no_host_but_examples(page):
    hosts = re.findall(r"\bhttps?://([^/\s:)`\"]+)", page.read_text())

    assert MACHINE.findall(page.read_text()) == []
    assert [host for host in hosts if host not in SOURCES_ELSEWHERE and not EXAMPLE.fullmatch(host)] == []


@pytest.mark.parametrize("page", PAGES, ids=relative)
def test_commands_that_pages_name_are_there(page):
    for script in re.findall(r"script/[a-z]+(?:\.\w+)?", page.read_text()):
        assert (ROOT / script).exists(), script
    for script, rest in re.findall(r"script/(server|workshop)((?: [^\s`#]+)*)", page.read_text()):
        words = rest.split() if page.name != "protocol.md" else []
        command = ["serve"] if script == "server" else list(itertools.takewhile(str.islower, words))[:2]
        told = help_of(*command[:1] if command[:1] not in (["user"], ["token"], ["record"]) else command)
        assert [option for option in words if option.startswith("--") and option not in told] == []


@cache
def help_of(*command):
    """What a command says of itself; it must be there."""
    with redirect_stdout(io.StringIO()) as told, pytest.raises(SystemExit) as ended:
        cli.main([*command, "--help"])
    assert ended.value.code == 0, command
    return told.getvalue()


@pytest.mark.parametrize("page", PAGES, ids=relative)
def test_tests_that_pages_name_are_there(page):
    named = re.findall(r"`(tests/[\w./-]+)(?:::(\w+))?`", page.read_text())

    for path, test in named:
        assert (ROOT / path).exists(), path
        assert not test or f"def {test}(" in text(path), test
