"""The poster of a session, to hang at the door: what it is, when and where, how to join, in the languages of its people."""

from flask import abort, render_template
from flask_babel import force_locale, gettext as _

from .. import languages, wording
from ..house import house
from . import pages
from .mine import my_session, planners_only
from .sessions import on_the_clock


@pages.get("/sessions/<public_id>/poster")
@planners_only
def poster(public_id):
    session = my_session(public_id)
    if session.state in ("closing", "closed"):
        abort(404)
    address = f"{house().settings.public_url}/j/{session.code}"
    return render_template("session/poster.html", session=session, workshop=session.workshop, join_url=address,
                           enter_at=house().settings.public_url.split("://")[-1] + "/join", said=said(session, _how_to_join))


def said(session, words):
    """What a poster says in each language of its session; `words` gives the program's own, in the language set just then."""
    return [_said(session, language, words) for language in session.workshop.languages]


def _how_to_join():
    return {"how": _("Point your phone’s camera at the square, or open the address and type the code."),
            "free": _("You need no account, no app and no name. Without a phone you take part on paper: ask us.")}


def _said(session, language, words):
    """Where the program does not speak the language, what the plan says in it alone."""
    plan = wording.said_in(session.workshop, language)
    first, ours = language == session.workshop.languages[0], language in languages.LANGUAGES
    texts = {name: plan.get(text) or (text if first else None)
            for name, text in (("title", session.workshop.title), ("purpose", session.workshop.purpose))}
    with force_locale(languages.known(language)):
        own = {"when": session.starts_at and on_the_clock(session.starts_at), **words()} if ours or first else {}
        return {"code": language, "dir": languages.direction_of(language), **texts, **own}
