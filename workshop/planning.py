"""Planning: what a workshop may hold, and holding it as a live session."""

import secrets
from datetime import timezone
from typing import Annotated, Literal

from sqlalchemy import delete

from . import information, wire, wording
from .actions.running import add_step
from .activities import as_settings, rules_for
from .db import db
from .journal import moment
from .models import CoFacilitator, LiveSession, Reader, Workshop
from .models.columns import now
from .refusals import Refused
from .slips import none_made
from .turn import Actor, Turn
from .wire import Id, Long, Short, Text, Title

MOST_VOICES, MOST_STEPS = 12, 60
MOST_TEXTS, LONGEST_TEXT = 1500, 5000
SIDES = ("lived", "professional", "other")
VOICES = [
    {"key": "service-user", "label": "I use this service", "side": "lived"},
    {"key": "carer", "label": "I care for someone who uses it", "side": "lived"},
    {"key": "staff", "label": "I work in this service", "side": "professional"},
]


def plan(owner, data):
    """A new workshop of this account from an organiser's plan (H1); Refused names the field at fault."""
    workshop = Workshop(owner_id=owner.id)
    change(workshop, data)
    db.session.add(workshop)
    db.session.flush()
    return workshop


def change(workshop, data):
    """Put a whole plan (H1) in the place of the one that a workshop has."""
    fields = plan_fields(**wire.parse(plan_fields, data, skip=0))
    if not fields["title"]:
        raise Refused("Give the workshop a title.", field="title")
    if not 3 <= fields["small_number"] <= 20:
        raise Refused("The smallest group shown apart is 3 to 20 people.", field="small_number")
    workshop.title, workshop.purpose = fields["title"], fields["purpose"]
    workshop.remit, workshop.information = fields["remit"] or {}, fields["information"] or {}
    workshop.voices = _voices(fields["voices"])
    workshop.agenda = [_step(step, number) for number, step in enumerate(fields["agenda"] or [])]
    workshop.languages, workshop.notice = fields["languages"] or ["en"], _notice(fields["notice"] or {})
    workshop.small_number, workshop.currency = fields["small_number"], fields["currency"]
    workshop.other_counts, workshop.texts = fields["other_counts"], _texts(fields["texts"] or {})


def forget(workshop):
    """Delete a workshop that was never held, with who runs and reads it besides."""
    for others in (CoFacilitator, Reader):
        db.session.execute(delete(others).where(others.workshop_id == workshop.id))
    db.session.delete(workshop)


def hold(workshop, place=None, starts_at=None, self_paced=False, slips=False, rehearsal=False):
    """A new live session of a workshop (H2), its plan and agenda the first events of its journal; `slips` where each
    person needs a seat slip to join, `rehearsal` where its people are pretended.
    """
    session = bare(workshop, place, starts_at, self_paced, slips)
    session.rehearsal = rehearsal
    turn = Turn(session, Actor("system", ""))
    turn.record("session_planned", title=workshop.title, purpose=workshop.purpose, place=session.place,
                remit=workshop.remit, information=workshop.information, voices=workshop.voices,
                languages=workshop.languages, small_number=workshop.small_number, currency=workshop.currency,
                other_counts=workshop.other_counts, slips=slips, texts=wording.in_other_languages(workshop), rehearsal=rehearsal,
                safeguarding=_whom_to_go_to(workshop.notice.get("safeguarding")))
    for step in workshop.agenda:
        add_step(turn, step["kind"], step["title"], step["prompt"], step["settings"], minutes=step["minutes"],
                 say=step["say"], watch=step["watch"], information=step.get("information"))
    return session


def move(turn, place, starts_at):
    """Say where and when a session is, or say it anew; Refused once it has started."""
    session = turn.session
    if session.state != "waiting":
        raise Refused("The session has started already.", code="closed")
    place, starts_at = place or None, starts_at and starts_at.astimezone(timezone.utc)
    if (session.place, session.starts_at) != (place, starts_at):
        session.place, session.starts_at = place, starts_at
        turn.record("session_moved", place=place, starts_at=moment(starts_at))


def bare(workshop, place=None, starts_at=None, self_paced=False, slips=False):
    """A session of a workshop in which nothing has happened, its plan not even told."""
    session = LiveSession(
        workshop=workshop, workshop_id=workshop.id, public_id=secrets.token_urlsafe(12), code=_code(),
        epoch=secrets.token_urlsafe(8), place=place or None, starts_at=starts_at, self_paced=self_paced, seq=0,
        slips=none_made() if slips else None, joined_late=dict.fromkeys(SIDES, 0), numbers=0, digest="",
        state="waiting", turns=dict.fromkeys(SIDES, 0), paused=False, locked=False, made_at=now())
    db.session.add(session)
    db.session.flush()
    return session


def _whom_to_go_to(contact):
    """The safeguarding contact `{name, phone, where}` in one line, or nothing."""
    return " · ".join(filter(None, (contact.get(name) for name in ("name", "phone", "where")))) if contact else None


def plan_fields(title: Title, purpose: Long = "", remit: dict | None = None, information: dict | None = None,
          voices: list | None = None, agenda: list | None = None,
          languages: list[Annotated[str, Text(20, line=True)]] | None = None, notice: dict | None = None,
          small_number: int = 5, currency: Annotated[str, Text(3, line=True)] = "GBP", other_counts: bool = False,
          texts: dict | None = None):
    """The fields of a workshop's plan."""
    return locals()


def voice_fields(key: Id, label: Short, side: Literal["lived", "professional", "other"], expected: int | None = None):
    """The fields of a voice."""
    return {name: value for name, value in locals().items() if value is not None}


def step_fields(kind: Short, title: Title, prompt: Long = "", settings: dict | None = None,
                 minutes: int | None = None, say: Long = "", watch: Long = "", information: dict | None = None):
    """The fields of a step."""
    return locals()


def _voices(voices):
    if voices is None:
        return [dict(voice) for voice in VOICES]
    if not 1 <= len(voices) <= MOST_VOICES:
        raise Refused("A workshop has 1 to %(most)s voices.", field="voices", most=MOST_VOICES)
    read = [_within(voice_fields, voice, f"voices[{number}]") for number, voice in enumerate(voices)]
    if len({voice["key"] for voice in read}) < len(read):
        raise Refused("Two voices have the same key.", field="voices")
    if any(not voice["label"] for voice in read):
        raise Refused("Say in a few words who this voice is.", field="voices")
    return read


def _step(step, number):
    field = f"agenda[{number}]"
    if number >= MOST_STEPS:
        raise Refused("An agenda has at most %(most)s steps.", field="agenda", most=MOST_STEPS)
    read = _within(step_fields, step, field)
    if not read["title"]:
        raise Refused("Give the step a title.", field=f"{field}.title")
    read["information"] = information.read(read["information"], f"{field}.information")
    try:
        read["settings"] = as_settings(rules_for(read["kind"], read["settings"] or {}))
    except Refused as refusal:
        refusal.field = f"{field}.{refusal.field}"
        raise
    return read


def _notice(notice):
    """What people are told before they join; `safeguarding` is `{name, phone?, where?}`."""
    if not isinstance(contact := notice.get("safeguarding", {}), dict) or not all(isinstance(said, str) for said in contact.values()):
        raise Refused("Say who people can go to: a name, a phone number and where they are.", field="notice.safeguarding")
    return notice


def _texts(texts):
    """{language: {text of the plan: the same in that language}}; what is empty is not there."""
    for language, said in texts.items():
        if not isinstance(said, dict) or len(said) > MOST_TEXTS or len(language) > 20:
            raise Refused("Give the texts of each language as {text: translation}.", field="texts")
    return {language: {text: wire.tidy(words, f"texts.{language}", LONGEST_TEXT)
                       for text, words in said.items() if words} for language, said in texts.items()}


def _within(shape, data, field):
    try:
        return shape(**wire.parse(shape, data, skip=0))
    except Refused as refusal:
        refusal.field = f"{field}.{refusal.field}"
        raise


def _code():
    """Nine digits that no other session has."""
    while True:
        code = f"{secrets.randbelow(900_000_000) + 100_000_000}"
        if db.session.query(LiveSession.id).filter_by(code=code).first() is None:
            return code


