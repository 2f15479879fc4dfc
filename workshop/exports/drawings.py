"""The pictures of the record page as files of their own, in the colours of paper."""

from flask import render_template
from flask_babel import get_locale

from .. import languages
from ..config import ROOT

LOOK = (ROOT / "workshop" / "exports" / "drawing.css").read_text()
TURNED = ".d-start { text-anchor: end; } .d-end { text-anchor: start; }"


def as_svg(drawing):
    """A drawing as a whole SVG file."""
    rtl = languages.direction(str(get_locale())) == "rtl"
    svg = render_template("record/drawing.html", picture=drawing, direction="rtl" if rtl else "ltr")
    opening, rest = svg.strip().split(">", 1)
    return (f'{opening} xmlns="http://www.w3.org/2000/svg" width="{drawing.width}" height="{drawing.height}">'
            f"<style>{LOOK}{TURNED if rtl else ''}</style>{rest}")
