"""What a journal says was hidden, shown again or erased."""

from ...events import WORDS_OF
from .parts import UP, join_options


def _hide(told, entry):
    told.hidden.add(entry["id"])
    thing = told.find(entry["what"], entry["id"])
    if thing is not None:
        thing.update(state="hidden", reason=entry["reason"])


def _show(told, entry):
    told.hidden.discard(entry["id"])
    thing = told.find(entry["what"], entry["id"])
    if thing is not None:
        thing.update({name: entry[name] for name in thing if name in entry and name != "id"}, **UP)
    if entry["what"] == "statement" and told.step(thing["activity"])["settings"]["own"]:
        join_options(told, thing)


def _erase(told, entry):
    told.gone[entry["id"]] = entry["seq"]
    thing = told.find(entry["what"], entry["id"])
    if thing is not None:
        thing.update(dict.fromkeys(WORDS_OF[entry["what"]]), state="erased", reason=None)


CHANGES = {
    "hidden": _hide,
    "shown": _show,
    "erased": _erase,
}
