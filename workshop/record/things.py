"""What people wrote, each thing as the record keeps it: hidden words are null for who may not read them."""

from ..events import PROPOSAL_WORDS
from ..seen import comment_side, idea_side, ideas_in, place_of, sheet_of


def idea_as_kept(idea, reader):
    """An idea; its words only for who may read them."""
    return {
        "id": idea.ref,
        "activity": idea.activity.ref,
        "text": _words(idea, idea.text, reader),
        "column": idea.column,
        "table": idea.table,
        "side": idea_side(idea),
        "language": idea.language,
        "supporters": idea.supporters,
        "into": idea.into and idea.into.ref,
        "origin": idea.origin,
        **_standing(idea),
    }


def theme_as_kept(theme, reader):
    """A theme with the ideas in it."""
    return {
        "id": theme.ref,
        "title": _words(theme, theme.title, reader),
        "ideas": ideas_in(theme),
        "language": theme.language,
        **_standing(theme),
    }


def comment_as_kept(comment, reader):
    """A comment on an idea or a proposal."""
    return {
        "id": comment.ref,
        "idea": comment.idea and comment.idea.ref,
        "proposal": comment.proposal and comment.proposal.ref,
        "sort": comment.sort,
        "text": _words(comment, comment.text, reader),
        "side": comment_side(comment),
        "language": comment.language,
        **_standing(comment),
    }


def statement_as_kept(statement, reader):
    """A statement; which group it came from is not said."""
    return {
        "id": statement.ref,
        "activity": statement.activity.ref,
        "text": _words(statement, statement.text, reader),
        "side": None,
        "language": statement.language,
        **_standing(statement),
    }


def question_as_kept(question, reader):
    """A question with what was said to it; which group it came from is not said."""
    return {
        "id": question.ref,
        "activity": question.activity.ref,
        "text": _words(question, question.text, reader),
        "side": None,
        "language": question.language,
        "supporters": question.supporters,
        "answer": _words(question, question.answer, reader),
        "answered": question.answered,
        **_standing(question),
    }


def note_as_kept(note, reader):
    """The note of a table."""
    return {
        "id": note.ref,
        "activity": note.activity.ref,
        "table": note.table,
        "text": _words(note, note.text, reader),
        "language": note.language,
        **_standing(note),
    }


def proposal_as_kept(proposal, reader):
    """A proposal with all its fields."""
    return {
        "id": proposal.ref,
        **sheet_of(proposal),
        **{field: _words(proposal, getattr(proposal, field), reader) for field in PROPOSAL_WORDS},
        **place_of(proposal),
        **_standing(proposal),
    }


def saying_as_kept(saying, reader):
    """What somebody wrote on a ballot, without person or group."""
    return {
        "id": saying.ref,
        "activity": saying.activity.ref,
        "option": saying.option,
        "mark": saying.mark,
        "text": _words(saying, saying.text, reader),
        **_standing(saying),
    }


def _words(thing, text, reader):
    return text if thing.state == "up" or reader.sees_desk else None


def _standing(thing):
    return {"state": thing.state, "reason": thing.reason}
