"""The tables: what is so."""

from .ballots import Ballot, BallotAnswer, ClosedKey, OpenBallot, Participation, Result, Saying
from .ideas import Idea, Support, Theme
from .journal import Deed, Event
from .people import ApiToken, Call, Coming, Link, Participant, Ready, Report, Slip, User
from .proposals import Comment, Proposal, ProposalAuthor, ProposalVersion
from .responses import Contact, Response
from .talking import Note, Question, QuestionSupport, Statement, Translation
from .webhooks import Delivery, Webhook
from .workshops import Activity, CoFacilitator, LiveSession, Reader, Workshop

__all__ = [
    "Activity", "ApiToken", "Ballot", "BallotAnswer", "Call", "ClosedKey", "CoFacilitator", "Coming", "Comment",
    "Contact", "Deed", "Delivery", "Event", "Idea", "Link", "LiveSession", "Note", "OpenBallot", "Participant",
    "Participation", "Proposal", "ProposalAuthor", "ProposalVersion", "Question", "QuestionSupport", "Reader",
    "Ready", "Report", "Response", "Result", "Saying", "Slip", "Statement", "Support", "Theme", "Translation",
    "User", "Webhook", "Workshop",
]
