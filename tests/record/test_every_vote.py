"""The record page and its tables tell every kind of vote with the same numbers as the record itself (R1, R2, R4, H10)."""

import csv
import io
import re
import zipfile
from html import unescape
from pathlib import Path

import pytest
from flask import Flask
from flask_babel import Babel

import workshop.counting
from tests.record.browser import Visitor
from tests.record.every_vote import VOTES, EveryVote
from workshop.record import counting_words
from workshop.record.priorities import DECIDING, deciding_result, prioritised
from workshop.record.tables import as_zip

PICTURES = {
    "statements": ["How everyone answered", "Where we agree, where we differ"],
    "dots": ["The order, and how we counted", "The share of the dots", "Where we agree, where we differ", "Support and cost"],
    "approval": ["How many said yes", "Where we agree, where we differ", "Support and cost"],
    "scale": ["How much good would it do?", "How easy is it?", "Both questions together", "Where we agree, where we differ"],
    "ranking": ["The order, and how we counted", "Where we agree, where we differ"],
    "pairs": ["How strong each is", "Where we agree, where we differ"],
    "budget": ["What the money pays for", "Where we agree, where we differ", "Support and cost"],
    "amounts": ["How much each gets", "Where we agree, where we differ", "Support and cost"],
}


@pytest.fixture(scope="module")
def every(served):
    return EveryVote(served)


@pytest.fixture(scope="module")
def record(every):
    return every.public_copy()


@pytest.fixture(scope="module")
def page(every, served):
    return page_of(every, served)


@pytest.fixture(scope="module")
def zipped(record):
    return as_zip(record)


@pytest.fixture(scope="module")
def few_on_many(served):
    """Too few of one group to be shown apart, and sixty options."""
    return EveryVote(served, (6, 2), {name: VOTES[name] for name in ("approval", "scale", "ranking")},
                     [f"Proposal {number}" for number in range(1, 61)])


def page_of(played, served, **headers):
    visitor = Visitor(served.address, "organiser@example.org")
    visitor.session.headers.update(headers)
    return visitor.get(f"/sessions/{played.park.id}/record").text


def told(page, step, part="others"):
    """What the page says of one step in one of its parts."""
    inside = page[page.index(f'id="{part}"'):]
    start = inside.index(f'<h3 dir="auto">{VOTES[step]["title"]}</h3>')
    return inside[start:inside.index("</article>", start)]


def captions(part):
    return re.findall(r"<figcaption[^>]*>([^<]+)<", part)


def table(part, caption):
    """{row: {column: cell}} of the table with this caption."""
    inside = next(each for each in part.split("<table>")[1:] if f"<caption>{caption}" in unescape(each))
    heads = re.findall(r'<th scope="col"[^>]*>([^<]*)</th>', inside)
    body = inside[inside.index("<tbody>"):]
    return {unescape(name): dict(zip(heads[1:], (" ".join(re.sub("<[^>]+>", "", cell).split()) for cell in re.findall(r"<td[^>]*>(.*?)</td>", row))))
            for name, row in re.findall(r'<th scope="row"[^>]*>([^<]*)</th>(.*?)</tr>', body, re.S)}


def rows(body, name):
    with zipfile.ZipFile(io.BytesIO(body)) as whole:
        return list(csv.DictReader(io.StringIO(whole.read(f"{name}.csv").decode("utf-8-sig"), newline="")))


def result_of(record, every, step):
    return next(each for each in record["results"] if each["activity"] == every.steps[step])


def titles(record):
    return {each["id"]: each.get("title") or each["text"] for shelf in ("proposals", "statements") for each in record[shelf]}


def of_step(table, every, step):
    return [row for row in table if row["activity"] == every.steps[step]]


@pytest.mark.parametrize("step", PICTURES)
def test_every_kind_has_its_pictures_each_with_a_title_and_what_it_tells(page, step):
    part = told(page, step)

    assert captions(part) == PICTURES[step]
    assert part.count("<svg") == part.count("<title") == part.count("<desc") == 2 * len(PICTURES[step])
    assert "<caption>The figures</caption>" in part


@pytest.mark.parametrize("step", PICTURES)
def test_sentence_and_every_line_stand_on_the_page(page, record, every, step):
    result, plain = result_of(record, every, step), unescape(re.sub("</?bdi>", "", told(page, step)))

    for line in filter(None, [result["sentence"], *result["words"].values()]):
        assert line in plain


@pytest.mark.parametrize("step", [step for step in PICTURES if step != "statements"])
def test_places_are_the_same_on_the_page_in_the_record_and_in_the_tables(page, record, zipped, every, step):
    result, named = result_of(record, every, step), titles(record)
    on_page = table(told(page, step), "The figures")
    in_table = {(row["view"], row["title"]): row["place"] for row in of_step(rows(zipped, "results"), every, step)}

    assert list(on_page) == [named[option] for tied in result["order"] for option in tied]
    for view, column in (("equal_footing", "Place: Each group counts for half"), ("everyone", "Place: Each person counts the same")):
        place = 1
        for tied in result["views"][view]["order"]:
            for option in tied:
                assert on_page[named[option]][column] == in_table[view, named[option]] == str(place)
            place += len(tied)


def test_counts_are_the_same_on_the_page_in_the_record_and_in_the_tables(page, record, zipped, every):
    named = titles(record)
    seen = {
        "approval": lambda cells, counts: cells["People who said yes"] == str(counts),
        "dots": lambda cells, counts: [cells["Dots"], cells["People who gave one"]] == [str(counts["dots"]), str(counts["people"])],
        "statements": lambda cells, counts: [int(cells[each]) for each in ("Agree", "Disagree", "Pass")] == [
            counts[each] for each in ("agree", "disagree", "pass")],
        "budget": lambda cells, counts: cells["People who chose it"] == str(counts),
    }
    for step, agrees in seen.items():
        on_page = table(told(page, step), "The figures")
        for option, counts in result_of(record, every, step)["counts"].items():
            assert agrees(on_page[named[option]], counts), (step, option)
    for step in ("approval", "dots", "statements", "budget", "amounts", "scale"):
        for row in of_step(rows(zipped, "counts"), every, step):
            counts = result_of(record, every, step)["views"][row["view"]]["counts"][row["option"]]
            for name in filter(None, (row["criterion"], row["mark"] if isinstance(counts, dict) else None)):
                counts = counts[int(name) if isinstance(counts, list) else name]
            assert row["number"] == str(counts)


def test_groups_and_firmness_are_the_same_everywhere(page, record, zipped, every):
    named = titles(record)
    for step in PICTURES:
        result, on_page = result_of(record, every, step), table(told(page, step), "By group, and how firm")
        agreement = {row["option"]: row for row in of_step(rows(zipped, "agreement"), every, step)}
        certainty = {row["option"]: row for row in of_step(rows(zipped, "certainty"), every, step)}
        for option, row in result["agreement"]["rows"].items():
            assert on_page[named[option]]["In favour: people who use the service"] == f"{round(100 * row['lived'])}%"
            assert [float(agreement[option][each]) for each in ("lived", "professional", "difference")] == [
                row["lived"], row["professional"], row["gap"]]
        for option, found in result["certainty"].items():
            shown = on_page[named[option]]["Would be paid for again" if "bought" in found else "First place"]
            assert shown == f"{round(100 * found.get('bought', found.get('top')))}%"
            assert {name: float(certainty[option][name]) for name in found} == found


def test_what_the_money_pays_for_stands_beside_the_other_ways(page, record, zipped, every):
    result, named = result_of(record, every, "budget"), titles(record)
    on_page, of_ways = table(told(page, "budget"), "The figures"), of_step(rows(zipped, "budget"), every, "budget")

    for way, column in ((result["views"]["everyone"], "Paid for: Each person counts the same"),
                        (result["methods"]["greedy"], "Paid for: The most popular first")):
        assert {named[option] for option in way["bought"]} == {title for title, cells in on_page.items() if cells[column] == "yes"}
    assert {row["option"] for row in of_ways if row["decides"] == "yes" and row["bought"] == "yes"} == set(result["bought"])
    assert {row["left_over"] for row in of_ways if row["way"] == "greedy"} == {str(result["methods"]["greedy"]["left_over"])}
    assert f"£{result['left_over']:,} left" in told(page, "budget")


def test_the_appendix_has_who_beats_whom_other_ways_and_every_round(page, record, every):
    result, named = result_of(record, every, "ranking"), titles(record)
    part = told(page, "ranking", "counted")
    options = [option for tied in result["order"] for option in tied]
    duels, weights = table(part, "Who beats whom"), result["weights"]

    def weight(one, other):
        return sum(weights[side] * result["views"][side]["counts"][f"{one}:{other}"] for side in weights)

    for at, one in enumerate(options, start=1):
        for number, other in enumerate(options, start=1):
            cell = duels[f"{at} {named[one]}"][str(number)]
            if one != other:
                assert cell == f"{result['counts'][f'{one}:{other}']}{' ✓' if weight(one, other) > weight(other, one) else ''}"
    runoff, rounds = table(part, "Instant runoff"), result["methods"]["instant_runoff"]["rounds"]
    for number, each in enumerate(rounds, start=1):
        leaving = {title for title, cells in runoff.items() if cells[f"Round {number}"].endswith("leaves")}
        assert leaving == {named[option] for option in each["left"]}
    assert list(table(part, "Places in other ways")[named[options[0]]]) == [
        "Strongest chains (this decides)", "Ranked pairs", "Borda’s points", "Most duels won", "Instant runoff"]


def test_the_appendix_says_in_words_how_little_would_change_the_first_place(page, record, every):
    changes = result_of(record, every, "approval")["appendix"]["changes_to_unseat"]

    assert changes > 1 and f"{changes} votes would have to change for another to come first." in told(page, "approval", "counted")
    assert "Whichever single vote is left out, the same comes first." in told(page, "scale", "counted")


def test_the_map_of_opinions_has_everybody_and_speaks_of_no_side(page, record, zipped, every):
    found = result_of(record, every, "statements")["appendix"]["opinion_groups"]
    part = told(page, "statements", "counted")
    figure = part[part.index("A map of opinions"):part.index("typically:")]

    assert [f"Group {letter}: {size} people" in figure for letter, size in zip("AB", found["sizes"])] == [True, True]
    assert "d-lived" not in figure and "d-professional" not in figure
    assert part.count("typically:") == len(found["sizes"])
    assert [row["opinion_group"] for row in rows(zipped, "opinion_groups")] == [str(each or "") for each in found["groups"]]
    assert "group" not in rows(zipped, "opinion_groups")[0]


def test_where_only_totals_were_kept_the_page_says_so_and_no_ballot_is_anywhere(page, record, zipped, every):
    result = result_of(record, every, "totals")
    first = page[page.index('id="first"'):page.index('id="proposals"')]

    assert "Only totals were kept" in told(page, "totals", "counted")
    assert "can’t be told from totals alone" in first and "Where we agree, where we differ" not in captions(first)
    assert all(row["lived"] is None for row in result["agreement"]["rows"].values())
    assert not of_step(rows(zipped, "ballots"), every, "totals") and of_step(rows(zipped, "ballots"), every, "ranking")
    assert not of_step(rows(zipped, "certainty"), every, "totals")


def test_every_mark_is_in_the_table_of_ballots(record, zipped, every):
    for step in ("scale", "pairs", "budget", "amounts", "approval"):
        found = {}
        for row in of_step(rows(zipped, "ballots"), every, step):
            marks = found.setdefault(int(row["ballot"]), {})
            if row["criterion"]:
                marks.setdefault(row["option"], {})[row["criterion"]] = int(row["mark"])
            else:
                marks[row["option"]] = row["mark"] if step == "pairs" else int(row["mark"])
        assert [found[number] for number in sorted(found)] == [ballot["marks"] for ballot in record["ballots"][every.steps[step]]]


def test_titles_that_would_be_formulas_are_defused_in_every_table_of_results(record):
    bad = "=HYPERLINK(1)"
    changed = {**record, "proposals": [{**each, "title": bad} for each in record["proposals"]]}

    for name in ("results", "agreement", "counts", "certainty", "methods", "budget", "rounds", "steadiness"):
        titled = {row["title"] for row in rows(as_zip(changed), name) if row["option"].startswith("p")}
        assert titled == {"'" + bad}, name


@pytest.mark.parametrize("kind", DECIDING)
def test_a_vote_of_any_kind_puts_proposals_in_order(record, kind):
    alone = {**record, "results": [each for each in record["results"] if each["kind"] == kind]}
    result = deciding_result(alone)
    found = prioritised(alone)

    assert result["kind"] == kind
    assert [row.sheet["id"] for row in found if row.place == 1] == sorted(result["order"][0], key=lambda ref: int(ref[1:]))
    if result["agreement"]["rows"][found[0].sheet["id"]]["gap"] is not None:
        for row in found:
            shares = result["agreement"]["rows"][row.sheet["id"]]
            assert row.in_favour == pytest.approx((shares["lived"] + shares["professional"]) / 2, abs=1e-6)


def test_cost_for_each_person_is_said_only_where_both_are_known(page, record, zipped):
    sheets = {sheet["id"]: page[page.index(f'<article class="sheet" id="{sheet["id"]}"'):].split("</article>")[0]
              for sheet in record["proposals"]}
    known = {row["proposal"]: row for row in rows(zipped, "prioritised_proposals")}

    for sheet in record["proposals"]:
        assert ("Cost for each person it helps" in sheets[sheet["id"]]) == bool(sheet["helps_count"])
        assert bool(known[sheet["id"]]["cost_per_person_low"]) == bool(sheet["helps_count"])
    assert "£7.50 to £12<" in sheets[record["proposals"][3]["id"]]


def test_where_groups_are_not_shown_apart_nothing_tells_them_apart(few_on_many, served):
    page, zipped = page_of(few_on_many, served), as_zip(few_on_many.public_copy())
    results = page[page.index('id="first"'):page.index('id="proposals"')] + page[page.index('id="others"'):page.index('id="run"')]

    assert "Where we agree" not in results and "d-lived" not in results and "In favour" not in results
    assert not rows(zipped, "agreement") and {row["view"] for row in rows(zipped, "counts")} == {"everyone"}
    assert {row["group"] for row in rows(zipped, "ballots")} == {""}
    assert results.count("so the groups are not shown apart") == 3


def test_of_sixty_options_pictures_have_the_first_and_tables_have_all(few_on_many, served):
    page = page_of(few_on_many, served)
    approval = told(page, "approval")

    assert captions(approval) == ["How many said yes", "Support and cost"] and approval.count("and 40 more, in the table") == 1
    assert len(table(approval, "The figures")) == 60
    assert "Who beats whom" not in page and "Places in other ways of counting" in page


def test_pictures_turn_round_where_words_run_leftward(every, served, page):
    turned = page_of(every, served, **{"Accept-Language": "ar"})

    def from_the_start(page):
        return [float(x) for x in re.findall(r'drawing-wide.*?<text class="d-(?:head|text|place) d-start" x="([\d.]+)"', page, re.S)]

    assert 'dir="rtl"' in turned and turned.count("<svg") == page.count("<svg")
    assert len(from_the_start(page)) > 10 and from_the_start(turned) == [720 - x for x in from_the_start(page)]


def test_every_purpose_of_a_lot_has_words():
    source = "".join(path.read_text() for path in Path(workshop.counting.__file__).parent.glob("*.py"))
    purposes = set(re.findall(r'"((?:instant_runoff|equal_shares|greedy|median_amounts):[a-z_]+)"', source))
    app = Flask("words")
    Babel(app)

    assert len(purposes) >= 5
    with app.test_request_context():
        for purpose in purposes:
            assert ":" + purpose.split(":")[1] not in counting_words.lot({"for": purpose, "among": ["p1"]}, {"p1": "Shade"})
