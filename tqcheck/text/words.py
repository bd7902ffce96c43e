"""Words and what lies between them, as columns.

A text is cut once: `parts` alternates gap, word, gap, word, ..., gap, and joined it gives the text back.
A word is a run of letters, digits and the marks that belong inside one (combining accents, soft hyphens,
zero-width characters); apostrophes and hyphens are gaps, so that `Bakhmut’s` contains the word `Bakhmut`.
"""

import re
from itertools import accumulate

WORD = re.compile(r"([\w\u00ad\u0300-\u036f\u200b-\u200d]+)")


Columns = tuple[list[str], list[str], list[int]]
"""Words, gaps, starts."""


def cut(content: str) -> Columns:
    """Words, gaps (one more than words) and the offset in code points at which each word starts."""
    parts = WORD.split(content)
    return parts[1::2], parts[0::2], list(accumulate(map(len, parts)))[0:-1:2]


def positions(keys: list[str]) -> dict[str, list[int]]:
    """Each distinct word with the indices at which it stands."""
    index: dict[str, list[int]] = {}
    known = index.get
    for i, key in enumerate(keys):
        places = known(key)
        if places is None:
            index[key] = [i]
        else:
            places.append(i)
    return index
