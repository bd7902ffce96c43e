"""Words that stand at one of two opposite ends of a scale: rise and fall, before and after, legal and illegal."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from .. import tables
from . import Span

LONGEST, SHORTEST = 14, 3
"""Letters of a stem, or of the ending by which Turkish negates."""
UNSPACED = frozenset({"ja", "ko", "zh"})
"""Languages whose entries are looked for anywhere: no space, or no end of a stem, parts their words."""
DENIED = "negation"
"""The scale of words that negate, in languages whose negations are not told apart further."""


class End(NamedTuple):
    """An end of a scale, with the words that must follow for a word to stand at it."""

    scale: str
    end: str
    rest: tuple[str, ...]


@cache
def entries(code: str) -> dict[str, tuple[End, ...]]:
    """The ends of a language by the (first) word as it stands in the table, stems with their `*`."""
    found: dict[str, tuple[End, ...]] = {}
    for phrase, scale, end in tables.rows(f"{code}/opposites.tsv"):
        word, *rest = phrase.split(" ")
        found[word] = (*found.get(word, ()), End(scale, end, tuple(rest)))
    return found


@cache
def openings(code: str) -> frozenset[str]:
    """The first letters of all stems: what few words begin with."""
    return frozenset(word[:SHORTEST] for word in entries(code) if word.endswith("*"))


@cache
def closings(code: str) -> tuple[str, ...]:
    """The endings that stand in the table."""
    return tuple(word[1:] for word in entries(code) if word.startswith("*"))


@lru_cache(1 << 15)
def ends(code: str, word: str) -> tuple[End, ...]:
    """The ends at which a word in lower case stands."""
    table = entries(code)
    stems = (f"{word[:size]}*" for size in range(SHORTEST, min(LONGEST, len(word)) + 1))
    tails = (f"*{tail}" for tail in closings(code) if word.endswith(tail))
    return tuple(end for form in (word, *stems, *tails) if form in table for end in table[form])


def standing(code: str, keys: Sequence[str], starts: Sequence[int]) -> dict[str, dict[str, Span]]:
    """Each scale of a text with the ends it names, and the span of the first word at each."""
    found: dict[str, dict[str, Span]] = {}
    table, stems, tails = entries(code), openings(code), closings(code)
    for place in [i for i, key in enumerate(keys) if key in table or key[:SHORTEST] in stems or key.endswith(tails)]:
        for scale, end, rest in ends(code, keys[place]):
            stop = place + len(rest)
            if follows(keys[place + 1 : stop + 1], rest):
                span = starts[place], starts[stop] + len(keys[stop])
                found.setdefault(scale, {}).setdefault(end, span)
    return found


def follows(keys: Sequence[str], rest: tuple[str, ...]) -> bool:
    """Whether words are those of an entry, stems taken as beginnings."""
    return len(keys) == len(rest) and all(
        key.startswith(word[:-1]) if word.endswith("*") else key == word for key, word in zip(keys, rest, strict=True)
    )


@cache
def anywhere(code: str) -> re.Pattern[str]:
    """Finds the entries of a language without spaces, the longest that begins at a place."""
    return re.compile("|".join(map(re.escape, sorted(entries(code), key=lambda entry: (-len(entry), entry)))))


def unspaced(code: str, content: str) -> dict[str, dict[str, Span]]:
    """The same of a text in which words are not parted."""
    found: dict[str, dict[str, Span]] = {}
    table = entries(code)
    for hit in anywhere(code).finditer(content):
        for scale, end, _ in table[hit[0]]:
            found.setdefault(scale, {}).setdefault(end, hit.span())
    return found
