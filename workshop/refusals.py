"""Refused: the rules say no, in a sentence for the person who asked."""

CODES = (
    "invalid", "not_allowed", "not_found", "closed", "paused", "limit",
    "too_fast", "conflict", "busy",
)
TRY_AGAIN = ("busy", "too_fast", "paused")


class Refused(Exception):
    """A deed that the rules do not allow; `message` says what to do instead.

    `message` is a catalogue text in English; the doors put it into the language of
    the person, with `values` for its `%(name)s` places. `retry_after` is in seconds.
    """

    def __init__(self, message, code="invalid", field=None, retry_after=None, **values):
        super().__init__(message)
        self.message = message
        self.code = code
        self.field = field
        self.retry_after = retry_after
        self.values = values

    def __str__(self):
        return self.message % self.values if self.values else self.message


def N_(message):
    """Marks a text that is refused with elsewhere, so that it reaches the catalogue."""
    return message


class Sorry(Exception):
    """A command of the program can't; the message is one plain sentence."""
