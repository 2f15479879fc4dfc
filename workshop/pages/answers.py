"""“You said, we answered”: the page that everyone reads once an answer, or the record, is published."""

from datetime import date

from flask import abort, current_app, render_template
from flask_babel import get_locale
from flask_login import current_user

from .. import identity, languages
from ..house import house
from ..record import answer_words, counting_words, saying
from ..record.answered import answers, has_answers, of_ideas
from ..snapshot import planned
from . import pages


@pages.get("/sessions/<public_id>/answers")
def answers_page(public_id):
    session, writes = _readable(public_id)
    if session is None:
        return current_app.login_manager.unauthorized()
    if session.state != "closed":
        return render_template("record/not_yet.html", session=session, organiser=writes)
    return render_template("answers/answers.html", writes=writes, **letter(session))


def letter(session):
    """What the page of answers says, and a preview of it."""
    told = answers(session, date.today())
    return {"session": session, "plan": planned(session), "answers": told, "words": answer_words, "saying": saying,
            "counting_words": counting_words, "rest": answer_words.rest(of_ideas(session)),
            "public_address": answers_address(session)}


def answers_address(session):
    """Where everyone reads the answers."""
    return f"{house().settings.public_url}/sessions/{session.public_id}/answers"


@pages.app_template_global()
def answered_so_far(session):
    """(every proposal of a closed session with what was answered to it, the words around that)."""
    return answers(session, date.today()), answer_words


@pages.app_template_global()
def may_answer(session):
    """Whether whoever is signed in answers the proposals of this session."""
    return current_user.is_authenticated and not session.rehearsal and identity.may_read(current_user, session.workshop)


@pages.app_template_global()
def written_in(language):
    """The name of the language that an answer is written in, where the page is in another one."""
    return None if language == languages.known(str(get_locale())) else languages.name_of(language)


def _readable(public_id):
    """(session, whether whoever looks writes its answers); (None, False) where they must sign in first."""
    session = identity.find_session(public_id)
    known = session is not None and session.public_id == public_id
    if known and current_user.is_authenticated and identity.may_read(current_user, session.workshop):
        return session, True
    if known and session.state == "closed" and not session.rehearsal and (session.published_at or has_answers(session)):
        return session, False
    if current_user.is_authenticated:
        abort(404)
    return None, False
