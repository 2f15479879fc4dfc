"""One run: a private server, a session, phones that join one after another, a scenario, and what was noted of it."""

import resource
import time

from workshop.bench import checks, figures
from workshop.bench.counting import Count
from workshop.bench.heard import Heard
from workshop.bench.machine import conditions, load, use_of
from workshop.bench.phone import Phone
from workshop.bench.scenarios import Burst, Room, Storm
from workshop.bench.stage import Stage
from workshop.bench.switchboard import Switchboard
from workshop.replay.api import Failed
from workshop.replay.private import HOST, private_server

SCENARIOS = {"room": Room, "burst": Burst, "storm": Storm, "count": Count}
CONNECTED_WITHIN = 60  # seconds
HEARD_WITHIN = 30  # seconds after the last answer
SETTLED = 1  # seconds of silence before memory is read


def measure(options):
    """Run one scenario and return its figures as a dictionary."""
    _allow_many_files()
    load_before = load()
    with private_server() as api:
        room = _Room(api, options)
        figures_of_it = room.play()
    return figures_of_it | {"conditions": conditions() | {"load_before": load_before, "load_after": load()}}


class _Room:
    """The stage, the phones in it, and what is noted of them."""

    def __init__(self, api, options):
        self.api, self.options = api, options
        scenario = SCENARIOS[options.scenario]
        self.stage = Stage(api, options.proposals or scenario.proposals)
        self.switchboard, self.heard = Switchboard(), Heard()
        self.phones = []
        self.scenario = scenario(self.stage, self.phones, self.switchboard, options)

    def play(self):
        """One phone warms the server up, the others join, everyone does what the scenario says; returns the figures."""
        self._enter()
        warming = self.scenario.warm_up()
        one_phone = use_of(self.api)
        while len(self.phones) < self.options.participants:
            self._enter()
        self.switchboard.run(time.perf_counter() + SETTLED)
        before, messages = use_of(self.api), self.heard.messages
        self.scenario.play()
        self._hear_the_rest()
        after, messages = use_of(self.api), self.heard.messages - messages
        return self._asked() | {
            "speed": self._speed(),
            "cost": self._cost(before, after, messages),
            "memory": self._memory(one_phone, before, after),
            "generator": {"late": figures.lateness(self.scenario.deeds),
                          "share": _percent(after.own_cpu - before.own_cpu, after.at - before.at)},
            "checks": self._checks(warming),
        }

    def _enter(self):
        phone = Phone(len(self.phones), self.stage.join(len(self.phones)), self.switchboard, self.heard, self._address)
        self.phones.append(phone)
        phone.open()
        if not self.switchboard.run(time.perf_counter() + CONNECTED_WITHIN, lambda: phone.welcomed):
            raise Failed(f"Phone {phone.number + 1} could not connect.")

    @property
    def _address(self):
        return HOST, int(self.api.server.rpartition(":")[2])

    def _hear_the_rest(self):
        _, upto = self.stage.journal()
        self.switchboard.run(time.perf_counter() + HEARD_WITHIN, lambda: all(phone.place >= upto for phone in self.phones))

    def _asked(self):
        scenario, deeds = self.scenario, self.scenario.deeds
        done = sum(deed.answered is not None for deed in deeds)
        refused = [deed.refused for deed in deeds if deed.refused]
        asked = {
            "asked": {"scenario": self.options.scenario, "participants": len(self.phones), "seconds": scenario.seconds,
                      "deeds_per_second": self.options.deeds_per_second},
            "deeds": {"due": len(deeds), "done": done, "refused": len(refused), "unanswered": len(deeds) - done - len(refused),
                      "refused_as": sorted(set(refused)),
                      "tried_again": sum(phone.tried_again for phone in self.phones)},
        }
        more = {"storm": self._storm, "count": lambda: self.scenario.figures(self.heard)}.get(self.options.scenario)
        return asked | ({self.options.scenario: more()} if more else {})

    def _storm(self):
        begun, leaving = self.scenario.came_back, self.scenario.leaving
        spans = [phone.there_at - begun for phone in leaving if phone.there_at]
        meanwhile = [deed for deed in self.scenario.deeds if begun <= deed.due <= begun + max(spans, default=0)]
        return {"returned": len(leaving), "missed_events": self.scenario.missed_events, "phones_caught_up": len(spans),
                "caught_up": figures.milliseconds(spans), "acknowledged_meanwhile": figures.acknowledgements(meanwhile)}

    def _speed(self):
        deeds = self.scenario.deeds
        done = [deed for deed in deeds if deed.answered]
        took = max(deed.answered for deed in done) - min(deed.due for deed in done) if done else 0
        return {"deeds_per_second": round(len(done) / took, 1) if took else None,
                "acknowledged": figures.acknowledgements(deeds),
                "delivered": figures.milliseconds(self._deliveries())}

    def _deliveries(self):
        stretches = self.heard.progress if self.options.scenario == "burst" else self.heard.news
        return figures.deliveries(self.scenario.deeds, stretches)

    def _cost(self, before, after, messages):
        spent = after.server_cpu - before.server_cpu
        done = sum(deed.answered is not None for deed in self.scenario.deeds)
        return {"server_cpu_s": round(spent, 2), "server_share": _percent(spent, after.at - before.at),
                "messages": messages, "deliveries": len(self._deliveries()),
                "server_ms_per_deed": round(spent * 1_000 / done, 2) if done else None,
                "server_ms_per_message": round(spent * 1_000 / messages, 3) if messages else None}

    def _memory(self, one_phone, full, after):
        more = full.server_memory - one_phone.server_memory
        return {"kb_per_phone": round(more / 1_024 / (len(self.phones) - 1), 1),
                **{name: round(use.server_memory / 1_048_576, 1) for name, use in (
                    ("one_phone_mb", one_phone), ("all_phones_mb", full), ("afterwards_mb", after))}}

    def _checks(self, warming):
        events, upto = self.stage.journal()
        seen, _ = self.stage.journal(self.phones[-1].token)
        talk = [deed for deed in self.scenario.deeds if deed.deed != "cast_ballot"]
        found = {"heard": checks.heard_by(self.phones, seen, upto), "kept": checks.kept(warming + talk, events)}
        if self.options.scenario == "burst":
            found["counted"] = checks.counted(self.scenario.deeds, self.stage.result_of_ranking())
        if self.options.scenario == "count":
            found["counted"] = checks.counted(self.scenario.cast, self.stage.shown_result())
        return found


def _percent(spent, elapsed):
    return round(100 * spent / elapsed, 1)


def _allow_many_files():
    """A phone is an open file here and another in the server, which inherits this limit."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
