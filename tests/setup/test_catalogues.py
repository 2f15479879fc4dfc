"""The catalogues hold every text that people see, and each language can be built from them."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def words(monkeypatch):
    monkeypatch.syspath_prepend(str(ROOT / "script" / "words"))
    import catalogue
    import texts

    yield catalogue, texts
    for name in ("catalogue", "texts", "scripts"):
        sys.modules.pop(name, None)


def test_every_text_that_a_script_asks_for_is_found(words):
    _, texts = words

    assert list(texts.overlooked()) == []


def test_texts_are_found_in_scripts_wherever_they_stand(words, tmp_path):
    _, texts = words
    script = tmp_path / "page.js"
    script.write_text(
        'const a = <p title={t("One %(n)s", { n })}>{`${tn("Two.", "Twos.", n, { title })} ${t("Three")}`} it\'s\n'
        '  {ready && <b>{t(\n"Four " +\n"and more")}</b>}</p>;\n'
        "const b = N_('Fi\\u2019ve \\'5\\''), c = about(\"no\"), d = x.t(\"no\"), e = t(kind);\n",
        encoding="utf-8",
    )

    assert texts.texts_in(script) == ["One %(n)s", ("Two.", "Twos."), "Three", "Four and more", "Fi\u2019ve '5'"]


def test_texts_are_found_in_python_and_templates(words, tmp_path):
    _, texts = words
    module = tmp_path / "module.py"
    module.write_text('raise Refused("Five " "%(n)s", code="invalid")\nN_("Six")\nngettext("Seven", "Sevens", 2)\n')
    template = tmp_path / "page.html"
    template.write_text('<p>{{ _("Eight") }} {{ ngettext("Nine", "Nines", n) }}</p>')

    assert texts.texts_in(module) == ["Five %(n)s", "Six", ("Seven", "Sevens")]
    assert texts.texts_in(template) == ["Eight", ("Nine", "Nines")]


def test_a_translation_has_the_places_of_its_text(words):
    catalogue, _ = words

    for language in catalogue.languages():
        assert list(catalogue.wrong_places(catalogue.read(language))) == []


def test_the_browser_gets_the_plural_forms_in_the_order_of_the_catalogue(words):
    catalogue, _ = words
    from gettext import c2py

    forms = c2py(catalogue.read("ar").plural_expr)
    names = json.loads(catalogue.for_browser("ar", catalogue.read("ar"), []))["plural"]

    assert [names[forms(n)] for n in (0, 1, 2, 3, 11, 100)] == ["zero", "one", "two", "few", "many", "other"]


def test_a_text_has_the_short_name_that_the_browser_gives_it(words):
    catalogue, _ = words

    assert catalogue.name_of("I’m done – “%(n)s” 👋") == "6d8dc1"  # as in tests/js/words.test.js


def test_two_texts_of_one_name_are_not_built(words):
    catalogue, _ = words
    messages = {}
    catalogue.put(messages, "Post", "انشر")
    catalogue.put(messages, "Post", "انشر")

    with pytest.raises(SystemExit):
        catalogue.put(messages, "Post", "أرسل")


def test_a_translator_once_named_stays_named(words):
    catalogue, _ = words
    read = catalogue.read("ar")
    assert catalogue.translator(read) == "-" and catalogue.translator(catalogue.Catalog(locale="cy")) == "-"
    read.last_translator = "Amal <amal@example.org>"

    catalogue.write_header(read, "ar")

    assert read.last_translator == "Amal <amal@example.org>"


def test_the_commands_are_told_when_there_is_no_such_one():
    asked = subprocess.run([sys.executable, ROOT / "script" / "words", "nothing"], capture_output=True, text=True)

    assert asked.returncode == 2
    assert "script/catalogues update" in asked.stdout
