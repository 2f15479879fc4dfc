"""The demonstration's workshop: an invented door-to-door bus, what can change and what can't, what is known, and the agenda."""

from datetime import date, timedelta

from flask_babel import force_locale

from workshop.demonstration.arabic import IN_ARABIC
from workshop.pages.methods.redesign import redesign

ANSWER_AFTER = timedelta(weeks=6)

TITLE = "Getting there: redesigning the Tarrow Link door-to-door bus"

PURPOSE = (
    "Tarrow Link takes people who can’t use ordinary buses to where they need to be. Journeys are refused, "
    "buses run late, evenings are empty. Work out together how to spend £60,000 a year for two years, and what "
    "to change for nothing.\n\n"
    "Tarrow Link, its people and its figures are invented. This is a demonstration."
)

VOICES = [
    {"key": "service-user", "label": "I use Tarrow Link", "side": "lived", "expected": 7},
    {"key": "carer", "label": "I care for someone who uses it", "side": "lived", "expected": 6},
    {"key": "staff", "label": "I work for Tarrow Link or with it", "side": "professional", "expected": 19},
]

REMIT = {
    "can": [
        "When you can book, and how",
        "How people hear that a bus is late",
        "Which times and days the buses run",
        "Which journeys come first",
        "How we work with taxis and volunteers",
    ],
    "cannot": [
        {"what": "The six buses", "why": "They are leased until 2029."},
        {"what": "School transport", "why": "A separate law says who must be taken to school."},
        {"what": "Drivers’ hours", "why": "Safety law sets how long they may drive."},
        {"what": "The £4 return fare before April", "why": "It is already set for this year."},
    ],
    "decides": "first_n",
    "promise": 2,
    "body": "The Transport Panel",
    "who": "The Head of Travel",
}

INFORMATION = {
    "text": (
        "Tarrow Link has 1,180 members, six buses (four with a lift) and 38 volunteer drivers. "
        "There is £60,000 a year for two years. Some changes cost nothing."
    ),
    "facts": [
        {
            "text": "Last year 21,400 trips were made and 3,900 requests were refused: about 15 in every 100.",
            "source": "booking records",
        },
        {"text": "It cost £486,000, about £22.70 a trip.", "source": "last year’s accounts"},
        {
            "text": "You can book by phone only, on weekdays from 9 to 12, two working days ahead. One call in three "
                    "isn’t answered the first time.",
            "source": "phone log, March",
        },
        {
            "text": "22 pick-ups in 100 are more than 15 minutes late. Nobody is told.",
            "source": "drivers’ sheets",
        },
        {"text": "The last bus is at 5.30 pm. There is none on Sunday.", "source": "timetable"},
        {
            "text": "Tarrow General Hospital counted 410 missed appointments where transport was the reason, about "
                    "£160 each.",
            "source": "the hospital’s own estimate, not checked",
        },
        {
            "text": "64 members answered a survey. 41 of them had stopped going somewhere they used to go.",
            "source": "members’ survey; it is small, and people chose to answer",
        },
    ],
    "words": [
        {"word": "Tail-lift", "meaning": "The platform that lifts a wheelchair into the bus."},
        {"word": "Return", "meaning": "There and back."},
        {"word": "Dead mileage", "meaning": "Driving with nobody on board."},
    ],
}

NOTICE = {
    "responsible": "Tarrow Link (invented: this is a demonstration)",
    "contact": "help@tarrow-link.example",
    "basis": "A task in the public interest: improving a public service together with the people who use it.",
    "kept": "Ideas and comments for two years, names for 30 days. Votes without names stay with the record.",
}

TABLES = [{"number": number} for number in range(1, 6)]


def plan(today=None):
    """The workshop as `POST /workshops` takes it (H1); the answer is due six weeks after `today`."""
    answer_by = (today or date.today()) + ANSWER_AFTER
    return {
        "title": TITLE,
        "purpose": PURPOSE,
        "remit": REMIT | {"answer_by": answer_by.isoformat()},
        "information": INFORMATION,
        "voices": VOICES,
        "languages": ["en", "ar"],
        "texts": {"ar": IN_ARABIC},
        "notice": NOTICE,
        "small_number": 5,
        "currency": "GBP",
        "agenda": agenda(),
    }


def agenda():
    """The method for redesigning a service, step by step."""
    with force_locale("en"):
        return redesign()["plan"]["agenda"]
