"""Tables of wordings that English news does not use, each with the context that proves it.

A row is found by its rarest word, then by its phrase, then judged by what stands around.
"""

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from .. import tables
from ..document import Document, Text
from .match import find
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

    def find(self, document: Document) -> Iterator[Match]:
        """The wordings of a text that its source language may have left there."""
        text, origin = document.target, source_language(document)
        for word in self.words & text.vocabulary:
            for row in self.rows[word]:
                wording = parse(row)
                if wording.needed <= text.vocabulary and not wording.languages.isdisjoint((EVERY, origin)):
                    for place in text.places(word):
                        yield from matches(text, wording, place)


def matches(text: Text, wording: Wording, place: int) -> Iterator[Match]:
    """The match of a wording whose waking word stands at `place`, if there is one."""
    span = find(text, wording, place)
    if span is not None:
        yield Match(text.starts[span[0]], text.end_of(span[1] - 1), wording)


@cache
def wordings(name: str) -> Wordings:
    """The wordings of a table, read once."""
    return Wordings(name)


def source_language(document: Document) -> str:
    """The language a document was translated from, without its region; empty when it is not known."""
    return (document.source_language or (document.source.code if document.source else "")).partition("-")[0].lower()
