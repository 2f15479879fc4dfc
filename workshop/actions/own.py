"""What somebody does about their own place: the language they read, staying involved, leaving."""

from .leaving import take_out
from .registry import PARTICIPANT, action
from .translations import Language, tag_of


@action(PARTICIPANT, while_paused=True)
def set_language(turn, language: Language):
    """Somebody says which language they read and write."""
    person = turn.actor.person
    language = tag_of(language, "language")
    if person.language == language:
        return
    person.language = language
    turn.record("person_speaks", participant=person.ref, language=language)
    turn.touched.add(person)


@action(PARTICIPANT, while_paused=True, oneself=True)
def stay_involved(turn, on: bool):
    """Somebody would like to stay involved, or no longer; they can say so after the session too."""
    person = turn.actor.person
    if person.stays == on:
        return
    person.stays = on
    turn.record("person_stays", participant=person.ref, on=on)
    turn.touched.add(person)


@action(PARTICIPANT, while_paused=True, oneself=True)
def leave(turn):
    """Somebody stops taking part; what they wrote stays, and their own page is still theirs."""
    turn.record("person_left", participant=turn.actor.person.ref)
    take_out(turn, turn.actor.person)
    turn.expelled.append((turn.actor.person, "left"))
