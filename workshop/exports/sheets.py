"""Each proposal on a sheet of its own, with what was said about it and what the organisation answered."""

from datetime import date

from flask_babel import format_date, gettext as _

from ..record import counting_words, saying
from ..record.answer_words import decision
from .blocks import card, facts, head, ours, para, sheet, table, theirs

WAYS = ("equal_footing", "everyone", "lived", "professional")


def proposals(record, told):
    """All proposals, first place first."""
    if not told["prioritised"]:
        return
    yield head(1, ours(_("The proposals")), on_new_page=True)
    for at, each in enumerate(told["prioritised"]):
        yield sheet(saying.number(each.place), theirs(told["titles"][each.sheet["id"]]), list(_parts(each, record, told)), opens=at == 0)


def as_day(text):
    """A day kept as year-month-day, in words; None where it is none."""
    try:
        return format_date(date.fromisoformat(text), "d MMMM y", rebase=False)
    except (TypeError, ValueError):
        return None


def also(ref, record, but=None):
    """What something says in other languages."""
    return [para([*ours(_("Translation by a helper:") + " "), *theirs(each["text"], each["language"])], "soft")
            for each in record["translations"] if each["about"] == ref and each["language"] != but]


def remark(comment, record):
    """What somebody said about something."""
    return card([*ours(saying.sort_of(comment) + ": ", strong=True), *theirs(comment["text"], comment["language"])],
                also(comment["id"], record))


def _parts(each, record, told):
    written = each.sheet
    if written["state"] != "up":
        why = " " + _("Reason: %(reason)s.", reason=saying.reason(written["reason"])) if written["reason"] else ""
        yield para(ours(_("This proposal was taken off. Votes on it still count.") + why), "soft")
        return
    if written["summary"]:
        yield para(theirs(written["summary"]), "lead")
    yield from also(written["id"], record)
    if each.places["equal_footing"]:
        yield {"is": "ways", "rows": [(ours(counting_words.view_label(view, told["first"].result)), ours(saying.number(each.places[view])))
                                      for view in WAYS if each.places[view]]}
    yield facts(_facts(written, record, told))
    yield from (remark(comment, record) for comment in record["comments"]
                if comment["proposal"] == written["id"] and comment["state"] == "up")
    yield from _answer(written, record)


def _facts(written, record, told):
    currency, information = record["session"]["currency"], written["information"] or {}
    told_by_us = [(_("A rough cost"), saying.amount(written["cost"], currency)), (_("How many it helps"), saying.number(written["helps_count"])),
                  (_("Cost for each person it helps"), saying.cost_per_person(written, currency)),
                  (_("What this rests on"), saying.strength(written["strength"])), (_("Who wrote it"), saying.written_by(written["authors"]))]
    cost, helps, each_costs, rests_on, wrote = ((ours(name), words and ours(words)) for name, words in told_by_us)
    rows = [(name, words) for name, words in (
        _own(_("The problem"), written["problem"]), cost, _own(_("Who it helps"), written["helps"]), helps, each_costs,
        _own(_("What gets better"), written["gain"]), _own(_("How we know"), written["evidence"]), rests_on,
        _own(_("What could go wrong"), written["risk"]), _own(_("The smallest safe test"), written["smallest_test"]),
        _own(_("A sign of trouble"), written["trouble"]), _own(_("Who stops it"), written["stopper"]),
        _own(_("Who answers for the risk"), written["answerer"]), wrote) if words]
    grown = [theirs(told["titles"].get(ref) or _("Taken off")) for ref in written["ideas"]]
    if grown:
        rows.append((ours(_("Grown from")), [span for at, words in enumerate(grown) for span in (*(ours("\n") if at else ()), *words)]))
    rows += [(ours(_("A fact")), [*theirs(fact["text"]), *((*ours(" ("), *theirs(fact["source"], soft=True), *ours(")")) if fact.get("source") else ())])
             for fact in information.get("facts", [])]
    return rows + [(theirs(each["word"]), theirs(each["meaning"])) for each in information.get("words", [])]


def _own(name, words):
    return ours(name), words and theirs(words)


def latest_answers(record):
    """{proposal: what the organisation answered last}."""
    return {each["proposal"]: each for each in sorted(record["responses"], key=lambda each: each["version"])}



def answered(record, told):
    """What was answered, in one table; the reasons stand on the sheets."""
    if not told["prioritised"]:
        return
    answers = latest_answers(record)
    yield head(1, ours(_("What the organisation answered")))
    if not answers:
        yield para(ours(_("No answer has been published yet.")), "soft")
        return
    yield table(ours(_("Answers so far")), [ours(_("Proposal")), ours(_("Answer")), ours(_("Who does it")), ours(_("By when"))], [
        (theirs(told["titles"][each.sheet["id"]]), _row(answers.get(each.sheet["id"]))) for each in told["prioritised"]])


def _row(answer):
    if answer is None:
        return [ours("–")] * 3
    return [ours(decision(answer["decision"]) or "–"), theirs(answer["owner"], answer["language"]) if answer["owner"] else ours("–"),
            ours(as_day(answer["done"] or answer["due"]) or "–")]


def _answer(written, record):
    answer = latest_answers(record).get(written["id"])
    if answer is None:
        return
    language = answer["language"]
    yield head(3, ours(_("What the organisation answered")))
    yield para(ours(decision(answer["decision"]) or ""), "sentence")
    if answer["why"]:
        yield para(theirs(answer["why"], language))
    yield facts([(ours(name), words) for name, words in (
        (_("Who does it"), answer["owner"] and theirs(answer["owner"], language)),
        (_("By when"), answer["due"] and ours(as_day(answer["due"]))),
        (_("Done on"), answer["done"] and ours(as_day(answer["done"]))),
        (_("Who from the room follows it up"), answer["follower"] and theirs(answer["follower"], language)),
        (_("What is tried first"), _trial(answer)),
        (_("What it saves elsewhere"), _saved(answer, record["session"]["currency"])),
        (_("Answered on"), ours(as_day(answer["at"][:10]))),
    ) if words])


def _trial(answer):
    until = answer["trial_until"] and " " + _("Safe to try until %(date)s.", date=as_day(answer["trial_until"]))
    return answer["trial"] and [*theirs(answer["trial"], answer["language"]), *(ours(until) if until else ())]


def _saved(answer, currency):
    saved, source = saying.amount(answer["avoided"], currency), answer["avoided_source"]
    return saved and [*ours(saved), *((*ours(" ("), *theirs(source, answer["language"], soft=True), *ours(")")) if source else ())]
