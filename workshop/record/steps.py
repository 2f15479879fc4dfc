"""The steps of an agenda as the record keeps them, and the ballots of those that are revealed."""

from .. import sealing
from ..counting import lots


def step_as_kept(step, events):
    """A step of the agenda, with the promises that its result is checked by."""
    closed = next((event.data for event in events if event.type == "activity_closed"
                   and event.data["activity"] == step.ref and "commitment" in event.data), {})
    return {
        "id": step.ref,
        "kind": step.kind,
        "title": step.title,
        "prompt": step.prompt,
        "settings": step.settings,
        "minutes": step.minutes,
        "repeats": step.repeats,
        "information": step.information,
        "state": step.state,
        "options": step.options,
        "costs": step.costs,
        "lottery": _promised(step),
        "by_side": step.by_side,
        "commitment": closed.get("commitment"),
        "salt": step.salt if step.state == "revealed" else None,
        "secret": step.secret if step.state == "revealed" else None,
        "number": step.drawn,
        "hands": step.hands,
    }


def ballots_as_kept(step):
    """The ballots of a revealed step, without people and in no order of theirs; of a small group only tables."""
    if step.tables is not None:
        return {"tables": step.tables}
    return [{"side": side, "marks": marks} for side, marks in sealing.published(step)]


def _promised(step):
    """The digest of the secret that lots are drawn from, where it was told before voting opened."""
    return lots.commitment(step.secret) if step.secret and step.settings.get("lots") != "room" else None
