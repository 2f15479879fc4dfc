"""The files that a record can be had as: what each is called, what it is, and who makes it."""

import json
from dataclasses import dataclass

from ..record.entries import ORGANISER, PUBLIC
from ..record.naming import slug


@dataclass(frozen=True)
class Format:
    """What the file's name ends with (`what` and `ending`), its content type, and about how many bytes it has at least and
    for each event; some are in the reader's language, and some are to be handed on: of them there is the public copy alone.
    """

    what: str
    ending: str
    kind: str
    least: int
    each: int
    is_read: bool = True
    is_handed_on: bool = False


FORMATS = {
    "record.pdf": Format("report", "pdf", "application/pdf", 350_000, 150, is_handed_on=True),
    "record.xlsx": Format("tables", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", 28_000, 6),
    "record.md": Format("report", "md", "text/markdown; charset=utf-8", 5_000, 50, is_handed_on=True),
    "record.csv.zip": Format("tables", "zip", "application/zip", 20_000, 5, is_read=False),
    "record.json": Format("record", "json", "application/json", 130_000, 300, is_read=False),
}


def file_name(session, name, reader=PUBLIC):
    """What a file of this session is called once it is downloaded."""
    kind = FORMATS[name]
    copy = "-organisers-copy" if reader is ORGANISER and kind.what == "tables" else ""
    return f"{slug(session)}-{kind.what}{copy}.{kind.ending}"


def about_so_large(session, name):
    """About how many bytes a file will have, to two places."""
    size = FORMATS[name].least + FORMATS[name].each * session.seq
    return round(size, 2 - len(str(size)))


def copy_of(name, reader):
    """Whose copy a file is made from: one that is to be handed on holds what everyone may see."""
    return PUBLIC if FORMATS[name].is_handed_on else reader


def make(name, record, said, address, language, tell):
    """The bytes of a file; `said` are the results in the reader's language, `tell` is told how far it has come."""
    if name == "record.json":
        return json.dumps(record, ensure_ascii=False, indent=1).encode()
    if name == "record.csv.zip":
        from ..record.tables import as_zip

        return as_zip(record)
    if name == "record.xlsx":
        from .workbook import as_workbook

        return as_workbook(record, said, language)
    from .story import story

    told = story(record, said, address, language)
    if name == "record.md":
        from .markdown import as_markdown

        return as_markdown(told).encode()
    tell("setting")
    from .typeset import as_pdf

    return as_pdf(told)
