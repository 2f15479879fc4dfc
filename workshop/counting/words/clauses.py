"""How many of a group did what with an option, as part of a sentence."""

from ..small_numbers import SIDES


def how_they_differ(result, option, words) -> tuple[str, str, bool] | None:
    """What the two groups furthest apart did with an option, the keener one first.

    Such as ("most people who use the service put it top", "nobody who works in it ..."), or where all of one group and most of
    the other did the same, ("everyone who uses the service put it top", "not everyone who works in it did"), and whether it is so;
    None where the same would be said of both, or the shares are not those of people.
    """
    if result["kind"] == "pairs":
        return None
    row = result["agreement"]["rows"][option]
    sides = [side for side in SIDES if side in row]
    keen, cool = max(sides, key=row.get), min(sides, key=row.get)
    deeds = [_deed(result, option, side, words) for side in (keen, cool)]
    if deeds[0] == deeds[1]:
        return None
    (many, did), (few, did_not) = deeds
    if did == did_not and {many, few} == {"everyone", "most"}:
        whole, part = (keen, cool) if many == "everyone" else (cool, keen)
        return did % {"who": _who("everyone", whole, None, words)}, _who("not all", part, whole, words), True
    return (
        did % {"who": _who(many, keen, None, words)},
        did_not % {"who": _who(few, cool, keen, words)},
        False,
    )


def _deed(result, option, side, words) -> tuple[str, str]:
    amount = _amount(result["agreement"]["rows"][option][side])
    if result["kind"] == "ranking":
        first, last = _ends(result, option, side)
        if first:
            return first, words.gettext("%(who)s put it top")
        if last:
            return last, words.gettext("%(who)s put it last")
    return amount, _did(words.gettext)["projects" if "bought" in result else result["kind"]]


def _did(gettext) -> dict:
    """What being in favour of an option means in each kind of vote."""
    return {
        "statements": gettext("%(who)s agreed"),
        "dots": gettext("%(who)s gave it dots"),
        "approval": gettext("%(who)s said yes to it"),
        "safe_to_try": gettext("%(who)s called it safe"),
        "scale": gettext("%(who)s gave it a high mark"),
        "projects": gettext("%(who)s voted for it"),
        "budget": gettext("%(who)s gave it money"),
        "ranking": gettext("%(who)s put it in the top half of their list"),
    }


def _ends(result, option, side) -> tuple[str | None, str | None]:
    """Whether everyone or most people put it top or last, as far as head-to-heads prove it.

    Who puts an option top never has another above or beside it; of n people, at least n less
    all those exceptions do so. "Everyone" is exact, "most" is only said when it is certain.
    """
    heads = result["views"][side]["counts"]
    people = result["by_side"][side]
    if result["pooled"] == side:
        people += result["by_side"]["other"]
    others = [other for other in result["scores"] if other != option]
    not_below = sum(people - heads[f"{option}:{other}"] for other in others)
    not_above = sum(people - heads[f"{other}:{option}"] for other in others)
    return _all_or_most(people - not_below, people), _all_or_most(people - not_above, people)


def _all_or_most(certainly, people) -> str | None:
    if certainly == people:
        return "everyone"
    return "most" if 2 * certainly > people else None


def _amount(share) -> str:
    if share in (0, 1):
        return "everyone" if share else "nobody"
    if share == 0.5:
        return "half"
    return "most" if share > 0.5 else "fewer"


def _who(amount, side, said_before, words) -> str:
    label = words.label(side)
    if label or side == "other":
        return _named(words.gettext)[amount] % {"group": label or words.gettext("other people")}
    if said_before in (None, "other") or words.label(said_before):
        return _in_full(words.gettext)[side][amount]
    return _in_short(words.gettext)[side][amount]


def _named(gettext) -> dict:
    return {
        "everyone": gettext("all %(group)s"),
        "most": gettext("most %(group)s"),
        "half": gettext("half of all %(group)s"),
        "fewer": gettext("fewer than half of all %(group)s"),
        "nobody": gettext("no %(group)s"),
        "not all": gettext("not all %(group)s did"),
    }


def _in_full(gettext) -> dict:
    return {
        "lived": {
            "everyone": gettext("everyone who uses the service"),
            "most": gettext("most people who use the service"),
            "half": gettext("half of the people who use the service"),
            "fewer": gettext("fewer than half of the people who use the service"),
            "nobody": gettext("nobody who uses the service"),
            "not all": gettext("not everyone who uses the service did"),
        },
        "professional": {
            "everyone": gettext("everyone who works in the service"),
            "most": gettext("most people who work in the service"),
            "half": gettext("half of the people who work in the service"),
            "fewer": gettext("fewer than half of the people who work in the service"),
            "nobody": gettext("nobody who works in the service"),
            "not all": gettext("not everyone who works in the service did"),
        },
    }


def _in_short(gettext) -> dict:
    """For the second group of a sentence, after the service has been named."""
    return {
        "lived": {
            "everyone": gettext("everyone who uses it"),
            "most": gettext("most people who use it"),
            "half": gettext("half of the people who use it"),
            "fewer": gettext("fewer than half of the people who use it"),
            "nobody": gettext("nobody who uses it"),
            "not all": gettext("not everyone who uses it did"),
        },
        "professional": {
            "everyone": gettext("everyone who works in it"),
            "most": gettext("most people who work in it"),
            "half": gettext("half of the people who work in it"),
            "fewer": gettext("fewer than half of the people who work in it"),
            "nobody": gettext("nobody who works in it"),
            "not all": gettext("not everyone who works in it did"),
        },
    }
