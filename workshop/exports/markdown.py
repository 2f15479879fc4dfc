"""The report as Markdown; what people wrote is escaped, so that it is text in every reader."""

import re

SIGNS = re.compile(r"([\\`*_\[\]<>#|~&$^])")
LINKS = re.compile(r"(?i)\b(https?|ftp|mailto)(:)|\b(www)(\.)|(?<=\S)(@)(?=\S)")
OPENING = re.compile(r"^(\s*)([-+=:]|\d+[.)])", re.MULTILINE)
ISOLATES = re.compile("[\u2066-\u2069]")


def as_markdown(told):
    """The text of the file."""
    head = ["# " + spans(told["title"]), f"{escaped(told['kind'])} · {spans(told['when'])}",
            *(f"**{spans(warning)}**" for warning in told["warnings"]), spans(told["summary"])]
    return "\n\n".join(filter(None, [*head, *_all(told["parts"])])) + "\n"


def spans(words, one_line=True):
    """Spans as one line of Markdown, or as several that stay apart."""
    said = "".join(_span(each) for each in words)
    return re.sub(r"\s*\n\s*", " ", said).strip() if one_line else re.sub(r" *\n", "\\\\\n", said.strip())


def escaped(text):
    """Text that no reader of Markdown takes for anything else."""
    plain = SIGNS.sub(r"\\\1", ISOLATES.sub("", text))
    plain = LINKS.sub(_apart, plain)
    return OPENING.sub(lambda found: found[1] + (found[2][:-1] + "\\" + found[2][-1]), plain)


def _apart(found):
    """A link is none where a backslash stands before the sign that makes it one."""
    return (found[1] or found[3] or "") + "\\" + (found[2] or found[4] or found[5])


def _span(each):
    text = escaped(each["text"])
    inner = text.strip()
    if not each.get("strong") or not inner:
        return text
    at = text.index(inner)
    return f"{text[:at]}**{inner}**{text[at + len(inner):]}"


def _all(parts):
    for each in parts:
        yield from WRITTEN[each["is"]](each)


def _head(each):
    yield "#" * (each["level"] + 1) + " " + spans(each["words"])


def _para(each):
    said = spans(each["words"], one_line=False)
    yield f"**{said}**" if each["look"] == "sentence" else said


def _points(each):
    yield "\n".join("- " + spans(words) for words in each["items"])


def _facts(each):
    yield "\n".join(f"- **{spans(name)}:** {spans(words)}" for name, words in each["rows"])


def _table(each):
    row = lambda cells: "| " + " | ".join(cells) + " |"
    yield f"**{spans(each['caption'])}**"
    yield "\n".join([row(map(spans, each["heads"])), row("---" if at == 0 else "--:" for at, _head in enumerate(each["heads"])),
                     *(row([spans(head), *map(spans, cells)]) for head, cells in each["rows"])])


def _figure(each):
    yield f"**{spans(each['caption'])}**"
    yield from (escaped(picture["told"]) for picture in each["pictures"])
    yield from map(spans, each["notes"])


def _placed(each):
    yield "\n".join(f"{place}. **{spans(words)}** {spans(beside)}".rstrip() for place, words, beside in each["rows"])


def _run(each):
    yield "\n".join(f"- {time} {spans(words)}" for time, words, _routine in each["rows"])


def _sheet(each):
    place = f"{each['place']}. " if each["place"] else ""
    yield "### " + place + spans(each["title"])
    yield from _all(each["parts"])


def _card(each):
    """A quotation: what somebody wrote, and beneath it what belongs to it."""
    inside = "\n\n".join(filter(None, [spans(each["words"], one_line=False), *_all(each["parts"])]))
    yield "\n".join(("> " + line).rstrip() for line in inside.split("\n"))


def _code(each):
    yield "    " + each["text"]


def _groups(each):
    yield "\n".join("- " + spans(words) for _side, words in each["rows"])


def _ways(each):
    yield "\n".join(f"- {spans(name)}: **{spans(place)}**" for name, place in each["rows"])


WRITTEN = {"head": _head, "para": _para, "points": _points, "facts": _facts, "table": _table, "figure": _figure, "placed": _placed,
           "run": _run, "sheet": _sheet, "card": _card, "code": _code, "groups": _groups, "ways": _ways}
