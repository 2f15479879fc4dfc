"""The texts of a plan in the languages of its people: which there are, and what each reads in another language."""

from . import languages


def texts_of(workshop):
    """{text: where it stands}, each text once, in the order of the plan; a place is the page that it is written on."""
    texts = {}
    for place, text in _texts(workshop):
        if isinstance(text, str) and text.strip():
            texts.setdefault(text, place)
    return texts


def said_in(workshop, language):
    """{text: the same in this language}, of those that are known: what was filled in, else what our own catalogue says."""
    filled, ours = workshop.texts.get(language) or {}, languages.catalogue(language)
    said = {text: filled.get(text) or ours.gettext(text) for text in texts_of(workshop)}
    return {text: words for text, words in said.items() if words != text or text in filled}


def in_other_languages(workshop):
    """{language: {text: the same in it}} for every language of the plan but the one that it is written in."""
    return {language: said_in(workshop, language) for language in workshop.languages[1:]}


def _texts(workshop):
    yield from (("about", text) for text in (workshop.title, workshop.purpose))
    yield from (("remit", text) for text in _in_remit(workshop.remit))
    yield from (("information", text) for text in _in_information(workshop.information))
    yield from (("voices", voice["label"]) for voice in workshop.voices)
    yield from (("care", text) for name, text in workshop.notice.items() if name != "guardians")
    yield "care", (workshop.notice.get("safeguarding") or {}).get("where")
    for number, step in enumerate(workshop.agenda, 1):
        yield from ((f"steps/{number}", text) for text in _in_step(step))


def _in_remit(remit):
    yield from remit.get("can") or []
    for limit in remit.get("cannot") or []:
        yield from (limit.get("what"), limit.get("why")) if isinstance(limit, dict) else (limit,)
    yield from (remit.get("body"), remit.get("who"))


def _in_information(information):
    yield information.get("text")
    for fact in information.get("facts") or []:
        yield from (fact.get("text"), fact.get("source")) if isinstance(fact, dict) else (fact,)
    for one in information.get("words") or []:
        yield from (one.get("word"), one.get("meaning"))


def _in_step(step):
    yield from (step["title"], step["prompt"])
    for value in step["settings"].values():
        for one in value if isinstance(value, list) else ():
            yield one.get("label") if isinstance(one, dict) else one
    yield from _in_information(step.get("information") or {})
