"""Makes the record of a session that was never held here from an interchange file: its journal, and what follows from it."""

import hashlib
import secrets

from ..activities import as_settings, rules_for
from ..counting import lots
from ..counting.places import by_number
from ..counting.small_numbers import SIDES, Ballot, publish
from ..digests import commitment
from ..events import PROPOSAL_WORDS
from ..interchange.material import Election, Unreadable
from ..interchange.polis import Conversation
from ..interchange.polis_answers import as_election
from ..models.columns import NUMBER
from ..refusals import Refused
from .chain import ALGORITHM, follows, words_of
from .folding import fold
from .recount import counted

SMALL_NUMBER = 5
SALT_BYTES, SECRET_BYTES = 16, 32
LETTERS = {"statements": "s"}
EVERYBODY = [{"key": "voter", "label": "Voted in the file that this comes from", "side": "other"}]
OF_SIDES = [{"key": side, "label": side.capitalize(), "side": side} for side in SIDES]
TITLES = {"ranking": "In which order?", "approval": "Which could you support?", "budget": "What should the money go to?",
          "statements": "What do you think?"}
FORM = {"format": "equal-footing-record", "version": 1, "copy": "organiser", "language": "en"}


class Journal:
    """Events of one moment, each following from the one before, as a record shows them."""

    def __init__(self, at):
        self.at = at
        self.entries = []

    def add(self, type, **fields):
        entry = {"seq": len(self.entries) + 1, "type": type, "at": self.at, **fields}
        salts = {name: secrets.token_hex(SALT_BYTES) for name in words_of(entry) if entry.get(name) is not None}
        previous = self.entries[-1]["digest"] if self.entries else ""
        entry |= {"salts": salts} if salts else {}
        entry["digest"] = follows(previous, entry)
        self.entries.append(entry)

    def close(self):
        digests = bytes.fromhex("".join(entry["digest"] for entry in self.entries))
        self.add("session_closed", everyone=len(self.entries) + 1, digests=hashlib.sha256(digests).hexdigest())
        self.entries[-1]["fingerprint"] = self.entries[-1]["digest"]


def record_of(material, name, at):
    """The record (X1) of an Election or a Conversation; `name` is the file's, `at` the moment (RFC 3339) of all its events.

    Raises Unreadable where no vote can be made of it.
    """
    election = as_election(material) if isinstance(material, Conversation) else material
    if not isinstance(election, Election):
        raise Unreadable("There are no votes in this file. A table of ideas can be played with `replay`.")
    try:
        return _record(election, name, at)
    except Refused as refusal:
        raise Unreadable("This file is no vote of a kind that is held here: %(why)s", why=str(refusal)) from None


def _record(election, name, at):
    refs = _refs(election)
    step = f"a{max(int(ref[1:]) for ref in refs.values()) + 1}"
    costs = {refs[place]: option.cost for place, option in enumerate(election.options) if option.cost is not None}
    rules = rules_for(election.kind, election.settings, costs)
    journal = Journal(at)
    _plan(journal, election, name)
    journal.add("activity_added", activity=step, kind=election.kind, title=TITLES.get(election.kind, "The vote"),
                prompt=election.description, settings=as_settings(rules), minutes=None, after=None, repeats=None, information={})
    journal.add("session_started")
    for place in sorted(refs, key=lambda place: int(refs[place][1:])):
        _add_option(journal, election, step, refs[place], election.options[place])
    salt, secret = secrets.token_hex(SALT_BYTES), secrets.token_hex(SECRET_BYTES)
    options = sorted(refs.values(), key=by_number)
    journal.add("activity_opened", activity=step, options=options, costs=costs or None, lottery=lots.commitment(secret))
    journal.add("focus_moved", activity=step)
    for place, option in enumerate(election.options):
        if option.hidden:
            journal.add("hidden", what="statement", id=refs[place], reason="off_topic", words=None)
    kept = _published(election, rules, refs, options)
    journal.add("session_closing")
    journal.add("activity_closed", activity=step, by_side=kept.by_side, commitment=commitment(salt, kept.listed()))
    journal.add("results_revealed", activity=step, salt=salt, secret=secret)
    journal.close()
    return _document(journal, {step: kept.listed()}, at)


def _document(journal, ballots, at):
    """Everything of a record that its journal and its ballots tell."""
    told, entries = fold(journal.entries), journal.entries
    voted = {step["id"]: step["by_side"] for step in told.activities}
    nobody = dict.fromkeys(SIDES, 0)
    record = {
        **FORM,
        "exported_at": at,
        "session": {"id": secrets.token_urlsafe(12), **told.plan, "state": told.state, "started_at": told.started_at,
                    "closed_at": told.closed_at, "turns": told.turns, "demonstration": False},
        "participation": {
            "joined": {"people": 0, "by_side": nobody, "by_voice": {voice["key"]: 0 for voice in told.plan["voices"]}},
            "door": {"slips": False, "made": None, "joined_late": nobody},
            "voted": voted,
            "noted": {"on_paper": 0, "voices_corrected": 0, "took_part": voted, "channels": {}},
        },
        "activities": told.activities,
        **{shelf: list(getattr(told, shelf).values()) for shelf in ("ideas", "themes", "comments", "statements", "questions", "notes", "proposals", "sayings", "responses")},
        "translations": [],
        "ballots": ballots,
        "journal": entries,
        "chain": {"algorithm": ALGORITHM, "latest": {"seq": len(entries), "digest": entries[-1]["digest"]}},
        "fingerprint": entries[-1]["digest"],
    }
    return record | {"results": [counted(record, told, step) for step in told.activities]}


def _plan(journal, election, name):
    sides = {vote.side for vote in election.votes}
    journal.add("session_planned", title=election.title or name, purpose="", place=None, remit={}, information={},
                voices=OF_SIDES if sides & set(SIDES) else EVERYBODY, languages=["en"], small_number=SMALL_NUMBER,
                currency=election.currency or "GBP", other_counts="other" in sides, slips=False)


def _add_option(journal, election, step, ref, option):
    if election.kind == "statements":
        journal.add("statement_added", statement=ref, activity=step, text=option.name, side=None, language="en")
        return
    cost = None if option.cost is None else {"low": option.cost, "high": option.cost, "yearly": False}
    words = {**dict.fromkeys(PROPOSAL_WORDS), "title": option.name, "summary": option.text or None}
    journal.add("proposal_added", proposal=ref, **words, helps_count=None, cost=cost, ideas=[])


def _refs(election):
    """The id of each option by its place: the file's own numbers where they can stand, else numbers in its order."""
    letter = LETTERS.get(election.kind, "p")
    own = [option.key.lstrip("psti") for option in election.options]
    as_they_are = len(set(own)) == len(own) and all(NUMBER.fullmatch(number) and len(number) < 9 for number in own)
    return {place: f"{letter}{own[place] if as_they_are else place + 1}" for place in range(len(own))}


def _published(election, rules, refs, options):
    """The ballots as they would have been published here; whoever marked nothing has none."""
    ids = {option.key: refs[place] for place, option in enumerate(election.options)}
    ballots = []
    for vote in filter(lambda vote: vote.marks, election.votes):
        cast = rules.check(_under(vote.marks, refs, ids), options)
        ballots += [Ballot(vote.side or "other", cast)] * vote.count
    return publish(ballots, SMALL_NUMBER, any(vote.side == "other" for vote in election.votes))


def _under(marks, refs, ids):
    return {refs[thing] if isinstance(thing, int) else ":".join(ids.get(key, key) for key in thing.split(":")):
            ids.get(mark, mark) if isinstance(mark, str) else mark for thing, mark in marks.items()}
