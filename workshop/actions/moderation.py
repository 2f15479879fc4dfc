"""Moderation: hide and show, off the big screen, erase; each of them on record."""

from .. import journal
from ..boards import let_go, take_out
from ..events import DESK, WORDS_OF
from ..refusals import Refused
from ..seen import (
    comment_as_seen, idea_as_seen, note_as_seen, proposal_as_seen, question_as_seen, saying_as_seen, statement_as_seen, theme_as_seen,
)
from ..turn import rules
from ..wire import Id, Remark
from . import earlier, translations
from .registry import FACILITATOR, action
from .room import REASONS, WHAT

SEEN = {
    "idea": idea_as_seen, "comment": comment_as_seen, "statement": statement_as_seen, "theme": theme_as_seen,
    "proposal": proposal_as_seen, "question": question_as_seen, "note": note_as_seen, "saying": saying_as_seen,
}


@action(FACILITATOR)
def hide(turn, what: WHAT, id: Id, reason: REASONS, words: Remark | None = None):
    """The facilitator takes something off the board, with a reason."""
    thing = turn.thing(what, id)
    if what == "name":
        if thing.name_hidden:
            return
        thing.name_hidden = True
    else:
        if thing.state == "hidden":
            return
        _needs_words(thing)
        if what == "idea":
            let_go(turn, thing)
        thing.state, thing.reason = "hidden", reason
    _tell_result_again(turn, what, thing)
    journal.set_hidden(turn.session, id, True)
    turn.record("hidden", audience=_who_sees(what), about=id, hidden=True, what=what, id=id, reason=reason, words=words or None)


@action(FACILITATOR)
def show(turn, what: WHAT, id: Id):
    """The facilitator puts something hidden back on the board, whole."""
    thing = turn.thing(what, id)
    if what == "name":
        if thing.name_hidden:
            thing.name_hidden = False
            journal.set_hidden(turn.session, id, False)
            turn.record("shown", audience=_who_sees(what), what=what, id=id)
        return
    if thing.state != "hidden":
        _needs_words(thing)
        return
    thing.state, thing.reason = "up", None
    _tell_result_again(turn, what, thing)
    _may_be_answered_now(what, thing)
    journal.set_hidden(turn.session, id, False)
    whole = SEEN[what](thing, _Desk)
    for standing in ("state", "reason", "off_screen", "supporters"):
        whole.pop(standing, None)
    turn.record("shown", author=thing.author_id and _Author(thing.author_id), **{"what": what, **whole})
    translations.tell_again(turn, thing)


@action(FACILITATOR)
def off_screen(turn, what: WHAT, id: Id, on: bool = True):
    """The facilitator takes something off the big screen at once, or lets it back."""
    thing = turn.thing(what, id)
    if what == "name":
        raise Refused("Names are never on the big screen.", field="what")
    if thing.off_screen != on:
        thing.off_screen = on
        turn.record("off_screen", what=what, id=id, on=on)


@action(FACILITATOR)
def erase(turn, what: WHAT, id: Id, reason: REASONS):
    """Something is gone everywhere: from tables, journal, record and exports; digests stay."""
    thing = turn.thing(what, id)
    if what == "name":
        erase_name(turn, thing)
    elif thing.state != "erased":
        if what == "idea":
            earlier.forget_title(turn, thing)
        erase_thing(turn, what, thing, reason)


def erase_thing(turn, what, thing, reason=None):
    """Erase the words of an idea, comment, statement, theme or proposal wherever they are kept."""
    if what == "idea":
        let_go(turn, thing)
        take_out(turn, thing)
    for field in WORDS_OF[what]:
        setattr(thing, field, None)
    thing.state, thing.reason = "erased", None
    _tell_result_again(turn, what, thing)
    journal.forget_words(turn.session, thing.ref)
    if what == "proposal":
        earlier.forget(thing)
    seen_by_all = getattr(thing, "public", True)
    turn.record("erased", audience=None if seen_by_all else "author", author=None if seen_by_all else thing.author,
                what=what, id=thing.ref, reason=reason)


def erase_name(turn, person):
    """Erase a person's name wherever it is kept."""
    if person.name is None:
        return
    person.name = None
    journal.forget_words(turn.session, person.ref)
    turn.record("erased", audience=_who_sees("name"), what="name", id=person.ref, reason=None)


def erase_note(turn, what, note, words):
    """Erase what somebody wrote to the desk alone: a call for help or a report."""
    if getattr(note, words) is not None:
        setattr(note, words, None)
        journal.forget_words(turn.session, note.ref)
        turn.record("erased", audience="desk", what=what, id=note.ref, reason=None)


def _who_sees(what):
    """Names are the desk's alone: nobody else is told of whom there was one, nor when it went."""
    return DESK if what == "name" else None


def _may_be_answered_now(what, thing):
    """A statement that was held back joins a step to which people still add theirs."""
    step = thing.activity if what == "statement" else None
    if step and step.state == "open" and rules(step).own and thing.ref not in step.options:
        step.options = [*step.options, thing.ref]


def _tell_result_again(turn, what, thing):
    """A result says what is on its ballots: once some of it may or may not be read, everyone gets it anew."""
    if what == "saying" and thing.activity.state == "revealed":
        turn.notices.append(("results", thing.activity))


class _Desk:
    """Sees every word, for an event that carries the whole thing again."""

    sees_desk = True
    participant_id = None


class _Author:
    def __init__(self, id):
        self.id = id


def _needs_words(thing):
    if thing.state in ("withdrawn", "erased"):
        raise Refused("Its words are gone already.", code="closed", field="id")
