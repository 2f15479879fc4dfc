"""Facts with their sources and words with their meanings, as fields and read from them: for a workshop and for a step."""

from flask_babel import gettext as _


def read_facts_and_words(form, prefix=""):
    """{facts: [{text, source}], words: [{word, meaning}]} as typed; `prefix` is what the names of the fields begin with."""
    facts = form.rows(f"{prefix}facts", ("text", "source"))
    words = form.rows(f"{prefix}words", ("word", "meaning"))
    for at, row in enumerate(facts):
        name = f"{prefix}facts[{at}]"
        row["text"] = form.text(f"{name}.text", 1000, line=True, needed=_("Write the fact that this is the source of."))
        row["source"] = form.text(f"{name}.source", 300, line=True)
    for at, row in enumerate(words):
        name = f"{prefix}words[{at}]"
        row["word"] = form.text(f"{name}.word", 100, line=True, needed=_("Write the word that this explains."))
        row["meaning"] = form.text(f"{name}.meaning", 500, line=True, needed=_("Say what this word means."))
    return {"facts": facts, "words": words}
