"""The demonstration's five proposals, A to E."""


def proposals():
    """The proposals in order, each with the fields of `add_proposal`."""
    return [dict(each) for each in PROPOSALS]


PROPOSALS = (
    {
        "title": "Tell me if it’s late",
        "problem": "22 pick-ups in 100 are more than 15 minutes late, and nobody is told. People stand outside "
                   "because they daren’t miss the bus.",
        "summary": "A button in every bus sends a text or a call with the new time to everyone who is waiting.",
        "helps": "Everyone who travels, and whoever is waiting for them: all 1,180 members.",
        "helps_count": 1_180,
        "gain": "Fewer people waiting outside, and fewer calls to ask where the bus is.",
        "cost": {"low": 9_000, "high": 12_000, "yearly": True},
        "evidence": "Our own figures: 22 pick-ups in 100 are late.",
        "strength": "figures",
        "risk": "Texts that are wrong. People stop trusting them, or miss a bus that comes after all.",
        "smallest_test": "Two buses for six weeks.",
        "trouble": "More than 1 text in 10 is wrong.",
        "stopper": "The shift leader, the same day.",
        "answerer": "The Head of Travel",
        "information": {"facts": [{"text": "22 pick-ups in 100 are more than 15 minutes late.", "source": "drivers’ sheets"}]},
    },
    {
        "title": "Book when I can",
        "problem": "Booking is by phone only, on weekday mornings, and one call in three isn’t answered the first "
                   "time. One booking in ten is never used.",
        "summary": "Book online or by voicemail at any hour, with an answer the same day. Your needs are kept on "
                   "file, and cancelling is easy.",
        "helps": "Everyone who books for themselves or for somebody else: about 900 people.",
        "helps_count": 900,
        "gain": "Unused seats are won back, and nobody explains their wheelchair every time.",
        "cost": {"low": 18_000, "high": 24_000, "yearly": True},
        "evidence": "What people told us, and the phone log for March.",
        "strength": "experience",
        "risk": "People without the internet are left behind.",
        "smallest_test": "Keep the phone, and try it with 60 members.",
        "trouble": "Any of the 60 finds it harder to book than before.",
        "stopper": "The booking office",
        "answerer": "The Head of Travel",
        "information": {"facts": [{"text": "One call in three isn’t answered the first time.", "source": "phone log, March"}]},
    },
    {
        "title": "Out in the evening",
        "problem": "The last bus is at 5.30 pm and there is none on Sunday. Choirs, clubs and family visits are out "
                   "of reach.",
        "summary": "One bus until 10 pm on Tuesday and Thursday, and on one Sunday a month.",
        "helps": "About 150 people who have no other way to go out in the evening.",
        "helps_count": 150,
        "gain": "People go out again: to sing, to pray, to see a sister.",
        "cost": {"low": 38_000, "high": 46_000, "yearly": True},
        "evidence": "A small survey only: 41 of 64 people had stopped going somewhere they used to go.",
        "strength": "survey",
        "risk": "Crew safety after dark, and empty buses.",
        "smallest_test": "Ten weeks, with two people on every bus.",
        "trouble": "Fewer than four people ride a night.",
        "stopper": "The crew, at once, if anyone is in danger; the Transport Panel if the bus stays empty.",
        "answerer": "The Transport Panel",
        "information": {"facts": [{"text": "64 members answered a survey; 41 had stopped going somewhere they used to go.",
                                   "source": "members’ survey; it is small, and people chose to answer"}]},
    },
    {
        "title": "Hospital first",
        "problem": "Appointments are missed because no seat is left. The hospital often moves the time at short "
                   "notice.",
        "summary": "Hold six seats a day for hospital trips until noon the day before.",
        "helps": "People with hospital appointments: about 300 a year.",
        "helps_count": 300,
        "gain": "May avoid some missed appointments.",
        "cost": {"low": 0, "high": 5_000, "yearly": True},
        "evidence": "The hospital’s own estimate only: 410 missed appointments, not checked.",
        "strength": "estimate",
        "risk": "Other trips are refused so that these seats can wait.",
        "smallest_test": "One month, counting what is refused and what for.",
        "trouble": "More trips to see people or to get out are refused than before.",
        "stopper": "Whoever draws up the rota",
        "answerer": "The Head of Travel",
        "information": {"facts": [{"text": "Tarrow General counted 410 missed appointments where transport was the reason.",
                                   "source": "the hospital’s own estimate, not checked"}]},
    },
    {
        "title": "A car when the bus is full",
        "problem": "3,900 requests were refused last year. Sending a second bus costs more than a taxi.",
        "summary": "Vetted volunteers and taxis take short trips when the bus is full. Their mileage is paid weekly.",
        "helps": "About 350 people who make short trips.",
        "helps_count": 350,
        "gain": "Some of the 3,900 refused trips are made after all.",
        "cost": {"low": 15_000, "high": 20_000, "yearly": True},
        "evidence": "It has been tried elsewhere.",
        "strength": "elsewhere",
        "risk": "Most cars have no lift, and every driver must be checked.",
        "smallest_test": "100 trips, with passengers who can walk to the car.",
        "trouble": "One passenger or one driver does not feel safe.",
        "stopper": "The volunteers’ organiser",
        "answerer": "The Head of Travel",
        "information": {"facts": [{"text": "3,900 requests were refused last year: about 15 in every 100.",
                                   "source": "booking records"}]},
    },
)
