"""Who decides, as a choice with consequences, in one sentence."""

from flask_babel import gettext as _, ngettext


def who_decides(remit, body=None):
    """The sentence for `{decides, promise, body}` of a remit; a plan that says it in its own words is shown as it is.

    `body` stands for the one in the remit, in another language.
    """
    decides, promise = remit.get("decides"), remit.get("promise")
    body = body or remit.get("body") or _("The organisation")
    if decides == "room":
        return _("This room decides. What comes first is done.")
    if decides == "first_n":
        n = promise if isinstance(promise, int) else 1
        return ngettext("%(body)s must do what comes first, or publish why not.",
                        "%(body)s must do the first %(n)s, or publish why not.",
                        n, n=n, body=body)
    if decides == "consider":
        return _("%(body)s will consider what comes first. It can decide otherwise, and says why.", body=body)
    return " ".join(part for part in (decides, promise) if isinstance(part, str) and part)
