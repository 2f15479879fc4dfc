"""Every kind has all its parts, each in the file of its name, and works as it is when nothing is set."""

import json
import re
from pathlib import Path

import jinja2
import pytest
from jinja2 import nodes

from workshop.activities import KINDS, as_settings, rules_for

ROOT = Path(__file__).resolve().parents[2]
DECIDING = [kind for kind, rules in KINDS.items() if rules.takes_ballots]
WORDS_AND_FORM = {"name", "about", "title", "prompt", "minutes", "fields", "in_words", "paper"}
ON_THE_PAGES = {"Phone", "Desk", "Screen", "name", "Settings"}
OPTIONS = ["p1", "p2", "p3"]


def text(path):
    return (ROOT / path).read_text()


def exported(script):
    """The names that a script gives to others: declared with `export`, or handed on from another file."""
    declared = re.findall(r"^export (?:async )?(?:function|const) (\w+)", script, re.MULTILINE)
    handed_on = [name for names in re.findall(r"^export {(.*?)}", script, re.MULTILINE) for name in names.split(",")]
    return set(declared) | {name.split(" as ")[-1].strip() for name in handed_on}


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_is_four_files_of_its_name(kind):
    for path in (f"workshop/activities/{kind}.py", f"templates/activities/{kind}.html",
                 f"static/js/activities/{kind}.js", f"tests/activities/test_{kind}.py"):
        assert (ROOT / path).exists(), path


def test_both_registries_name_the_same_kinds_in_the_same_order():
    registry = re.search(r"export const KINDS = \[(.*?)\]", text("static/js/activities/index.js"), re.DOTALL)[1]
    listed = re.findall(r'"(\w+)\.js"', registry)

    assert listed == list(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_the_rules_know_their_own_name(kind):
    assert KINDS[kind].kind == kind
    assert KINDS[kind].__module__ == f"workshop.activities.{kind}"


@pytest.mark.parametrize("kind", KINDS)
def test_the_template_has_the_words_and_the_form(kind):
    parsed = jinja2.Environment(extensions=["jinja2.ext.i18n"]).parse(text(f"templates/activities/{kind}.html"))
    macros = {macro.name for macro in parsed.find_all(nodes.Macro)}
    values = {assigned.target.name for assigned in parsed.find_all(nodes.Assign)}

    assert WORDS_AND_FORM - macros - values == set()


@pytest.mark.parametrize("kind", KINDS)
def test_the_script_has_what_each_page_shows(kind):
    wanted = ON_THE_PAGES | ({"Paper"} if kind in DECIDING else set())

    assert wanted - exported(text(f"static/js/activities/{kind}.js")) == set()


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_not_set_can_be_kept_as_it_is(kind):
    settings = json.loads(json.dumps(as_settings(rules_for(kind, {}))))

    assert as_settings(rules_for(kind, settings)) == settings


@pytest.mark.parametrize("kind", DECIDING)
def test_no_marks_are_a_ballot_of_every_kind(kind):
    rules = rules_for(kind, {})

    assert rules.check({}, OPTIONS) == {}
    assert json.loads(json.dumps(rules.tally([{}, {}], OPTIONS))) == rules.tally([], OPTIONS)


def test_the_page_on_adding_one_names_every_part():
    page = text("docs/adding-an-activity.md")

    for part in (*WORDS_AND_FORM, *ON_THE_PAGES, "Paper", "static/js/activities/index.js", "workshop/activities/__init__.py"):
        assert f"`{part}" in page, part
