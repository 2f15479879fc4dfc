"""Where everything stands in the two result pictures: the order counted both ways, and where groups agree and differ.

Templates draw them; each comes wide and narrow, in units of one CSS pixel at its own width.
"""

import unicodedata
from dataclasses import dataclass

from .priorities import place_in

GROUPS = ("lived", "professional")
LINE = 20
LETTER = {"wide": 16.0, "capital": 11.6, "thin": 5.4, "other": 9.2}
THIN = "iljtfr.,:;'’|!()[] "


@dataclass(frozen=True)
class Picture:
    """A drawing of so many units; `rows` from above, `wide` or not."""

    width: int
    height: int
    wide: bool
    rows: list


@dataclass(frozen=True)
class Order:
    """An option in both orders: its place and height here, its place and height there; `moved` says how the line looks."""

    lines: list
    place: int
    y: int
    there: int | None
    there_y: int | None
    there_lines: list
    moved: str


@dataclass(frozen=True)
class Gap:
    """An option between the groups: x of each group's mark, the bar that joins them, and what is said above the row."""

    lines: list
    y: int
    track: int
    marks: dict
    shares: dict
    end: str | None


def orders(result, titles, wide):
    """The picture of a result's deciding order beside the other way of counting; `there` is None where there is none."""
    here = result["views"][result["decided_by"]]["order"]
    beside = result["views"]["everyone" if result["decided_by"] == "equal_footing" else "equal_footing"]
    room, step, top = (260, 54, 64) if wide else (216, 56, 64)
    flat = [option for tied in here for option in tied]
    there = [option for tied in beside["order"] for option in tied] if beside else []
    rows = [
        Order(fitted(titles[option], room), place_in(here, option), top + number * step,
              place_in(beside["order"], option) if beside else None,
              top + there.index(option) * step if beside else None,
              fitted(titles[option], room) if wide else [], _moved(number, option, there))
        for number, option in enumerate(flat)]
    return Picture(720 if wide else 340, top + len(flat) * step - 12, wide, rows)


def agreement(result, titles, wide):
    """The picture of where groups agree and differ, closest together first; None where they are not shown apart."""
    shown = result["agreement"] and [
        (option, row) for option, row in result["agreement"]["rows"].items() if all(row.get(g) is not None for g in GROUPS)]
    if not shown or len(shown) < 2:
        return None
    shown.sort(key=lambda each: each[1]["gap"])
    start, length, room = (290, 300, 262) if wide else (12, 316, 330)
    rows, y = [], 44
    for number, (option, row) in enumerate(shown):
        end = "closest" if number == 0 else "furthest" if number == len(shown) - 1 else None
        lines = fitted(titles[option], room)
        y += 26 if end else 6
        track = y + LINE * len(lines) // 2 if wide else y + LINE * len(lines) + 12
        marks = {group: round(start + row[group] * length, 1) for group in GROUPS}
        rows.append(Gap(lines, y, track, marks, {group: row[group] for group in GROUPS}, end))
        y += (LINE * len(lines) + 14) if wide else (LINE * len(lines) + 54)
    return Picture(720 if wide else 340, y + 4, wide, rows)


def fitted(text, room, most=2):
    """The text in at most so many lines of the given width, cut with an ellipsis; the table beside has it whole."""
    lines, words = [""], text.split()
    for place, word in enumerate(words):
        longer = f"{lines[-1]} {word}".strip()
        if _width(longer) <= room:
            lines[-1] = longer
        elif len(lines) < most and lines[-1]:
            lines.append(_cut(word, room))
        else:
            lines[-1] = _cut(f"{longer} …", room)
            break
    return lines


def _cut(text, room):
    if _width(text) <= room:
        return text
    while text and _width(text + "…") > room:
        text = text[:-1]
    return text.rstrip(" …") + "…"


def _width(text):
    """About how wide a text is at 16 pixels; only what a screen shows knows it exactly."""
    return sum(LETTER[_sort(letter)] for letter in text)


def _sort(letter):
    if unicodedata.east_asian_width(letter) in "WF":
        return "wide"
    if letter in THIN:
        return "thin"
    return "capital" if letter.isupper() or letter in "mwMW" else "other"


def _moved(number, option, there):
    if option not in there or there.index(option) == number:
        return "same"
    return "far" if abs(there.index(option) - number) * 2 >= len(there) else "near"
