"""What a journal says of proposals, questions, notes, words on ballots, answers to proposals, and of all of them in other languages."""

from ...events import PROPOSAL_WORDS, RESPONSE_WORDS
from ..chain import as_digested
from .parts import UP, only, standing

SHEET = (*PROPOSAL_WORDS, "helps_count", "cost", "ideas")
LATER = {"strength": None, "information": {}, "version": 1, "authors": {"lived": 0, "professional": 0, "other": 0},
         "activity": None, "table": None, "theme": None, "origin": None}
"""What a sheet says since proposals have a step of their own, with what is so where an older journal is silent."""


def _add_proposal(told, entry):
    told.proposals[entry["proposal"]] = {"id": entry["proposal"], **LATER, **_sheet(entry), **UP}


def _edit_proposal(told, entry):
    told.gone[entry["proposal"]] = entry["seq"]
    told.proposals[entry["proposal"]].update(_sheet(entry))


def _sheet(entry):
    return {name: entry.get(name) for name in SHEET} | {name: entry[name] for name in LATER if name in entry}


def _translate(told, entry):
    place = entry["id"], entry["language"]
    told.said_again[place] = entry["seq"]
    if entry["text"] is None:
        told.translations.pop(place, None)
    else:
        told.translations[place] = {"about": entry["id"], **only(entry, "what", "language", "text")}


def _tell_saying(told, entry):
    told.sayings[entry["saying"]] = {"id": entry["saying"], **only(entry, "activity", "option", "mark", "text"), **standing(told, entry)}
    told.told_words.setdefault(entry["activity"], []).append(only(as_digested(entry), "saying", "option", "mark", "text"))


def _ask(told, entry):
    told.questions[entry["question"]] = {
        "id": entry["question"], **only(entry, "activity", "text", "side", "language"), "supporters": 0, "answer": None,
        "answered": False, **standing(told, entry)}


def _withdraw_question(told, entry):
    told.gone[entry["question"]] = entry["seq"]
    told.questions[entry["question"]].update(state="withdrawn", text=None, answer=None)


def _support_question(told, entry):
    told.questions[entry["question"]]["supporters"] = entry["supporters"]


def _answer(told, entry):
    told.gone[entry["question"]] = entry["seq"]
    told.questions[entry["question"]].update(only(entry, "text", "answer", "answered"))


def _answer_proposal(told, entry):
    told.responses[entry["response"]] = {"id": entry["response"], **only(
        entry, "at", "proposal", "version", "decision", "due", "done", "trial_until", "avoided", "language", *RESPONSE_WORDS), **UP}


def _write_note(told, entry):
    told.gone[entry["note"]] = entry["seq"]
    told.notes[entry["note"]] = {"id": entry["note"], **only(entry, "activity", "table", "text", "language"), **UP}


CHANGES = {
    "proposal_added": _add_proposal,
    "proposal_edited": _edit_proposal,
    "translated": _translate,
    "question_asked": _ask,
    "question_withdrawn": _withdraw_question,
    "question_supported": _support_question,
    "question_answered": _answer,
    "note_written": _write_note,
    "saying_told": _tell_saying,
    "proposal_answered": _answer_proposal,
}
