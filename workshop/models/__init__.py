"""The tables: what is so."""

from .ballots import Ballot, BallotAnswer, ClosedKey, OpenBallot, Participation, Result
from .ideas import Comment, Idea, Proposal, Statement, Support, Theme
from .journal import Deed, Event
from .people import ApiToken, Call, Link, Participant, Ready, Report, Slip, User
from .workshops import Activity, CoFacilitator, LiveSession, Reader, Workshop

__all__ = [
    "Activity", "ApiToken", "Ballot", "BallotAnswer", "Call", "ClosedKey", "CoFacilitator", "Comment",
    "Deed", "Event", "Idea", "Link", "LiveSession", "OpenBallot", "Participant", "Participation",
    "Proposal", "Reader", "Ready", "Report", "Result", "Slip", "Statement", "Support", "Theme", "User", "Workshop",
]
