"""The report as a printed page that screen readers read too (PDF/UA-1): words reach the typesetter as data, never as its language."""

import json
from pathlib import Path

import typst

from .fonts import FOLDER, printable

PATTERN = Path(__file__).with_name("report.typ")


def as_pdf(told):
    """The bytes of the PDF."""
    return _set(told, "pdf", pdf_standards=["ua-1"])


def as_pictures(told):
    """Each page as a PNG, to be looked at."""
    found = _set(told, "png", ppi=80.0)
    return found if isinstance(found, list) else [found]


def _set(told, format, **how):
    data = json.dumps(_printable(told), ensure_ascii=False)
    return typst.compile(PATTERN.read_bytes(), format=format, font_paths=[str(FOLDER)], ignore_system_fonts=True,
                         sys_inputs={"report": data}, **how)


def _printable(value):
    if isinstance(value, str):
        return printable(value)
    if isinstance(value, dict):
        return {name: _printable(each) for name, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [_printable(each) for each in value]
    return value
