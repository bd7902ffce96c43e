"""Places where a full stop is followed by a small letter although it can only have ended a sentence.

Two faults begin there: a sentence that lost its capital, and one that a link or bold type cut in two.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Set

from .language import Language
from .words import Columns

STOPPED = re.compile(r"\.[\"”’»)\]]*[^\S\r\n]+(?=[a-zà-öø-ÿ])")
GOES_ON = frozenset({"and", "by", "of", "or", "than", "to", "which", "who", "whom", "whose"})
"""Words that go on with a sentence and do not open one."""
CUT_NUMERALS = frozenset({"billion", "hundred", "million", "thousand", "trillion"})
"""Russian and Polish cut these short (60 тыс. человек), and the full stop stays behind."""
LEAST_LETTERS = 3
LONGEST_CUT = 4
"""Capitalised words of up to so many letters may be abbreviations that no table has (Assoc., Univ.)."""


def restarts(
    content: str, columns: Columns, language: Language, unknown: Set[str], places: Callable[[str], list[int]]
) -> Iterator[int]:
    """Words in small letters after a full stop that is no abbreviation's, initial's, small number's or dots'."""
    words, gaps, starts = columns
    for match in STOPPED.finditer(content):
        word = bisect_left(starts, match.end())
        gap, before = gaps[word], words[word - 1] if word else ""
        if gap.count(".") != 1 or gap[0] not in '.)”"’%' or "…" in gap or len(before) < LEAST_LETTERS:
            continue
        if not (before.isalpha() or before.isdigit()):
            continue
        key = before.lower()
        if key in language.abbreviations or key in unknown or key in CUT_NUMERALS:
            continue
        whole = before.islower() or before.isdigit() or len(before) > LONGEST_CUT
        if whole or any(gaps[place + 1][:1] != "." for place in places(key)):
            yield word
