"""What a pretend participant does in a step that is open: invented words, and votes at random."""

from workshop.languages import catalogue
from workshop.rehearsal.words import COMMENTS, IDEAS, QUESTIONS, REASONS, WORDS

RARELY, OFTEN = 0.15, 0.7
MOST_WHO_AGREE = 4  # with one idea


def deeds_for(seen, step, number, chance, language):
    """[(deed, data)] of the person of this number (from 0), in their order."""
    say = catalogue(language).gettext
    doing = DOING.get(step["kind"])
    if doing is None:
        return _votes(step, chance, say)
    return [*doing(seen, step, number, chance, say)]


def to_be_read(seen, step):
    """The ideas of a step that everybody may read and agree with now."""
    if step["kind"] != "ideas" or (step["settings"]["think_first"] and not step["shown"]):
        return []
    return [idea for idea in seen["ideas"]
            if idea["activity"] == step["id"] and idea["state"] == "up" and idea["text"] and not idea["into"]]


def replies_to(idea, people, chance, language):
    """(number of a person, deed, data) of those among so many who agree with an idea, or say something to it."""
    for number in chance.sample(range(people), chance.randint(1, min(MOST_WHO_AGREE, people))):
        yield number, "support_idea", {"idea": idea["id"], "support": True}
    if chance.random() < RARELY:
        sort = chance.choice(sorted(COMMENTS))
        text = catalogue(language).gettext(COMMENTS[sort])
        yield chance.randrange(people), "comment", {"what": "idea", "id": idea["id"], "sort": sort, "text": text}


def _ideas(seen, step, number, chance, say):
    columns = step["settings"]["columns"]
    for text in chance.sample(IDEAS, 1 + (chance.random() < OFTEN)):
        yield "post_idea", {"activity": step["id"], "text": say(text),
                            **({"column": chance.choice(columns)} if columns else {})}


def _questions(seen, step, number, chance, say):
    if number < len(QUESTIONS):
        yield "ask", {"activity": step["id"], "text": say(QUESTIONS[number])}


def _listening(seen, step, number, chance, say):
    if chance.random() < OFTEN:
        yield "ready", {"activity": step["id"], "ready": True}
    if number == 2:
        yield "raise_hand", {"up": True}


def _votes(step, chance, say):
    marks = MARKS[step["kind"]](step["settings"], step["options"] or [], step["costs"] or {}, chance, say) if step["kind"] in MARKS else {}
    return [("cast_ballot", {"activity": step["id"], "marks": marks})] if marks else []


def _dots(settings, options, costs, chance, say):
    marks = {}
    for _dot in range(settings["dots_each"]):
        free = [one for one in options if marks.get(one, 0) < settings["most_on_one"]]
        if free:
            one = chance.choice(free)
            marks[one] = marks.get(one, 0) + 1
    return marks


def _pairs(settings, options, costs, chance, say):
    pairs = [(one, other) for at, one in enumerate(options) for other in options[at + 1:]]
    return {f"{one}:{other}": chance.choice((one, other, one, other, "neither"))
            for one, other in chance.sample(pairs, min(len(pairs), settings["most"], 12))}


def _budget(settings, options, costs, chance, say):
    left, marks = settings["total"], {}
    for one in chance.sample(options, len(options)):
        price = (costs.get(one) or {}).get("high", 0) if isinstance(costs.get(one), dict) else costs.get(one) or 0
        share = price if settings["mode"] == "projects" else left // 2
        if 0 < share <= left:
            marks[one] = 1 if settings["mode"] == "projects" else share
            left -= share
    return marks


def _answer(settings, options, costs, chance, say):
    keys = [choice["key"] for choice in settings["choices"]]
    return {"answer": {
        "one": lambda: chance.choice(keys), "many": lambda: chance.sample(keys, chance.randint(1, len(keys))),
        "scale": lambda: chance.randint(2, 5), "number": lambda: chance.randint(1, 20),
        "word": lambda: say(chance.choice(WORDS)),
    }[settings["type"]]()}


def _consent(settings, options, costs, chance, say):
    marks = {one: {"answer": chance.choice(("safe", "safe", "safe", "safe", "worry"))} for one in options}
    for mark in marks.values():
        if mark["answer"] != "safe":
            mark["reason"] = say(chance.choice(REASONS))
    return marks


DOING = {"ideas": _ideas, "questions": _questions, "talk": _listening, "themes": _listening, "proposals": _listening}
MARKS = {
    "dots": _dots, "pairs": _pairs, "budget": _budget, "quick_question": _answer, "safe_to_try": _consent,
    "approval": lambda settings, options, costs, chance, say: {one: 1 for one in options if chance.random() < 0.5},
    "scale": lambda settings, options, costs, chance, say: {
        one: {each["key"]: chance.randint(0, 5) for each in settings["criteria"]} for one in options},
    "ranking": lambda settings, options, costs, chance, say: {
        one: place for place, one in enumerate(chance.sample(options, max(1, len(options) - chance.randint(0, 2))), 1)} if options else {},
    "statements": lambda settings, options, costs, chance, say: {one: chance.choice((1, 1, 0, -1)) for one in options},
}
