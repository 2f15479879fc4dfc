"""The data dictionary: every table of the download, every column, and what it means."""

from .result_dictionary import OF_VOTES

TOLD = """\
The record of a co-design session as plain tables.

Files are UTF-8 with a byte-order mark, separated by commas, one row a line. Where a text begins with a sign that a
spreadsheet would read as a formula, an apostrophe stands before it. Times are UTC. An empty cell means: not given, not
readable in this copy, or not shown to protect the few. README.csv says what each column means.

“Group” is lived (people who use the service), professional (people who work in it) or other. On equal footing each
group weighs the same however many came. Where only a few people of one group voted, groups are not shown apart. Where a
step released totals alone, it has no ballots here, and no figures that need them.

record.json holds the same with the journal behind it and can be checked: script/workshop record verify FILE.
"""

_STRENGTH = "what the evidence is: figures, experience, survey, elsewhere or estimate"
_TOOK_OFF = "up, hidden, withdrawn or erased"

TABLES = {
    "session": {
        "field": "what is told about the session",
        "value": "what it is",
    },
    "people": {
        "voice": "what people chose when they were asked what brings them here",
        "label": "how the question was put",
        "group": "lived, professional or other",
        "joined": "how many people joined with this voice",
    },
    "activities": {
        "activity": "number of the step", "kind": "what people did in it", "title": "its title",
        "prompt": "what was asked", "state": "how far it came: upcoming, open, closed or revealed",
        "repeats": "the step that it repeats", "decided_by": "equal_footing: each group counts for half; everyone: each person counts the same",
        "options": "what was voted on", "took_part_lived": "people of this group who took part",
        "took_part_professional": "people of this group who took part", "took_part_other": "people of this group who took part",
    },
    "prioritised_proposals": {
        "place": "place in the result, as it was decided beforehand; equal places are ties",
        "proposal": "number of the proposal", "title": "its title", "step": "the step that put the proposals in order",
        "decided_by": "the way of counting that gives the place",
        "place_equal_footing": "place when each group counts for half", "place_everyone": "place when each person counts the same",
        "place_lived": "place among people who use the service", "place_professional": "place among people who work in it",
        "support_lived": "share of this group in favour, 0 to 1 (agreement.csv says what that means)",
        "support_professional": "share of this group in favour, 0 to 1", "difference": "how far apart the two shares are",
        "in_favour": "share of people in favour in the view that decides; on equal footing the mean of the groups",
        "shared": "whether both groups are clearly behind it", "divided": "whether the groups clearly differ on it",
        "bought": "whether the budget pays for it, where that decides",
        "cost_low": "lowest cost, in the currency of the session", "cost_high": "highest cost",
        "cost_yearly": "whether it comes every year",
        "cost_per_person_low": "lowest cost for each person it helps, where both are known",
        "cost_per_person_high": "highest cost for each person it helps", "helps_count": "how many people it helps",
        "helps": "whom it helps", "summary": "the change in short", "problem": "the problem", "gain": "what gets better",
        "evidence": "what this rests on", "strength": _STRENGTH, "risk": "what could go wrong", "smallest_test": "the smallest safe test",
        "trouble": "how one would see that it goes wrong", "stopper": "who stops it then", "answerer": "who answers for the risk",
        "ideas": "the ideas that it grew from", "state": _TOOK_OFF,
    },
    "proposals": {
        "proposal": "number of the proposal", "title": "its title", "summary": "the change in short",
        "problem": "the problem", "helps": "whom it helps", "helps_count": "how many people it helps",
        "gain": "what gets better", "evidence": "what this rests on", "strength": _STRENGTH, "risk": "what could go wrong",
        "smallest_test": "the smallest safe test", "trouble": "how one would see that it goes wrong",
        "stopper": "who stops it then", "answerer": "who answers for the risk", "cost_low": "lowest cost, in the currency of the session",
        "cost_high": "highest cost", "cost_yearly": "whether it comes every year",
        "ideas": "the ideas that it grew from", "theme": "the theme or idea that it grew from",
        "activity": "the step it was written in", "table": "the table that wrote it",
        "authors_lived": "how many people who use the service wrote at it",
        "authors_professional": "how many people who work in it wrote at it", "authors_other": "how many others wrote at it",
        "state": _TOOK_OFF, "reason": "why it was hidden",
    },
    "ideas": {
        "idea": "number of the idea", "activity": "the step it was written in", "text": "its words",
        "column": "its column on the board", "table": "the table it was written at",
        "theme": "the theme it was put into", "into": "the idea that it was put together with", "group": "the group it came from, where that was shown",
        "language": "the language it was written in", "supporters": "how many others said “me too”",
        "state": _TOOK_OFF, "reason": "why it was hidden",
    },
    "themes": {
        "theme": "number of the theme", "title": "its title", "ideas": "the ideas that were put together in it",
        "language": "the language it was written in", "state": _TOOK_OFF, "reason": "why it was hidden",
    },
    "comments": {
        "comment": "number of the comment", "idea": "the idea it is about", "proposal": "the proposal it is about",
        "sort": "build, worry or question", "text": "its words", "group": "the group it came from, where that was shown",
        "language": "the language it was written in", "state": _TOOK_OFF, "reason": "why it was hidden",
    },
    "statements": {
        "statement": "number of the statement", "activity": "the step it belongs to", "text": "its words",
        "language": "the language it was written in", "state": _TOOK_OFF, "reason": "why it was hidden",
        "agree": "how many agreed", "disagree": "how many disagreed", "pass": "how many passed",
    },
    "translations": {
        "about": "number of the idea, comment, theme, proposal, statement, question or note", "what": "which of these it is",
        "language": "the language of this text", "text": "what it says in that language, by a helper or a facilitator; of a "
        "proposal the first line is its title, the rest its summary",
    },
    "questions": {
        "question": "number of the question", "activity": "the step it was asked in", "text": "its words",
        "language": "the language it was written in", "supporters": "how many others wanted to know it too",
        "answer": "what was said to it", "answered": "whether that settled it", "state": _TOOK_OFF, "reason": "why it was hidden",
    },
    "notes": {
        "note": "number of the note", "activity": "the step it was written in", "table": "the table that wrote it; empty: the whole room",
        "text": "its words", "language": "the language it was last written in", "state": _TOOK_OFF, "reason": "why it was hidden",
    },
    "responses": {
        "response": "number of the answer", "proposal": "the proposal that is answered", "version": "which answer to it this is, from 1; the last one stands",
        "at": "when it was published", "decision": "will, part, not_now or no", "why": "the reason given",
        "owner": "who does it", "due": "by when; for not_now the day on which it is looked at again", "done": "the day on which it was done",
        "follower": "who from the room follows it up", "trial": "what is tried first", "trial_until": "until when that is safe to try",
        "avoided_low": "least cost that it saves elsewhere, in the currency of the session", "avoided_high": "most that it saves",
        "avoided_yearly": "whether it saves that every year", "avoided_source": "how that is known",
        "language": "the language it is written in", "state": "up, or erased",
    },
    "information": {
        "activity": "the step that it was given with; empty: the whole session", "fact": "the fact, or the meaning of the word", "word": "the word explained, where it is one",
        "source": "where the fact comes from",
    },
    **OF_VOTES,
    "control_actions": {
        "at": "when", "event": "number in the journal", "action": "what was done",
        "about": "what it was done to", "reason": "the reason given", "words": "further words",
    },
}
