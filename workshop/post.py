"""Tells people by e-mail that answers are out: once, in their own language; then their address is gone."""

import threading
from dataclasses import dataclass, field
from datetime import timedelta

import structlog
from babel.dates import format_date
from sqlalchemy import func, select

from . import languages
from .actions import responses
from .db import begin_writing, db
from .mailing import hand_over
from .models import Contact, LiveSession, Participant
from .models.columns import now
from .refusals import N_
from .snapshot import planned

log = structlog.get_logger()

LONGEST_WAIT = 60.0
AT_ONCE = 20
AGAIN_AFTER = [timedelta(minutes=minutes) for minutes in (1, 5, 30, 120, 480, 1440, 1440)]
"""After these tries an address that takes no message is erased."""
SUBJECT = N_("You said, we answered: %(title)s")
MESSAGE = N_("""Hello,

you took part in “%(title)s” on %(date)s. The answers to what the room proposed are out:

%(answers)s

What became of what you said yourself is on My page. This link is yours alone. Whoever has it can read what you wrote:

%(my_page)s

You asked to be told once, so this is the only message. Your address is erased from our server now.

Equal Footing
""")


@dataclass
class Post:
    """Sends what is due where a mail server is named; `apart` waits for that server without making phones wait."""

    app: object
    settings: object
    keyring: object
    rounds: object
    apart: object
    woken: threading.Event = field(default_factory=threading.Event)
    stopping: bool = False

    @property
    def is_open(self):
        """Whether there is a mail server at all."""
        return self.settings.smtp_url is not None

    def start(self):
        if self.is_open:
            threading.Thread(target=self._work, name="post", daemon=True).start()

    def stop(self):
        self.stopping = True
        self.woken.set()

    def tell(self, session):
        """Whoever asked to be told of the answers of this session is told now; returns how many they are."""
        told = self.rounds.inside(session.id, responses.tell)
        self.woken.set()
        return told

    def _work(self):
        while not self.stopping:
            self.woken.clear()
            try:
                with self.app.app_context():
                    while self.send():
                        pass
            except Exception:
                log.exception("post_broke")
            self.woken.wait(LONGEST_WAIT)

    def send(self):
        """Send a few messages that are due; returns how many were tried."""
        due = db.session.scalars(select(Contact).where(Contact.due_at <= now()).order_by(Contact.due_at).limit(AT_ONCE)).all()
        messages = [(contact.email, *self._written(contact.participant)) for contact in due]
        people = [contact.participant_id for contact in due]
        db.session.rollback()
        if not messages:
            return 0
        taken = self.apart(hand_over, self.settings.smtp_url, self.settings.smtp_from, messages)
        begin_writing()
        for person, was_taken in zip(people, taken):
            self._sent(db.session.get(Contact, person, populate_existing=True), was_taken)
        db.session.commit()
        log.info("post_sent", taken=sum(taken), refused=len(taken) - sum(taken))
        return len(messages)

    def _sent(self, contact, was_taken):
        if contact is None:
            return
        if was_taken or contact.tries >= len(AGAIN_AFTER):
            db.session.delete(contact)
        else:
            contact.due_at = now() + AGAIN_AFTER[contact.tries]
            contact.tries += 1

    def _written(self, person):
        """(subject, text) for somebody, in their language as far as we have it."""
        session = db.session.get(LiveSession, person.session_id)
        language = languages.known(person.language)
        words, plan, address = languages.catalogue(language), planned(session), self.settings.public_url
        title = plan.get("texts", {}).get(person.language, {}).get(plan["title"]) or plan["title"]
        said = {
            "title": title, "date": format_date(session.closed_at.astimezone(), "d MMMM y", locale=language),
            "answers": f"{address}/sessions/{session.public_id}/answers", "my_page": f"{address}/my#{self.keyring.token(person)}"}
        return words.gettext(SUBJECT) % said, words.gettext(MESSAGE) % said


def waiting(session):
    """How many people wait to be told of the answers of a session."""
    return db.session.scalar(select(func.count()).select_from(Contact).join(Participant).where(
        Participant.session_id == session.id, Contact.due_at.is_(None)))
