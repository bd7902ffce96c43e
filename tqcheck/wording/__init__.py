"""Tables of wordings that English news does not use, each with the context that proves it.

A row is found by its rarest word, then by its phrase, then judged by what stands around.
"""

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from .. import tables
from ..document import Document, Text
from ..text.triggers import Trigger
from .match import ARTICLES, by_neighbour, find, possible
from .row import Wording, parse

EVERY = "*"
Company = dict[str, list[Wording]]


class Match(NamedTuple):
    """A wording found: where it begins and ends, in code points, and its row."""

    start: int
    end: int
    wording: Wording


@cache
def by_word(name: str) -> dict[str, list[str]]:
    """The lines of a table by the words that wake them."""
    found: dict[str, list[str]] = defaultdict(list)
    for line in tables.lines(name):
        for word in line.partition("\t")[0].split(" "):
            found[word].append(line)
    return found


class Woken(NamedTuple):
    """The wordings that a word wakes: by the word that stands after it, else before it, else wherever it stands.

    A common word wakes a dozen rows and hardly ever stands in the company of one of them.
    """

    after: Company
    before: Company
    alone: list[Wording]


class Wordings:
    """The rows of a table for one source language; they are parsed when their word is first met."""

    def __init__(self, name: str, code: str) -> None:
        self.languages = {EVERY, code}
        self.lines = by_word(name)
        self.trigger = Trigger(frozenset(self.lines).__and__, keys=True)
        self.known: dict[str, Woken] = {}

    def find(self, text: Text) -> Iterator[Match]:
        """The wordings that a text has."""
        keys, index = [*text.keys, "", ""], text.index
        for word in text.met(self.trigger):
            after, before, alone = self.known.get(word) or self.woken(word)
            for place in index[word]:
                if keys[place + 1] in after or (before and keys[place - 1] in before) or alone:
                    yield from self.at(text, word, place)

    def at(self, text: Text, word: str, place: int) -> Iterator[Match]:
        """The wordings that a word wakes at one place."""
        after, before, alone = self.known[word]
        met = (*by_neighbour(after, text.keys, place, 1), *by_neighbour(before, text.keys, place, -1), *alone)
        for wording in met:
            if possible(text, wording, place) and (span := find(text, wording, place)):
                yield Match(text.starts[span[0]], text.end_of(span[1] - 1), wording)

    def woken(self, word: str) -> Woken:
        """What a word wakes, parsed when it is first met; an article on one side may part it from what it wakes by."""
        woken = Woken({}, {}, [])
        for wording in map(parse, self.lines[word]):
            if self.languages.isdisjoint(wording.languages):
                continue
            if not (wording.after or wording.before):
                woken.alone.append(wording)
            rows = woken.after if wording.after else woken.before
            for other in wording.after or wording.before:
                rows.setdefault(other, []).append(wording)
        for rows in (woken.after, woken.before):
            for article in ARTICLES if rows else ():
                rows.setdefault(article, [])
        self.known[word] = woken
        return woken


@cache
def wordings(name: str, code: str) -> Wordings:
    """The wordings of a table for a source language, read once."""
    return Wordings(name, code)


def source_language(document: Document) -> str:
    """The language a document was translated from, without its region; empty when it is not known."""
    return (document.source_language or (document.source.code if document.source else "")).partition("-")[0].lower()
