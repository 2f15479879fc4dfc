"""What My page says of answers: what became of each proposal, and whether somebody wants to be told by e-mail."""

from datetime import date

from ..db import db
from ..house import house
from ..models import Contact
from . import answer_words
from .answered import answers, has_answers


def on_my_page(session, person):
    """What My page says of answers: {address, when, late, proposals} once the session is over, {tell} where mail is configured."""
    if person.state == "erased":
        return {}
    told = answers(session, date.today()) if session.state == "closed" else None
    page = {"answers": told and _told(session, told)}
    if house().post.is_open and not session.rehearsal:
        contact = db.session.get(Contact, person.id)
        if contact is not None or told is None or told.left:
            page["tell"] = {"email": contact and contact.email}
    return page


def _told(session, told):
    out = session.published_at is not None or has_answers(session)
    return {
        "address": f"{house().settings.public_url}/sessions/{session.public_id}/answers" if out else None,
        "when": answer_words.when(told),
        "late": told.is_late,
        "of": sum(row.priority.place is not None for row in told.rows),
        "proposals": [_answered(row, told.today) for row in told.rows if row.is_up],
    }


def _answered(row, today):
    sheet, answer = row.priority.sheet, row.latest
    return {"id": row.ref, "title": sheet["title"], "place": row.priority.place, "answer": answer and {
        "decision": answer_words.decision(answer.decision), "why": answer.why, "language": answer.language,
        "facts": answer_words.facts(answer), "late": answer_words.overdue(row, today)}}
