"""What ideas may belong together, guessed from their words: for those who put them together, never applied by itself."""

from flask import jsonify, request
from flask_babel import gettext
from sqlalchemy import select

from ..boards import boards_of
from ..counting.similarity import suggest
from ..db import db
from ..house import house
from ..models import Idea
from . import api
from .described import EITHER, asked, described
from .problems import Problem, session_for
from .shapes import ID, WORDS, listed, thing

FEW = 60
"""So many texts are compared at once; more are compared beside the server."""


@api.get("/sessions/<code>/suggestions")
@described(
    "Suggest which ideas may belong together", "Taking part", EITHER, scope="read", problems=(403, 404),
    asks=[asked("activity", "A board, or a step in which ideas are put together; all boards where it is left out.", ID)],
    gives={200: ("Guessed from their words; putting them together is for people.",
                 thing(themes=listed(thing(ideas=listed(ID), words=listed(WORDS))), alike=listed(listed(ID))))})
def get_suggestions(code):
    session, viewer, _user = session_for(code)
    if viewer is not None and not viewer.sees_desk:
        raise Problem(403, "not_allowed", gettext("This is for whoever runs the session and their helpers."))
    ideas = _ideas(session, request.args.get("activity"))
    texts, refs = [idea.text for idea in ideas], [idea.ref for idea in ideas]
    db.session.rollback()
    found = suggest(texts) if len(texts) <= FEW else house().steward.apart(suggest, texts)
    return jsonify(
        themes=[{"ideas": [refs[at] for at in group["texts"]], "words": group["words"]} for group in found["themes"]],
        alike=[[refs[at] for at in pair] for pair in found["alike"]],
    )


def _ideas(session, ref):
    """What everybody may read and stands by itself, of a board, of the boards of a themes step, or of all."""
    step = next((each for each in session.activities if each.ref == ref), None)
    if ref is not None and (step is None or step.kind not in ("ideas", "themes")):
        raise Problem(404, "not_found", gettext("There is no such step."), "activity")
    boards = [step] if step and step.kind == "ideas" else boards_of(session, step) if step else session.activities
    return db.session.scalars(
        select(Idea).where(Idea.activity_id.in_([board.id for board in boards]), Idea.public, Idea.state == "up",
                           Idea.into_id.is_(None)).order_by(Idea.number)).all()
