"""Things as one viewer sees them: words that are hidden from them are null, groups only where they are shown."""

from .events import PROPOSAL_WORDS, RESPONSE_WORDS
from .journal import moment

SHEET_FACTS = ("helps_count", "cost", "strength", "ideas", "information")
"""What a proposal says besides words."""


def activity_as_seen(activity, viewer):
    """A step of the agenda."""
    return {
        "id": activity.ref,
        "kind": activity.kind,
        "title": activity.title,
        "prompt": activity.prompt,
        "settings": activity.settings,
        "minutes": activity.minutes,
        "state": activity.state,
        "closes_at": moment(activity.closes_at),
        "options": activity.options,
        "costs": activity.costs,
        "number": activity.drawn,
        "shown": activity.shown,
        "together": activity.together,
        "repeats": activity.repeats,
        "hands": activity.hands if activity.state == "revealed" or viewer.sees_desk else None,
        "information": activity.information,
        "skipped": activity.skipped,
        "opened_at": moment(activity.opened_at),
        "closed_at": moment(activity.closed_at),
    }


def idea_as_seen(idea, viewer):
    """An idea; its group only once groups are shown."""
    return {
        "id": idea.ref,
        "activity": idea.activity.ref,
        "text": idea.text if _readable(idea, viewer) else None,
        "column": idea.column,
        "table": idea.table,
        "side": idea_side(idea),
        "language": idea.language,
        "supporters": idea.supporters,
        "into": idea.into and idea.into.ref,
        "origin": idea.origin,
        **_standing(idea),
    }


def idea_side(idea):
    """The group that an idea came from, if it may be shown (`show_group`)."""
    shows = idea.activity.settings["show_group"]
    if shows == "always" or (shows == "after_themes" and idea.activity.groups_shown and idea.public):
        return idea.side
    return None


def comment_as_seen(comment, viewer):
    """A comment on an idea or a proposal."""
    return {
        "id": comment.ref,
        "idea": comment.idea and comment.idea.ref,
        "proposal": comment.proposal and comment.proposal.ref,
        "sort": comment.sort,
        "text": comment.text if _readable(comment, viewer) else None,
        "side": comment_side(comment),
        "language": comment.language,
        **_standing(comment),
    }


def comment_side(comment):
    """The group that a comment came from, where the board always shows groups."""
    board = comment.idea and comment.idea.activity
    return comment.side if board and board.settings["show_group"] == "always" else None


def theme_as_seen(theme, viewer):
    """A theme with the ideas in it, whatever has become of them."""
    return {
        "id": theme.ref,
        "title": theme.title if _readable(theme, viewer) else None,
        "ideas": ideas_in(theme),
        "language": theme.language,
        **_standing(theme),
    }


def ideas_in(theme):
    """The ids of the ideas in a theme, in the order of their numbers."""
    return [idea.ref for idea in sorted(theme.ideas, key=lambda idea: idea.number)]


def proposal_as_seen(proposal, viewer):
    """A proposal with all its fields."""
    readable = _readable(proposal, viewer)
    return {
        "id": proposal.ref,
        **sheet_of(proposal),
        **({} if readable else dict.fromkeys(PROPOSAL_WORDS)),
        **place_of(proposal),
        **pen_of(proposal),
        "being_heard": proposal.being_heard,
        **_standing(proposal),
    }


def sheet_of(proposal):
    """All that is written on a proposal, and how many of each group wrote at it."""
    return {
        **{field: getattr(proposal, field) for field in PROPOSAL_WORDS},
        **{field: getattr(proposal, field) for field in SHEET_FACTS},
        "version": proposal.version,
        "authors": proposal.authors,
    }


def place_of(proposal):
    """Where a proposal is written, what it grew from, and which file it was brought in from."""
    return {"activity": proposal.activity and proposal.activity.ref, "table": proposal.table, "theme": proposal.theme,
            "origin": proposal.origin}


def pen_of(proposal):
    """Who holds the pen of a proposal, who asked for it, and from when they may take it."""
    return {"pen": proposal.pen and proposal.pen.ref, "asked": proposal.asked, "pen_from": moment(proposal.pen_from)}


def statement_as_seen(statement, viewer):
    """A statement; which group it came from is not shown."""
    return {
        "id": statement.ref,
        "activity": statement.activity.ref,
        "text": statement.text if _readable(statement, viewer) else None,
        "side": None,
        "language": statement.language,
        **_standing(statement),
    }


def question_as_seen(question, viewer):
    """A question with what was said to it; which group it came from is not shown."""
    readable = _readable(question, viewer)
    return {
        "id": question.ref,
        "activity": question.activity.ref,
        "text": question.text if readable else None,
        "side": None,
        "language": question.language,
        "supporters": question.supporters,
        "answer": question.answer if readable else None,
        "answered": question.answered,
        "being_answered": question.being_answered,
        **_standing(question),
    }


def note_as_seen(note, viewer):
    """The note of a table."""
    return {
        "id": note.ref,
        "activity": note.activity.ref,
        "table": note.table,
        "text": note.text if _readable(note, viewer) else None,
        "language": note.language,
        **_standing(note),
    }


def saying_as_seen(saying, viewer):
    """What somebody wrote on a ballot, without person or group."""
    return {
        "id": saying.ref,
        "activity": saying.activity.ref,
        "option": saying.option,
        "mark": saying.mark,
        "text": saying.text if _readable(saying, viewer) else None,
        **_standing(saying),
    }


def response_as_seen(response):
    """What the organisation answered to a proposal, for everyone: each version that was published."""
    return {"id": response.ref, "at": moment(response.at), **answer_of(response), "state": response.state, "reason": None}


def answer_of(response):
    """An answer as its event tells it."""
    return {
        "proposal": response.proposal.ref,
        "version": response.version,
        "decision": response.decision,
        **{day: getattr(response, day) and getattr(response, day).isoformat() for day in ("due", "done", "trial_until")},
        "avoided": response.avoided,
        "language": response.language,
        **{field: getattr(response, field) for field in RESPONSE_WORDS},
    }


def _standing(thing):
    return {"state": thing.state, "reason": thing.reason, "off_screen": thing.off_screen}


def _readable(thing, viewer):
    return thing.state == "up" or viewer.sees_desk or (
        thing.author_id is not None and thing.author_id == viewer.participant_id)
