"""What the invented Head of Travel answers to the five proposals of the earlier sitting."""

from datetime import timedelta

from sqlalchemy import select

from workshop.actions import responses
from workshop.actions.responses import Said
from workshop.db import db
from workshop.models import Proposal
from workshop.turn import Actor, Turn

ANSWERS = {
    "Tell me if it’s late": {
        "decision": "will", "owner": "Head of Operations, Tarrow Link", "due": 90,
        "why": "Every bus gets the driver’s button. You told us that standing outside is the worst of it, and drivers asked for "
               "the same thing. It sends a text, or a recorded call to people without a mobile phone.",
        "follower": "A carer and a driver who said on the day that they would",
        "trial": "Two buses for six weeks. We stop if more than 1 message in 10 is wrong.", "trial_until": 56,
        "avoided": {"low": 4000, "high": 8800, "yearly": True},
        "avoided_source": "25 to 55 fewer missed appointments at £160 each: Tarrow General’s own estimate, not checked.",
    },
    "Book when I can": {
        "decision": "part", "owner": "Booking Office Manager", "due": 120,
        "why": "Yes to booking by voicemail at any hour, to an answer the same day and to being asked once what you need: that "
               "goes on file from next month. Online booking waits. We do not want anybody without internet to come second, "
               "so 60 members try it first, and the phone stays.",
        "follower": "The 60 members who try it tell us at a meeting in the library",
    },
    "A car when the bus is full": {
        "decision": "part", "owner": "Volunteer Coordinator", "due": 60,
        "why": "Yes for volunteers: from next month we pay their mileage every week. Not yet for taxis. Only two of the eleven "
               "in Tarrow take a wheelchair, and we will not pay for a service that some of you can’t use. We ask the "
               "owners again in the autumn.",
    },
    "Out in the evening": {
        "decision": "not_now", "owner": "Head of Travel", "due": 200,
        "why": "We would like to, and we can’t staff it yet: an evening bus needs two people on board, and the rota has no "
               "room for that before the new shifts are agreed. We know that this was first for most of those who use the bus, "
               "so it is the first thing that we look at when they are.",
    },
    "Hospital first": {
        "decision": "no",
        "why": "You differed most on this one, and everybody who uses the bus put it last. Seats that are held for the "
               "hospital are journeys that somebody else is refused. Instead Tarrow General’s desk now rings us "
               "when it changes a time.",
    },
}


def answer(session, owner):
    """Publish an answer to each proposal of a closed session, as the account that runs it; days count from now."""
    turn = Turn(session, Actor("system", ""))
    today, bases = turn.at.date(), {}
    for proposal in db.session.scalars(select(Proposal).where(Proposal.session_id == session.id).order_by(Proposal.number)):
        told = ANSWERS.get(proposal.title)
        if told:
            days = {name: today + timedelta(days=told[name]) for name in ("due", "trial_until") if name in told}
            draft = responses.keep_draft(turn, owner.id, proposal.ref, "v0", Said(**{**told, **days}), "en")
            bases[proposal.ref] = responses.base_of(draft, ())
    responses.publish(turn, owner.id, bases, today)
