"""What is safe to try, what was stopped, and what people worry about."""


def safe(result, words) -> str:
    """Which options nobody stopped, which have to be worked on first, and on which somebody has a worry."""
    counts = result["counts"]
    stopped = [option for option in counts if option not in result["safe"]]
    worried = [option for option in result["safe"] if counts[option]["worry"]]
    return " ".join(filter(None, [
        _safe(result["safe"], stopped, words), _stopped(stopped, words) if result["safe"] else None,
        words.gettext("There are worries about %(titles)s.") % {"titles": words.names(worried)} if worried else None]))


def _safe(found, stopped, words) -> str:
    if not found:
        return words.gettext("Somebody said stop to %(titles)s.") % {"titles": words.names(stopped)}
    if len(found) == 1:
        return words.gettext("%(title)s is safe to try: nobody said stop.") % {"title": words.title(found[0])}
    return words.gettext("%(titles)s are safe to try: nobody said stop.") % {"titles": words.names(found)}


def _stopped(stopped, words) -> str | None:
    if not stopped:
        return None
    return words.gettext("To be worked on first, since somebody said stop: %(titles)s.") % {"titles": words.names(stopped)}
