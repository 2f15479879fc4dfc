"""What people need to know: asking, wanting to know it too, answering, and which question the room is on."""

from sqlalchemy import select

from .. import journal
from ..db import db
from ..models import Question, QuestionSupport
from ..refusals import Refused
from ..turn import rules
from ..wire import Id, Long, Short
from .ideas import Language, written_in
from .muting import held, is_muted, needs_a_hearing
from .registry import FACILITATOR, HELPER, PARTICIPANT, action
from .translations import forget_answer


@action(PARTICIPANT)
def ask(turn, activity: Id, text: Short, language: Language | None = None):
    """A participant asks what they need to know."""
    step = turn.open_activity(activity, takes="questions")
    longest = rules(step).longest
    if not text:
        raise Refused("Write a few words first.", field="text")
    if len(text) > longest:
        raise Refused("This is too long: at most %(longest)s characters.", field="text", longest=longest)
    person = turn.actor.person
    question = turn.add(Question(
        activity_id=step.id, activity=step, author_id=person.id, text=text, side=person.side,
        language=written_in(turn, language), source=turn.actor.source, at=turn.at, **held(turn)))
    turn.record("question_asked", author=person, question=question.ref, activity=step.ref, text=text, side=None,
                language=question.language, hidden=is_muted(turn), **held(turn))
    turn.touched.add(person)


@action(PARTICIPANT)
def withdraw_question(turn, question: Id):
    """Whoever asked takes a question back; its words are forgotten."""
    asked = turn.find(Question, question, "question")
    person = turn.actor.person
    if asked.author_id != person.id:
        raise Refused("Only who asked a question can take it back.", code="not_allowed", field="question")
    if asked.state == "withdrawn":
        return
    turn.needs_open(asked.activity)
    turn.on_screen("question", asked)
    asked.state, asked.text, asked.answer, asked.being_answered = "withdrawn", None, None, False
    journal.forget_words(turn.session, asked.ref)
    turn.record("question_withdrawn", author=person, question=asked.ref)
    turn.touched.add(person)


@action(PARTICIPANT)
def support_question(turn, question: Id, support: bool):
    """Somebody wants to know it too, or no longer."""
    asked = turn.find(Question, question, "question")
    person = turn.actor.person
    turn.needs_open(asked.activity)
    turn.on_screen("question", asked)
    if asked.author_id == person.id:
        raise Refused("This is your own question: it counts as wanted by you already.", field="question")
    standing = db.session.get(QuestionSupport, (asked.id, person.id))
    if support == (standing is not None):
        return
    if support:
        db.session.add(QuestionSupport(question_id=asked.id, participant_id=person.id))
    else:
        db.session.delete(standing)
    asked.supporters += 1 if support else -1
    turn.record("question_supported", question=asked.ref, supporters=asked.supporters)
    turn.touched.add(person)


@action(PARTICIPANT, HELPER, FACILITATOR)
def answer_question(turn, question: Id, text: Long, settled: bool, base: Long | None = None):
    """Somebody who works in the service, or the desk for them, answers; what is not settled stays open.

    `base` is the answer that they had before them: where it is another by now, nobody's words are written over.
    """
    asked = turn.find(Question, question, "question")
    if turn.actor.person and turn.actor.side != "professional":
        raise Refused("Answers come from people who work in the service.", code="not_allowed", field="question")
    turn.needs_unclosed()
    turn.on_screen("question", asked)
    if turn.actor.person and not text:
        raise Refused("Write a few words first.", field="text")
    needs_a_hearing(turn)
    if base is not None and base != (asked.answer or "") and text != asked.answer:
        raise Refused("Somebody else has answered this meanwhile. Read it first, then add to it.", code="conflict",
                      field="base")
    answer = text or None
    if (asked.answer, asked.answered) != (answer, settled):
        put_answer(turn, asked, answer, settled, turn.actor.person)


def put_answer(turn, question, answer, settled, person=None):
    """An answer takes the place of the one before, or of none; `person` is the participant who gave it.

    Where the desk only settles or adds to what a participant answered, it stays theirs.
    """
    if person or not (answer and question.answer and question.answer in answer):
        question.answerer_id = person and person.id
    is_new = answer != question.answer
    question.answer, question.answered = answer, settled
    journal.forget_words(turn.session, question.ref, translations=False)
    turn.record("question_answered", author=question.author, hidden=question.state == "hidden", question=question.ref,
                text=question.text, answer=question.answer, answered=question.answered)
    if is_new:
        forget_answer(turn, question)


def forget_answers(turn, person):
    """What somebody answered is gone everywhere; whether a question is settled stays."""
    given = select(Question).where(Question.answerer_id == person.id, Question.answer.is_not(None))
    for question in db.session.scalars(given.order_by(Question.number)).all():
        put_answer(turn, question, None, question.answered)
