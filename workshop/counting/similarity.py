"""Which short texts say much the same: TF-IDF over words and character 4-grams, cosine, average linkage (counting.md).

It knows no synonyms and no other language; what it gives is a suggestion, and a person decides.
"""

import re
import unicodedata
from collections import Counter

import numpy as np

GRAM = 4
ALIKE = 0.4
"""Texts this near to each other may say the same."""
TOGETHER = 0.12
"""Groups of texts that are on average this near to each other may belong together."""
AT_A_TIME = 4096
WORDS_IN_COMMON = 3
SHORTEST_WORD = 4


def suggest(texts):
    """{themes: groups of two or more texts, largest first; alike: pairs, nearest first}, all by places in `texts`."""
    near = nearness(texts)
    return {"themes": [{"texts": group, "words": words_in_common([texts[at] for at in group], texts)}
                       for group in groups(near)], "alike": pairs(near)}


def nearness(texts):
    """How near each text is to each other one, from 0 to 1: the mean of the cosines by words and by 4-grams."""
    return (_cosines([_words(text) for text in texts]) + _cosines([_grams(text) for text in texts])) / 2


def pairs(near, least=ALIKE):
    """The pairs of places that are at least this near, nearest first, earlier ones first among equals."""
    rows, columns = np.nonzero(np.triu(near, 1) >= least)
    found = sorted(zip(rows.tolist(), columns.tolist()), key=lambda pair: (-round(float(near[pair]), 6), pair))
    return [list(pair) for pair in found]


def groups(near, least=TOGETHER):
    """Groups of two or more by average linkage: the two nearest are put together until none are this near any more."""
    near = near.astype(np.float64).copy()
    np.fill_diagonal(near, -1.0)
    inside = [[at] for at in range(len(near))]
    best = near.max(axis=1) if len(near) else np.zeros(0)
    while len(near) > 1:
        one = int(best.argmax())
        if best[one] < least:
            break
        other = int(near[one].argmax())
        one, other = min(one, other), max(one, other)
        _put_together(near, best, inside, one, other)
    found = [sorted(group) for group in inside if len(group) > 1]
    return sorted(found, key=lambda group: (-len(group), group))


def words_in_common(texts, among):
    """Up to three words that at least half of these texts share and that are used there rather than elsewhere."""
    everywhere = Counter(word for text in among for word in set(_words(text)))
    here = Counter(word for text in texts for word in set(_words(text)))
    shared = [word for word, times in here.items() if times >= 2 and 2 * times >= len(texts)
              and 2 * times > everywhere[word] and len(word) >= SHORTEST_WORD]
    return sorted(shared, key=lambda word: (-here[word] / everywhere[word], -here[word], word))[:WORDS_IN_COMMON]


def _put_together(near, best, inside, one, other):
    """The second group joins the first; nearness to the rest is the mean over all their pairs."""
    sizes = len(inside[one]), len(inside[other])
    joined = (near[one] * sizes[0] + near[other] * sizes[1]) / sum(sizes)
    joined[[one, other]] = -1.0
    joined[near[one] < 0] = -1.0
    inside[one], inside[other] = inside[one] + inside[other], []
    lost = np.flatnonzero((near[:, one] == best) | (near[:, other] == best))
    near[one], near[:, one] = joined, joined
    near[other], near[:, other] = -1.0, -1.0
    best[one], best[other] = joined.max(), -1.0
    np.maximum(best, joined, out=best)
    best[other] = -1.0
    again = lost[(lost != one) & (lost != other)]
    best[again] = near[again].max(axis=1)


def _cosines(bags):
    """Cosines of texts as bags of terms, weighed by how rare each term is; none with a text that has no terms."""
    numbers, holders = {}, Counter(term for bag in bags for term in set(bag))
    weight = {term: 1 + np.log(len(bags) / times) for term, times in holders.items()}
    lengths = np.sqrt([sum((times * weight[term]) ** 2 for term, times in Counter(bag).items()) or 1.0 for bag in bags])
    entries = [(at, numbers.setdefault(term, len(numbers)), times * weight[term] / lengths[at])
               for at, bag in enumerate(bags) for term, times in Counter(bag).items() if holders[term] > 1]
    near = np.zeros((len(bags), len(bags)), dtype=np.float32)
    if not entries:
        return near
    rows, columns, values = (np.array(each) for each in zip(*entries))
    for first in range(0, len(numbers), AT_A_TIME):
        here = (columns >= first) & (columns < first + AT_A_TIME)
        table = np.zeros((len(bags), min(AT_A_TIME, len(numbers) - first)), dtype=np.float32)
        table[rows[here], columns[here] - first] = values[here]
        near += table @ table.T
    return near


def _words(text):
    return re.findall(r"\w+", _plain(text))


def _grams(text):
    padded = f" {' '.join(_words(text))} "
    return [padded[at:at + GRAM] for at in range(len(padded) - GRAM + 1)]


def _plain(text):
    return unicodedata.normalize("NFKC", text).casefold()
