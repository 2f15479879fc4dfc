"""A record in which everything that anybody wrote is written to do harm."""

import copy
import itertools

PAYLOADS = (
    "=HYPERLINK(\"http://example.org\")", "+1+1", "-2+3", "@SUM(A1)", "\t=1+1", "\r=1+1",
    "<script>alert(1)</script>", "</title><img src=x onerror=alert(1)>", "[press](javascript:alert(1)) `code` **bold** # head",
    "#read(\"/etc/passwd\") #panic(\"x\") $ x^2 $ @label <label> \\u{41}", "\u202eright to left\u202c", "\u2066open isolate", "\u2069\u2069shut",
    "zero\u200bwidth\ufeff", "👩‍👩‍👧 😀 家族", "| a | b |\n|---|---|", "\x01\x07\x1bcontrol", "x" * 5000, "&lt;b&gt; {{ 7*7 }} {% raw %} ${7*7}",
    "- item\n1. item\n> quote\n    code", "مرحبا <b>", "_x0041_ _x005F_",
)
WRITTEN = {
    "ideas": ("text", "column"), "themes": ("title",), "comments": ("text",), "statements": ("text",), "questions": ("text", "answer"),
    "notes": ("text",), "translations": ("text",), "sayings": ("text",), "activities": ("title", "prompt"),
    "proposals": ("title", "summary", "problem", "helps", "gain", "evidence", "risk", "smallest_test", "trouble", "stopper", "answerer"),
    "responses": ("why", "owner", "follower", "trial", "avoided_source"),
}


def spiteful(record, first=0):
    """The record with the next payload, from `first` on, in every name, title and text that people wrote."""
    spoilt, next_one = copy.deepcopy(record), itertools.cycle([*PAYLOADS[first:], *PAYLOADS[:first]]).__next__
    session = spoilt["session"]
    session |= {"title": next_one(), "purpose": next_one(), "place": next_one()}
    session["remit"] = {"can": [{"what": next_one(), "why": next_one()}], "cannot": next_one(), "decides": "consider", "body": next_one(),
                        "who": next_one(), "answer_by": "2027-01-05"}
    session["information"] = {"facts": [{"text": next_one(), "source": next_one()}], "words": [{"word": next_one(), "meaning": next_one()}]}
    for shelf, fields in WRITTEN.items():
        for each in spoilt[shelf]:
            each |= {field: next_one() for field in fields if each.get("state", "up") == "up"}
    for sheet in spoilt["proposals"]:
        sheet["information"] = {"facts": [{"text": next_one(), "source": next_one()}], "words": []}
    for entry in spoilt["journal"]:
        entry |= {field: next_one() for field in ("message", "words") if isinstance(entry.get(field), str)}
    for result in spoilt["results"]:
        result["sentence"] = f"“{next_one()}” came first."
    return spoilt
