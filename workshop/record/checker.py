"""Checks a record by itself: its chain, its words, its ballots' commitments, and every result counted again (X3)."""

import hashlib
import json
import re

from ..refusals import Refused
from . import recount, stories
from .chain import ALGORITHM, about, follows, is_seen, words_of
from .folding import fold
from .stories import Wrong

LISTS = {
    "activities", "ideas", "themes", "comments", "statements", "questions", "notes", "proposals", "translations", "sayings",
    "responses",
    "results", "journal",
}
FIELDS = LISTS | {
    "format", "version", "copy", "language", "exported_at", "session", "participation", "ballots", "chain", "fingerprint",
}
COMPARE = (
    "This file agrees with itself. Compare this fingerprint with one noted at closing: %s")
ALWAYS = (
    "This shows that the results follow from these ballots and that nothing was changed since the fingerprint was "
    "given out. It cannot show that every ballot cast is among them, that none was added, that each came from a "
    "different person, or that the server counted what phones sent: for that you trust whoever ran it until closing.")
NOTED = ("Not in the chain, and so taken on trust: the record's id and time of export, whether it is a demonstration, "
         "and what stands under “noted” (who took part in steps without a vote, on paper, voices put right).")


def verify(text, fingerprint=None):
    """The sentences that say what holds of a record's JSON text; raises Wrong with the first thing that does not."""
    record = read(text)
    said = []
    try:
        for check in (_form, _chain, _fingerprint, _everything_shown, _words, stories.agree, recount.ballots,
                      recount.results):
            said += check(record)
    except (Refused, AttributeError, IndexError, KeyError, TypeError, ValueError, RecursionError) as error:
        raise Wrong(f"This record is damaged: something in it is missing or of the wrong sort ({error!r}).") from None
    said.append(_noted(record, fingerprint))
    return [*said, NOTED, ALWAYS]


def read(text):
    """The record in a file's text; Wrong where it cannot be read as one, or says a thing twice."""
    try:
        record = json.loads(text, object_pairs_hook=_once, parse_constant=_no_such_number)
    except (ValueError, RecursionError) as error:
        raise Wrong(f"This file can't be read as a record: {error}.") from None
    if not isinstance(record, dict) or record.get("format") != "equal-footing-record":
        raise Wrong("This file is not a record of Equal Footing.")
    return record


def _form(record):
    if record["version"] != 1:
        raise Wrong(f"This record is of version {record['version']}, which this program does not know.")
    if set(record) != FIELDS or record["copy"] not in ("public", "organiser") or record["language"] != "en":
        odd = sorted(set(record) ^ FIELDS) or ["copy", "language"]
        raise Wrong(f"This record does not have the parts of a record: {', '.join(odd)}.")
    for shelf in LISTS:
        if not isinstance(record[shelf], list):
            raise Wrong(f"This record is damaged: {shelf} is no list.")
    return []


def _chain(record):
    """Every digest follows from the one before; where the reader may not see an event, its digest is taken over."""
    journal, previous, unseen = record["journal"], "", 0
    if not journal:
        raise Wrong("The journal is empty.")
    for number, entry in enumerate(journal, start=1):
        if entry["seq"] != number:
            raise Wrong(f"Event {number} is missing from the journal.")
        if not is_seen(entry):
            if set(entry) != {"seq", "digest"} or not re.fullmatch("[0-9a-f]{64}", entry["digest"]):
                raise Wrong(f"Event {number} is neither shown nor left out as it should be.")
            unseen += 1
        elif not _well_made(entry) or follows(previous, entry) != entry["digest"]:
            raise Wrong(f"Event {number} ({entry['type']}, {entry['at']}) was changed: its digest does not fit.")
        previous = entry["digest"]
    if record["chain"]["algorithm"] != ALGORITHM:
        raise Wrong("The record names another way of making its chain than this program knows.")
    if record["chain"]["latest"] != {"seq": len(journal), "digest": previous}:
        raise Wrong("The record's latest digest is not that of its last event.")
    return [f"The chain of {len(journal)} events holds; {unseen} of them are not for readers of this copy, and their "
            "digests fit in."]


def _well_made(entry):
    """Words are opened or withheld, never both; nothing else is."""
    salts, withheld = entry.get("salts", {}), entry.get("withheld", {})
    return (
        not set(salts) & set(withheld)
        and set(salts) | set(withheld) <= set(words_of(entry))
        and all(entry[name] is None for name in withheld)
        and all(name in salts or entry.get(name) is None for name in words_of(entry)))


def _fingerprint(record):
    closings = [entry for entry in record["journal"] if entry.get("type") == "session_closed"]
    if len(closings) != 1:
        raise Wrong("The journal does not say once that the session was closed.")
    if not closings[0]["digest"] == closings[0]["fingerprint"] == record["fingerprint"]:
        raise Wrong("The fingerprint in the record is not the digest of its closing.")
    return ["The fingerprint is the digest of the closing."]


def _everything_shown(record):
    """The closing sums up every event before it: none can be changed, or made to look private, behind one not shown."""
    told = fold(record["journal"])
    before = record["journal"][:told.closing["seq"] - 1]
    digests = bytes.fromhex("".join(entry["digest"] for entry in before))
    if hashlib.sha256(digests).hexdigest() != told.closing["digests"]:
        raise Wrong("The events before the closing are not those that it sums up: one of them was changed.")
    if told.open_to_all != told.closing["everyone"]:
        raise Wrong(f"{told.closing['everyone']} events up to the closing are for everyone to see, and this file "
                    f"shows {told.open_to_all} of them.")
    if record["copy"] == "public" and any("blind" in entry for entry in record["journal"]):
        raise Wrong("This public copy holds events that are not for everyone to see.")
    return ["Every event that everyone may see is there."]


def _words(record):
    """Words that this copy does not open were hidden, replaced or erased, and the journal says so."""
    told = fold(record["journal"])
    opened, hidden, replaced, erased = 0, 0, 0, 0
    erasures = {entry["id"]: entry["seq"] for entry in record["journal"] if entry.get("type") == "erased"}
    for entry in filter(is_seen, record["journal"]):
        opened += len(entry.get("salts", {}))
        if "withheld" not in entry:
            continue
        ref = about(entry)
        if erasures.get(ref, 0) > entry["seq"]:
            erased += 1
        elif told.gone_after(entry, ref) > entry["seq"]:
            replaced += 1
        elif record["copy"] == "public" and ref in told.hidden:
            hidden += 1
        else:
            raise Wrong(f"The words of event {entry['seq']} ({entry['type']} {ref}) are missing from this file, and "
                        "nothing in the journal says why.")
    said = [f"The words of the journal are as they were written: {opened} texts were checked."]
    if hidden:
        said.append(f"Hidden words are left out of this copy: {hidden} events.")
    if replaced:
        said.append(f"Earlier words that their author changed or took back are gone: {replaced} events.")
    if erased:
        things = ", ".join(sorted(erasures))
        said.append(f"Words erased since are gone for good, their digests still fit: {erased} events ({things}).")
    return said


def _noted(record, fingerprint):
    if fingerprint is None:
        return COMPARE % record["fingerprint"]
    if re.sub(r"[\s-]", "", fingerprint).lower() != record["fingerprint"]:
        raise Wrong("The fingerprint that you gave is not that of this record: it was changed since, or it is the "
                    "record of another session.")
    return "The fingerprint that you gave is that of this record."


def _once(pairs):
    """A JSON object in which no name stands twice: readers would differ on which of them counts."""
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a name stands twice in one object")
    return found


def _no_such_number(name):
    raise ValueError(f"{name} is not a number")
