"""The settings of each kind as fields of a form, and the words that a new step starts with."""

from flask_babel import gettext as _, ngettext

from ..activities import as_settings, rules_for
from . import pages


@pages.app_template_global()
def kind_names():
    """What each kind is called, and what people do in it."""
    return {
        "ideas": (_("Ideas"), _("People answer a question with short notes, read each other’s, say “me too” and comment.")),
        "statements": (_("Statements"), _("People agree, disagree or pass, one short statement at a time.")),
        "dots": (_("Dots"), _("Everyone gets the same few dots and puts them where they matter most.")),
        "ranking": (_("Ranking"), _("People put options in order, their favourite first. Part of them is enough.")),
    }


@pages.app_template_global()
def in_words(step, agenda):
    """What the settings of a step do to people, in a few words each."""
    settings = as_settings(rules_for(step["kind"], step["settings"]))
    return [words for words in WORDS[step["kind"]](settings, agenda) if words]


def starting_step(kind):
    """A new step of this kind, with words that can stay as they are."""
    title, prompt, minutes = {
        "ideas": (_("What would you change?"), _("If it were yours, what would you change? Small things count."), 12),
        "statements": (_("Where do you stand?"), _("Do you agree? Pass if you’re not sure."), 6),
        "dots": (_("What matters most?"), _("Put your dots where they would change most."), 5),
        "ranking": (_("Put them in order"), _("Your favourite first. You don’t need to place them all."), 5),
    }[kind]
    return {"kind": kind, "title": title, "prompt": prompt, "minutes": minutes, "say": "", "watch": "", "settings": {}}


def as_fields(step):
    """A step as texts by field name."""
    settings = as_settings(rules_for(step["kind"], step["settings"]))
    texts = {f"settings.{name}": _as_text(value) for name, value in settings.items()}
    return {name: step[name] for name in ("title", "prompt", "say", "watch")} | {
        "minutes": _as_text(step["minutes"])} | texts


def read_settings(form, kind, kept):
    """The settings that were typed; what a form does not show stays as it was."""
    return kept | {name.removeprefix("settings."): read(form, name) for name, read in FIELDS[kind].items()}


def _as_text(value):
    if isinstance(value, bool):
        return "yes" if value else ""
    if isinstance(value, (list, tuple)):
        return "\n".join(value)
    return "" if value is None else str(value)


def _yes(form, name):
    return form[name] == "yes"


def _chosen(form, name):
    return form[name]


def _number_or_none(form, name):
    return form.whole(name, 1, 50)


def _number(least, most):
    def read(form, name):
        number = form.whole(name, least, most)
        if number is None:
            form.errors.setdefault(name, _("Give a whole number from %(least)s to %(most)s.", least=least, most=most))
        return number

    return read


def _lines(form, name):
    return form.lines(name, longest=40)


def _board(form, name):
    """One step's ideas, where ideas are voted on."""
    return form[name] or None if form["settings.options"] == "ideas" else None


def _ideas_in_words(settings, _agenda):
    each = settings["each"]
    return [
        _("think first, then show") if settings["think_first"] else _("everyone reads along from the start"),
        each and ngettext("one idea each", "%(num)s ideas each", each),
        settings["columns"] and _("columns: %(columns)s", columns=" / ".join(settings["columns"])),
        {"always": _("groups shown at once"), "never": _("groups never shown"), "after_themes": ""}[settings["show_group"]],
    ]


def _statements_in_words(settings, _agenda):
    return [_("people may add their own") if settings["own"] else _("only statements from the desk"), _decided(settings)]


def _dots_in_words(settings, agenda):
    return [_options(settings, agenda), _("%(dots)s dots each, at most %(most)s on one", dots=settings["dots_each"],
                                          most=settings["most_on_one"]), _decided(settings)]


def _ranking_in_words(settings, agenda):
    return [_options(settings, agenda), _decided(settings)]


def _decided(settings):
    return _("each group counts for half") if settings["decided_by"] == "equal_footing" else _(
        "each person counts the same")


def _options(settings, agenda):
    if settings["options"] != "ideas":
        return _("on the proposals")
    titles = {f"a{at}": step["title"] for at, step in enumerate(agenda, 1)}
    if settings["from"] in titles:
        return _("on the ideas of “%(title)s”", title=titles[settings["from"]])
    return _("on all ideas")


WORDS = {"ideas": _ideas_in_words, "statements": _statements_in_words, "dots": _dots_in_words,
         "ranking": _ranking_in_words}
DECIDED = {"settings.decided_by": _chosen}
OPTIONS = {"settings.options": _chosen, "settings.from": _board}
FIELDS = {
    "ideas": {"settings.columns": _lines, "settings.think_first": _yes, "settings.each": _number_or_none,
              "settings.show_group": _chosen, "settings.longest": _number(10, 1000)},
    "statements": {"settings.own": _yes, **DECIDED},
    "dots": {**OPTIONS, "settings.dots_each": _number(1, 100), "settings.most_on_one": _number(1, 100), **DECIDED},
    "ranking": {**OPTIONS, **DECIDED},
}
