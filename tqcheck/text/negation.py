"""Where a text says no: words that negate, and words that may be hiding a negation.

The table `<language>/negations.tsv` gives each entry a use: `negates`; `void` (a phrase in which a negating word does
not negate: not only); `hints` (a negation may have been said otherwise: fail, lack, un-). Any other use names a class
of hints, such as `without`: it excuses nothing when the other side has its own word of the class.
"""

from collections.abc import Sequence
from functools import cache, lru_cache

from .. import tables

PREFIX = range(1, 9)
LEAST = 5
"""A word shorter than this hints at nothing by its beginning: `in` is no prefix in `into`."""
Entries = dict[str, list[tuple[tuple[str, ...], str]]]


@cache
def entries(code: str) -> Entries:
    """The table of a language: first word to other words and use."""
    found: Entries = {}
    for phrase, use in tables.rows(f"{code}/negations.tsv"):
        first, *rest = phrase.split(" ")
        found.setdefault(first, []).append((tuple(rest), use))
    return found


@lru_cache(1 << 15)
def begins(code: str, word: str) -> frozenset[str]:
    """The uses of the beginnings that a word has: un-, refus-."""
    if len(word) < LEAST:
        return frozenset()
    table = entries(code)
    return frozenset(use for size in PREFIX for _, use in table.get(f"{word[:size]}*", ()))


def uses(code: str, keys: Sequence[str], place: int) -> set[str]:
    """The uses of the entries that begin at a word."""
    listed = entries(code).get(keys[place], ())
    return {use for rest, use in listed if tuple(keys[place + 1 : place + 1 + len(rest)]) == rest}


def negating(code: str, keys: Sequence[str], gaps: Sequence[str]) -> list[int]:
    """The places of the words that negate, those in void phrases left out."""
    found = []
    table = entries(code)
    for place in [place for place, key in enumerate(keys) if key in table]:
        if "negates" in (use := uses(code, keys, place)) and "void" not in use:
            numbered = gaps[place + 1][:1] == "." and place + 1 < len(keys) and keys[place + 1].isdigit()  # No. 28
            if not numbered and not voided(code, keys, place):
                found.append(place)
    return found


def voided(code: str, keys: Sequence[str], place: int) -> bool:
    """Whether a void phrase that begins one or two words earlier takes in the word at a place."""
    table = entries(code)
    return any(
        use == "void" and len(rest) >= back and tuple(keys[place - back + 1 : place - back + 1 + len(rest)]) == rest
        for back in (1, 2)
        if place >= back
        for rest, use in table.get(keys[place - back], ())
    )


def hinting(code: str, keys: Sequence[str]) -> frozenset[str]:
    """The uses that a text shows: empty when nothing in it negates or may hide a negation."""
    table = entries(code)
    found: set[str] = set()
    for place, key in enumerate(keys):
        found |= begins(code, key)
        if key in table:
            found |= uses(code, keys, place)
    return frozenset(found)
