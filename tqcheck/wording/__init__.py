"""Tables of wordings that English news does not use, each with the context that proves it.

A row is found by its rarest word, then by its phrase, then judged by what stands around.
"""

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from .. import tables
from ..document import Document
from .match import find, joined
from .row import Wording, parse

EVERY = "*"


class Match(NamedTuple):
    """A wording found: where it begins and ends, in code points, and its row."""

    start: int
    end: int
    wording: Wording


class Wordings:
    """A table of wordings; its rows are parsed when their word is first met, since most never are."""

    def __init__(self, name: str) -> None:
        self.rows: dict[str, list[tuple[str, ...]]] = defaultdict(list)
        for row in tables.rows(name):
            for word in row[0].split(" "):
                self.rows[word].append(row)
        self.words = frozenset(self.rows)
        self.known: dict[tuple[str, str], list[Wording]] = {}

    def find(self, document: Document) -> Iterator[Match]:
        """The wordings of a text that its source language may have left there."""
        text, code = document.target, source_language(document)
        for word in self.words & text.vocabulary:
            for wording in self.woken(word, code):
                if not any(map(text.vocabulary.isdisjoint, wording.needed)):
                    for place in text.places(word):
                        if joined(text.keys, wording, place) and (span := find(text, wording, place)):
                            yield Match(text.starts[span[0]], text.end_of(span[1] - 1), wording)

    def woken(self, word: str, code: str) -> list[Wording]:
        """The wordings of a source language that a word wakes, parsed when it is first met."""
        if (word, code) not in self.known:
            parsed = map(parse, self.rows[word])
            self.known[word, code] = [one for one in parsed if not one.languages.isdisjoint((EVERY, code))]
        return self.known[word, code]


@cache
def wordings(name: str) -> Wordings:
    """The wordings of a table, read once."""
    return Wordings(name)


def source_language(document: Document) -> str:
    """The language a document was translated from, without its region; empty when it is not known."""
    return (document.source_language or (document.source.code if document.source else "")).partition("-")[0].lower()
