"""What an operation is, said beside it: for whom, what it takes, what it answers; the document and the doors read the same."""

from . import api

PROBLEMS = {
    400: "What came could not be read as JSON.",
    401: "There is no token, or it opens nothing (any more).",
    403: "This token is not for that: another role, another scope, or a mistake in whose session it is.",
    404: "There is no such thing for whoever asks; what is somebody else's looks the same.",
    409: "Not now: the session is closed, not closed yet, or something else has changed meanwhile.",
    413: "The body is too large.",
    422: "A field is missing, unknown, of the wrong type, too long, or against a rule; `field` names it.",
    429: "Too many tries; `Retry-After` says after how many seconds.",
    500: "A mistake of ours; nothing was changed.",
    503: "The server is catching its breath; try again after `Retry-After` seconds.",
}
FILE = {"type": "string", "contentMediaType": "application/octet-stream"}
ANYONE, ORGANISER, SESSION, EITHER = (), ("organiser",), ("session",), ("session", "organiser")
"""Who may ask: nobody in particular, an organiser's token, a token of a session, either of the two."""


def described(summary, tag, who, gives, scope=None, takes=None, takes_nothing=False, body=None, asks=(), problems=(), more=""):
    """Say what a view is: `gives` is {status: (sentence, schema or None)} or, for files, {status: (sentence, {type: schema})};
    `takes` the schema of its body, `takes_nothing` where it may be left out, `body` the same by content type; `asks` its query parameters; `scope` what an
    organiser's token needs for it, which the door holds against the token.
    """
    operation = {"summary": summary, "tags": [tag], "security": [{name: [scope] if name == "organiser" else []} if name else {} for name in who],
                 "responses": {str(status): _answer(*answer) for status, answer in gives.items()}}
    if more:
        operation["description"] = more
    if takes is not None:
        operation["requestBody"] = {"required": not takes_nothing, "content": {"application/json": {"schema": takes}}}
    if body is not None:
        operation["requestBody"] = {"required": True, "content": {kind: {"schema": schema} for kind, schema in body.items()}}
    if asks:
        operation["parameters"] = list(asks)
    usual = {503} | ({401} if any(who) else set()) | ({403} if "organiser" in who else set())
    usual |= {400, 413, 422} if takes is not None else set()
    for status in sorted(usual | set(problems)):
        operation["responses"].setdefault(str(status), {"$ref": f"#/components/responses/Problem{status}"})

    def describe(view):
        view.scope = scope
        return api.doc(operationId=view.__name__, **operation)(view)

    return describe


def a_file(summary, *kinds, problems=()):
    """The same for a download of a record (H10): its content types, or {type: schema}."""
    kinds = {kind: schema for each in kinds for kind, schema in (each if isinstance(each, dict) else {each: FILE}).items()}
    return described(
        summary, "Records", (None, *EITHER), scope="read", problems=(403, 404, 409, *problems), gives={
            200: ("The file.", kinds), 202: ("It takes longer to make; ask again after `Retry-After` seconds.", {"application/json": {"type": "object"}})},
        more="Organisers get their own copy; managers who were given the workshop, and everyone once it is published, the public one. "
             "Not before the session is closed: 409 `not_closed`.")


def asked(name, sentence, schema):
    """A query parameter."""
    return {"in": "query", "name": name, "required": False, "description": sentence, "schema": schema}


def _answer(sentence, schema=None):
    if schema is None:
        return {"description": sentence}
    if all("/" in name for name in schema):
        return {"description": sentence, "content": {kind: {"schema": each} for kind, each in schema.items()}}
    return {"description": sentence, "content": {"application/json": {"schema": schema}}}
