"""Each kind of text, covered in each way there is, is looked for in everything that anybody else can get (N4, N6, N7, B2, X1)."""

import io
import json
import re
import zipfile
from itertools import product

import pytest

from tests.record.browser import Visitor
from tests.secrecy.planted import AGENDA, plant, vote
from tests.world.park import until
from workshop import config
from workshop.app import create_app

VIEWERS = ("citizen", "screen", "helper", "desk", "organiser", None)
AFTERWARDS = ("citizen", "desk", "organiser", None)
GONE = ("erased", "withdrawn", "leaver")
"""Words that nobody gets any more, whoever they are."""
COVERED = (*GONE, "hidden", "muted", "thought", "private")
"""Words that are nobody's but their author's, or the desk's."""
MADE = (".pdf", ".xlsx", ".md", ".zip")
"""Files that are made for whoever asks: the same below the API and on the pages, and for everyone who has no more than the public copy."""
FOR_THE_DESK = {"hidden", "muted", "private"}


@pytest.fixture(scope="module")
def routes(tmp_path_factory):
    """Every address of the program that answers GET, with gaps where it names something."""
    app = create_app(config.from_environment({"INSTANCE_PATH": str(tmp_path_factory.mktemp("routes")), "ASYNC_MODE": "threading"}))
    return sorted({rule.rule for rule in app.url_map.iter_rules() if "GET" in rule.methods and rule.endpoint != "static"})


@pytest.fixture(scope="module")
def planted(served):
    park = served.park(people=(3, 3), agenda=AGENDA, proposals=("Shade", "Benches"))
    park.step_ids = [step["id"] for step in park.session["activities"]]
    planted = plant(park)
    vote(planted)
    yield planted
    park.leave()


@pytest.fixture(scope="module")
def while_open(planted, routes, served):
    """What each viewer can get while the votes are open."""
    return {who: everything(planted.park, who, routes) for who in VIEWERS}


@pytest.fixture(scope="module")
def afterwards(planted, while_open, routes, served):
    """The same once the session is over and its record is published; one of the words on ballots was hidden."""
    park = planted.park
    for step in park.step_ids[-2:]:
        park.does("desk", "close_activity", activity=step)
    planted.uncounted = {who: {"live": json.dumps([park.snapshot(who), park.news(who), park.results()])} for who in ("citizen", "desk")}
    park.does("desk", "close_session")
    until(lambda: park.snapshot()["session"]["state"] == "closed")
    park.organiser.post(f"/sessions/{park.id}/publication")
    return {who: everything(park, who, routes) for who in AFTERWARDS}


def everything(park, who, routes):
    """All that somebody gets from every address, whoever it is meant for, and from a socket that catches up: {address: text}.

    What the text of an archive or a printed page is made of stands in the other formats too.
    """
    api = park.as_(who)
    found = {path: opened(lambda: api.call("GET", path)) for path in addresses(park, routes, "/api/v1")
             if who in ("organiser", None) or not path.endswith(MADE)}
    pages = Visitor(park.address, "organiser@example.org" if who == "organiser" else None)
    if who in ("organiser", None):
        found |= {path: opened(lambda: pages.get(path)) for path in addresses(park, routes, "")}
    if who not in ("organiser", None):
        line = park.line(who)
        line.reaches(park.seq())
        found["socket"] = str(line.frames)
        line.close()
    assert any('"seq"' in text for text in found.values()) or who in ("organiser", None)
    return found


def addresses(park, routes, beginning):
    """The routes below one beginning, their gaps filled in with what there is in the session."""
    snapshot = park.snapshot()
    covered = [each["id"] for each in snapshot["proposals"] if each["state"] != "up"]
    refs = [*covered, snapshot["helpers"][-1]["id"]]
    values = {"code": [park.code], "public_id": [park.id], "workshop_id": [str(park.workshop)], "ref": refs, "link": refs,
              "step": park.step_ids[-2:], "extension": ["csv"], "section": ["about"], "number": ["1"], "user_id": ["1"], "row": ["1"],
              "proposal": refs, "path": ["x"], "filename": ["x"]}
    for route in routes:
        if route.startswith("/api/v1") != bool(beginning) or (not beginning and route.endswith(MADE)):
            continue
        gaps = re.findall(r"<(?:[^<>]*?:)?(\w+)>", route)
        for filled in product(*(values.get(gap, ["1"]) for gap in gaps)):
            address = route
            for value in filled:
                address = re.sub(r"<[^<>]*>", value, address, count=1)
            yield address.removeprefix("/api/v1") if beginning else address


def opened(ask):
    """The text of an answer, asked again while the server is busy with it; of an archive, that of all it holds."""
    answer, = until(lambda: (got := ask()).status_code != 503 and [got], "an answer", within=60)
    assert answer.status_code < 500, (answer.url, answer.status_code)
    if answer.content[:2] != b"PK":
        return answer.content.decode("utf-8", "replace")
    with zipfile.ZipFile(io.BytesIO(answer.content)) as whole:
        return "\n".join(whole.read(name).decode("utf-8", "replace") for name in whole.namelist())


def leaks(found, planted, ways):
    """Where a word that should not be there stands: [(word, address)]."""
    return [(word, address) for way in ways for word in planted.words[way] for address, text in found.items() if word in text]


def ways_for(who):
    return [way for way in COVERED if not (who in ("desk", "helper", "organiser") and way in FOR_THE_DESK)]


@pytest.mark.parametrize("who", VIEWERS)
def test_covered_words_reach_nobody_while_the_room_works(planted, while_open, who):  # N6, N7
    assert leaks(while_open[who], planted, ways_for(who)) == []


@pytest.mark.parametrize("who", AFTERWARDS)
def test_covered_words_reach_nobody_once_the_record_is_published(planted, afterwards, who):  # X1, N6
    assert leaks(afterwards[who], planted, ways_for(who)) == []


def test_the_desk_reads_what_is_covered_from_others(planted, while_open):  # N6: so the search finds what is there
    read = {word for word, _address in leaks(while_open["desk"], planted, FOR_THE_DESK)}
    assert read >= {word for way in FOR_THE_DESK for word in planted.words[way] if "thought" not in word and "earlier" not in word}


def test_words_on_ballots_reach_nobody_before_the_result(planted, while_open, afterwards):  # B2
    for found in (*while_open.values(), *planted.uncounted.values()):
        assert leaks(found, planted, ["voted"]) == []


def test_what_waits_from_the_first_was_in_no_message(planted, while_open):  # N6, N7, S4
    for line in planted.lines.values():
        line.reaches(planted.park.seq())
        assert leaks({"socket": str(line.frames)}, planted, ["muted", "thought", "private", "voted"]) == []


def test_my_page_of_others_holds_nothing_of_it_and_an_authors_own_what_they_can_still_read(planted, while_open):  # B7, N6
    own = json.dumps(planted.park.as_("hider").get("/my"))
    mute = json.dumps(planted.park.as_("mute").get("/my"))
    assert "Zqhiddenidea" in own and "Zqmutedidea" in mute
    assert not leaks({"my": own + mute}, planted, [*GONE, "thought", "private"])


def test_no_word_at_all_is_in_a_log(planted, afterwards, served):  # P5, privacy
    written = served.server.said() + served.server.complained()
    assert leaks({"log": written}, planted, planted.words) == []
    for name in planted.park.joined:
        assert planted.park.token(name) not in written


def test_what_is_gone_is_in_no_table(planted, afterwards, served):  # N6
    from tests.protocol.test_moderation import kept_words

    assert leaks({"tables": kept_words(served.server, planted.park.id)}, planted, GONE) == []
