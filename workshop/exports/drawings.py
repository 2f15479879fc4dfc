"""The pictures of the record page for paper: shapes as an SVG file in the colours of paper, words apart, to be set like all others."""

from dataclasses import replace

from flask import render_template
from flask_babel import get_locale

from .. import languages
from ..config import ROOT
from .blocks import TURNING, mixed, visible

LOOK = (ROOT / "workshop" / "exports" / "drawing.css").read_text()


def picture(drawing):
    """{svg, told, width, height, words}; words are {x, y, anchor, look, words}, from the left of the picture."""
    turned = languages.direction(str(get_locale())) == "rtl"
    told = TURNING.sub("", visible(f"{drawing.title}. {drawing.told}").replace("\n", " "))
    return {"svg": _shapes(drawing, turned), "told": told, "width": drawing.width, "height": drawing.height,
            "words": [_placed(each, under, drawing.width, turned) for under, each in zip([None, *drawing.shapes], drawing.shapes)
                      if each.shape == "text"]}


def _shapes(drawing, turned):
    shapes = [each for each in drawing.shapes if each.shape != "text"]
    svg = render_template("record/drawing.html", picture=replace(drawing, title="", told="", shapes=shapes), direction="rtl" if turned else "ltr")
    opening, rest = svg.strip().split(">", 1)
    return (f'{opening} xmlns="http://www.w3.org/2000/svg" width="{drawing.width}" height="{drawing.height}">'
            f"<style>{LOOK}</style>{rest}")


def _placed(each, under, width, turned):
    anchor = {"start": "end", "end": "start"}.get(each.anchor, each.anchor) if turned else each.anchor
    look = "d-on-paid" if under is not None and under.look == "d-paid" else each.look.split()[0]
    return {"x": width - each.x if turned else each.x, "y": each.y, "anchor": anchor, "look": look,
            "words": mixed(each.words)}
