"""H10: the workbook, the printed report and the text say what the record says, and nothing of people's words is run or hidden."""

import io
import re

import openpyxl
import pytest
from openpyxl.utils.escape import unescape

from tests.record.park_day import HIDDEN, MARKER, NAME
from tests.record.printed import Printed
from tests.record.spiteful import PAYLOADS, spiteful
from workshop.exports.__main__ import _application
from workshop.exports.blocks import TURNING, visible
from workshop.exports.formats import make

HEADINGS = ["What we asked", "Who came", "What came first", "The proposals", "What the organisation answered", "What else we voted on", "What people needed to know",
            "What tables noted", "The ideas", "How it was run", "How we counted", "How to check it"]
ANSWER = {"id": "e1", "at": "2026-12-01T10:00:00.000Z", "proposal": None, "version": 1, "decision": "part", "due": "2027-03-01", "done": None,
          "trial_until": "2027-02-01", "avoided": {"low": 10, "high": 20, "yearly": True}, "language": "en", "why": "Half of it is affordable",
          "owner": "The gardener", "follower": "A citizen", "trial": "One bench", "avoided_source": "Last year's bill", "state": "up", "reason": None}


def made(name, record, language="en"):
    said = {each["activity"]: each for each in record["results"]}
    with _application("sqlite://", language).test_request_context():
        return make(name, record, said, "https://example.org/record", language, lambda stage: None)


def sheets(body):
    return {sheet.title: [list(row) for row in sheet.iter_rows()] for sheet in openpyxl.load_workbook(io.BytesIO(body))}


def squeezed(text):
    """What of a text can be seen, without the spaces."""
    return re.sub(r"\s", "", TURNING.sub("", visible(text)))


def missing(payloads, cells):
    return [payload for payload in payloads if squeezed(payload) not in cells]


def rows(sheet):
    heads = [cell.value for cell in sheet[0]]
    return [dict(zip(heads, (cell.value for cell in row), strict=True)) for row in sheet[1:]]


@pytest.fixture(scope="module")
def answered(public):
    first = next(each for each in public["results"] if each["kind"] == "ranking")["order"][0][0]
    return {**public, "responses": [{**ANSWER, "proposal": first}]}


@pytest.fixture(scope="module")
def workbook(answered):
    return sheets(made("record.xlsx", answered))


@pytest.fixture(scope="module")
def pdf(answered):
    return made("record.pdf", answered)


@pytest.fixture(scope="module")
def printed(pdf):
    return Printed(pdf)


@pytest.fixture(scope="module")
def text(answered):
    return made("record.md", answered).decode()


def test_the_first_sheet_has_every_proposal_in_its_place(workbook, answered):
    ranking = next(each for each in answered["results"] if each["kind"] == "ranking")
    told = rows(workbook["Prioritised proposals"])

    assert list(workbook)[0] == "Prioritised proposals"
    assert [row["Number"] for row in told] == [option for tied in ranking["order"] for option in tied]
    for row in told:
        agreement, firm = ranking["agreement"]["rows"][row["Number"]], ranking["certainty"][row["Number"]]
        assert (row["In favour: people who use the service"], row["In favour: people who work in it"], row["Difference"]) == (
            agreement["lived"], agreement["professional"], agreement["gap"])
        assert (row["Best place"], row["Worst place"], row["First again"]) == (firm["best"], firm["worst"], firm["top"])
    assert (told[0]["Answer"], told[0]["Who does it"], told[0]["By when"].isoformat()[:10]) == (
        "We will do part of this.", "The gardener", "2027-03-01")
    assert {(row["Lowest cost"], row["Highest cost"], row["Every year"]) for row in told} >= {(900, 1200, "yes")}


def test_every_sheet_can_be_read_and_sorted(workbook, answered):
    book = openpyxl.load_workbook(io.BytesIO(made("record.xlsx", answered)))

    assert [sheet.title for sheet in book] == ["Prioritised proposals", "Ideas", "Themes", "Said besides", "Results", "Participation",
                                               "Answers", "How it was run", "Dictionary"]
    for sheet in book:
        assert sheet.freeze_panes and sheet.auto_filter.ref and all(cell.value and cell.font.b for cell in sheet[1])
        assert all(sheet.column_dimensions[cell.column_letter].width >= 8 for cell in sheet[1][:1])
    explained = {(row["Sheet"], row["Column"]) for row in rows(workbook["Dictionary"])}
    assert explained == {(name, cell.value) for name, cells in workbook.items() if name != "Dictionary" for cell in cells[0]}


def test_the_workbook_says_what_the_record_says(workbook, answered):
    steps = {step["id"]: step["title"] for step in answered["activities"]}
    told = {(row["Step"], row["This decides"], row["Number"]): row["Place"] for row in rows(workbook["Results"]) if row["Place"] and row["This decides"] == "yes"}
    expected = {}
    for each in answered["results"]:
        place = 1
        for tied in each["order"]:
            expected |= {(steps[each["activity"]], "yes", option): place for option in tied}
            place += len(tied)
    assert told == expected
    assert [row["Me too"] for row in rows(workbook["Ideas"])] == [idea["supporters"] for idea in answered["ideas"]]
    assert rows(workbook["Participation"])[0]["All"] == answered["participation"]["joined"]["people"]


def test_the_report_is_tagged_for_screen_readers(printed, pdf):
    metadata = printed.file.open_metadata()

    assert printed.root.MarkInfo.Marked and str(printed.root.Lang) == "en" and printed.root.ViewerPreferences.DisplayDocTitle
    assert metadata["pdfuaid:part"] == "1" and str(metadata["dc:title"]).strip("\u2068\u2069") == "The park"
    assert printed.tagged("H1") == HEADINGS
    assert all(told for told in printed.figures) and any(told.startswith("The order: ") for told in printed.figures)
    assert "TH" in {tag for tag, _text in printed.read}


def test_the_report_is_read_in_the_order_of_its_story(printed, answered):
    told = TURNING.sub("", printed.text)
    places = [told.rindex(part) for part in ("13 people took part", "Half of it is affordable", "What else we voted on", "Shade by the gate", "We are taking a moment")]

    assert places == sorted(places)


def test_all_formats_say_the_same_figures(printed, text, answered):
    told, plain = TURNING.sub("", printed.text), re.sub(r"\\(.)", r"\1", text)
    fours = " ".join(answered["fingerprint"][at:at + 4] for at in range(0, 64, 4))
    ranking = next(each for each in answered["results"] if each["kind"] == "ranking")

    for said in (fours, ranking["sentence"], "About £600", "Benches", "names or describes a person", "£900 to £1,200 a year"):
        assert said in told and said in plain, said
    for share in {f"{round(row['lived'] * 100)}%" for row in ranking["agreement"]["rows"].values()}:
        assert share in told and share in plain


def test_what_the_public_copy_withholds_no_format_tells(workbook, printed, text):
    cells = " ".join(str(cell.value) for cells in workbook.values() for row in cells for cell in row)

    for told in (cells, printed.text, text):
        assert not any(word in told for word in (HIDDEN, "Names somebody", MARKER, NAME, "oopsword", "droppedword", "Where is the door?"))


def test_an_organisers_workbook_has_what_was_hidden_and_their_report_has_not(day):
    ask = lambda name: day.park.organiser.call("GET", f"/sessions/{day.park.id}/record.{name}")
    tables, report = ask("xlsx"), ask("md")

    assert re.search(r'filename="the-park-\d{4}-\d\d-\d\d-tables-organisers-copy.xlsx"', tables.headers["Content-Disposition"])
    assert re.search(r'filename="the-park-\d{4}-\d\d-\d\d-report.md"', report.headers["Content-Disposition"])
    assert HIDDEN in [row["Idea"] for row in rows(sheets(tables.content)["Ideas"])]
    assert HIDDEN not in report.text and "Shade by the gate" in report.text and NAME not in report.text


@pytest.mark.parametrize("first", (0, 7, 15))
def test_payloads_are_text_in_every_cell(first, answered):
    book = openpyxl.load_workbook(io.BytesIO(made("record.xlsx", spiteful(answered, first))))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]

    assert all(cell.data_type != "f" and cell.hyperlink is None for cell in cells)
    assert not missing(PAYLOADS, {squeezed(unescape(str(cell.value))) for cell in cells})


@pytest.mark.parametrize("first", (0, 7, 15))
def test_payloads_are_text_in_markdown(first, answered):
    text = made("record.md", spiteful(answered, first)).decode()
    shown = squeezed(re.sub(r"^> ?|\\$", "", re.sub(r"\\([^a-zA-Z0-9\s])", r"\1", text), flags=re.MULTILINE))

    assert not re.search(r"(?<!\\)<|(?<!\\)\]\(|(?<!\\)`|[\u202a-\u202e\u2066-\u2069\u200b\ufeff]|[\x00-\x09\x0b-\x1f]", text)
    assert not [payload for payload in PAYLOADS if squeezed(payload) not in shown]


def test_payloads_are_text_on_paper(answered):
    report = made("record.pdf", spiteful(answered))
    shown = squeezed(Printed(report).text)

    assert not any(word in report for word in (b"/JavaScript", b"/URI", b"/Launch", b"/EmbeddedFile"))
    assert not [payload for payload in PAYLOADS if payload.isascii() and squeezed(payload) not in shown]
    assert "☐☐" in shown, "signs that no font has"


def test_arabic_is_set_from_the_right(answered):
    report, book = Printed(made("record.pdf", answered, "ar")), openpyxl.load_workbook(io.BytesIO(made("record.xlsx", answered, "ar")))

    assert str(report.root.Lang) == "ar" and len(report.tagged("H1")) == len(HEADINGS) and report.tagged("H1") != HEADINGS
    assert all(sheet.sheet_view.rightToLeft for sheet in book)
    fonts = {str(font.BaseFont) for page in report.file.pages for font in page.Resources.Font.values()}
    assert any("NotoNaskhArabic" in name for name in fonts) and any("NotoKufiArabic" in name for name in fonts)

