"""One day in the park, from the first idea to the closing, with everything in it that a record must get right."""

from tests.world.park import until

MARKER = "Zanzibarquark"
NAME = "Annabel Lee"
HIDDEN = "Gatekeeper Jones is rude"


class Day:
    """The played session and what was said in it."""

    def __init__(self, park):
        self.park = park
        park.does("desk", "start_session")
        park.open("board")
        self.shade = park.idea("citizen", "Shade by the gate")
        self.formula = park.idea("keeper", "=HYPERLINK(\"http://example.org\")")
        self.hidden = park.idea("citizen2", HIDDEN)
        self.erased = park.idea("citizen3", f"To be erased {MARKER}")
        self.changed = park.idea("citizen4", "First words oopsword")
        self.taken_back = park.idea("citizen5", "Never mind droppedword")
        park.does("citizen4", "edit_idea", idea=self.changed, text="Better words")
        park.does("citizen5", "withdraw_idea", idea=self.taken_back)
        park.does("keeper2", "support_idea", idea=self.shade, support=True)
        self.theme = park.does("helper", "make_theme", title="At the gate", ideas=[self.changed, self.shade])["events"][0]["theme"]
        park.does("keeper2", "comment", what="idea", id=self.shade, sort="build", text="And a bench in it")
        park.does("citizen", "set_name", name=NAME)
        park.does("keeper", "ask_for_help", text="Where is the door?")
        park.does("desk", "hide", what="idea", id=self.hidden, reason="names_person", words="Names somebody")
        park.does("desk", "erase", what="idea", id=self.erased, reason="hurtful")
        park.does("desk", "pause", on=True, message="We are taking a moment")
        park.does("desk", "pause", on=False)
        park.does("desk", "edit_proposal", proposal=park.proposals[0], cost={"low": 900, "high": 1200, "yearly": True},
                  helps_count=300, summary="-Sails over the benches")
        self._ask_and_note()
        self._vote()
        park.does("desk", "close_session")
        until(lambda: park.snapshot()["session"]["state"] == "closed", "the end of the session")

    def _ask_and_note(self):
        park = self.park
        asking, talking = (park.does("desk", "add_activity", kind=kind, title=title, settings=settings)["events"][0]["activity"]
                           for kind, title, settings in (("questions", "What do you need to know?", {}),
                                                         ("talk", "Round the table", {"notes": True})))
        for step in (asking, talking):
            park.does("desk", "open_activity", activity=step)
        self.answered, self.friday, hidden, gone = (
            park.does(who, "ask", activity=asking, text=text)["events"][0]["question"]
            for who, text in (("citizen", "What does a bench cost?"), ("citizen2", "Who locks the gate?"),
                              ("citizen3", "Is Gatekeeper Jones rude?"), ("citizen4", "Never mind droppedword?")))
        park.does("keeper", "support_question", question=self.friday, support=True)
        park.does("keeper2", "answer_question", question=self.answered, text="Too much oopsword", settled=False)
        park.does("keeper", "answer_question", question=self.answered, text="About £600", settled=True)
        park.does("keeper", "answer_question", question=self.friday, text="We'll know by Friday", settled=False)
        park.does("desk", "take_question", question=self.friday)
        park.does("desk", "hide", what="question", id=hidden, reason="names_person")
        park.does("citizen4", "withdraw_question", question=gone)
        self.note = park.does("citizen", "write_note", activity=talking, text="Benches oopsword")["events"][0]["note"]
        park.does("keeper", "write_note", activity=talking, text="Benches\nin the shade", base="Benches oopsword")

    def _vote(self):
        park = self.park
        self.statement = park.does("desk", "add_statement", activity=park.steps["statements"], text="Dogs belong here")[
            "events"][0]["statement"]
        statements = park.open("statements")
        dots, places = park.open("dots"), park.open("ranking")
        for number, who in enumerate(park.joined):
            keeper = who.startswith("keeper")
            park.cast(who, "statements", {statements[0]: -1 if keeper else 1})
            park.cast(who, "dots", {dots[number % 2]: 3, dots[4 if keeper else 3]: 2})
            order = places if keeper else places[2:] + places[:2]
            park.cast(who, "ranking", {option: place for place, option in enumerate(order[:4], start=1)})
        self.votes = len(park.joined)

    def organiser_copy(self):
        return self.park.organiser.get(f"/sessions/{self.park.id}/record.json")

    def public_copy(self):
        self.park.organiser.post(f"/sessions/{self.park.id}/publication")
        copy = self.park.as_(None).get(f"/sessions/{self.park.id}/record.json")
        self.park.organiser.delete(f"/sessions/{self.park.id}/publication")
        return copy
