"""H10: the ballots of a record as PrefLib, Polis and table files, and who may have them."""

import io
import re
import zipfile

import pytest

from tests.record.browser import Visitor
from tests.world.park import until
from workshop.interchange.files import read_bytes

PATHS = ["ballots/%s.csv", "ballots/%s.toi", "polis.zip"]


@pytest.fixture(scope="module")
def voted(served):
    """A closed session in which three citizens and two keepers voted: too few to tell the groups apart."""
    park = served.park(people=(3, 2))
    ranking, dots = park.open("ranking"), park.open("dots")
    for text in ("Dogs belong here", "Ride, \"slowly\""):
        park.does("desk", "add_statement", activity=park.steps["statements"], text=text)
    statements = park.open("statements")
    for number, who in enumerate(park.joined):
        park.cast(who, "ranking", {ranking[0]: 1, ranking[1]: 1, ranking[2 + number % 3]: 2})
        park.cast(who, "dots", {dots[number % 2]: 3})
        park.cast(who, "statements", {statements[0]: 1, **({statements[1]: -1} if number else {})})
    park.does("desk", "hide", what="statement", id=statements[1], reason="off_topic")
    park.does("desk", "close_session")
    until(lambda: park.snapshot()["session"]["state"] == "closed")
    return park


def asks(park, path, who="organiser"):
    path = path % park.steps["ranking"] if "%s" in path else path
    return park.as_(who).call("GET", f"/sessions/{park.id}/{path}")


@pytest.mark.parametrize("path", PATHS)
def test_before_closing_there_are_no_ballots(park, path):  # H10, H12
    answer = asks(park, path)

    assert (answer.status_code, answer.json()["code"]) == (409, "not_closed")


@pytest.mark.parametrize("path", PATHS)
def test_ballots_are_handed_over_to_whoever_may_have_the_record(voted, path):  # H10
    everyone = ("citizen", "helper", "screen", "desk", None)
    assert [asks(voted, path, who).status_code for who in everyone] == [403, 403, 403, 403, 401]
    assert asks(voted, path).status_code == 200

    voted.organiser.post(f"/sessions/{voted.id}/publication")
    assert {asks(voted, path, who).status_code for who in everyone} == {200}
    voted.organiser.delete(f"/sessions/{voted.id}/publication")


def test_rankings_are_written_with_the_names_of_their_options(voted):  # H10
    answer = asks(voted, "ballots/%s.toi")
    file = read_bytes("x.toi", answer.content)

    assert answer.headers["Content-Disposition"].endswith(f'-{voted.steps["ranking"]}.toi"')
    assert answer.headers["Cache-Control"] == "private, no-store"
    assert [option.name for option in file.options] == ["Shade", "Benches", "A gate that opens", "A map by touch",
                                                         "Lights until ten"]
    assert [(vote.count, vote.marks) for vote in file.votes] == [
        (2, {0: 1, 1: 1, 2: 2}), (2, {0: 1, 1: 1, 3: 2}), (1, {0: 1, 1: 1, 4: 2})]


@pytest.mark.parametrize("extension, says", [
    ("soc", "ask for .toi"), ("toc", "ask for .toi"), ("soi", "ask for .toi"), ("cat", "csv, soc, toc, soi, toi"), ("pb", "does not fit")])
def test_a_format_that_does_not_fit_the_ballots_says_which_one_does(voted, extension, says):  # H10
    answer = asks(voted, f"ballots/%s.{extension}")

    assert answer.status_code == 409 and answer.headers["Content-Type"] == "application/problem+json"
    assert answer.json()["code"] == "conflict" and says in answer.json()["detail"]


@pytest.mark.parametrize("path", ["ballots/a99.csv", "ballots/a99.toi", "ballots/a1.csv", "ballots/%s.txt", "ballots/nothing"])
def test_what_holds_no_ballots_is_not_found(voted, path):  # H10
    assert asks(voted, path).status_code == 404


def test_groups_that_are_not_shown_apart_are_in_no_file(voted):  # R3
    for path in ("ballots/%s.csv", f"ballots/{voted.steps['dots']}.csv"):
        file = read_bytes("x.csv", asks(voted, path).content)
        assert {vote.side for vote in file.votes} == {None} and file.people == 5


def test_polis_files_hold_every_answer_and_hidden_words_in_the_organisers_copy_alone(voted):  # H10, X1
    mine = read_bytes("x.zip", asks(voted, "polis.zip").content)
    voted.organiser.post(f"/sessions/{voted.id}/publication")
    public = read_bytes("x.zip", asks(voted, "polis.zip", None).content)
    voted.organiser.delete(f"/sessions/{voted.id}/publication")

    assert [(each.text, each.moderated_out) for each in mine.statements] == [
        ("Dogs belong here", False), ("Ride, \"slowly\"", True)]
    assert [(each.text, each.moderated_out) for each in public.statements] == [
        ("Dogs belong here", False), ("(taken off)", True)]
    assert len(mine.votes) == len(public.votes) == 9
    assert sorted(zipfile.ZipFile(io.BytesIO(asks(voted, "polis.zip").content)).namelist()) == [
        "comments.csv", "participants-votes.csv", "summary.csv", "votes.csv"]


def test_without_statements_there_is_no_polis_file(served):  # H10
    park = served.park(people=(1, 1))
    park.does("desk", "close_session")
    until(lambda: park.snapshot()["session"]["state"] == "closed")

    assert asks(park, "polis.zip").status_code == 409


def test_the_record_page_offers_the_files_that_fit(voted, served):  # H10
    visitor = Visitor(served.address, "organiser@example.org")
    page = visitor.get(f"/sessions/{voted.id}/record").text
    links = re.findall(r'href="/sessions/[^/"]+/record/((?:ballots/)?[^"/]+)" download', page)

    steps = voted.steps
    assert links == [f"ballots/{steps['statements']}.csv", f"ballots/{steps['dots']}.csv", f"ballots/{steps['ranking']}.csv",
                     f"ballots/{steps['ranking']}.toi", "polis.zip"]
    for link in links:
        found = visitor.get(f"/sessions/{voted.id}/record/{link}")
        assert found.status_code == 200 and "attachment" in found.headers["Content-Disposition"]
    assert visitor.get(f"/sessions/{voted.id}/record/ballots/{steps['dots']}.soc").status_code == 404
    assert "/sign-in" in Visitor(served.address).get(f"/sessions/{voted.id}/record/{links[0]}").url
