"""A room over the wire with one vote of every kind, open at once, and everybody's deeds in it."""

from random import Random

from tests.secrecy.casting import KINDS, casts
from workshop.activities import KINDS as ALL_KINDS

PLAYED = [kind for kind in KINDS if kind in ALL_KINDS]


def room(served, people, **plan):
    """A started session whose votes of every kind are open; `options` has what each may mark."""
    agenda = [{"kind": "ideas", "title": "Board"},
              *({"kind": kind, "title": kind, "settings": KINDS[kind].settings} for kind in PLAYED)]
    park = served.park(people=people, proposals=(), agenda=agenda, **plan)
    park.steps = dict(zip(["board", *PLAYED], (step["id"] for step in park.session["activities"])))
    park.does("desk", "start_session")
    for number in range(4):
        park.does("desk", "add_proposal", title=f"Proposal {number}", cost={"low": 10, "high": 25, "yearly": False})
        park.does("desk", "add_statement", activity=park.steps["statements"], text=f"Statement {number}")
    park.open("board")
    park.options = {kind: park.open(kind) for kind in PLAYED}
    return park


def deeds(park, seed):
    """{kind: {person: [marks of each deed]}} for everybody in the room, the same for the same seed."""
    random = Random(seed)
    return {kind: {who: casts(kind, random, park.options[kind]) for who in park.joined} for kind in PLAYED}


def cast(park, who, kind, several):
    """Somebody's deeds, on their phone or, for the last who joined, on paper; the last of them and its key."""
    for marks in several:
        key, ballot = park.key(), {"activity": park.steps[kind], "marks": marks}
        if who == list(park.joined)[-1]:
            sent = "helper", "enter_for", key, {
                "participant": park.person(who), "source": "paper", "deed": "cast_ballot", "data": ballot}
        else:
            sent = who, "cast_ballot", key, ballot
        park.does(sent[0], sent[1], key=key, **sent[3])
    return sent
