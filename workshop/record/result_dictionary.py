"""The data dictionary of votes: ballots, results, and how they were counted."""

_STEP = {"activity": "number of the step"}
_OPTION = {"option": "number of the option", "title": "what it is called"}
_VIEW = {"view": "everyone, equal_footing (each group counts for half), lived, professional or other"}

OF_VOTES = {
    "ballots": {
        **_STEP, "ballot": "number of the ballot within it, in the order of content",
        "group": "the group it came from, where groups are shown apart",
        "option": "number of the option; pairs: the two options, such as p1:p2",
        "criterion": "scale: what was graded; else empty",
        "mark": "dots: how many; approval: 1 is yes; scale: 0 to 5; ranking: place, 1 is first; pairs: the option chosen, or "
                "neither; statements: 1 agree, 0 pass, -1 disagree; budget: 1 is pay for it, or the amount; safe_to_try: safe, worry or stop; "
                "quick_question: the answer, one row for each that was ticked",
    },
    "sayings": {
        "saying": "number of the words, as ballots of a word have them", **_STEP,
        "option": "what the words are about; empty where they are the answer itself", "mark": "safe, worry or stop; else empty",
        "text": "what people wrote on ballots; neither person nor group is kept with it", "people": "how many wrote this word; else empty",
        "state": "up, hidden or erased", "reason": "why it was hidden",
    },
    "hands": {
        **_STEP, "option": "number of the option, or answer", "answer": "what hands were up for",
        "people": "how many hands were counted in the room; no part of any other figure",
    },
    "channels": {
        **_STEP, "channel": "phone, paper, spoken (said to a helper) or shared (a phone of several people)",
        "people": "how many voted that way; what they answered is not told apart",
    },
    "results": {
        **_STEP, "method": "how it was counted", **_VIEW, "decides": "whether this view decides",
        "place": "place in this view; equal places are ties", **_OPTION,
        "score": "what the method gives it: share of dots, share who said yes, grade of half or more, how many options it beats, "
                 "strength, common ground, votes or amount",
        "support": "share of the group in favour, where the view is that of one group",
    },
    "agreement": {
        **_STEP, **_OPTION,
        "lived": "share of people who use the service in favour, 0 to 1: at least one dot, a yes, 4 or 5 (or 3.5 on average), the "
                 "upper half of their list, pairs won, agree of those who answered, or some of the money",
        "professional": "share of people who work in it in favour", "other": "share of others, where they are a group of their own",
        "difference": "how far apart the shares are", "common_ground": "what all groups agree with, few answers counting less",
        "shared": "whether every group is clearly behind it", "divided": "whether the groups clearly differ on it",
    },
    "counts": {
        **_STEP, **_VIEW, **_OPTION, "criterion": "scale: what was graded, or weighted mean; else empty",
        "mark": "what was marked: dots, people, yes, a grade, agree, disagree, pass, chosen, money, safe, worry, stop, or an answer",
        "number": "how many people, dots or units of money; each person counts the same",
    },
    "head_to_head": {
        **_STEP, **_VIEW, "option": "one option", "other": "another",
        "prefer": "how many people put the first above the second, or chose it of the two; each person counts the same",
        "neither": "pairs: how many chose neither",
    },
    "certainty": {
        **_STEP, **_OPTION,
        "best": "best place that at least 5 % of recounts reach, as if another group much like this one had come; ties at their mean",
        "worst": "the place that at least 95 % of recounts reach", "top": "share of recounts in first place",
        "bought": "budget: share of recounts in which it is paid for",
    },
    "methods": {
        **_STEP, "method": "another way of counting the same ballots, which decides nothing", "place": "place in it",
        **_OPTION, "score": "what this method gives it",
    },
    "budget": {
        **_STEP, "way": "a view, or greedy: the most popular first", "decides": "whether this way decides", **_OPTION,
        "cost": "what it costs", "bought": "whether it is paid for", "amount": "how much it gets, where amounts were asked for",
        "round": "the round in which it is bought", "left_over": "what is left of the whole sum",
    },
    "rounds": {
        **_STEP, "method": "instant_runoff, or that of the budget", "round": "number of the round", **_OPTION,
        "votes": "its votes in this round", "exhausted": "votes of ballots with no option left", "happens": "leaves or bought",
        "price": "budget: what a ballot of mean weight pays for each unit of cost; empty where votes alone decided",
        "paid_lived": "what people who use the service paid in this round for all that it bought",
        "paid_professional": "what people who work in it paid", "paid_other": "what others paid",
        "paid_everyone": "what everyone paid, where each person counts the same",
    },
    "steadiness": {
        **_STEP, **_OPTION,
        "figure": "effective_people: as steady as so many people who weigh the same; changes_to_unseat: ballots that would have to "
                  "change for another to come first; one_fewer_would_do: whether leaving out one ballot could change what is "
                  "first; range: Wilson's, of 95 %; mean; middle_half: grades of the middle half of people; we_differ: these "
                  "are at least 3 apart; few: graded by less than half; divisiveness: 0 to 1",
        "value": "its value",
    },
    "opinion_groups": {
        **_STEP, "ballot": "number of the ballot, as in ballots.csv",
        "opinion_group": "people who answered alike, from 1, the largest; empty for who answered too little",
        "x": "place on the map", "y": "place on the map",
    },
    "typical_statements": {
        **_STEP, "opinion_group": "number of the group", **_OPTION, "answer": "what it typically says",
        "given": "how many of the group said so", "asked": "of how many who answered",
        "times": "how many times the share among all others",
    },
    "lots": {
        **_STEP, "commitment": "what was published before voting opened: the digest of the number below",
        "secret": "the number that lots are drawn from, published with the result",
        "number": "the number that the room drew instead, where it was to draw one", "for": "what was drawn by lot; empty if nothing",
        "among": "the options among which",
    },
}
