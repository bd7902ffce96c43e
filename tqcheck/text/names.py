"""Capitalised name runs of a text.

A run is one or more capitalised words joined by a space, a hyphen or an apostrophe, with lower-case particles
allowed between them (Ursula von der Leyen). A function word that is capitalised only because a sentence or a
quotation begins with it is not part of the run; `initial` tells that the run opens one, so its capital proves
nothing. A possessive stays outside the run: it ends at the last word.
"""

from collections.abc import Set
from itertools import compress, count
from typing import NamedTuple

from . import gaps
from .language import Language
from .words import Columns

JOINTS = frozenset({" ", "-", "'", "’", "\u00a0", "\u202f", "‑"})
INITIAL_JOINTS = JOINTS | {". ", ".", ".-", ".\u00a0"}
LONGEST_PARTICLES = 3


class Name(NamedTuple):
    """Indices of the first and last word (inclusive), offsets, and whether it opens a sentence or a quotation."""

    first: int
    last: int
    start: int
    end: int
    initial: bool


def runs(columns: Columns, capitalised: Set[str], openings: set[int], language: Language) -> list[Name]:
    """Name runs in order; `openings` are offsets at which sentences start, `capitalised` all words with a capital."""
    words, between, starts = columns
    capitals = compress(count(), map(capitalised.__contains__, words))
    found = []
    following = next(capitals, None)
    while following is not None:
        first = last = following
        following = next(capitals, None)
        while following is not None and joined(words, between, last, following, language):
            last = following
            following = next(capitals, None)
        gap = between[first]
        initial = gap != " " and (starts[first] - len(gap.lstrip()) in openings or gaps.read[gap].leading)
        initial = initial or starts[first] in openings or not first
        if initial and words[first].lower() in language.function_words:
            if first == last:
                continue
            first += 1
            while not words[first][0].isupper():
                first += 1
            initial = False
        found.append(Name(first, last, starts[first], starts[last] + len(words[last]), initial))
    return found


def joined(words: list[str], between: list[str], last: int, following: int, language: Language) -> bool:
    """Whether the capitalised word `following` continues the run that ends at `last`."""
    if following - last > LONGEST_PARTICLES + 1:
        return False
    if between[last + 1] not in (INITIAL_JOINTS if len(words[last]) == 1 else JOINTS):
        return False
    if following == last + 1:
        return True
    inner = range(last + 1, following)
    return all(words[i] in language.particles and between[i + 1] in JOINTS for i in inner)
