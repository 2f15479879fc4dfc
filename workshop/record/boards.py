"""The boards of a record: ideas by theme and column, what was put together as one, what one group alone raised."""

from flask_babel import gettext as _


def board(step, record):
    """A board of ideas by theme and column, the most supported first, each with its parts and what was said about it."""
    ideas = [idea for idea in record["ideas"] if idea["activity"] == step["id"]]
    up = sorted((idea for idea in ideas if idea["state"] == "up"), key=lambda idea: -idea["supporters"])
    whole = [idea for idea in up if idea["into"] is None]
    put_into = {}
    for idea in up:
        put_into.setdefault(idea["into"], []).append(idea)
    parts = {idea["id"]: parts_of(idea, put_into) for idea in whole}
    return {
        "step": step,
        "shelves": _shelves(whole, parts, step["settings"]["columns"], record["themes"]),
        "parts": parts,
        "comments": _said(record["comments"]),
        "ideas": len(up),
        "hidden": [idea for idea in ideas if idea["state"] == "hidden"],
        "gone": sum(idea["state"] in ("withdrawn", "erased") for idea in ideas),
    }


def parts_of(idea, put_into):
    """The ideas that were put together with one, and those put together with them; `put_into` has them by the one they went into."""
    return [each for part in put_into.get(idea["id"], ()) for each in (part, *parts_of(part, put_into))]


def _said(comments):
    said = {}
    for comment in comments:
        if comment["state"] == "up":
            said.setdefault(comment["idea"], []).append(comment)
    return said


def _shelves(ideas, parts, columns, themes):
    """[(heading, ideas, the one group that raised it all, the theme's id)]: theme by theme, then what is in none, column by column."""
    up = [theme for theme in themes if theme["state"] == "up"]
    together = [(theme, [idea for idea in ideas if idea["id"] in theme["ideas"]]) for theme in up]
    taken = {ref for theme in up for ref in theme["ideas"]}
    loose = [idea for idea in ideas if idea["id"] not in taken]
    in_none = _("In no theme") if len(loose) < len(ideas) else None
    apart = [(column or in_none, [idea for idea in loose if idea["column"] == column]) for column in (*columns, None)]
    return [*((theme["title"], on_it, _raised_alone(on_it, parts), theme["id"]) for theme, on_it in together if on_it),
            *((heading, on_it, None, None) for heading, on_it in apart if on_it)]


def _raised_alone(ideas, parts):
    """The one group that wrote all of these, where groups were shown; None where there are several."""
    sides = {each["side"] for idea in ideas for each in (idea, *parts[idea["id"]])}
    return sides.pop() if len(sides) == 1 else None
