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
REACH = 4
"""Words that numbers and articles may add to a phrase."""


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
        self.known: dict[str, list[Wording]] = {}

    def find(self, document: Document) -> Iterator[Match]:
        """The wordings of a text that its source language may have left there."""
        text = document.target
        spoken = frozenset((EVERY, source_language(document)))
        for word in self.words & text.vocabulary:
            for wording in self.woken(word):
                if not wording.languages.isdisjoint(spoken) and stands(wording, text.vocabulary):
                    for place in text.places(word):
                        yield from matches(text, wording, place)

    def woken(self, word: str) -> list[Wording]:
        """The wordings that a word wakes, parsed when it is first met."""
        if word not in self.known:
            self.known[word] = [parse(row) for row in self.rows[word]]
        return self.known[word]


def stands(wording: Wording, words: frozenset[str]) -> bool:
    """Whether every word that a wording needs is among some; most that are woken stand in other company."""
    return not any(map(words.isdisjoint, wording.needed))


def matches(text: Text, wording: Wording, place: int) -> Iterator[Match]:
    """The match of a wording whose waking word stands at `place`, if there is one."""
    reach = 2 * len(wording.tokens) + REACH
    if not stands(wording, frozenset(text.keys[max(0, place - reach) : place + reach])):
        return
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
