"""What the journal of a record tells: the plan, the steps, who joined, and what people wrote."""

from dataclasses import dataclass, field

LISTS = {
    "idea": "ideas", "comment": "comments", "statement": "statements", "theme": "themes", "proposal": "proposals",
    "question": "questions", "note": "notes", "saying": "sayings",
    "response": "responses",
}
SIDES = ("lived", "professional", "other")


def door(plan, events):
    """What the door promised: one slip one vote or not, how many slips were made, who joined after the first vote opened."""
    has_slips = plan.get("slips", False)
    told = {"slips": has_slips, "made": {**dict.fromkeys(SIDES, 0), "any": 0} if has_slips else None,
            "joined_late": dict.fromkeys(SIDES, 0)}
    for event in events:
        if event.get("type") in ("slips_made", "participant_joined"):
            told |= {name: event[name] for name in ("made", "joined_late") if name in event}
    return told


@dataclass
class Told:
    """The session as its journal tells it, in the shapes of the record (X1).

    `told_words` and `promised` map a step to what it told of the words on its ballots, their texts as digests, and to what
    its closing had promised of them; `gone` maps a thing's id to the place of the last event after which its earlier words are no longer kept, `hidden`
    holds the ids of what is hidden now; `translations` maps a thing's id and a language to what it says in it, `said_again`
    to the place where that was said last; `open_to_all` counts the events up to the closing that everyone may see.
    """

    plan: dict = field(default_factory=dict)
    state: str = "waiting"
    started_at: str | None = None
    closed_at: str | None = None
    turns: dict = field(default_factory=lambda: dict.fromkeys(SIDES, 0))
    activities: list = field(default_factory=list)
    ideas: dict = field(default_factory=dict)
    themes: dict = field(default_factory=dict)
    comments: dict = field(default_factory=dict)
    statements: dict = field(default_factory=dict)
    proposals: dict = field(default_factory=dict)
    questions: dict = field(default_factory=dict)
    notes: dict = field(default_factory=dict)
    sayings: dict = field(default_factory=dict)
    responses: dict = field(default_factory=dict)
    told_words: dict = field(default_factory=dict)
    promised: dict = field(default_factory=dict)
    joined: list = field(default_factory=list)
    people: dict = field(default_factory=dict)
    moved: set = field(default_factory=set)
    closing: dict | None = None
    open_to_all: int = 0
    gone: dict = field(default_factory=dict)
    hidden: set = field(default_factory=set)
    translations: dict = field(default_factory=dict)
    said_again: dict = field(default_factory=dict)

    def gone_after(self, entry, ref):
        """The place of the last event after which the words of this one, about `ref`, are no longer kept; 0 for none."""
        again = self.said_again.get((ref, entry["language"]), 0) if entry["type"] == "translated" else 0
        return max(self.gone.get(ref, 0), again)

    def step(self, ref):
        """The activity of this id; KeyError where the journal never added it."""
        return next((step for step in self.activities if step["id"] == ref), None) or {}[ref]

    def find(self, what, ref):
        """A thing that people wrote, or None."""
        return getattr(self, LISTS[what]).get(ref) if what in LISTS else None
