"""A session in which a word of its own stands in each kind of text, then covered in every way there is."""

from dataclasses import dataclass, field

SHEET = ("title", "summary", "problem", "helps", "gain", "evidence", "risk", "smallest_test", "trouble", "stopper", "answerer")
AGENDA = [
    {"kind": "ideas", "title": "Ideas", "settings": {"columns": ["Now"]}},
    {"kind": "ideas", "title": "Think first", "settings": {"think_first": True}},
    {"kind": "statements", "title": "Statements", "settings": {"own": True}},
    {"kind": "questions", "title": "Questions"},
    {"kind": "talk", "title": "Talk", "settings": {"notes": True}},
    {"kind": "proposals", "title": "Write it up", "settings": {"sheets": "desk"}},
    {"kind": "safe_to_try", "title": "Could it hurt?"},
    {"kind": "quick_question", "title": "One word", "settings": {"type": "word"}},
]
WAYS = ("hidden", "erased", "withdrawn", "muted", "thought", "leaver", "private", "voted")


@dataclass
class Planted:
    """`words[way]` are the planted words by how they are covered; `things[way]` what they stand in, as (what, id)."""

    park: object
    words: dict = field(default_factory=lambda: {way: [] for way in WAYS})
    things: dict = field(default_factory=lambda: {way: [] for way in WAYS})
    tables: int = 0

    def word(self, way, kind):
        """A word that stands nowhere else."""
        made = f"Zq{way}{kind.replace('_', '')}"
        self.words[way].append(made)
        return made

    def does(self, who, deed, **data):
        return self.park.does(who, deed, **data)["events"]

    def plants(self, way, who):
        """Somebody writes one of everything, and the desk what it writes; each holds a word of this way."""
        board, _quiet, statements, questions, talk, writing, *_votes = self.park.step_ids
        note = lambda kind: self.word(way, kind)
        base = self.park.idea("keeper2", f"A plain idea for {way}", activity=board)
        written = {
            "idea": self.park.idea(who, note("idea"), activity=board, column="Now"),
            "comment": self.does(who, "comment", what="idea", id=base, sort="build", text=note("comment"))[0]["comment"],
            "statement": self.does(who, "add_own_statement", activity=statements, text=note("statement"))[0]["statement"],
            "question": self.does(who, "ask", activity=questions, text=note("question"))[0]["question"],
        }
        things = list(written.items())
        things.append(("comment", self.does(
            who, "comment", what="proposal", id=self.park.proposals[0], sort="worry", text=note("sheetcomment"))[0]["comment"]))
        for what, ref in things[:4]:
            self.does("helper", "translate", what=what, id=ref, language="pl", text=note(f"{what}inpolish"))
        if way != "muted":
            self.does("keeper", "answer_question", question=written["question"], text=note("answer"), settled=True)
            things.append(("proposal", self.sheet(way, who, writing)))
            things.append(("note", self.note_of_a_table(way, who, talk)))
        return things

    def sheet(self, way, who, writing):
        """A sheet with a word in each field, one that somebody wrote over, and one in another language."""
        ref = self.does(who, "start_proposal", activity=writing, title=self.word(way, "earliertitle"))[0]["proposal"]
        self.does(who, "ask_for_pen", proposal=ref)
        self.does(who, "edit_proposal", proposal=ref, **{name: self.word(way, f"earlier{name}") for name in SHEET[1:]})
        self.does(who, "edit_proposal", proposal=ref, **{name: self.word(way, f"sheet{name}") for name in SHEET})
        self.does("helper", "translate", what="proposal", id=ref, language="pl", text=self.word(way, "sheetinpolish"))
        self.does(who, "pass_pen", proposal=ref)
        return ref

    def note_of_a_table(self, way, who, talk):
        """The note of a table of its own, to which somebody moved for it."""
        self.tables += 1
        self.does(who, "choose_table", table=self.tables)
        ref = self.does(who, "write_note", activity=talk, text=self.word(way, "note"))[0]["note"]
        self.does("helper", "translate", what="note", id=ref, language="pl", text=self.word(way, "noteinpolish"))
        return ref


def plant(park):
    """Everything planted and covered while the room works; votes are open still."""
    planted = Planted(park)
    for who in ("hider", "eraser", "changer", "mute", "leaver"):
        park.join(who)
    park.join("thinker", "staff")
    park.does("desk", "set_tables", tables=[{"number": number} for number in range(1, 9)], choose=True)
    planted.tables = 2
    for who, table in (("citizen", 1), ("keeper", 2)):
        park.does(who, "choose_table", table=table)
    for step in park.step_ids:
        park.does("desk", "open_activity", activity=step)
    _hidden(planted)
    _erased(planted)
    _withdrawn(planted)
    _muted(planted)
    _left(planted)
    _private(planted)
    for who in ("thinker", "citizen3"):
        park.idea(who, planted.word("thought", who), activity=park.step_ids[1])
    return planted


def _hidden(planted):
    things = planted.plants("hidden", "hider")
    theme = planted.does("desk", "make_theme", title=planted.word("hidden", "theme"), ideas=[])[0]["theme"]
    planted.does("helper", "translate", what="theme", id=theme, language="pl", text=planted.word("hidden", "themeinpolish"))
    for what, ref in [*things, ("theme", theme)]:
        planted.does("desk", "hide", what=what, id=ref, reason="names_person", words=planted.word("hidden", f"remark{what}{ref}"))
    planted.things["hidden"] = things


def _erased(planted):
    things = planted.plants("erased", "eraser")
    theme = planted.does("desk", "make_theme", title=planted.word("erased", "theme"), ideas=[])[0]["theme"]
    for what, ref in [*things, ("theme", theme)]:
        planted.does("desk", "hide", what=what, id=ref, reason="hurtful", words=planted.word("erased", f"remark{what}{ref}"))
        planted.does("desk", "erase", what=what, id=ref, reason="hurtful")
    planted.things["erased"] = things


def _withdrawn(planted):
    """What people changed or took back: the words from before."""
    park, word = planted.park, lambda kind: planted.word("withdrawn", kind)
    board, quiet, _statements, questions, talk, writing, *_votes = park.step_ids
    changed = park.idea("changer", word("ideabefore"), activity=board)
    planted.does("helper", "translate", what="idea", id=changed, language="pl", text=word("ideabeforeinpolish"))
    park.does("changer", "edit_idea", idea=changed, text="A plain idea")
    for step in (board, quiet):
        park.does("changer", "withdraw_idea", idea=park.idea("changer", word(f"idea{step}"), activity=step))
    asked = planted.does("changer", "ask", activity=questions, text=word("question"))[0]["question"]
    first = word("firstanswer")
    park.does("helper", "answer_question", question=asked, text=first, settled=False)
    park.does("helper", "answer_question", question=asked, text=word("secondanswer"), settled=True, base=first)
    park.does("changer", "withdraw_question", question=asked)
    theme = planted.does("helper", "make_theme", title=word("theme"), ideas=[])[0]["theme"]
    park.does("helper", "rename_theme", theme=theme, title=word("themeagain"))
    park.does("helper", "dissolve_theme", theme=theme)
    before = word("note")
    park.does("helper", "write_note", activity=talk, text=before, table=8)
    park.does("helper", "write_note", activity=talk, text="A plain note", base=before, table=8)
    park.does("changer", "set_name", name=word("name"))
    park.does("changer", "set_name", name="Plain")


def _muted(planted):
    board = planted.park.step_ids[0]
    rude = planted.park.idea("mute", "A plain rude idea", activity=board)
    planted.does("desk", "mute", what="idea", id=rude, on=True)
    planted.before_muting = planted.park.seq()
    planted.lines = {who: planted.park.line(who) for who in ("citizen", "screen")}
    planted.things["muted"] = planted.plants("muted", "mute")
    planted.park.does("mute", "edit_idea", idea=rude, text=planted.word("muted", "edited"))
    planted.park.idea("mute", planted.word("muted", "thought"), activity=planted.park.step_ids[1])


def _left(planted):
    planted.plants("leaver", "leaver")
    planted.park.does("leaver", "set_name", name=planted.word("leaver", "name"))
    planted.park.does("leaver", "ask_for_help", text=planted.word("leaver", "help"))
    planted.park.does("leaver", "report", what="proposal", id=planted.park.proposals[0], reason="twice", words=planted.word("leaver", "report"))
    planted.park.does("leaver", "post_idea", activity=planted.park.step_ids[1], text=planted.word("leaver", "thought"))
    planted.does("desk", "erase_participant", participant=planted.park.person("leaver"))


def _private(planted):
    """What is said to the desk alone, and who helps."""
    park, word = planted.park, lambda kind: planted.word("private", kind)
    park.does("citizen2", "set_name", name=word("name"))
    park.does("citizen2", "ask_for_help", text=word("help"))
    park.does("citizen2", "report", what="proposal", id=park.proposals[0], reason="twice", words=word("report"))
    park.does("desk", "invite_helper", name=word("helper"), table=1)
    park.does("desk", "add_person", voice="carer", name=word("paper"))


def vote(planted):
    """Reasons and words on ballots, still open."""
    park = planted.park
    safe, one_word = park.step_ids[-2:]
    for who in ("citizen2", "citizen3", "keeper2", "hider"):
        park.does(who, "cast_ballot", activity=safe, marks={
            park.proposals[0]: {"answer": "stop", "reason": planted.word("voted", f"reason{who}")}})
        park.does(who, "cast_ballot", activity=one_word, marks={"answer": planted.word("voted", f"answer{who}")})
