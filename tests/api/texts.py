"""What the document calls `text` and `words`, for the fuzzer: any signs but control characters (H11)."""

import string

import schemathesis
from hypothesis import strategies as st

SIGNS = st.characters(codec="utf-8", exclude_categories=("Cc", "Cs"))
LETTERS = st.sampled_from(string.ascii_letters + "äßñأبжあ")

schemathesis.openapi.format("text", st.text(SIGNS, max_size=40))
schemathesis.openapi.format("words", st.builds(str.__add__, st.text(LETTERS, min_size=1, max_size=5), st.text(SIGNS, max_size=20)))
schemathesis.openapi.format("uri", st.builds("https://{}.example.org/{}".format, st.text(string.ascii_lowercase, min_size=1, max_size=8), st.text(string.ascii_lowercase, max_size=8)))
