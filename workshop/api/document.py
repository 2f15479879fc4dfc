"""The document of the API (H11): put together from what stands beside each operation, served at one address."""

import json

import flask_smorest
from flask import request

from . import shapes
from .described import PROBLEMS
from .schemas import deeds, kinds

ABOUT = """Workshops, their live sessions, what people do in them, and the records that are left.

Organisers send `Authorization: Bearer TOKEN` with a token of their account page or of `script/workshop token issue`; what it may
be used for is its **scopes**: `read` (look), `run` (hold sessions, hand out ways in), `write` (make, change and publish).
Participants, helpers, facilitators of a session and observers send the token that joining or their link gave them.

Ids are opaque texts. Times are RFC 3339 in UTC with milliseconds. Texts (`format: text`) hold no control
characters but line breaks and tabs; they are put into NFC and tidied, then measured; `format: words` has at least one sign to
read. What goes wrong
is `application/problem+json` (RFC 9457); a deed that is refused answers `{ok: false, error}`. The rules in full, and the live
protocol over a socket, are in `docs/protocol.md`."""
TAGS = {
    "Workshops": "Plans: made, read, changed.",
    "Sessions": "One sitting of a workshop: held, looked at, and the ways into it.",
    "Taking part": "Joining, what is so now, what happened since, and every deed.",
    "My page": "What somebody said and what became of it, for whoever holds a participant's token.",
    "Records": "Results, records, answers, and what is brought in.",
    "Account": "Whose token this is, and where news is sent.",
}
PLACES = {
    "code": "The session's nine digits, or its id.", "public_id": "The session's id.", "workshop_id": "The workshop's id.",
    "ref": "The id of a thing within the session, such as `p2` or `l3`.", "step": "The id of a step, such as `a3`.",
    "link": "The id of a link, such as `l3`.", "way": "What the link makes of whoever has it.",
    "extension": "The form of the file.", "webhook": "The webhook's id.", "message": "The message's id.",
}


class Rest(flask_smorest.Api):
    """The API of an application, with its document; what goes wrong is said in `problems`, not here."""

    DEFAULT_ERROR_RESPONSE_NAME = None

    def init_app(self, app, **options):
        app.config.update(API_TITLE="Equal Footing", API_VERSION="1", OPENAPI_VERSION="3.1.0", OPENAPI_URL_PREFIX="/api/v1")
        self.written = None
        super().init_app(app, spec_kwargs={
            "info": {"description": ABOUT}, "servers": [{"url": "/"}], "webhooks": shapes.WEBHOOKS,
            "tags": [{"name": name, "description": about} for name, about in TAGS.items()]})
        self.spec.components.security_scheme("organiser", {
            "type": "http", "scheme": "bearer", "description": "An account's token; the scope that an operation needs is named with it."})
        self.spec.components.security_scheme("session", {
            "type": "http", "scheme": "bearer", "description": "The token of a participant, a helper, a facilitator of a session or an observer."})
        for status, sentence in PROBLEMS.items():
            self.spec.components.response(f"Problem{status}", {
                "description": sentence, "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}})

    def _register_error_handlers(self):
        """None here: `problems` says what goes wrong."""

    def _openapi_json(self):
        if self.written is None:
            self.written = json.dumps(self.document(), ensure_ascii=False, indent=1)
        answer = self._app.response_class(self.written, mimetype="application/json")
        answer.add_etag()
        return answer.make_conditional(request)

    def document(self):
        """The whole document, with the schemas that many operations share."""
        document = self.spec.to_dict()
        document["tags"] = [tag for tag in document["tags"] if tag["name"] in TAGS]
        document["components"]["schemas"] = {
            **shapes.SHARED, **kinds(), **deeds(), **document["components"].get("schemas", {})}
        for path in document["paths"].values():
            for place in path.get("parameters", ()):
                place.setdefault("description", PLACES[place["name"]])
        return document
