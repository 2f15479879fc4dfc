"""Saying "me too" to an idea, and commenting on ideas and proposals."""

from typing import Literal

from ..boards import count_supporters, parts_of, whole_of
from ..db import db
from ..models import Comment, Idea, Proposal, Support
from ..refusals import Refused
from ..seen import comment_side
from ..wire import Id, Remark
from .ideas import Language, written_in
from .muting import held, is_muted
from .registry import PARTICIPANT, action


@action(PARTICIPANT)
def support_idea(turn, idea: Id, support: bool):
    """Somebody says "me too" to an idea, or takes it back."""
    note = turn.find(Idea, idea, "idea")
    person = turn.actor.person
    if not note.public:
        raise Refused("There is no such idea.", code="not_found", field="idea")
    turn.needs_open(note.activity)
    turn.on_screen("idea", note)
    whole = whole_of(note)
    turn.on_screen("idea", whole)
    together = [whole, *parts_of(whole)]
    if person.id in [each.author_id for each in together]:
        raise Refused("This is your own idea: it counts as supported by you already.", field="idea")
    standing = [found for each in together if (found := db.session.get(Support, (each.id, person.id)))]
    if support == bool(standing):
        return
    if support:
        db.session.add(Support(idea_id=whole.id, participant_id=person.id))
    for one in standing:
        db.session.delete(one)
    db.session.flush()
    for each in together:
        before = each.supporters
        if count_supporters(each) != before:
            turn.record("idea_supported", idea=each.ref, supporters=each.supporters)
    turn.touched.add(person)


@action(PARTICIPANT)
def comment(turn, what: Literal["idea", "proposal"], id: Id, sort: Literal["build", "worry", "question"], text: Remark,
            language: Language | None = None):
    """Somebody builds on an idea or a proposal, worries about it or asks about it."""
    about = turn.find(Idea if what == "idea" else Proposal, id, "id")
    if what == "idea":
        if not about.public:
            raise Refused("There is no such idea.", code="not_found", field="id")
        turn.needs_open(about.activity)
        turn.on_screen("id", about)
        about = whole_of(about)
    elif turn.session.state != "running":
        raise Refused("The session has ended.", code="closed")
    turn.on_screen("id", about)
    if not text:
        raise Refused("Write a few words first.", field="text")
    person = turn.actor.person
    remark = turn.add(Comment(**{what: about}, author_id=person.id, sort=sort, text=text, side=person.side,
                              language=written_in(turn, language), **held(turn)))
    turn.record("comment_posted", author=person, comment=remark.ref, idea=remark.idea and remark.idea.ref,
                proposal=remark.proposal and remark.proposal.ref, sort=sort, text=text, side=comment_side(remark),
                language=remark.language, hidden=is_muted(turn), **held(turn))
    turn.touched.add(person)
