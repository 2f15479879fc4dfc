"""What those who ran the session did to it, from its journal."""

CONTROL = (
    "session_started", "session_closing", "session_closed", "activity_moved", "activity_edited", "activity_skipped", "activity_opened", "closing_cancelled", "activity_closed", "lots_drawn",
    "results_revealed", "groups_shown", "boards_joined", "ideas_merged", "idea_unmerged", "paused", "locked", "screen_covered", "slips_made", "message_sent", "nudged", "hidden", "shown", "erased",
    "off_screen", "muted", "person_removed", "person_moved",
)


def control_actions(journal):
    """The events of a journal that are somebody's hand on the session, a step added on the way or repeated among them."""
    started = False
    for entry in journal:
        started = started or entry["type"] == "session_started"
        if entry["type"] in CONTROL or (entry["type"] == "activity_added" and started) or _passed_by_desk(entry):
            yield entry


def _passed_by_desk(entry):
    return entry["type"] == "pen_passed" and entry["by"] == "desk"
