"""The tables: what is so."""

from .ballots import Ballot, BallotAnswer, ClosedKey, OpenBallot, Participation, Result, Saying
from .ideas import (
    Comment, Idea, Note, Proposal, ProposalAuthor, ProposalVersion, Question, QuestionSupport, Statement, Support, Theme,
    Translation,
)
from .journal import Deed, Event
from .people import ApiToken, Call, Coming, Link, Participant, Ready, Report, Slip, User
from .workshops import Activity, CoFacilitator, LiveSession, Reader, Workshop

__all__ = [
    "Activity", "ApiToken", "Ballot", "BallotAnswer", "Call", "ClosedKey", "CoFacilitator", "Coming", "Comment",
    "Deed", "Event", "Idea", "Link", "LiveSession", "Note", "OpenBallot", "Participant", "Participation",
    "Proposal", "ProposalAuthor", "ProposalVersion", "Question", "QuestionSupport", "Reader", "Ready", "Report",
    "Result", "Saying", "Slip", "Statement", "Support", "Theme", "Translation", "User", "Workshop",
]
