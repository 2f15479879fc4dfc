"""One session on the private server, with everything open that a scenario asks for, and what it says of itself at the end."""

import time

from workshop.replay.person import Person

VOICES = ("service-user", "carer", "staff")
RESULT_WITHIN = 120  # seconds
AGENDA = (
    {"kind": "ideas", "title": "What could be better?"},
    {"kind": "statements", "title": "What do you think?", "settings": {"own": True}},
    {"kind": "ranking", "title": "What comes first?"},
)


class Stage:
    """`board`, `talk` and `ranking` are the ids of its open activities, `options` those of its proposals."""

    def __init__(self, api, proposals):
        self.api = api
        workshop = api.post("/workshops", {"title": "A room for measuring", "agenda": AGENDA})
        self.session = api.post(f"/workshops/{workshop['id']}/sessions", {})
        self.board, self.talk, self.ranking = (activity["id"] for activity in self.session["activities"])
        link = api.post(f"/sessions/{self.session['id']}/facilitate", {})
        self.facilitator = Person(api, link["session"], link["token"])
        self.facilitator.do("start_session")
        self.options = [self._proposal(number) for number in range(proposals)]
        for activity in (self.board, self.talk, self.ranking):
            self.facilitator.do("open_activity", activity=activity)

    def join(self, number):
        """One more participant; returns the answer to H4."""
        return self.api.as_holder_of(None).post(
            f"/sessions/{self.session['code']}/join", {"voice": VOICES[number % len(VOICES)], "consent": True})

    def journal(self, token=None):
        """Every event that the facilitator, or whoever has this token, may see (H7), and the place of the last."""
        api = self.api.as_holder_of(token or self.facilitator.api.token)
        events, after, more = [], 0, True
        while more:
            page = api.get(f"/sessions/{self.session['id']}/news?after={after}")
            events += page["events"]
            after, more = page["upto"], page.get("more")
        return events, after

    def result_of_ranking(self):
        """Close the ranking, reveal it, and return its R1."""
        self.facilitator.do("close_activity", activity=self.ranking)
        self.facilitator.do("reveal_results", activity=self.ranking)
        return self.shown_result()

    def shown_result(self):
        """The R1 of the ranking, once it is counted and revealed."""
        until = time.monotonic() + RESULT_WITHIN
        while time.monotonic() < until:
            results = self.facilitator.api.get(f"/sessions/{self.session['id']}/results")
            if results:
                return results[0]
            time.sleep(0.1)
        raise TimeoutError("The ranking was not counted in time.")

    def _proposal(self, number):
        events = self.facilitator.do("add_proposal", title=f"Proposal {number + 1}")
        return next(event["proposal"] for event in events if event["type"] == "proposal_added")
