"""Terms of one or more words found in a text: the longest first, whatever their case, number or ending.

All words of a text are looked up at once, so a hundred thousand terms cost no more than a thousand.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

from .later import later

WORD = later(r"\w+")
ENDING = later(
    r"(?:[nr]|e[nmrs]?|ies|y|'?s|a[smx]?|o[smvn]?|i[em]?|u[mx]?|ą|ę|ów|owi|ami|ach"
    r"|ами|ях|ах|ам|ям|ом|ем|ой|ей|ий|ый|ая|ое|ые|их|ых|ого|ому|ов|ев|[аеёиоуыэюяьії])$"
)
LEAST = 3
"""Letters that have to remain when an ending is dropped."""
ALONE = "."
"""Stands for the second word of a term of one."""
Payload = TypeVar("Payload")


class Found(NamedTuple, Generic[Payload]):
    """A term in a text: index of its first word and of the word after it, and what belongs to it."""

    first: int
    after: int
    payload: Payload


@lru_cache(1 << 16)
def stem(word: str) -> str:
    """A word without its ending."""
    bare = ENDING.sub("", word)
    return word if bare == word or len(bare) < LEAST else stem(bare)


class Terms(Generic[Payload]):
    """Terms by the stem of their first word, then of their second, the longest first."""

    def __init__(self, terms: Iterable[tuple[str, Payload]]) -> None:
        self.by_first: dict[str, dict[str, list[tuple[tuple[str, ...], Payload]]]] = {}
        for term, payload in terms:
            stems = tuple(map(stem, WORD.findall(term.lower())))
            if stems:
                self.by_first.setdefault(stems[0], {}).setdefault(stems[1] if stems[1:] else ALONE, []).append(
                    (stems, payload)
                )
        for by_second in self.by_first.values():
            for listed in by_second.values():
                listed.sort(key=lambda entry: -len(entry[0]))

    def find(self, keys: Sequence[str]) -> Iterator[Found[Payload]]:
        """The terms among words in lower case, from left to right; they do not overlap."""
        stems, after = (*map(stem, keys), ""), 0
        known = self.by_first.keys() & set(stems)
        for place in [place for place, first in enumerate(stems) if first in known] if known else ():
            by_second = self.by_first[stems[place]]
            if place < after or not (stems[place + 1] in by_second or ALONE in by_second):
                continue
            listed = [*by_second.get(stems[place + 1], ()), *by_second.get(ALONE, ())]
            hits = [entry for entry in listed if stems[place : place + len(entry[0])] == entry[0]]
            for words, payload in hits:
                if len(words) == len(hits[0][0]):
                    after = place + len(words)
                    yield Found(place, after, payload)
