"""The shapes of what the API answers, as JSON Schema."""

from ..planning import SIDES, plan_fields, voice_fields
from .schemas import ID, OBJECT, SOMETHING, body_of


def thing(optional=(), /, **fields):
    """An object with these fields, all of them there but the `optional` ones; it may get more."""
    return {"type": "object", "properties": fields, "required": [name for name in fields if name not in optional]}


def listed(schema):
    return {"type": "array", "items": schema}


def null_or(schema):
    return {"anyOf": [schema, {"type": "null"}]}


def ref(name):
    return {"$ref": f"#/components/schemas/{name}"}


WORDS = {"type": "string"}
YES = {"type": "boolean"}
COUNT = {"type": "integer", "minimum": 0}
WHEN = {"type": "string", "format": "date-time"}
DAY = {"type": "string", "format": "date"}
ANY = {"type": "object"}
SIDE = {"type": "string", "enum": list(SIDES)}
STATE = {"type": "string", "enum": ["waiting", "running", "closing", "closed"]}
ROLE = {"type": "string", "enum": ["facilitator", "helper", "observer"]}

VOICES = {"type": ["array", "null"], "minItems": 1, "maxItems": 12, "items": ref("Voice")}
AGENDA = {"type": ["array", "null"], "maxItems": 60, "items": ref("Step")}
PLAN = {"title": SOMETHING, "voices": VOICES, "agenda": AGENDA, "small_number": {"minimum": 3, "maximum": 20}}
STEP_IN_SESSION = thing(id=ID, kind=WORDS, title=WORDS, state=WORDS)
NEWS_EVENT = thing(seq=COUNT, type=WORDS, at=WHEN)
OWN_STEP = thing(id=ID, title=WORDS, state=WORDS, took_part=YES)

SHARED = {
    "Plain": {"description": "Text, whole numbers, true and false, null, and lists and objects of them, at most six deep.",
              "anyOf": [{"type": "string", "maxLength": 5000, "format": "text"}, {"type": "integer"}, {"type": "boolean"},
                        {"type": "null"}, {"type": "array", "items": {}}, {"type": "object"}]},
    "Problem": {**thing(("field",), type=WORDS, title=WORDS, status={"type": "integer"}, detail=WORDS, code=WORDS, field=WORDS),
                "description": "RFC 9457. `detail` is a sentence for a person, in the language of `Accept-Language`."},
    "Voice": body_of(voice_fields, label=SOMETHING),
    "Step": {"description": "A step of the agenda; its settings are those of its kind.", "type": "object", "required": ["kind", "title"]},
    "Plan": body_of(plan_fields, **PLAN),
    "PlanChanges": body_of(plan_fields, required=(), **PLAN),
    "Workshop": thing(id=ID, title=WORDS, purpose=WORDS, remit=ANY, information=ANY, voices=listed(ANY), agenda=listed(ANY),
                      languages=listed(WORDS), notice=ANY, texts=ANY, small_number=COUNT, currency=WORDS, other_counts=YES,
                      changed_at=WHEN, sessions=COUNT),
    "WorkshopInBrief": thing(id=ID, title=WORDS, purpose=WORDS, sessions=COUNT, changed_at=WHEN),
    "Session": thing(id=ID, code=WORDS, title=WORDS, state=STATE, place=null_or(WORDS), starts_at=null_or(WHEN), self_paced=YES,
                     slips=YES, rehearsal=YES, made_at=WHEN, closed_at=null_or(WHEN), published_at=null_or(WHEN),
                     fingerprint=null_or(WORDS), imported=null_or(ANY), join_url=null_or(WORDS)),
    "Meeting": thing(code=WORDS, title=WORDS, purpose=WORDS, place=null_or(WORDS), remit=null_or(ANY), voices=listed(ANY),
                     languages=listed(WORDS), notice=ANY, slips=YES, state=STATE, locked=YES, rehearsal=YES),
    "Link": thing(session=ID, link=ID, token=WORDS, url=WORDS),
    "LinkInBrief": thing(link=ID, role=ROLE, name=null_or(WORDS), table=null_or(COUNT)),
    "Snapshot": thing(("people",), epoch=WORDS, now=WHEN, seq=COUNT, session=ANY, activities=listed(ANY), ideas=listed(ANY),
                      comments=listed(ANY), themes=listed(ANY), proposals=listed(ANY), statements=listed(ANY),
                      progress=ANY, results=listed(ANY), mine=null_or(ANY), people=listed(ANY)),
    "WaitingRoom": thing(epoch=WORDS, now=WHEN, seq=COUNT, session=ANY),
    "News": thing(("more",), epoch=WORDS, now=WHEN, after=COUNT, upto=COUNT, events=listed(NEWS_EVENT), more=YES),
    "Done": thing(ok={"const": True}, seq=COUNT, events=listed(ANY)),
    "Refused": thing(ok={"const": False}, error=thing(("field",), code=WORDS, message=WORDS, field=WORDS)),
    "Result": {**thing(activity=ID, kind=WORDS, method=WORDS, ballots=COUNT, sentence=WORDS, views=ANY), "description": "R1."},
    "Record": {**thing(session=ANY, journal=listed(ANY), activities=listed(ANY), ideas=listed(ANY), proposals=listed(ANY)),
               "description": "X1; its own JSON Schema is in `workshop/record/record.schema.json`."},
    "Response": thing(id=ID, proposal=ID, version=COUNT, at=WHEN, language=WORDS, state=WORDS, decision={"enum": ["will", "part", "not_now", "no"]},
                      why=null_or(WORDS), owner=null_or(WORDS), due=null_or(DAY), done=null_or(DAY), follower=null_or(WORDS),
                      trial=null_or(WORDS), trial_until=null_or(DAY), avoided=null_or(ANY), avoided_source=null_or(WORDS)),
    "Webhook": thing(id=ID, url=WORDS, types=listed(WORDS), paused=YES, made_at=WHEN),
    "Delivery": thing(message=WORDS, type=WORDS, state={"enum": ["waiting", "delivered", "given_up"]}, tries=COUNT,
                      status=null_or({"type": "integer"}), problem=null_or(WORDS), made_at=WHEN, tried_at=null_or(WHEN), due_at=null_or(WHEN)),
    "OwnPage": thing((), state=WORDS, participant=ID, session=ANY),
}

ABOUT_SESSION = {"session": ID, "title": WORDS, "place": null_or(WORDS)}
MESSAGES = {
    "session.closed": ("A session is over: its record is there.", {**ABOUT_SESSION, "closed_at": WHEN, "fingerprint": WORDS}),
    "record.published": ("Everyone may read the record of a session.", {**ABOUT_SESSION, "published_at": WHEN, "record": WORDS}),
    "record.withdrawn": ("The record of a session is its organisers' again.", ABOUT_SESSION),
    "response.published": ("A proposal was answered, or its answer changed.", {**ABOUT_SESSION, "proposal": ID, "version": COUNT}),
    "webhook.test": ("Somebody pressed \u201cSend a test\u201d.", {"webhook": ID}),
}
"""{type: (what it says, the fields of its data)} of every message to a webhook."""
WEBHOOKS = {name: {"post": {
    "summary": sentence, "operationId": name.replace(".", "_"),
    "description": "Signed as standardwebhooks.com says: `webhook-id`, `webhook-timestamp`, `webhook-signature`. The same message may "
                   "come more than once, with the same id. It names what happened; what is so now is asked of the API.",
    "requestBody": {"required": True, "content": {"application/json": {"schema": thing(
        type={"const": name}, timestamp=WHEN, data=thing(**data))}}},
    "responses": {"2XX": {"description": "It arrived. Anything else is tried again for about three days."}},
}} for name, (sentence, data) in MESSAGES.items()}
