"""A run in words, for whoever sits before it."""


def lines(run):
    """The lines to print for one run."""
    asked, speed, cost, memory = run["asked"], run["speed"], run["cost"], run["memory"]
    yield (f"{asked['scenario']}: {asked['participants']} phones, {run['deeds']['due']} deeds in {asked['seconds']:g} s "
           f"({speed['deeds_per_second']} deeds/s done)")
    yield _line("acknowledged", _spans(speed["acknowledged"]))
    yield _line("delivered", _spans(speed["delivered"]))
    if "storm" in run:
        storm = run["storm"]
        yield _line("came back", f"{storm['returned']} at once, {storm['missed_events']} events behind; "
                    f"{storm['phones_caught_up']} caught up")
        yield _line("caught up", _spans(storm["caught_up"]))
        yield _line("meanwhile", f"{_spans(storm['acknowledged_meanwhile'])}  (acknowledged to those who stayed)")
    if "count" in run:
        yield from _count(run["count"])
    yield _line("server", f"{cost['server_ms_per_deed']} ms of CPU a deed, {cost['server_ms_per_message']} ms a delivered message "
                f"({cost['messages']} messages, {cost['deliveries']} deliveries); {cost['server_share']} % of one processor")
    yield _line("memory", f"{memory['kb_per_phone']} kB a phone (server {memory['one_phone_mb']} MB with one phone, "
                f"{memory['all_phones_mb']} MB with all, {memory['afterwards_mb']} MB afterwards)")
    yield _line("generator", f"sent {_spans(run['generator']['late'])} after the moment; {run['generator']['share']} % of one processor")
    yield from _checks(run["deeds"], run["checks"])
    conditions = run["conditions"]
    yield _line("conditions", f"load average {conditions['load_before']} before, {conditions['load_after']} after, "
                f"{conditions['processors']} processors; Python {conditions['python']}, {conditions['async_mode']}; "
                f"{conditions['database']}; generator {conditions['generator']}")


def _count(count):
    yield _line("count", f"{count['ballots']} ballots, {count['options']} proposals: closed {count['closed_s']} s after it was due; "
                f"the result came to {count['phones_told']} phones {count['first_told_s']} to {count['last_told_s']} s after, "
                f"{count['results_kb']} kB")
    yield _line("before", f"{_spans(count['acknowledged_before'])}  (acknowledged)")
    yield _line("meanwhile", f"{_spans(count['acknowledged_meanwhile'])}  (acknowledged)")
    sizes = [f"{each['ballots']}×{each['options']}" for each in count["growth"][0]["counts"]]
    yield _line("counted", _cells([*sizes, "^ballots", "^options"]) + "  (seconds of processor for ballots × options, and how they grow)")
    for kind in count["growth"]:
        taken = [f"{each['cpu']:.2f}" for each in kind["counts"]]
        yield _line(kind["kind"], _cells([*taken, kind["exponent_of_ballots"], kind["exponent_of_options"]]))


def _checks(deeds, checks):
    heard, kept = checks["heard"], checks["kept"]
    yield _line("answers", f"{deeds['done']} ok, {deeds['refused']} refused{_codes(deeds)}, {deeds['unanswered']} unanswered, "
                f"{deeds['tried_again']} tried again")
    yield _line("events", f"{heard['phones_with_every_event_once']} of {heard['phones']} phones took in every event once; "
                f"{heard['gaps_met_and_asked_for']} gaps met, {heard['lines_lost']} lines lost")
    yield _line("journal", f"{kept['acknowledged']} deeds of talk acknowledged, {kept['lost']} lost, {kept['said_twice']} twice, "
                f"{kept['beyond_what_was_acknowledged']} never acknowledged")
    if "counted" in checks:
        counted = checks["counted"]
        yield _line("ballots", f"{counted['acknowledged']} acknowledged, {counted['ballots_in_the_result']} counted; "
                    f"{counted['pairs_that_differ']} of {counted['pairs_compared']} pairs differ")


def _codes(deeds):
    return f" ({', '.join(deeds['refused_as'])})" if deeds["refused_as"] else ""


def _cells(values):
    return "".join(f"{value!s:>9}" for value in values)


def _line(name, text):
    return f"  {name:<13}{text}"


def _spans(spans):
    if spans is None:
        return "nothing"
    return "  ".join(f"{name} {value:.0f} ms" for name, value in spans.items())
