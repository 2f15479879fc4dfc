"""How much room words take in a picture, and what becomes of those that do not fit."""

import unicodedata

LETTER = {"wide": 16.0, "capital": 11.6, "thin": 5.4, "other": 9.2}
THIN = "iljtfr.,:;'’|!()[] "


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
    text = text[:int(room)]
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
