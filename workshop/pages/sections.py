"""The parts of a plan that have a form each: how a part becomes fields, and how fields become that part again."""

import re
from datetime import date

from babel.numbers import list_currencies
from flask_babel import gettext as _

from .. import languages, planning
from .information import read_facts_and_words
from .remit import CHOICES

LONGEST_WORD = 200
MOST_EXPECTED = 100_000


def about(workshop):
    return {"title": workshop.title, "purpose": workshop.purpose, "written": workshop.languages[0],
            "languages": workshop.languages[1:], "currency": workshop.currency}


def read_about(form, workshop):
    known = {*languages.SPOKEN, *workshop.languages}
    written = form["written"] if form["written"] in known else ""
    if not written:
        form.errors["written"] = _("Choose the language that you write in.")
    others = [code for code in dict.fromkeys((*form.chosen("languages"), form["more"])) if code in known and code != written]
    currency = form.text("currency", 3, line=True).upper()
    if currency not in list_currencies():
        form.errors["currency"] = _("Give the currency by its three letters, for example GBP or EUR.")
    return {"title": form.text("title", 200, line=True, needed=_("Give the workshop a title.")),
            "purpose": form.text("purpose"), "languages": [written, *others], "currency": currency}


def remit(workshop):
    kept = workshop.remit
    return {"can": "\n".join(kept.get("can") or []), **_as_rows("cannot", kept.get("cannot"), "what"),
            "decides": _choice(kept), "promise": str(kept.get("promise") or "") if _choice(kept) else "",
            "body": kept.get("body") or "", "who": kept.get("who") or "", "answer_by": kept.get("answer_by") or ""}


def read_remit(form, workshop):
    cannot = form.rows("cannot", ("what", "why"))
    for at, row in enumerate(cannot):
        row["what"] = form.text(f"cannot[{at}].what", 300, line=True, needed=_("Say what it is that can’t change."))
        row["why"] = form.text(f"cannot[{at}].why", 1000, line=True,
                               needed=_("Say why this can’t change. People accept a limit when they know the reason."))
    decides = form["decides"] if form["decides"] in CHOICES else None
    promise = form.whole("promise", 1, 20) if decides == "first_n" else None
    if decides == "first_n" and promise is None:
        form.errors.setdefault("promise", _("Say how many of the first must be done."))
    read = {"can": form.lines("can"), "cannot": cannot, "decides": decides, "promise": promise,
            "body": form.text("body", LONGEST_WORD, line=True), "who": form.text("who", LONGEST_WORD, line=True),
            "answer_by": _day(form, "answer_by")}
    own = {} if decides or _choice(workshop.remit) else {name: workshop.remit.get(name) for name in ("decides", "promise")}
    return {"remit": {name: value for name, value in (read | own).items() if value}}


def information(workshop):
    kept = workshop.information
    return {"text": kept.get("text") or "", **_as_rows("facts", kept.get("facts"), "text"),
            **_as_rows("words", kept.get("words"), "word")}


def read_information(form, _workshop):
    return {"information": {"text": form.text("text"), **read_facts_and_words(form)}}


def voices(workshop):
    rows = {f"voices[{at}].{field}": str(voice.get(field) or "")
            for at, voice in enumerate(workshop.voices) for field in ("key", "label", "side", "expected")}
    return rows | {"other_counts": "yes" if workshop.other_counts else ""}


def read_voices(form, _workshop):
    rows = form.rows("voices", ("key", "label", "side", "expected"))
    if not rows:
        form.errors["voices[0].label"] = _("A workshop needs at least one answer to “What brings you here?”")
    taken, read = {row["key"] for row in rows}, []
    for at, row in enumerate(rows):
        voice = {"key": row["key"] or new_key(row["label"], taken, "voice"), "side": row["side"],
                 "label": form.text(f"voices[{at}].label", 100, line=True, needed=_("Say in a few words who this is."))}
        if row["side"] not in planning.SIDES:
            form.errors[f"voices[{at}].side"] = _("Choose the group.")
        expected = form.whole(f"voices[{at}].expected", 0, MOST_EXPECTED)
        read.append(voice if expected is None else voice | {"expected": expected})
    return {"voices": read, "other_counts": "yes" in form.chosen("other_counts")}


def care(workshop):
    notice, contact = workshop.notice, workshop.notice.get("safeguarding") or {}
    return {**{name: notice.get(name) or "" for name in NOTICE}, "small_number": str(workshop.small_number),
            **{f"safeguarding.{name}": contact.get(name) or "" for name in CONTACT},
            **{name: "yes" if notice.get(name) else "" for name in ASKED}}


def read_care(form, workshop):
    small = form.whole("small_number", 3, 20)
    if small is None:
        form.errors.setdefault("small_number", _("Give a whole number from %(least)s to %(most)s.", least=3, most=20))
    contact = {name: form.text(f"safeguarding.{name}", LONGEST_WORD, line=True) for name in CONTACT}
    if any(contact.values()) and not contact["name"]:
        form.errors["safeguarding.name"] = _("Give the name of whom people can go to.")
    notice = {name: form.text(name, 1000) for name in NOTICE} | {
        "safeguarding": {name: text for name, text in contact.items() if text},
        **{name: "yes" in form.chosen(name) for name in ASKED}}
    read = {"notice": {name: said for name, said in notice.items() if said}, "small_number": small}
    return read | ({"voices": _with_a_way_out(workshop.voices)} if notice["sensitive"] else {})


def _with_a_way_out(voices):
    """Where an answer may reveal something private, nobody has to give one."""
    if any(voice["key"] == WAY_OUT for voice in voices) or len(voices) >= planning.MOST_VOICES:
        return voices
    return [*voices, {"key": WAY_OUT, "label": _("I’d rather not say"), "side": "other"}]


WAY_OUT = "rather-not-say"
NOTICE = ("responsible", "contact", "basis", "kept", "complain", "guardians")
CONTACT = ("name", "phone", "where")
ASKED = ("sensitive", "under_18")
SECTIONS = {"about": (about, read_about), "remit": (remit, read_remit), "information": (information, read_information),
            "voices": (voices, read_voices), "care": (care, read_care)}
LISTS = {"cannot", "facts", "words", "voices"}


def _choice(kept):
    """The choice made, or nothing where a plan says in its own words who decides."""
    return kept.get("decides") if kept.get("decides") in CHOICES else ""


def _as_rows(name, rows, plain):
    """Rows as fields; a row that is a bare text is the field `plain`."""
    whole = [row if isinstance(row, dict) else {plain: row} for row in rows or []]
    return {f"{name}[{at}].{field}": text for at, row in enumerate(whole) for field, text in row.items() if text}


def _day(form, name):
    typed = form[name].strip()
    if not typed:
        return ""
    try:
        return date.fromisoformat(typed).isoformat()
    except ValueError:
        form.errors[name] = _("Give the day as year-month-day, for example 2027-03-15.")
        return ""


def new_key(label, taken, otherwise):
    """A key made of the label of something new, `otherwise` where it has no Latin letters; records and programs call it so."""
    words = re.sub(r"[^a-z0-9]+", "-", label.lower()).strip("-")[:30] or otherwise
    key = next(key for key in (words, *(f"{words}-{n}" for n in range(2, 100))) if key not in taken)
    taken.add(key)
    return key
