"""The note of a table: one for each table and step, written on by everyone there."""

from sqlalchemy import select

from .. import journal
from ..db import db
from ..models import Event, Note
from ..refusals import Refused
from ..turn import rules
from ..weaving import woven
from ..wire import Id, Long
from .muting import needs_a_hearing
from .registry import FACILITATOR, HELPER, PARTICIPANT, action

LONGEST = 5000


@action(PARTICIPANT, HELPER, FACILITATOR)
def write_note(turn, activity: Id, text: Long, base: Long = "", table: int | None = None):
    """Somebody at a table writes on its note; who has no table writes on the note of the room.

    `base` is what stood there when they began: what others wrote meanwhile stays, woven together with theirs.
    """
    step = turn.open_activity(activity, takes="talk")
    if not rules(step).notes:
        raise Refused("No notes are taken in this step.", code="not_allowed", field="activity")
    needs_a_hearing(turn)
    table = _table(turn, table)
    note = _standing(turn, step, table)
    if note is not None:
        turn.on_screen("activity", note)
    whole = woven(base, note.text if note is not None else "", text)
    if len(whole) > LONGEST:
        raise Refused("With what others wrote, this is too long: at most %(longest)s characters.", code="limit",
                      field="text", longest=LONGEST)
    if whole == (note.text if note is not None else ""):
        return
    if note is None:
        note = turn.add(Note(activity_id=step.id, activity=step, table=table))
    person = turn.actor.person
    note.text, note.language = whole, person.language if person else note.language
    journal.forget_words(turn.session, note.ref)
    turn.record("note_written", author=person, note=note.ref, activity=step.ref, table=table, text=whole,
                language=note.language)


def written_by(turn, person):
    """The notes that somebody wrote on: whose words are whose cannot be told there any more."""
    on = select(Event.about).where(Event.session_id == turn.session.id, Event.type == "note_written",
                                   Event.author_id == person.id)
    numbers = {Note.number_in(ref) for ref in db.session.scalars(on.distinct())}
    standing = select(Note).where(Note.session_id == turn.session.id, Note.number.in_(numbers), Note.state != "erased")
    return db.session.scalars(standing.order_by(Note.number)).all()


def _table(turn, table):
    """Whose note it is: a participant's own table; for a helper or facilitator the one they name."""
    known = [each["number"] for each in turn.session.tables]
    person = turn.actor.person
    if person is not None:
        if known and person.table is None:
            raise Refused("You have no table yet. Ask a helper where to sit.", code="not_allowed", field="table")
        own = person.table if known else None
        if table is not None and table != own:
            raise Refused("This is the note of another table.", code="not_allowed", field="table")
        return own
    if table not in (known or [None]):
        raise Refused("There is no such table.", code="not_found", field="table")
    return table


def _standing(turn, step, table):
    """The note of a table as it stands; one that was erased is begun anew."""
    same_table = Note.table.is_(None) if table is None else Note.table == table
    return db.session.scalar(select(Note).where(Note.activity_id == step.id, same_table, Note.state != "erased"))
