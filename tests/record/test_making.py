"""H10: files are made by a process of their own, a few at a time, for whoever may have them at that moment."""

import re
import time
from types import SimpleNamespace

import pytest

from tests.record.browser import Visitor
from workshop import config
from workshop.exports.making import MOST, Exports, Making
from workshop.record.entries import PUBLIC
from workshop.refusals import Refused

PATIENCE = 120  # seconds


@pytest.fixture
def exports(tmp_path):
    settings = config.from_environment({"INSTANCE_PATH": str(tmp_path), "DATABASE_URL": f"sqlite:///{tmp_path}/nothing.db"})
    exports = Exports(settings)
    yield exports
    exports.stop()


def a_session(number=1):
    return SimpleNamespace(id=number, seq=1, public_id="x")


def test_a_page_waits_for_the_file_and_then_has_the_link(day, served):
    visitor = Visitor(served.address, "organiser@example.org")
    until = time.monotonic() + PATIENCE
    while "Refresh" in (page := visitor.get(f"/sessions/{day.park.id}/record/making/md")).headers:
        assert "is being made" in page.text and time.monotonic() < until
        time.sleep(1)
    link = re.search(r'href="(/sessions/[^"]+/record\.md)"', page.text)[1]

    assert "is ready" in page.text
    assert visitor.get(link).text.startswith("# The park\n")


def test_neither_page_nor_file_is_for_strangers(day, served):
    stranger = Visitor(served.address)

    for path in ("record.pdf", "record.xlsx", "record.md", "record/making/pdf"):
        assert "/sign-in?next=" in stranger.get(f"/sessions/{day.park.id}/{path}").url, path


def test_what_cannot_be_made_is_told_and_tried_again_when_asked_again(exports):
    with pytest.raises(Refused, match="could not be made"):
        exports.ask(a_session(), PUBLIC, "record.md", "en", PATIENCE)

    assert not exports.makings


def test_no_more_than_so_many_wait(exports):
    exports.makings = {number: Making() for number in range(MOST)}

    with pytest.raises(Refused) as refused:
        exports.ask(a_session(), PUBLIC, "record.md", "en", 0)
    assert refused.value.code == "busy"


def test_what_is_made_leaves_no_file_behind(exports, tmp_path):
    before = set(tmp_path.iterdir())
    with pytest.raises(Refused):
        exports.ask(a_session(), PUBLIC, "record.md", "en", PATIENCE)

    assert {path for path in tmp_path.iterdir() if not path.name.startswith("nothing.db")} == before
