"""What someone about to join may know of a session (H3)."""

from .snapshot import planned


def meeting(session):
    """Title, purpose, remit, voices, languages, notice and state."""
    plan = planned(session)
    return {
        "code": session.code,
        "title": plan["title"],
        "purpose": plan["purpose"],
        "place": session.place,
        "remit": plan["remit"],
        "information": plan["information"],
        "voices": plan["voices"],
        "languages": plan["languages"],
        "texts": plan.get("texts", {}),
        "notice": {name: said for name, said in session.workshop.notice.items() if name != "guardians"},
        "small_number": plan["small_number"],
        "other_counts": plan.get("other_counts", False),
        "slips": session.slips is not None,
        "state": session.state,
        "locked": session.locked,
        "rehearsal": session.rehearsal,
        "demonstration": session.workshop.demonstration,
    }
