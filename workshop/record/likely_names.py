"""What in somebody's words may tell who a person is: likely names, phone numbers, e-mail, postcodes, streets; pure.

It errs on the side of finding: a person looks at each find and decides. Names are found by their titles, as two words in
capitals, as a word in capitals within a sentence, and as names that people of the session gave; words that the plan itself
uses are none. Where a script has no capitals, only titles and given names are found.
"""

import re
from dataclasses import dataclass

PERSON, PHONE, EMAIL, POSTCODE, STREET = SORTS = ("person", "phone", "email", "postcode", "street")

TITLES = (
    r"Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Nurse|Sister|Councillor|Cllr|Pan|Pani|Sr|Sra|Don|Doña|"
    r"السيد|السيدة|الدكتور|الدكتورة|الأستاذ|الأستاذة|الممرض|الممرضة"
)
A_TITLE_AND_NAME = re.compile(rf"(?<!\w)(?:{TITLES})\.?\s+(?P<name>[^\W\d_][\w’'-]+)")
IN_CAPITALS = re.compile(r"[^\W\d_][\w’'-]*")
SENTENCE_ENDS = re.compile(r"(?:^|[.!?:;…\n“\"(–—-])\W*$")
BY_FORM = (
    (EMAIL, re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]*\w")),
    (EMAIL, re.compile(r"(?<!\w)@\w{3,}")),
    (PHONE, re.compile(r"(?<![\w.,-])(?:\+|00)?\d(?:[ ().–-]{0,2}\d){6,14}(?![\w-])")),
    (POSTCODE, re.compile(r"(?<!\w)[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}(?!\w)", re.IGNORECASE)),
    (POSTCODE, re.compile(r"(?<![\w-])\d{2}-\d{3}(?![\w-])")),
    (STREET, re.compile(r"(?<!\w)\d{1,4}[a-z]?,?\s+(?:[^\W\d_][\w’'-]+\s+){1,3}(?:Street|St|Road|Rd|Lane|Avenue|Close|Drive|Court|Terrace|Gardens)(?!\w)")),
)
A_DAY = re.compile(r"\d{4}-\d\d-\d\d|\d{1,2}[./-]\d{1,2}[./-]\d{4}")
NEVER = frozenset("""
    i i'm i’m i'd i’d i'll i’ll i've i’ve
    monday tuesday wednesday thursday friday saturday sunday
    january february march april may june july august september october november december
    christmas easter ramadan eid english polish arabic welsh spanish british
""".split())


@dataclass(frozen=True, order=True)
class Find:
    """A piece of a text, from `start` to `end`, that may tell who somebody is."""

    start: int
    end: int
    sort: str


def finds(text, given=frozenset(), known=frozenset()):
    """The Finds in a text, in their order, none within another.

    `given`: names that people of the session gave; `known`: words that are nobody's name here; both in small letters.
    """
    found = [Find(*match.span(), sort) for sort, form in BY_FORM for match in form.finditer(text)
             if sort != PHONE or not A_DAY.fullmatch(match[0])]
    found += [Find(*match.span(), PERSON) for match in A_TITLE_AND_NAME.finditer(text)]
    found += _by_capitals(text, given, known)
    return _apart(sorted(found, key=lambda find: (find.start, -find.end)))


def words_in(text):
    """The words of a text in small letters, as `given` and `known` hold them."""
    return {word[0].casefold() for word in IN_CAPITALS.finditer(text or "")}


def _by_capitals(text, given, known):
    found, before = [], None
    for word in IN_CAPITALS.finditer(text):
        if _plain(word[0]) in given and len(_plain(word[0])) > 2 and not word[0][0].islower():
            found.append(Find(*word.span(), PERSON))
        named = _may_be_a_name(word[0], known | NEVER)
        if named and not SENTENCE_ENDS.search(text[:word.start()]):
            together = before and text[before.end():word.start()] == " "
            found.append(Find(before.start() if together else word.start(), word.end(), PERSON))
        before = word if named else None
    return found


def _may_be_a_name(word, others):
    plain = _plain(word)
    return word[0].isupper() and not word.isupper() and len(plain) > 2 and not {plain, plain.removesuffix("s")} & others


def _plain(word):
    return word.casefold().removesuffix("’s").removesuffix("'s")


def _apart(found):
    """Those that do not lie within an earlier one; the later of two that overlap goes into the earlier."""
    kept = []
    for find in found:
        if kept and find.start < kept[-1].end:
            kept[-1] = Find(kept[-1].start, max(kept[-1].end, find.end), kept[-1].sort)
        else:
            kept.append(find)
    return kept
