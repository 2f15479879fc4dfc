"""A short agenda for journeys through pages: a board, and three votes of different kinds."""

AGENDA = [
    {
        "kind": "ideas",
        "title": "What would you change?",
        "prompt": "If Tarrow Link were yours, what would you change? Small things count.",
        "settings": {"think_first": True, "each": 3},
        "minutes": 12,
        "say": (
            "“Four minutes on your own, no talking. If it were yours, what would you change? Small counts. Write in "
            "any language, or tell your helper.” Then press Show: “Read. Press Me too where it’s true for you, and "
            "build on somebody else’s.”"
        ),
        "watch": "Names of people: off the big screen first, the reason after. One table racing ahead: say “we "
                 "haven’t heard from everyone yet”.",
    },
    {
        "kind": "statements",
        "title": "Where do you stand?",
        "prompt": "Do you agree? Pass if you’re not sure. You can add a statement of your own.",
        "settings": {"own": True},
        "minutes": 6,
        "say": "“One sentence at a time: agree, disagree or pass. There’s no wrong answer, and passing is fine. If "
               "something is missing, add it.”",
        "watch": "People trying to answer for the person beside them. Each phone, or each paper, is one voice.",
    },
    {
        "kind": "dots",
        "title": "What would make the biggest difference?",
        "prompt": "Five dots. Put them where they would change most. At most three on one proposal.",
        "settings": {"options": "proposals", "dots_each": 5, "most_on_one": 3},
        "minutes": 4,
        "say": "“Here are five proposals, each on one page with its cost. You have five dots, at most three on one. "
               "It’s secret, and you can move them until we close.”",
        "watch": "Leave time to read the costs. Paper voters first.",
    },
    {
        "kind": "ranking",
        "title": "Put them in order",
        "prompt": "Put the proposals in order, your favourite first. You don’t need to place them all.",
        "settings": {"options": "proposals", "decided_by": "equal_footing"},
        "minutes": 4,
        "say": "“Put your favourites in order. This is the vote that counts, and each group counts for half. It’s "
               "secret, and you can change it until we close.” After: read the sentence, then where we agree, then "
               "where we differ. “That’s for the record, not to win today.”",
        "watch": "Paper voters: give them a minute first. Explaining the result away.",
    },
]
