"""The balance of voice in writing: counted for the desk in lots, so that nobody learns whose a single thing is."""

from collections import Counter

from sqlalchemy import func, select

from ..db import db
from ..models import Comment, Idea

EACH = 10


def count_written(turn, thing):
    """At every tenth thing of the session, how many ideas and comments each group has written."""
    if thing.number % EACH:
        return
    written = Counter()
    for model, such in ((Idea, Idea.public), (Comment, True)):
        counted = select(model.side, func.count()).where(
            model.session_id == turn.session.id, model.author_id.is_not(None), such).group_by(model.side)
        written.update(dict(db.session.execute(counted).all()))
    turn.record("written_counted", written={side: written[side] for side in ("lived", "professional", "other")})
