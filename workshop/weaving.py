"""Weaves together what two people made of one text, so that no line of either is lost."""

from difflib import SequenceMatcher

MOST_LINES = 400
"""Beyond it a stretch that was changed counts as one change: looking closer would take too long."""


def woven(base, standing, changed):
    """`changed`, written by somebody who had `base` before them, woven into `standing`, what others made of it meanwhile.

    Line by line: what one of them changed is taken over; where both changed the same, the lines of both are kept.
    """
    if standing in (base, changed):
        return changed
    if changed == base:
        return standing
    lines = _lines(base)
    out, at = [], 0
    for start, end, ours, theirs in _stretches(lines, _edits(lines, _lines(standing)), _edits(lines, _lines(changed))):
        out += lines[at:start] + _both(ours, theirs, lines[start:end])
        at = end
    return "\n".join(out + lines[at:])


def _lines(text):
    return text.split("\n") if text else []


def _edits(before, after):
    """[(start, end, lines)]: what stands in the place of before[start:end]."""
    head = _same(before, after)
    tail = _same(before[head:][::-1], after[head:][::-1])
    old, new = before[head:len(before) - tail], after[head:len(after) - tail]
    if not old and not new:
        return []
    if len(old) + len(new) > MOST_LINES:
        return [(head, head + len(old), new)]
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    return [(head + i1, head + i2, new[j1:j2]) for tag, i1, i2, j1, j2 in matcher.get_opcodes() if tag != "equal"]


def _same(one, other):
    """How many lines two texts begin with in common."""
    return next((at for at, (left, right) in enumerate(zip(one, other)) if left != right), min(len(one), len(other)))


def _stretches(lines, ours, theirs):
    """[(start, end, our lines, their lines)] where anything changed; None for who left the stretch as it was.

    Changes that touch the same lines make one stretch.
    """
    left = [(start, end, "ours", new) for start, end, new in ours]
    right = [(start, end, "theirs", new) for start, end, new in theirs]
    groups = []
    for edit in sorted(left + right, key=lambda edit: (edit[0], edit[1])):
        if groups and (edit[0] < groups[-1][1] or (edit[0], edit[1]) == (groups[-1][0], groups[-1][1])):
            groups[-1] = (groups[-1][0], max(groups[-1][1], edit[1]), [*groups[-1][2], edit])
        else:
            groups.append((edit[0], edit[1], [edit]))
    return [(start, end, *(_version(lines, start, end, edits, whose) for whose in ("ours", "theirs")))
            for start, end, edits in groups]


def _version(lines, start, end, edits, whose):
    own = [edit for edit in edits if edit[2] == whose]
    if not own:
        return None
    out, at = [], start
    for first, last, _whose, new in own:
        out += lines[at:first] + new
        at = last
    return out + lines[at:end]


def _both(ours, theirs, before):
    if ours is None or theirs is None:
        return theirs if ours is None else ours
    if ours == theirs:
        return ours
    return ours + [line for line in theirs if line not in ours and line not in before] if theirs else ours
