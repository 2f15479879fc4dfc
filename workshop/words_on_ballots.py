"""Words on ballots: set apart when a step closes, promised then, told with its result."""

import secrets

from sqlalchemy import exists, select

from .db import db
from .digests import commitment, words_digest
from .journal import SALT_BYTES
from .models import Participant, Saying


def set_apart(turn, activity, said):
    """Keep the words on ballots as things of their own; their ids by the names they have here.

    Where somebody is muted, all of them wait until they are shown: those of one person could not wait without
    saying whose ballot they were on. Their numbers are drawn, so that no number after them says how many they are.
    """
    standing = {"state": "hidden", "reason": "muted"} if _somebody_is_muted(turn.session) else {}
    numbers = turn.draw_numbers(Saying, len(said))
    refs = {}
    for number, (name, option, mark, text) in zip(numbers, said):
        saying = Saying(session_id=turn.session.id, number=number, activity_id=activity.id, option=option, mark=mark, text=text,
                        salt=secrets.token_hex(SALT_BYTES), **standing)
        db.session.add(saying)
        refs[name] = saying.ref
    db.session.flush()
    return refs


def promise(activity):
    """What closing promises of them: a digest that stands for every one and tells neither what they say nor how many."""
    return commitment(activity.salt, [
        {"saying": saying.ref, "option": saying.option, "mark": saying.mark, "text": words_digest(saying.salt, saying.text)}
        for saying in _of(activity)])


def tell(turn, activity):
    """Tell them behind the result, each under the salt of its promise."""
    for saying in _of(activity):
        hidden = saying.state == "hidden"
        turn.record("saying_told", hidden=hidden, salts={"text": saying.salt}, saying=saying.ref, activity=activity.ref,
                    option=saying.option, mark=saying.mark, text=saying.text,
                    **({"state": saying.state, "reason": saying.reason} if hidden else {}))
        saying.salt = None


def _of(activity):
    return db.session.scalars(select(Saying).where(Saying.activity_id == activity.id).order_by(Saying.number)).all()


def _somebody_is_muted(session):
    here = exists().where(Participant.session_id == session.id, Participant.muted, Participant.state == "in")
    return db.session.scalar(select(here))
