"""Three short words that lead somebody to their own page from another phone.

They are derived from the server's secret, never stored: kept is a keyed digest, and only once somebody asked for theirs.
The same three places in the list of each language, so that they may be read in one and typed in another.
"""

import hashlib
import hmac
import re
import unicodedata
from functools import lru_cache
from pathlib import Path

from sqlalchemy import select

from .db import db
from .models import Participant

FOLDER = Path(__file__).parent / "wordlists"
LANGUAGES = ("en", "ar")
WORDS = 3
ALIKE = str.maketrans("أإآٱىئؤة", "ااااييوه")


def of(keyring, person, language):
    """Somebody's three words in a language; from now on they can be found by them."""
    places = _places(keyring, person)
    person.words = _digest(keyring, person.session_id, places)
    words = listed(language)
    return [words[place] for place in places]


def bearer(keyring, session, typed):
    """Whose three words these are in a session, or None; words that two people share are nobody's."""
    places = places_of(typed)
    if places is None:
        return None
    digest = _digest(keyring, session.id, places)
    found = db.session.scalars(select(Participant).where(
        Participant.session_id == session.id, Participant.words == digest).limit(2)).all()
    return found[0] if len(found) == 1 else None


def places_of(typed):
    """Where the words that somebody typed stand in a list, or None; capitals, signs and spare letters do not matter."""
    words = [plain(word) for word in re.findall(r"[^\W\d_]+", unicodedata.normalize("NFC", typed.replace("\u0640", "")))]
    for language in LANGUAGES:
        known = _known(language)
        if len(words) == WORDS and all(word in known for word in words):
            return [known[word] for word in words]
    return None


def plain(word):
    """A word as it is compared: small, without marks, the letters of Arabic that people mix up as one."""
    bare = "".join(sign for sign in unicodedata.normalize("NFC", word).casefold() if not unicodedata.combining(sign))
    return bare.translate(ALIKE)


@lru_cache(maxsize=None)
def listed(language):
    """The words of a language; English where it has no list."""
    return (FOLDER / f"{language if language in LANGUAGES else 'en'}.txt").read_text("utf-8").split()


@lru_cache(maxsize=None)
def _known(language):
    return {plain(word): place for place, word in enumerate(listed(language))}


def _places(keyring, person):
    number = int.from_bytes(keyring.derived(f"words:{person.id}:{person.nonce}"), "big")
    places = []
    for _word in range(WORDS):
        number, place = divmod(number, len(listed("en")))
        places.append(place)
    return places


def _digest(keyring, session_id, places):
    return hmac.new(keyring.derived("words"), f"{session_id}:{places}".encode(), hashlib.sha256).digest()
