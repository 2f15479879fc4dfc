"""Finds the texts in JavaScript, wherever they stand: in code, JSX or a template string."""

import re

STRING = r""""(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\$]|\\.)*`"""
TEXT = rf"(?:{STRING})(?:\s*\+\s*(?:{STRING}))*(?=\s*[,)])"
CALL = re.compile(rf"(?<![\w.$])(?:(?:t|N_)\(\s*({TEXT})|tn\(\s*({TEXT})\s*,\s*({TEXT}))")
ASKED_FOR = re.compile(r"""(?<![\w.$])(?:t|tn|N_)\(\s*["'`]""")


def texts_in(source):
    """Returns what `t`, `tn` and `N_` are given, in its order: a string, or a pair for `tn`."""
    return [
        value(text) if text else (value(one), value(many)) for text, one, many in CALL.findall(source)
    ]


def asked_for(source):
    """Returns how many times a text is asked for with a string."""
    return len(ASKED_FOR.findall(source))


def value(text):
    return "".join(unquoted(string) for string in re.findall(STRING, text))


def unquoted(string):
    return re.sub(r"\\(?:u([0-9a-fA-F]{4})|(.))", character, string[1:-1])


def character(escape):
    code, other = escape.groups()
    return chr(int(code, 16)) if code else {"n": "\n", "t": "\t"}.get(other, other)
