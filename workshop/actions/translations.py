"""What somebody's words say in another language, added by a person who knows both."""

import re
from typing import Annotated, Literal

from sqlalchemy import select

from .. import journal
from ..db import db
from ..models import Translation
from ..refusals import Refused
from ..wire import Id, Text
from .registry import FACILITATOR, HELPER, action

TAG = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}")
LONGEST = {"comment": 500, "note": 5000, "proposal": 5200, "question": 6200}
Language = Annotated[str, Text(20, line=True)]
Translated = Literal["idea", "comment", "question", "statement", "theme", "proposal", "note"]


@action(FACILITATOR, HELPER)
def translate(turn, what: Translated, id: Id, language: Language, text: Annotated[str, Text(6200)]):
    """Somebody says in another language what is written; an empty text takes it away.

    Of a proposal the first line is its title, the rest its summary; of a question the rest is its answer.
    """
    thing = turn.thing(what, id)
    if thing.state not in ("up", "hidden"):
        raise Refused("Its words are gone already.", code="closed", field="id")
    language = tag_of(language, "language")
    if language == getattr(thing, "language", None) and not _says_answer(thing, text):
        raise Refused("It is written in that language.", field="language")
    longest = LONGEST.get(what, 1000)
    if len(text) > longest:
        raise Refused("This is too long: at most %(longest)s characters.", field="text", longest=longest)
    standing = db.session.get(Translation, (turn.session.id, id, language))
    if (standing.text if standing else "") == text:
        return
    if standing is None:
        standing = Translation(session_id=turn.session.id, about=id, language=language, what=what)
        db.session.add(standing)
    standing.text = text
    journal.forget_translation(turn.session, id, language)
    if not text:
        db.session.delete(standing)
    _record(turn, thing, standing)


def tell_again(turn, thing):
    """A thing that was hidden is back, and so is what it says in other languages."""
    for standing in db.session.scalars(
            select(Translation).where(Translation.session_id == turn.session.id, Translation.about == thing.ref)
            .order_by(Translation.language)):
        journal.forget_translation(turn.session, thing.ref, standing.language)
        _record(turn, thing, standing)


def forget_answer(turn, question):
    """Its answer is another now: what the question says in other languages is the question alone."""
    for standing in db.session.scalars(
            select(Translation).where(Translation.session_id == turn.session.id, Translation.about == question.ref)
            .order_by(Translation.language)).all():
        first, _line, answer = standing.text.partition("\n")
        if answer:
            standing.text = "" if standing.language == question.language else first
            journal.forget_translation(turn.session, question.ref, standing.language)
            if not standing.text:
                db.session.delete(standing)
            _record(turn, question, standing)


def tag_of(language, field):
    """The short name of a language as it is kept; Refused for what cannot be one."""
    if not TAG.fullmatch(language):
        raise Refused("Give a language by its short name, such as pl or ar.", field=field)
    return language


def _says_answer(thing, text):
    """Whether this says an answer in the language of its question: that came in the language of whoever answered."""
    return not text or bool(getattr(thing, "answer", None) and "\n" in text)


def _record(turn, thing, translation):
    turn.record("translated", author=thing.author_id and _Author(thing.author_id), hidden=thing.state == "hidden",
                what=translation.what, id=translation.about, language=translation.language, text=translation.text or None)


class _Author:
    """Who wrote the thing sees it while it is hidden, in every language."""

    def __init__(self, id):
        self.id = id
