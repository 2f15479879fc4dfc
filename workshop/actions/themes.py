"""Themes: ideas put together under a title."""

from ..models import Idea, Theme
from ..refusals import Refused
from ..seen import ideas_in
from ..wire import Id, Title
from .registry import FACILITATOR, HELPER, action


@action(FACILITATOR, HELPER)
def make_theme(turn, title: Title, ideas: list[Id]):
    """The facilitator or a helper puts ideas together under a title, taking them out of the themes they were in."""
    _needs_running(turn)
    if not title:
        raise Refused("Give the theme a title.", field="title")
    notes = [_on_board(turn, ref, "ideas") for ref in ideas]
    theme = turn.add(Theme(title=title, language=turn.session.workshop.languages[0]))
    for note in notes:
        note.theme = theme
    turn.record("theme_made", theme=theme.ref, title=title, ideas=ideas_in(theme), language=theme.language)


@action(FACILITATOR, HELPER)
def move_idea(turn, idea: Id, theme: Id | None):
    """The facilitator or a helper puts an idea into a theme, or takes it out of the one that it is in."""
    _needs_running(turn)
    note = _on_board(turn, idea, "idea")
    into = theme and turn.find(Theme, theme, "theme")
    if into:
        turn.on_screen("theme", into)
    if note.theme is into:
        return
    note.theme = into
    turn.record("idea_moved", idea=note.ref, theme=into and into.ref)


def _needs_running(turn):
    if turn.session.state in ("closing", "closed"):
        raise Refused("The session has ended.", code="closed")


def _on_board(turn, ref, field):
    """An idea that everyone may see and that is up."""
    note = turn.find(Idea, ref, field)
    if not note.public:
        raise Refused("There is no such idea.", code="not_found", field=field)
    turn.on_screen(field, note)
    return note
