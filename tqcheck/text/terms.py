"""Terms of one or more words found in a text: the longest first, whatever their case, number or ending.

All words of a text are looked up at once, so a hundred thousand terms cost no more than a thousand.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain, pairwise, zip_longest
from typing import Generic, NamedTuple, TypeVar

from .later import later

WORD = later(r"\w+")
ENDING = later(
    r"(?:[nr]|e[nmrs]?|ies|y|'?s|a[smx]?|o[smvn]?|i[em]?|u[mx]?|ą|ę|ów|owi|ami|ach"
    r"|ами|ях|ах|ам|ям|ом|ем|ой|ей|ий|ый|ая|ое|ые|их|ых|ого|ому|ов|ев|[аеёиоуыэюяьії])$"
)
LEAST = 3
"""Letters that have to remain when an ending is dropped."""
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
    """Terms by the stems of their first two words, or their only one, the longest first."""

    def __init__(self, terms: Iterable[tuple[str, Payload]]) -> None:
        self.by_head: dict[tuple[str, ...], list[tuple[tuple[str, ...], Payload]]] = {}
        for term, payload in terms:
            stems = tuple(map(stem, WORD.findall(term.lower())))
            if stems:
                self.by_head.setdefault(stems[:2], []).append((stems, payload))
        for listed in self.by_head.values():
            listed.sort(key=lambda entry: -len(entry[0]))

    def find(self, keys: Sequence[str]) -> Iterator[Found[Payload]]:
        """The terms among words in lower case, from left to right; they do not overlap."""
        stems = tuple(map(stem, keys))
        pairs, singles = list(pairwise(stems)), list(zip(stems, strict=True))
        heads = self.by_head.keys() & {*pairs, *singles}
        after = 0
        for place, head in enumerate(zip_longest(pairs, singles)) if heads else ():
            if place < after or heads.isdisjoint(head):
                continue
            listed = chain.from_iterable(self.by_head[one] for one in head if one in heads)
            hits = [entry for entry in listed if stems[place : place + len(entry[0])] == entry[0]]
            for words, payload in hits:
                if len(words) == len(hits[0][0]):
                    after = place + len(words)
                    yield Found(place, after, payload)
