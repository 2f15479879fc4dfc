"""What the rooms of folding share: what stands, and from when."""

UP = {"state": "up", "reason": None}


def only(entry, *names):
    """These fields of an event."""
    return {name: entry[name] for name in names}


def standing(told, entry):
    """What is new is up, or was held back from the first: its writer was muted."""
    ref = entry.get("idea") if entry["type"].startswith("idea") else entry.get(entry["type"].split("_")[0])
    if entry.get("state") == "hidden":
        told.hidden.add(ref)
    return {"state": entry.get("state", "up"), "reason": entry.get("reason")}


def join_options(told, statement):
    """What people add to an open step can be answered, as long as it is up."""
    step = told.step(statement["activity"])
    if step["state"] == "open" and statement["state"] == "up" and statement["id"] not in step["options"]:
        step["options"] = [*step["options"], statement["id"]]
