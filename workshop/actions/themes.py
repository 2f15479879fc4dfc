"""Themes: ideas put together under a title."""

from .. import journal
from ..boards import boards_of, themes_steps_on
from ..models import Theme
from ..refusals import Refused
from ..seen import ideas_in
from ..turn import rules
from ..wire import Id, Title
from .merging import standing_alone
from .muting import needs_a_hearing
from .registry import FACILITATOR, HELPER, PARTICIPANT, action


@action(FACILITATOR, HELPER, PARTICIPANT)
def make_theme(turn, title: Title, ideas: list[Id]):
    """Somebody puts ideas together under a title, taking them out of the themes they were in."""
    notes = [standing_alone(turn, ref, "ideas") for ref in ideas]
    _check_may(turn, notes)
    needs_a_hearing(turn)
    theme = turn.add(Theme(title=_title(title), **_whose(turn)))
    for note in notes:
        note.theme = theme
    turn.record("theme_made", author=turn.actor.person, theme=theme.ref, title=theme.title, ideas=ideas_in(theme),
                language=theme.language)


@action(FACILITATOR, HELPER, PARTICIPANT)
def move_idea(turn, idea: Id, theme: Id | None):
    """Somebody puts an idea into a theme, or takes it out of the one that it is in."""
    note = standing_alone(turn, idea, "idea")
    _check_may(turn, [note])
    into = theme and _standing(turn, theme)
    if note.theme is into:
        return
    note.theme = into
    turn.record("idea_moved", idea=note.ref, theme=into and into.ref)


@action(FACILITATOR, HELPER, PARTICIPANT)
def rename_theme(turn, theme: Id, title: Title):
    """Somebody finds a better title for a theme; the earlier one is forgotten."""
    named = _standing(turn, theme)
    _check_may(turn, named.ideas)
    needs_a_hearing(turn)
    title = _title(title)
    if named.title == title:
        return
    named.title = title
    for name, value in _whose(turn).items():
        setattr(named, name, value)
    journal.forget_words(turn.session, named.ref)
    turn.record("theme_renamed", author=turn.actor.person, theme=named.ref, title=title, language=named.language)


@action(FACILITATOR, HELPER, PARTICIPANT)
def dissolve_theme(turn, theme: Id):
    """A theme is taken back and its ideas are on their own again; a participant does so once nothing is in it."""
    gone = turn.find(Theme, theme, "theme")
    _check_may(turn, gone.ideas)
    if gone.state == "withdrawn":
        return
    turn.on_screen("theme", gone)
    if gone.ideas and turn.actor.role == PARTICIPANT:
        raise Refused("There are ideas in this theme. Move them out of it first.", code="not_allowed", field="theme")
    gone.ideas = []
    gone.state, gone.title = "withdrawn", None
    journal.forget_words(turn.session, gone.ref)
    turn.record("theme_dissolved", theme=gone.ref)


def _check_may(turn, ideas):
    """Facilitators always may, helpers unless the open step says otherwise, participants only where it lets everyone."""
    turn.needs_unclosed()
    role, session = turn.actor.role, turn.session
    if role == FACILITATOR:
        return
    boards = {idea.activity for idea in ideas} or {board for step in session.activities if step.kind == "themes"
                                                   for board in boards_of(session, step)}
    who = [{rules(step).who for step in themes_steps_on(session, board)} for board in boards]
    is_barred = any(allowed == {"facilitators"} for allowed in who)
    if role == HELPER and ideas and is_barred or role == PARTICIPANT and not _lets_everyone(who, ideas):
        raise Refused("You can't put ideas together here.", code="not_allowed")


def _lets_everyone(who, ideas):
    return (all if ideas else any)("everyone" in allowed for allowed in who)


def _whose(turn):
    """Whose words a title is, and in which language."""
    person = turn.actor.person
    return {"author_id": person and person.id,
            "language": person.language if person else turn.session.workshop.languages[0]}


def _standing(turn, ref):
    theme = turn.find(Theme, ref, "theme")
    turn.on_screen("theme", theme)
    return theme


def _title(title):
    if not title:
        raise Refused("Give the theme a title.", field="title")
    return title
