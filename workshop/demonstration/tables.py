"""What the demonstration's people put together at their tables: themes, and a sheet for each of the first five."""

from collections import Counter

from workshop.demonstration.crowd import OF_THE_DESK, OF_THE_HELPER
from workshop.demonstration.meanings import THEMES
from workshop.demonstration.people import PEOPLE, PHONE
from workshop.demonstration.redesigns import proposals
from workshop.demonstration.words import IDEAS, ONE_IDEA

PUTTING_TOGETHER = 10  # seconds, as all times here, at speed 1
A_FIELD = 1.2
LETTERS = "ABCDE"
REDESIGNS = dict(zip(LETTERS, proposals()))
FIRST_HALF = ("problem", "title", "summary", "helps", "helps_count")
SECOND_HALF = ("gain", "cost", "evidence", "strength", "risk", "smallest_test", "trouble", "stopper", "answerer")


class Tables:
    """Plays the Crowd through putting together and writing up."""

    def __init__(self, crowd):
        self._crowd = crowd

    def put_together(self, desk_merges):
        """Helpers put like with like; with `desk_merges`, two ideas that say the same become one first."""
        ids = {idea["text"]: idea["id"] for idea in self._crowd.snapshot()["ideas"]}
        posted = {idea.number: ids[idea.text] for idea in IDEAS if idea.text in ids}
        acts = [
            (1 + PUTTING_TOGETHER * place / len(THEMES), OF_THE_HELPER, self._make, theme, posted)
            for place, theme in enumerate(THEMES)
        ]
        if desk_merges:
            acts.append((0, OF_THE_DESK, self._merge, posted))
        self._crowd.perform(acts)

    def write_up(self, step):
        """Two people write each sheet: one who uses the service holds the pen first, one who works in it after them."""
        for title in self._missing():
            self._crowd.helper.do("start_proposal", activity=step["id"], title=title)
        seen = self._crowd.snapshot()
        at = {person["id"]: person["table"] for person in seen["people"]}
        acts = []
        for letter, sheet in _sheets(seen).items():
            first, second = (self._writer(at, sheet, letter, uses) for uses in (True, False))
            acts.append((0, first, self._write, sheet["id"], REDESIGNS[letter], first, second))
        self._crowd.perform(acts)

    def _merge(self, posted):
        into, other = (posted.get(number) for number in ONE_IDEA)
        if into and other:
            self._crowd.desk.do("merge_ideas", into=into, ideas=[other])

    def _make(self, theme, posted):
        standing = {idea["id"] for idea in self._crowd.snapshot()["ideas"] if idea["into"] is None and idea["state"] == "up"}
        ideas = [posted[number] for number in theme.ideas if posted.get(number) in standing]
        if ideas:
            self._crowd.helper.do("make_theme", title=theme.title, ideas=ideas)

    def _missing(self):
        """The titles of those redesigns that no table has a sheet for."""
        there = letters_of(self._crowd.snapshot())
        return [redesign["title"] for letter, redesign in REDESIGNS.items() if letter not in there]

    def _writer(self, at, sheet, letter, uses):
        """The number of somebody with a phone at the table of this sheet, of those who use the service or who do not."""
        able = [one for one in PEOPLE if one.way == PHONE and one.uses_it == uses]
        if not sheet["table"]:
            return able[LETTERS.index(letter)].number
        table_of = {one.number: at[self._crowd.refs[one.number]] for one in able}
        beside = [number for number, table in table_of.items() if table == sheet["table"]]
        return beside[0] if beside else self._move_over(at, sheet["table"], table_of)

    def _move_over(self, at, table, table_of):
        """The last of the best filled table comes to this one, where such people have no phone; their number."""
        most, _many = Counter(table_of.values()).most_common(1)[0]
        number = [number for number, other in table_of.items() if other == most][-1]
        self._crowd.desk.do("seat", participant=self._crowd.refs[number], table=table)
        at[self._crowd.refs[number]] = table
        return number

    def _write(self, sheet, redesign, first, second):
        """One hand for the whole sheet, so that nobody writes before they have the pen."""
        self._crowd.does(first, "ask_for_pen", proposal=sheet)
        self._fill(first, sheet, redesign, FIRST_HALF)
        self._crowd.does(second, "ask_for_pen", proposal=sheet)
        self._crowd.does(first, "pass_pen", proposal=sheet)
        self._fill(second, sheet, redesign, SECOND_HALF)
        self._crowd.does(second, "pass_pen", proposal=sheet)
        self._crowd.helper.do("edit_proposal", proposal=sheet, information=redesign["information"])

    def _fill(self, number, sheet, redesign, fields):
        for field in fields:
            self._crowd.does(number, "edit_proposal", proposal=sheet, **{field: redesign[field]})
            self._crowd.rest(A_FIELD)


def letters_of(seen):
    """{letter: id} of the themes, or once they are there of the proposals, that the demonstration's people know."""
    return {letter: sheet["id"] for letter, sheet in _sheets(seen).items()} or {
        theme.letter: each["id"] for theme in THEMES for each in seen["themes"] if each["title"] == theme.title and each["state"] == "up"}


def _sheets(seen):
    """{letter: proposal}, by its title or by the theme that it was written for."""
    themes = {each["id"]: each["title"] for each in seen["themes"]}
    lead = {theme.title: theme.letter for theme in THEMES} | {each["title"]: letter for letter, each in REDESIGNS.items()}
    found = {}
    for sheet in seen["proposals"]:
        letter = lead.get(sheet["title"]) or lead.get(themes.get(sheet["theme"]))
        if letter in REDESIGNS and sheet["state"] == "up":
            found.setdefault(letter, sheet)
    return dict(sorted(found.items()))
