"""Plays a table of ideas: each row is somebody who joins with its voice and posts it."""

from workshop.replay.playing import Playing

A_SECOND = 10  # people, where the file has no times
LONGEST_AS_IT_IS = 280  # code points of an idea, unless the settings allow more
VOICES = [
    {"key": "service-user", "label": "I use this service", "side": "lived"},
    {"key": "carer", "label": "I care for someone who uses it", "side": "lived"},
    {"key": "staff", "label": "I work in this service", "side": "professional"},
]
SIDES = ("lived", "professional")


class Board(Playing):
    """Voices are known by key, label or side; one that nobody planned belongs to no side."""

    def plan(self):
        ideas = self.material.ideas
        longest = max(len(idea.text) for idea in ideas)
        self._keys = self._known()
        strangers = [voice for voice in self.material.voices if voice.lower() not in self._keys]
        more = [{"key": f"voice-{number}", "label": voice, "side": "other"}
                for number, voice in enumerate(strangers, start=1)]
        self._keys |= {voice["label"].lower(): voice["key"] for voice in more}
        if strangers:
            self.say(f"These voices are not planned for and belong to no group: {', '.join(strangers)}.")
        settings = {"columns": self.material.columns} | ({"longest": longest} if longest > LONGEST_AS_IT_IS else {})
        return {
            "title": "Ideas", "voices": [*VOICES, *more],
            "agenda": [{"kind": "ideas", "title": "What ideas do you have?", "settings": settings}],
        }

    def prepare(self):
        self.facilitator.do("open_activity", activity=self.step)

    def take_part(self, begun):
        for number, idea in enumerate(self.material.ideas):
            self.wait_until(begun + number / A_SECOND / (self.speed or 1))
            self.hands.give(number, self._join_and_post, idea)

    def _join_and_post(self, idea):
        person = self.joins(self._keys.get((idea.voice or "").lower()))
        column = {"column": idea.column} if idea.column else {}
        person.do("post_idea", activity=self.step, text=idea.text, **column)

    def _known(self):
        by_side = {side: next(voice["key"] for voice in VOICES if voice["side"] == side) for side in SIDES}
        return by_side | {voice[name].lower(): voice["key"] for voice in VOICES for name in ("key", "label")}
