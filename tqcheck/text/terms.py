"""Terms of one or more words found in a text: the longest first, whatever their case, number or ending.

All words of a text are looked up at once, so a hundred thousand terms cost no more than a thousand.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
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
    """Terms by the stems of their first two words, the longest first, and those of one word by its stem."""

    def __init__(self, terms: Iterable[tuple[str, Payload]]) -> None:
        self.longer: dict[tuple[str, ...], list[tuple[tuple[str, ...], Payload]]] = {}
        self.single: dict[str, list[tuple[tuple[str, ...], Payload]]] = {}
        for term, payload in terms:
            stems = tuple(map(stem, WORD.findall(term.lower())))
            if stems[1:]:
                self.longer.setdefault(stems[:2], []).append((stems, payload))
            elif stems:
                self.single.setdefault(stems[0], []).append((stems, payload))
        for listed in self.longer.values():
            listed.sort(key=lambda entry: -len(entry[0]))

    def find(self, keys: Sequence[str]) -> Iterator[Found[Payload]]:
        """The terms among words in lower case, from left to right; they do not overlap."""
        stems, after = (*map(stem, keys), ""), 0
        longer, single = self.longer.keys() & set(pairwise(stems)), self.single.keys() & set(stems)
        for place, pair in enumerate(pairwise(stems)) if longer or single else ():
            if place < after or not (pair in longer or pair[0] in single):
                continue
            listed = [*self.longer.get(pair, ()), *self.single.get(pair[0], ())]
            hits = [entry for entry in listed if stems[place : place + len(entry[0])] == entry[0]]
            for words, payload in hits:
                if len(words) == len(hits[0][0]):
                    after = place + len(words)
                    yield Found(place, after, payload)
