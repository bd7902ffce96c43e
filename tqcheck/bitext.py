"""The paired stretches of a delivery on disk, and the source terms that recur in it.

A stretch is a pair of sentences, or of short paragraphs, that surely translate each other. Memory is bounded: first
words are counted by a hash, then those exactly that may recur; of each term a sample of its stretches is kept, the
same whatever the order of the documents.
"""

import pickle
from array import array
from collections import Counter
from collections.abc import Iterator
from hashlib import blake2b
from heapq import heappush, heappushpop
from typing import NamedTuple
from zlib import crc32

from .document import Document
from .spool import temporary
from .text.language import language
from .text.terms import stem

SURE, LONG = 0.6, 60
"""How sure a pair has to be, and the words of a stretch that is short enough to say what renders what."""
LEAST, TERMS, SAMPLE, SHARE = 5, 1500, 300, 0.05
"""Stretches in which a term stands, terms looked at, stretches of each, and the share of stretches of a common word."""
BUCKETS, MEMORY = 1 << 20, 1 << 22
LETTERS = 4
"""Letters of a word that can be a term by itself; an acronym may be shorter."""


class Stretch(NamedTuple):
    """The words of both sides as written, and the document."""

    document: str
    source: list[str]
    target: list[str]


Rows = list[tuple[str, str]]


def rows(document: Document) -> Rows:
    """The sure stretches of a document, the words of each side parted by spaces."""
    return [
        (" ".join(pair.source.words), " ".join(pair.target.words))
        for pair in (document.pairs if document.source is not None else ())
        if pair.confidence >= SURE and 0 < len(pair.source.words) <= LONG and 0 < len(pair.target.words) <= LONG
    ]


class Bitext:
    """Stretches of any number of documents in two languages."""

    def __init__(self, source: str, target: str) -> None:
        self.ignored = language(source).function_words, language(target).function_words
        self.source = source
        self.file, self.size = temporary(self, MEMORY), 0
        self.sides = array("I", bytes(4 * BUCKETS)), array("I", bytes(4 * BUCKETS))

    def add(self, document: str, found: Rows) -> None:
        """Adds the stretches of a document."""
        for row in found:
            pickle.dump((document, *row), self.file, pickle.HIGHEST_PROTOCOL)
            self.size += 1
            for side, buckets in enumerate(self.sides):
                for word in self.stems(row[side].split(), side):
                    buckets[bucket(word)] += 1

    def stems(self, words: list[str], side: int) -> set[str]:
        """The stems of the words of a stretch that could be terms."""
        ignored = self.ignored[side]
        return {stem(w.lower()) for w in words if (len(w) >= LETTERS or acronym(w)) and w.lower() not in ignored}

    def frequency(self, target: str) -> int:
        """In how many stretches a target stem stands; never too few."""
        return self.sides[1][bucket(target)]

    def stretches(self) -> Iterator[tuple[int, Stretch]]:
        """All stretches with their places."""
        place = 0
        for _ in range(self.size):
            self.file.seek(place)
            stretch = self.load()
            place = self.file.tell()
            yield place, stretch

    def load(self) -> Stretch:
        """The stretch at which the file stands."""
        document, source, target = pickle.load(self.file)
        return Stretch(document, source.split(), target.split())

    def terms(self) -> Iterator[tuple[str, int, list[Stretch]]]:
        """The recurring source stems, the commonest first: in how many stretches, and a sample of those."""
        least, most = LEAST, max(10 * LEAST, SHARE * self.size)
        exact = Counter[str]()
        for _, stretch in self.stretches():
            found = self.stems(stretch.source, 0)
            exact.update(word for word in found if least <= self.sides[0][bucket(word)])
        chosen = sorted(word for word, count in exact.items() if least <= count <= most)
        chosen = sorted(chosen, key=lambda word: -exact[word])[:TERMS]
        places = self.sampled(frozenset(chosen))
        for word in chosen:
            yield word, exact[word], [self.at(place) for place in places[word]]

    def sampled(self, chosen: frozenset[str]) -> dict[str, list[int]]:
        """The places of stretches of each stem: those with the least digests."""
        heaps: dict[str, list[tuple[int, int]]] = {word: [] for word in chosen}
        place = 0
        for after, stretch in self.stretches():
            said = blake2b(repr(stretch).encode("utf-8", "surrogatepass"), digest_size=6).digest()
            item = (-int.from_bytes(said), place)
            for word in self.stems(stretch.source, 0) & chosen:
                (heappush if len(heaps[word]) < SAMPLE else heappushpop)(heaps[word], item)
            place = after
        return {word: [place for _, place in sorted(heap)] for word, heap in heaps.items()}

    def at(self, place: int) -> Stretch:
        """The stretch at a place."""
        self.file.seek(place)
        return self.load()


def bucket(word: str) -> int:
    """Where a stem is counted."""
    return crc32(word.encode("utf-8", "surrogatepass")) % BUCKETS


def acronym(word: str) -> bool:
    """Whether a word is written in capitals only."""
    return len(word) > 1 and word.isupper() and word.isalpha()
