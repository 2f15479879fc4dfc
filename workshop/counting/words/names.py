"""What sentences about a result are made of: the names of things, and the catalogue."""

from dataclasses import dataclass
from typing import Callable

MOST_NAMED = 3


@dataclass(frozen=True)
class Words:
    """The titles of options, the organiser's labels of groups, the reader's catalogue, and amounts of money in words."""

    titles: dict
    labels: dict
    gettext: Callable
    ngettext: Callable
    money: Callable

    def title(self, option) -> str:
        """The option's title in quotation marks, or what is left of one without words."""
        if not self.titles.get(option):
            return self.gettext("something that was taken off")
        return self.gettext("“%(title)s”") % {"title": self.titles[option]}

    def names(self, options, most=MOST_NAMED) -> str:
        """The titles joined as in speech; only how many there are, where they are more than `most`."""
        if len(options) > most:
            number = len(options)
            return self.ngettext("%(num)d option", "%(num)d options", number) % {"num": number}
        named = ""
        for place, option in enumerate(options):
            if not place:
                joined = "%(next)s"
            elif place == len(options) - 1:
                joined = self.gettext("%(before)s and %(next)s")
            else:
                joined = self.gettext("%(before)s, %(next)s")
            named = joined % {"before": named, "next": self.title(option)}
        return named

    def label(self, side) -> str | None:
        """The organiser's own name for a group; None where it is called as usual."""
        usual = {
            "lived": (None, "", "people who use the service", self.gettext("people who use the service")),
            "professional": (None, "", "people who work in it", self.gettext("people who work in it")),
            "other": (None, ""),
        }
        label = self.labels.get(side)
        return None if label in usual[side] else label

    def group(self, side) -> str:
        """A group by its name."""
        return self.label(side) or {
            "lived": self.gettext("people who use the service"),
            "professional": self.gettext("people who work in it"),
            "other": self.gettext("others"),
        }[side]
