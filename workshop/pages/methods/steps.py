"""How a method is written down: its steps in their order, one meaning another by a name of its own."""


def step(kind, title, prompt="", minutes=None, say="", watch="", called=None, **settings):
    """One step; `called` is the name by which a later one means it, as `source`."""
    return {"kind": kind, "title": title, "prompt": prompt, "minutes": minutes, "say": say, "watch": watch,
            "called": called, "settings": settings}


def agenda(*steps):
    """The steps as a plan holds them: `settings.from` names a step by its place."""
    places = {one["called"]: f"a{place}" for place, one in enumerate(steps, 1) if one["called"]}
    return [_planned(one, places) for one in steps]


def choices(**labels):
    """The answers to choose from, each with the key that records and programs call it by."""
    return [{"key": key.replace("_", "-"), "label": label} for key, label in labels.items()]


def _planned(one, places):
    settings = dict(one["settings"])
    if "source" in settings:
        settings["from"] = places.get(settings.pop("source"))
    return {name: value for name, value in one.items() if name != "called"} | {"settings": settings}
