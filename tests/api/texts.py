"""What the fuzzer must know besides the document: what `text` and `words` are, real ids, whose token opens what (H11).

Loaded by schemathesis itself (`SCHEMATHESIS_HOOKS`); the ids and tokens come from the environment.
"""

import json
import os
import random
import string

import schemathesis
from hypothesis import strategies as st

REAL = json.loads(os.environ.get("API_IDS", "{}"))
TOKENS = json.loads(os.environ.get("API_TOKENS", "{}"))
SIGNS = st.characters(codec="utf-8", exclude_categories=("Cc", "Cs"))
LETTERS = st.sampled_from(string.ascii_letters + "äßñأبжあ")
LOWER = string.ascii_lowercase

schemathesis.openapi.format("text", st.text(SIGNS, max_size=40))
schemathesis.openapi.format("words", st.builds(str.__add__, st.text(LETTERS, min_size=1, max_size=5), st.text(SIGNS, max_size=20)))
schemathesis.openapi.format("uri", st.builds("https://{}.example/{}".format, st.text(LOWER, min_size=1, max_size=8), st.text(LOWER, max_size=8)))
dice = random.Random(7)


@schemathesis.hook
def map_path_parameters(context, path_parameters):
    """Most of the time ask for what is there."""
    if path_parameters and dice.random() < 0.7:
        return {**path_parameters, **{name: REAL[name] for name in path_parameters if name in REAL}}
    return path_parameters


@schemathesis.hook
def before_call(context, case, kwargs):
    """Each operation with the token of those whom it is for, unless the check took it away."""
    headers = kwargs.get("headers") or {}
    ways = [name for way in case.operation.definition.raw.get("security", []) for name in way]
    if headers.get("Authorization", "").endswith(TOKENS.get("organiser", "-")) and ways == ["session"]:
        headers["Authorization"] = f"Bearer {TOKENS['session']}"
