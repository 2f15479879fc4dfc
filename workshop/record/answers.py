"""Votes without an order, in the words of the reader: the answers to a question, what is safe, hands, before and now."""

from flask_babel import format_percent, gettext as _, ngettext

from ..activities import rules_for
from . import saying


def own_titles(step):
    """What a step's own choices are called in the reader's language, by key."""
    return rules_for(step["kind"], step["settings"], step["costs"]).own_titles(lambda text: {
        "Yes": _("Yes"), "No": _("No"), "Not sure": _("Not sure")}[text])


def answers_of(vote):
    """[(answer, title, people)] of a quick question; words with the most first, and none that was taken off."""
    of_type = vote.step["settings"]["type"]
    if of_type == "word":
        written = [(vote.result["counts"].get(each["text"], 0), each["text"]) for each in vote.sayings if each["state"] == "up"]
        return [(text, text, people) for people, text in sorted(written, key=lambda each: (-each[0], each[1]))]
    counts = vote.result["counts"]
    if of_type in ("scale", "number"):
        return [(answer, saying.number(int(answer)), counts[answer]) for answer in sorted(counts, key=int)]
    titles = own_titles(vote.step)
    return [(answer, titles.get(answer, answer), people) for answer, people in counts.items()]


def middle(vote):
    """The answer in the middle, where answers are figures."""
    found = vote.result["views"]["everyone"].get("median")
    return None if found is None else _("In the middle: %(middle)s", middle=saying.number(found))


def consent_options(vote):
    """Those that somebody stopped first, then those with most worries."""
    counts = vote.result["counts"]
    return sorted(counts, key=lambda option: (-counts[option]["stop"], -counts[option]["worry"]))


def reasons(vote):
    """[(option, [(answer, text)])] of what is safe to try: whosever the reasons are, stops first."""
    said = {"stop": _("Stop"), "worry": _("A worry"), "safe": _("Safe")}
    return [(vote.titles[option], given) for option in consent_options(vote) if (given := [
        (said[mark], each["text"]) for mark in said for each in vote.sayings
        if each["state"] == "up" and each["option"] == option and each["mark"] == mark])]


def hands(step, titles):
    """A show of hands as a line of its own; None where there was none."""
    if not step["hands"]:
        return None
    answers = {"agree": _("Agree"), "disagree": _("Disagree"), "pass": _("Pass")}

    def each(option, given):
        if option == "answer":
            own = own_titles(step)
            return _(", ").join(f"{own.get(answer, answer)}: {saying.number(people)}" for answer, people in given.items())
        if "yes" in given:
            return f"{titles[option]}: {saying.number(given['yes'])}"
        return f"{titles[option]} (" + _(", ").join(
            f"{answers[answer]}: {saying.number(people)}" for answer, people in given.items()) + ")"

    return _("By show of hands in the room: %(hands)s. This is not part of the count.",
             hands=_(", ").join(each(option, given) for option, given in step["hands"].items()))


def channels(by_source):
    """How people voted, never what: "10 by phone, 1 on paper"; None where nothing is known."""
    said = {
        "phone": lambda people: ngettext("%(num)s by phone", "%(num)s by phone", people),
        "paper": lambda people: ngettext("%(num)s on paper", "%(num)s on paper", people),
        "spoken": lambda people: ngettext("%(num)s said it aloud", "%(num)s said it aloud", people),
        "shared": lambda people: ngettext("%(num)s on a shared phone", "%(num)s on a shared phone", people),
    }
    return _(", ").join(said[source](people) for source, people in by_source.items() if people) or None


def before_and_now(vote):
    """[(title, before, now)] of a step that was repeated, in the order of now; [] where it can't be set side by side."""
    earlier, result = vote.earlier, vote.result
    if not earlier or not earlier["ballots"] or not result["ballots"]:
        return []
    if vote.kind == "quick_question":
        return _answers_then(vote, earlier)
    was = _known_as(vote, earlier)
    return [(vote.titles[option], _told(earlier, was[option]) if option in was else "–", _told(result, option))
            for option in vote.options or list(result["counts"])]


def _answers_then(vote, earlier):
    if vote.step["settings"]["type"] == "word":
        return []
    if middle(vote) is not None:
        return [(_("In the middle"), *(saying.number(each["views"]["everyone"]["median"]) for each in (earlier, vote.result)))]
    return [(title, format_percent(earlier["counts"].get(answer, 0) / earlier["ballots"]), format_percent(people / vote.result["ballots"]))
            for answer, title, people in answers_of(vote)]


def _known_as(vote, earlier):
    """What each option was then: itself, or of statements the one with the same words."""
    then = [option for tied in earlier["order"] for option in tied] or list(earlier["counts"])
    if vote.kind != "statements":
        return {option: option for option in then}
    by_words = {vote.titles[option]: option for option in then}
    return {option: by_words[vote.titles[option]] for option in vote.options if vote.titles[option] in by_words}


def _told(result, option):
    if result["kind"] == "safe_to_try":
        return _("%(safe)s safe, %(worry)s worried, %(stop)s stop", **result["counts"][option])
    above = 0
    for tied in result["order"]:
        if option in tied:
            return saying.number(above + 1)
        above += len(tied)
    return "–"
