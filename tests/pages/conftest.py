"""A house of its own for each test, with accounts, and browsers that fill in forms."""

import os
import re
from html import unescape

import pytest
from jinja2 import FileSystemBytecodeCache

os.environ.setdefault("ASYNC_MODE", "threading")

from workshop import accounts, config, planning  # noqa: E402
from workshop.app import create_app  # noqa: E402
from workshop.db import db  # noqa: E402
from workshop.migrating import upgrade  # noqa: E402
from workshop.models import Workshop  # noqa: E402
from workshop.pages.saving import whole  # noqa: E402
from workshop.pages import sign_in as doors  # noqa: E402
from workshop.tries import Tries, tries  # noqa: E402

PASSWORD = "a quiet long password"
QUICK = "pbkdf2:sha256:1"  # for passwords that guard nothing
AGENDA = [
    {"kind": "ideas", "title": "How it is now", "prompt": "One thing that goes well, one that goes wrong.", "minutes": 12,
     "settings": {"columns": ["Before", "Getting it", "During", "After"], "think_first": True, "each": 3},
     "say": "Four minutes alone, no talking.", "watch": "Names of people."},
    {"kind": "ideas", "title": "What would you change?", "minutes": 14, "settings": {"think_first": True, "each": 3}},
    {"kind": "dots", "title": "What shall we work on?", "minutes": 5,
     "settings": {"options": "ideas", "from": "a2", "dots_each": 4, "most_on_one": 2}},
    {"kind": "statements", "title": "Where do you stand?", "minutes": 6, "settings": {"own": True}},
    {"kind": "ranking", "title": "Put them in order", "minutes": 6, "settings": {"decided_by": "equal_footing"}},
]


@pytest.fixture(scope="session")
def database_of_accounts(tmp_path_factory):
    """A database with a few accounts, made once."""
    folder = tmp_path_factory.mktemp("accounts")
    settings = config.from_environment({"INSTANCE_PATH": str(folder), "ASYNC_MODE": "threading"})
    upgrade(settings)
    app = create_app(settings)
    with app.app_context(), pytest.MonkeyPatch.context() as patch:
        patch.setattr(accounts, "METHOD", QUICK)
        for name, role in (("fay", "facilitator"), ("finn", "facilitator"), ("mona", "manager"), ("ada", "admin")):
            accounts.add(f"{name}@example.org", role, PASSWORD)
        db.session.commit()
        db.session.remove()
        db.engine.dispose()
    return folder / "workshop.db"


@pytest.fixture(scope="session")
def compiled_templates(tmp_path_factory):
    """Templates as Python, for every house after the first that needs them."""
    return FileSystemBytecodeCache(str(tmp_path_factory.mktemp("templates")))


@pytest.fixture
def app(database_of_accounts, compiled_templates, tmp_path, monkeypatch):
    (tmp_path / "workshop.db").write_bytes(database_of_accounts.read_bytes())
    monkeypatch.setattr(doors, "from_one_address", Tries(each_minute=30))
    monkeypatch.setattr(doors, "for_one_account", Tries(each_minute=10))
    tries.limiter.storage.reset()
    app = create_app(config.from_environment({"INSTANCE_PATH": str(tmp_path), "ASYNC_MODE": "threading"}))
    app.jinja_env.bytecode_cache = compiled_templates
    rounds = app.extensions["house"].rounds
    rounds.start()
    yield app
    rounds.stop(timeout=5)
    with app.app_context():
        db.engine.dispose()


class Browser:
    """A browser that opens pages and sends their forms, with the hidden fields that they came with."""

    def __init__(self, app):
        self.app, self.client = app, app.test_client()

    def open(self, path, **options):
        return self.client.get(path, **options)

    def send(self, path, on=None, **fields):
        """Send the form of the page `on` (or of `path` itself) to `path`."""
        page = self.open(on or path).text
        return self.client.post(path, data=_hidden(page) | {name: value for name, value in fields.items()})

    def send_as_shown(self, path, **fields):
        """Send a form with everything that stands in it, but for these fields."""
        page = self.open(path).text
        return self.client.post(path, data=_hidden(page) | filled(page) | fields)

    def sign_in(self, name, password=PASSWORD, **more):
        return self.send("/sign-in", email=f"{name}@example.org", password=password, **more)

    def makes_workshop(self, start=None):
        """A new workshop's address: from a starting point, or with the agenda that the tests here know."""
        made = self.send("/workshops/new", title="Shade in the park", start=start or "empty").location
        if start is None:
            with self.app.app_context():
                workshop = db.session.get(Workshop, int(made.rsplit("/", 1)[1]))
                planning.change(workshop, whole(workshop) | {"agenda": AGENDA})
                db.session.commit()
        return made

    def holds_session(self, workshop):
        """A new session's address."""
        return self.send(f"{workshop}/hold", place="Library", day="", time="").location


@pytest.fixture
def browser(app):
    return lambda: Browser(app)


@pytest.fixture
def fay(browser):
    """A facilitator who is signed in."""
    fay = browser()
    fay.sign_in("fay")
    return fay


@pytest.fixture
def finn(browser):
    """Another facilitator."""
    finn = browser()
    finn.sign_in("finn")
    return finn


def filled(page):
    """What stands in the fields of a page, by name."""
    form = page[page.find("<main"):page.find("</main>")]
    fields = {}
    for tag in re.findall(r"<input\b[^>]*>", form, re.DOTALL):
        name, kind = _attribute(tag, "name"), _attribute(tag, "type")
        if name and (kind not in ("radio", "checkbox") or " checked" in tag):
            fields.setdefault(name, []).append(_attribute(tag, "value") or "")
    for attributes, text in re.findall(r"<textarea\b([^>]*)>\n?(.*?)</textarea>", form, re.DOTALL):
        fields[_attribute(attributes, "name")] = unescape(text)
    for attributes, options in re.findall(r"<select\b([^>]*)>(.*?)</select>", form, re.DOTALL):
        chosen = re.search(r'value="([^"]*)" selected', options) or re.search(r'value="([^"]*)"', options)
        fields[_attribute(attributes, "name")] = unescape(chosen[1])
    return {name: text[0] if isinstance(text, list) and len(text) == 1 else text for name, text in fields.items()}


def _hidden(page):
    inputs = re.findall(r'<input type="hidden"[^>]*>', page)
    return {_attribute(tag, "name"): _attribute(tag, "value") for tag in inputs}


def _attribute(tag, name):
    found = re.search(rf'\b{name}="([^"]*)"', tag)
    return found and unescape(found[1])
