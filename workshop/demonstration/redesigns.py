"""The demonstration's five proposals, A to E."""


def proposals():
    """The proposals in order, each with the fields of `add_proposal`."""
    return [dict(each) for each in PROPOSALS]


PROPOSALS = (
    {
        "title": "Tell me if it’s late",
        "summary": "A button in every bus sends a text or a call with the new time to everyone who is waiting.",
        "problem": "22 pick-ups in 100 are more than 15 minutes late, and nobody is told. People stand outside "
                   "because they daren’t miss the bus.",
        "helps": "Everyone who travels, and whoever is waiting for them: all 1,180 members.",
        "gain": "Fewer people waiting outside, and fewer calls to ask where the bus is.",
        "evidence": "Our own figures: 22 pick-ups in 100 are late.",
        "risk": "Texts that are wrong. People stop trusting them, or miss a bus that comes after all.",
        "smallest_test": "Two buses for six weeks. Stop if more than 1 text in 10 is wrong.",
        "helps_count": 1_180,
        "cost": {"low": 9_000, "high": 12_000, "yearly": True},
    },
    {
        "title": "Book when I can",
        "summary": "Book online or by voicemail at any hour, with an answer the same day. Your needs are kept on "
                   "file, and cancelling is easy.",
        "problem": "Booking is by phone only, on weekday mornings, and one call in three isn’t answered the first "
                   "time. One booking in ten is never used.",
        "helps": "Everyone who books for themselves or for somebody else: about 900 people.",
        "gain": "Unused seats are won back, and nobody explains their wheelchair every time.",
        "evidence": "What people told us, and the phone log for March.",
        "risk": "People without the internet are left behind.",
        "smallest_test": "Keep the phone, and try it with 60 members. Stop if any of them finds it harder to book.",
        "helps_count": 900,
        "cost": {"low": 18_000, "high": 24_000, "yearly": True},
    },
    {
        "title": "Out in the evening",
        "summary": "One bus until 10 pm on Tuesday and Thursday, and on one Sunday a month.",
        "problem": "The last bus is at 5.30 pm and there is none on Sunday. Choirs, clubs and family visits are out "
                   "of reach.",
        "helps": "About 150 people who have nowhere else to turn in the evening.",
        "gain": "People go out again: to sing, to pray, to see a sister.",
        "evidence": "A small survey only: 41 of 64 people had stopped going somewhere they used to go.",
        "risk": "Crew safety after dark, and empty buses.",
        "smallest_test": "Ten weeks. Stop if fewer than four people ride a night.",
        "helps_count": 150,
        "cost": {"low": 38_000, "high": 46_000, "yearly": True},
    },
    {
        "title": "Hospital first",
        "summary": "Hold six seats a day for hospital trips until noon the day before.",
        "problem": "Appointments are missed because no seat is left. The hospital often moves the time at short "
                   "notice.",
        "helps": "People with hospital appointments: about 300 a year.",
        "gain": "May avoid some missed appointments.",
        "evidence": "The hospital’s own estimate only: 410 missed appointments, not checked.",
        "risk": "Other trips are refused so that these seats can wait.",
        "smallest_test": "One month, counting what is refused and what for.",
        "helps_count": 300,
        "cost": {"low": 0, "high": 5_000, "yearly": True},
    },
    {
        "title": "A car when the bus is full",
        "summary": "Vetted volunteers and taxis take short trips when the bus is full. Their mileage is paid weekly.",
        "problem": "3,900 requests were refused last year. Sending a second bus costs more than a taxi.",
        "helps": "About 350 people who make short trips.",
        "gain": "Some of the 3,900 refused trips are made after all.",
        "evidence": "It has been tried elsewhere.",
        "risk": "Most cars have no lift, and every driver must be checked.",
        "smallest_test": "100 trips, with passengers who can walk to the car. Stop if one of them feels unsafe.",
        "helps_count": 350,
        "cost": {"low": 15_000, "high": 20_000, "yearly": True},
    },
)
