"""The record as a report: the same content, in the same order, as the record page; from the public copy alone."""

from flask_babel import format_date, format_time, gettext as _, ngettext

from .. import languages
from ..record import saying
from ..record.remit import who_decides
from ..record.report import report
from . import boards, sheets, votes
from .blocks import code, facts, head, ours, para, placed, points, run, table, theirs

MOST_RUN = 400
"""Acts of those who ran the session that are told one by one; a longer list is in the tables."""


def story(record, said, address, language):
    """{title, language, direction, kind, when, summary, pages, author, parts} of a record in the reader's language."""
    told = report(record, said)
    session = record["session"]
    when = [*ours(day(told["closed_at"])), *((*ours(" · "), *theirs(session["place"])) if session["place"] else ())]
    return {
        "title": theirs(session["title"]),
        "language": language,
        "direction": languages.direction(language),
        "kind": _("Record of a co-design session"),
        "when": when,
        "warnings": _warnings(session),
        "summary": [*ours(told["summary"] + " "), *theirs(who_decides(session["remit"]))],
        "page": _("Page %(page)s of %(pages)s", page="{page}", pages="{pages}"),
        "contents": _("In this record"),
        "parts": [*_asked(record, told), *_came(record, told), *_first(record, told), *sheets.proposals(record, told), *sheets.answered(record, told),
                  *votes.others(told), *boards.questions(record, told), *boards.notes(record, told), *boards.ideas(record, told),
                  *_run(told), *_counted(record, told), *_check(told, address)],
    }


def day(moment):
    return format_date(moment, "d MMMM y", rebase=False)


def _warnings(session):
    return [ours(warning) for warning, on in (
        (_("A rehearsal: the participants were pretended, and what they wrote is invented."), session.get("rehearsal")),
        (_("A demonstration: all invented. The service, the people, the figures and the votes."), session["demonstration"])) if on]


def _asked(record, told):
    session, remit = record["session"], record["session"]["remit"]
    yield head(1, ours(_("What we asked")))
    if session["purpose"]:
        yield para(theirs(session["purpose"]))
    for heading, each in ((_("What can change"), told["asked"]["can"]), (_("What can’t, and why"), told["asked"]["cannot"])):
        if each:
            yield head(2, ours(heading))
            yield points([[*theirs(what), *((*ours(" – "), *theirs(why, soft=True)) if why else ())] for what, why in each if what])
    rows = [(ours(name), words) for name, words in ((_("Who decides"), theirs(who_decides(remit))), (_("Who answers"), _who(remit)))
            if words and words[0]["text"].strip("\u2068\u2069")]
    if rows:
        yield facts(rows)
    if told["known"]:
        yield head(2, ours(_("What people could read about it")))
    for step, known, words in told["known"]:
        if step:
            yield para(theirs(step["title"], strong=True))
        yield points([[*theirs(fact["text"]), *((*ours(" ("), *theirs(fact["source"], soft=True), *ours(")")) if fact.get("source") else ())]
                      for fact in known])
        yield facts([(theirs(each["word"]), theirs(each["meaning"])) for each in words])


def _who(remit):
    who = remit.get("who")
    if not who or not isinstance(who, str):
        return []
    by = sheets.as_day(remit.get("answer_by"))
    return ours(_("%(who)s, by %(date)s", who=f"\u2068{who}\u2069", date=by)) if by else theirs(who)


def _came(record, told):
    noted, joined = record["participation"]["noted"], told["groups"]
    yield head(1, ours(_("Who came")))
    yield {"is": "groups", "rows": [(side, ours(people)) for side, people, _count in joined]}
    rows = [([*theirs(told["steps"][ref]["title"]), *((*ours(" "), *ours(told["channels"][ref], soft=True)) if told["channels"].get(ref) else ())],
             [ours(saying.number(by_side[side])) for side, _said, _people in joined])
            for ref, by_side in noted["took_part"].items()]
    if rows:
        yield table(ours(_("Who took part in each step")),
                    [ours(_("Step")), *(ours(saying.group_label(side)) for side, _said, _people in joined)], rows)
    said = [_("In steps for ideas these are the people who wrote something, commented or said “me too”."),
            noted["on_paper"] and ngettext("Of everyone who came, %(num)s took part on paper or by word of mouth.",
                                           "Of everyone who came, %(num)s took part on paper or by word of mouth.", noted["on_paper"]),
            noted["voices_corrected"] and ngettext(
                "For %(num)s person the group was put right before the first vote.",
                "For %(num)s people the group was put right before the first vote.", noted["voices_corrected"]),
            saying.door(record["participation"]["door"])]
    yield para(ours(" ".join(filter(None, said))), "soft")


def _first(record, told):
    if not told["first"]:
        return
    yield head(1, ours(_("What came first")))
    yield para(ours(told["first"].said["sentence"]), "sentence")
    yield placed([(saying.number(each.place), theirs(told["titles"][each.sheet["id"]]), ours(" · ".join(filter(None, (
        saying.amount(each.sheet["cost"], record["session"]["currency"]),
        saying.helps(each.sheet["helps_count"]) if each.sheet["helps_count"] else None)))))
        for each in told["prioritised"] if each.place])
    yield from votes.result(told["first"], told["titles"])


def _run(told):
    rows = told["run"]
    yield head(1, ours(_("How it was run")))
    yield para(ours(_("Everything that whoever ran the session did to it that everyone could see, with the reason where one was given.")), "soft")
    yield run([(format_time(at, "HH:mm", rebase=False), [*ours(what), *((*ours(" "), *theirs(given, soft=True)) if given else ())], routine)
               for at, what, given, routine in rows[:MOST_RUN]])
    if len(rows) > MOST_RUN:
        left = len(rows) - MOST_RUN
        yield para(ours(ngettext("%(num)s more is in the tables.", "%(num)s more are in the tables.", left)), "soft")
    if told["touched"]:
        yield head(2, ours(_("Whose words were touched")))
        yield points([ours(each) for each in told["touched"]])


def _counted(record, told):
    halves = any(each["decided_by"] == "equal_footing" for each in record["results"])
    yield head(1, ours(_("How we counted")))
    yield para(ours(" ".join(filter(None, (
        halves and _("Where each group counts for half, people who use the service and people who work in it weigh the same however many came."),
        _("Votes were secret: they stand in this record without names, and when voting closed the link between people and votes was destroyed."))))))
    yield para(ours(_("Where fewer than %(few)s people of one group voted, the groups are not shown apart.", few=record["session"]["small_number"])))
    for each in ([told["first"]] if told["first"] else []) + told["others"]:
        yield from votes.appendix(each)


def _check(told, address):
    yield head(1, ours(_("How to check it")))
    yield para(ours(_("This check code was shown when the session closed. If yours is the same, nothing up to then has been changed since.")))
    yield code(" ".join(told["check_code"]))
    yield para(ours(_("The record as a file holds every vote without names, everything that happened, and a chain of digests. Anyone can count it again:")))
    if address:
        yield code(address)
