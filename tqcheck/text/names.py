"""Capitalised name runs of a text.

A run is one or more capitalised words joined by a space, a hyphen or an apostrophe, with lower-case particles
allowed between them (Ursula von der Leyen). A function word that is capitalised only because a sentence or a
quotation begins with it is not part of the run; `initial` tells that the run opens one, so its capital proves
nothing. A possessive stays outside the run: it ends at the last word.
"""

from typing import NamedTuple

from .language import Language

JOINTS = frozenset({" ", "-", "'", "’", "\u00a0", "\u202f", "‑", ". ", ".-", ". \u00a0"})
OPENING = frozenset("\"'“‘„«‹(–—-[•*#>")


class Name(NamedTuple):
    """Indices of the first and last word (inclusive), offsets, and whether it opens a sentence or a quotation."""

    first: int
    last: int
    start: int
    end: int
    initial: bool


def runs(words: list[str], gaps: list[str], starts: list[int], openings: set[int], language: Language) -> list[Name]:
    """Name runs in order; `openings` are offsets at which sentences start."""
    found = []
    capitals = [i for i, word in enumerate(words) if word[0].isupper()]
    position, count = 0, len(capitals)
    while position < count:
        first = last = capitals[position]
        position += 1
        while position < count and joined(words, gaps, last, capitals[position], language):
            last = capitals[position]
            position += 1
        initial = opens(gaps[first], starts[first], openings)
        if initial and words[first].lower() in language.function_words:
            if first == last:
                continue
            first += 1
            while words[first] in language.particles:
                first += 1
            initial = False
        found.append(Name(first, last, starts[first], starts[last] + len(words[last]), initial))
    return found


def joined(words: list[str], gaps: list[str], last: int, following: int, language: Language) -> bool:
    """Whether the capitalised word `following` continues the run that ends at `last`."""
    between = range(last + 1, following)
    if following - last > 4 or any(words[i] not in language.particles for i in between):
        return False
    initials = len(words[last]) == 1
    return all(gaps[i] in JOINTS and (initials or "." not in gaps[i]) for i in range(last + 1, following + 1))


def opens(gap: str, start: int, openings: set[int]) -> bool:
    """Whether a word begins a sentence or stands right after an opening mark, a colon or a dash."""
    return start in openings or (gap[-1:] in OPENING and gap not in JOINTS) or ":" in gap or start - len(gap) == 0
