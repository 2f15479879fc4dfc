"""What a journal says of ideas and statements: written, changed, supported, put together, commented on."""

from .parts import UP, join_options, only, standing


def _add_idea(told, entry):
    earlier = told.ideas.get(entry["idea"], {})
    told.ideas[entry["idea"]] = {
        "id": entry["idea"], **only(entry, "activity", "text", "column", "table", "side", "language"),
        "origin": entry.get("origin"), "supporters": earlier.get("supporters", 0), "into": None, **standing(told, entry)}


def _edit_idea(told, entry):
    told.gone[entry["idea"]] = entry["seq"]
    told.ideas[entry["idea"]] |= {name: entry[name] for name in ("text", "language") if name in entry}


def _withdraw_idea(told, entry):
    told.gone[entry["idea"]] = entry["seq"]
    told.ideas[entry["idea"]].update(state="withdrawn", text=None)


def _support_idea(told, entry):
    told.ideas[entry["idea"]]["supporters"] = entry["supporters"]


def _merge_ideas(told, entry):
    for ref in entry["ideas"]:
        told.ideas[ref]["into"] = entry["into"]
    told.ideas[entry["into"]]["supporters"] = entry["supporters"]


def _unmerge_idea(told, entry):
    told.ideas[entry["idea"]]["into"] = None
    for ref, supporters in entry["supporters"].items():
        told.ideas[ref]["supporters"] = supporters


def _add_comment(told, entry):
    told.comments[entry["comment"]] = {
        "id": entry["comment"], **only(entry, "idea", "proposal", "sort", "text", "side", "language"), **standing(told, entry)}


def _add_statement(told, entry):
    told.statements[entry["statement"]] = {
        "id": entry["statement"], **only(entry, "activity", "text", "side", "language"), **standing(told, entry)}
    join_options(told, told.statements[entry["statement"]])


def _make_theme(told, entry):
    _leave_themes(told, entry["ideas"])
    told.themes[entry["theme"]] = {"id": entry["theme"], **only(entry, "title", "ideas", "language"), **UP}


def _move_idea(told, entry):
    _leave_themes(told, [entry["idea"]])
    if entry["theme"] is not None:
        theme = told.themes[entry["theme"]]
        theme["ideas"] = sorted([*theme["ideas"], entry["idea"]], key=_number)


def _rename_theme(told, entry):
    told.gone[entry["theme"]] = entry["seq"]
    told.themes[entry["theme"]].update(only(entry, "title", "language"))


def _dissolve_theme(told, entry):
    told.gone[entry["theme"]] = entry["seq"]
    told.themes[entry["theme"]].update(title=None, ideas=[], state="withdrawn")


def _leave_themes(told, ideas):
    for theme in told.themes.values():
        theme["ideas"] = [ref for ref in theme["ideas"] if ref not in ideas]


def _number(ref):
    return int(ref[1:])


CHANGES = {
    "idea_posted": _add_idea,
    "idea_shown": _add_idea,
    "idea_edited": _edit_idea,
    "idea_withdrawn": _withdraw_idea,
    "idea_supported": _support_idea,
    "ideas_merged": _merge_ideas,
    "idea_unmerged": _unmerge_idea,
    "comment_posted": _add_comment,
    "statement_added": _add_statement,
    "theme_made": _make_theme,
    "idea_moved": _move_idea,
    "theme_renamed": _rename_theme,
    "theme_dissolved": _dissolve_theme,
}
