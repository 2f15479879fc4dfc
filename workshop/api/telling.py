"""Telling somebody by e-mail when answers are out: where they want to be told, kept apart from what they said."""

import re

from .. import wire
from ..db import db
from ..house import house
from ..models import Contact
from ..refusals import Refused
from . import api, fields
from .described import SESSION, described
from .my import holder, private
from .problems import body
from .schemas import body_of
from .shapes import ANY, thing

LONGEST = 254
ADDRESS = re.compile(r"[^\s@<>(),;:\"\[\]\\]+@[^\s@<>(),;:\"\[\]\\]+\.[^\s@<>(),;:\"\[\]\\.]+")


@api.post("/my/tell")
@described("Be told by e-mail when answers are out", "My page", SESSION, takes=body_of(fields.telling), problems=(409,), gives={
    200: ("Where I am told, or null.", thing(tell=ANY))},
    more="Only where the server has a mail server. The address is kept apart from what I said, and erased once I am told.")
def tell_me():
    """Where I want to be told; null takes it back."""
    person, session = holder(writing=True)
    try:
        email = fields.telling(**wire.parse(fields.telling, body(), skip=0))["email"]
        if not house().post.is_open or session.rehearsal or person.state == "erased":
            raise Refused("This server sends no e-mail.", code="conflict")
        _keep(person, email)
    except Refused:
        db.session.rollback()
        raise
    db.session.commit()
    return private({"tell": {"email": email or None}})


def _keep(person, email):
    contact = db.session.get(Contact, person.id, populate_existing=True)
    if not email:
        if contact is not None:
            db.session.delete(contact)
        return
    if len(email) > LONGEST or not ADDRESS.fullmatch(email):
        raise Refused("Please give an e-mail address, for example name@example.org.", field="email")
    if contact is None:
        contact = Contact(participant_id=person.id)
        db.session.add(contact)
    contact.email, contact.due_at, contact.tries = email, None, 0
