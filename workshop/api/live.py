"""Snapshot, news, deeds, results and run sheet over HTTP (H6–H9)."""

import math

from flask import jsonify, request
from flask_babel import gettext
from sqlalchemy import select

from .. import actions, coming, journal, languages, wire
from ..actions import earlier
from ..actions.taking import Asked
from ..db import db
from ..house import house
from ..identity import Viewer
from ..models import Proposal
from ..models.columns import now
from ..refusals import Refused
from ..results import results
from ..runsheet import runsheet
from ..snapshot import snapshot
from . import api
from .described import EITHER, SESSION, asked, described
from .problems import STATUS, Problem, body, session_for
from .schemas import deeds
from .shapes import ANY, COUNT, WHEN, WORDS, listed, ref, thing


@api.get("/sessions/<code>/snapshot")
@described("See what is so now", "Taking part", EITHER, scope="read", problems=(404,), gives={
    200: ("Everything that whoever asks may see, at the place `seq`; in the waiting room `session` alone.",
          {"anyOf": [ref("Snapshot"), ref("WaitingRoom")]})})
def get_snapshot(code):
    session, viewer, _user = session_for(code)
    return jsonify(snapshot(session, viewer or _organisers_view(session)))


@api.get("/sessions/<code>/news")
@described("Hear what happened since", "Taking part", EITHER, scope="read", problems=(404, 409, 422), gives={200: ("News (N1).", ref("News"))}, asks=[
    asked("after", "The place after which to begin.", {"type": "integer", "minimum": 0, "maximum": 999999999999999, "default": 0}),
    asked("epoch", "The `epoch` of what was heard before; where it has changed, the answer is 409 `start_over`.", WORDS)])
def get_news(code):
    session, viewer, _user = session_for(code)
    viewer = viewer or _organisers_view(session)
    after = request.args.get("after", "0")
    if not after.isascii() or not after.isdigit() or len(after) > 15:
        raise Problem(422, "invalid", gettext("This needs to be a whole number."), "after")
    epoch = request.args.get("epoch")
    if int(after) > session.seq or epoch not in (None, session.epoch):
        raise Problem(409, "start_over", gettext("Please load everything again."), reason="start_over")
    if viewer.waiting:
        page = {"after": int(after), "upto": int(after), "events": []}
    else:
        page = journal.read(session.id, viewer, int(after), session.seq)
    return jsonify(epoch=session.epoch, now=journal.moment(now()), **page)


@api.post("/sessions/<code>/do")
@described("Do a deed", "Taking part", SESSION, problems=(400, 404, 413), takes={
    "oneOf": [ref(name) for name in deeds()],
    "discriminator": {"propertyName": "deed", "mapping": {name.removeprefix("deed_"): ref(name)["$ref"] for name in deeds()}}}, gives={
    200: ("It is done, and on disk.", ref("Done")),
    **{status: (sentence, {"application/json": ref("Refused"), "application/problem+json": ref("Problem")}) for status, sentence in (
        (403, "This role may not do that."), (404, "There is no such thing, or no such session."), (409, "Closed, paused, or in conflict with another deed."),
        (422, "A field is at fault, or a limit is reached."), (429, "Too fast; it may be tried again."), (503, "Busy; it may be tried again."))}},
    more="`key` is yours to choose: the same key and content again has one effect and one answer. Each deed reads its own `data`.")
def do(code):
    session, viewer, _user = session_for(code)
    if viewer is None:
        raise Problem(403, "not_allowed", gettext("Deeds need the token of a participant, a helper or a facilitator."))
    data = body()
    wait = house().credits["do"].wait((viewer.role, viewer.row))
    unknown = next((name for name in data if name not in ("key", "deed", "data")), None)
    try:
        if wait:
            raise Refused("That was a lot at once. It will be tried again in a moment.", code="too_fast",
                          retry_after=wait)
        if unknown is not None:
            raise Refused("There is no such field here.", field=wire.field_name(unknown))
        asked = Asked(viewer, data.get("key"), data.get("deed"), data.get("data"))
        return jsonify(house().rounds.do(lambda: actions.take(asked, house().keyring)))
    except Refused as refusal:
        answer = jsonify(languages.error(refusal, viewer.language))
        answer.status_code = STATUS[refusal.code]
        if refusal.code in ("too_fast", "busy"):
            answer.headers["Retry-After"] = str(math.ceil(refusal.retry_after or 1))
        return answer


@api.get("/sessions/<code>/proposals/<ref>/earlier")
@described("Read the earlier words of a proposal", "Taking part", EITHER, scope="read", problems=(403, 404), gives={
    200: ("What stood there before, the latest first, for whoever writes at it.", listed(thing(version=COUNT, at=WHEN, words=ANY)))})
def get_earlier(code, ref):
    """The earlier words of a proposal, for whoever writes at it."""
    session, viewer, _user = session_for(code)
    proposal = db.session.scalar(select(Proposal).where(
        Proposal.session_id == session.id, Proposal.number == Proposal.number_in(ref)))
    if proposal is None:
        raise Problem(404, "not_found", gettext("There is no such proposal."))
    holds_pen = viewer is not None and viewer.participant_id is not None and viewer.participant_id == proposal.pen_id
    if not (viewer is None or viewer.sees_desk or (holds_pen and proposal.state == "up")):
        raise Problem(403, "not_allowed", gettext("You can't do that here."))
    return jsonify(earlier.versions(proposal))


@api.get("/sessions/<code>/results")
@described("Read the results of revealed steps", "Records", EITHER, scope="read", problems=(403, 404), gives={
    200: ("One for each revealed step, in the order of the agenda. Nobody gets one earlier.", listed(ref("Result")))})
def get_results(code):
    session, viewer, _user = session_for(code)
    if viewer is not None and viewer.waiting:
        raise Problem(403, "not_allowed", gettext("Please wait: the facilitator will let you in."))
    return jsonify(results(session, viewer.language if viewer else languages.known(request.accept_languages.best)))


@api.get("/sessions/<code>/needs")
@described("See what those who will come need", "Sessions", EITHER, scope="read", problems=(403, 404), gives={
    200: ("Summed up and tied to nobody, for the desk.", thing(needs=listed(ANY), people=COUNT))})
def get_needs(code):
    """What people who will come need, and whether it is arranged; tied to nobody. For the desk."""
    session, viewer, _user = session_for(code)
    if viewer is not None and not viewer.sees_desk:
        raise Problem(403, "not_allowed", gettext("You can't do that here."))
    return jsonify(needs=coming.summed_up(session), people=len(coming.all_of(session)))


@api.get("/sessions/<code>/runsheet")
@described("Read the run sheet", "Sessions", EITHER, scope="read", problems=(403, 404), gives={
    200: ("By step, what to say and what to watch for.", {"type": "object", "additionalProperties": thing(say=WORDS, watch=WORDS)})})
def get_runsheet(code):
    """What to say and watch for, for those who run the session without an account."""
    session, viewer, _user = session_for(code)
    if viewer is not None and viewer.role != "facilitator":
        raise Problem(403, "not_allowed", gettext("The run sheet is for whoever runs the session."))
    return jsonify(runsheet(session))


def _organisers_view(session):
    """An organiser looks at a session as its facilitator does."""
    return Viewer("facilitator", session.id, "", 0)
