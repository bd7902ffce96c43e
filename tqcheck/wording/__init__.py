"""Tables of wordings that English news does not use, each with the context that proves it.

A row is found by its rarest word, then by its phrase, then judged by what stands around.
"""

from collections.abc import Iterator, Set
from functools import cache
from typing import NamedTuple

from ..document import Document, Text
from ..text.lookup import Lookup
from ..text.triggers import Trigger
from .match import ARTICLES, find, possible
from .row import DIGITS, Wording, parse

EVERY, TAB = "*", "\t"
Company = dict[str, list[Wording]]


class Match(NamedTuple):
    """A wording found: where it begins and ends, in code points, and its row."""

    start: int
    end: int
    wording: Wording


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
        self.table = Lookup(name)
        self.trigger = Trigger(self.waking, keys=True)
        self.known: dict[str, Woken] = {}

    def waking(self, keys: Set[str]) -> Iterator[str]:
        """Those of some words that wake a row for the source language."""
        return (word for word in self.table.among(keys) if self.rows(word))

    def rows(self, word: str) -> list[str]:
        """The rows for the source language that a word wakes."""
        woken = (line.split(TAB, 1)[1] for line in self.table.beginning(f"{word}{TAB}"))
        return [row for row in woken if not self.languages.isdisjoint(row.split(TAB, 3)[2].split(" "))]

    def find(self, text: Text) -> Iterator[Match]:
        """The wordings that a text has."""
        keys, index = [*text.keys, "", "", ""], text.index
        for word in text.met(self.trigger):
            after, before, alone = self.known.get(word) or self.woken(word)
            for place in index[word]:
                right, left, met = keys[place + 1], keys[place - 1], alone
                if right in after or DIGITS in after:
                    met = met + beside(after, right, keys[place + 2])
                if left in before or DIGITS in before:
                    met = met + beside(before, left, keys[place - 2])
                for wording in met:
                    if possible(text, wording, place) and (span := find(text, wording, place)):
                        yield Match(text.starts[span[0]], text.end_of(span[1] - 1), wording)

    def woken(self, word: str) -> Woken:
        """What a word wakes, parsed when it is first met; an article on one side may part it from what it wakes by."""
        woken = Woken({}, {}, [])
        for wording in map(parse, self.rows(word)):
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


def beside(rows: Company, key: str, beyond: str) -> list[Wording]:
    """The wordings by the next word on one side, and behind an article by the word beyond; none of them twice."""
    if key in ARTICLES and beyond not in ARTICLES:
        found = rows.get(key, [])
        if beyond in rows or DIGITS in rows:
            return found + [one for one in beside(rows, beyond, "") if one not in found]
        return found
    if key[:1].isdigit() and DIGITS in rows:
        return rows.get(key, []) + rows[DIGITS]
    return rows.get(key, [])


@cache
def wordings(name: str, code: str) -> Wordings:
    """The wordings of a table for a source language, read once."""
    return Wordings(name, code)


def source_language(document: Document) -> str:
    """The language a document was translated from, without its region; empty when it is not known."""
    return (document.source_language or (document.source.code if document.source else "")).partition("-")[0].lower()
