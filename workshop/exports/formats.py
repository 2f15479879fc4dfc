"""The files that a record can be had as: what each is called, what it is, and who makes it."""

import json
from dataclasses import dataclass

from ..record.naming import slug


@dataclass(frozen=True)
class Format:
    """`ending` is what the file's name ends with, `kind` its content type; some hold what people read in their language."""

    ending: str
    kind: str
    is_read: bool


FORMATS = {
    "record.pdf": Format("report.pdf", "application/pdf", True),
    "record.xlsx": Format("tables.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", True),
    "record.md": Format("report.md", "text/markdown; charset=utf-8", True),
    "record.csv.zip": Format("tables.zip", "application/zip", False),
    "record.json": Format("record.json", "application/json", False),
}


def file_name(session, name):
    """What a file of this session is called once it is downloaded."""
    return f"{slug(session)}-{FORMATS[name].ending}"


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
