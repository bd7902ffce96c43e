"""Tables of wordings that English news does not use, each with the context that proves it.

A row is found by its rarest word, then by its phrase, then judged by what stands around. A phrase is words with one
space between; an article or a possessive that it does not write may stand before any word but the first (not in a
phrase that begins with `=`). Its tokens:
a literal word, `turn~` any form of it, alternatives `on/upon`, an optional word `very?`, `#` a number in digits, `@` a
capitalised word, `_` any word, `NAME` the words of a class (data/en/word-classes.tsv). Conditions are lists of words
(forms and classes too) of which one must stand in the sentence; `<` directly before, `>` directly after, `<<` and
`>>` up to four words before and after, `+` anywhere in the text, `.` for the edge of a clause; `&` joins two lists.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from . import tables
from .document import Document, Text
from .phrases import digits
from .text.inflection import forms

ARTICLES = frozenset(("the", "a", "an", "his", "her", "its", "their", "our", "my", "your"))
EVERY = "*"
STOP = re.compile(r"[.;:!?…][\"'”’)]*\s|[\n()—–]")
COMMA = re.compile(STOP.pattern + "|,")
LONG = 5
"""Words of a phrase that a comma may part."""
EDGE = re.compile(r"[,.;:!?…\n()—–]")
NEAR = 4
"""Words that count as near."""


class Token(NamedTuple):
    """One step of a phrase: `#`, `@`, `_` or `word` with its alternatives."""

    kind: str
    words: frozenset[str]
    optional: bool


class Condition(NamedTuple):
    """Words by where they are looked for; one of them is enough."""

    sentence: frozenset[str]
    document: frozenset[str]
    before: frozenset[str]
    after: frozenset[str]
    near_before: frozenset[str]
    near_after: frozenset[str]


class Wording(NamedTuple):
    """A row: its phrase, the words it cannot do without, the languages it comes from, and what proves or excuses it."""

    tokens: tuple[Token, ...]
    exact: bool
    place: int
    needed: frozenset[str]
    languages: frozenset[str]
    english: str
    proof: tuple[Condition, ...]
    excuse: tuple[Condition, ...]


class Match(NamedTuple):
    """A wording found: index of its first word and of the word after its last."""

    first: int
    after: int
    wording: Wording


class Wordings:
    """A table of wordings: columns words (that wake the row), phrase, languages, english, with, without."""

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


@cache
def wordings(name: str) -> Wordings:
    """The wordings of a table, read once."""
    return Wordings(name)


def source_language(document: Document) -> str:
    """The language a document was translated from, without its region; empty when it is not known."""
    return (document.source_language or (document.source.code if document.source else "")).partition("-")[0].lower()


@cache
def parse(row: tuple[str, ...]) -> Wording:
    """The wording of a row; done when its word is first met, since most of a table never is."""
    wake, phrase, languages, english, proof, excuse = row
    tokens = tuple(token(piece) for piece in phrase.removeprefix("=").split(" "))
    needed = frozenset(w for t in tokens if not t.optional and len(t.words) == 1 for w in t.words)
    place = next(i for i, t in enumerate(tokens) if t.words.issuperset(wake.split(" ")))
    codes, exact = frozenset(languages.split()), phrase[0] == "="
    return Wording(tokens, exact, place, needed, codes, english, conditions(proof), conditions(excuse))


def token(piece: str) -> Token:
    """The token of a piece of a phrase."""
    bare = piece.removesuffix("?")
    kind = bare if bare in ("#", "@", "_") else "word"
    words = frozenset(w for one in bare.split("/") for w in spelled(one)) if kind == "word" else frozenset()
    return Token(kind, words, bare != piece)


def spelled(piece: str) -> frozenset[str]:
    """The words that a piece stands for: a class, the forms of a word, or itself."""
    if piece.isupper():
        return frozenset(w for one in tables.mapping("en/word-classes.tsv")[piece].split() for w in spelled(one))
    return forms(piece[:-1]) if piece.endswith("~") else frozenset((piece,))


def conditions(cell: str) -> tuple[Condition, ...]:
    """The conditions of a cell, all of which must hold; none for `-`."""
    return () if cell == "-" else tuple(condition(part) for part in cell.split(" & "))


def condition(part: str) -> Condition:
    """One list of words, sorted by where they are looked for."""
    found: dict[str, set[str]] = defaultdict(set)
    for piece in part.split():
        word = piece.lstrip("<>+")
        found[piece[: len(piece) - len(word)]] |= spelled(word)
    return Condition(*(frozenset(found[sign]) for sign in ("", "+", "<", ">", "<<", ">>")))


def matches(text: Text, wording: Wording, place: int) -> Iterator[Match]:
    """The match of a wording whose waking word stands at `place`, if it is one and its context proves it."""
    span = text.words_in(text.line_at(text.starts[place]))
    reach = sum(4 if token.kind == "#" else 2 for token in wording.tokens[: wording.place])
    for first in range(max(span.start, place - reach), place + 1):
        after = match(text, wording, 0, first, span.stop)
        if after > place:
            if whole(text, wording, first, after) and proved(text, wording, first, after):
                yield Match(first, after, wording)
            return


def match(text: Text, wording: Wording, step: int, word: int, limit: int) -> int:
    """The index after the last word when the tokens from `step` match from `word`, else -1."""
    tokens, skipped = wording.tokens, wording.exact
    while step < len(tokens):
        after = width(text, tokens[step], word, limit)
        if tokens[step].optional:
            taken = match(text, wording, step + 1, after, limit) if after > word else -1
            if taken >= 0:
                return taken
            step += 1
        elif after > word:
            word, step, skipped = after, step + 1, wording.exact
        elif step and not skipped and word < limit and text.keys[word] in ARTICLES:
            word, skipped = word + 1, True
        else:
            return -1
    return word


def width(text: Text, token: Token, word: int, limit: int) -> int:
    """The index after what one token takes at `word`, or -1."""
    if word >= limit:
        return -1
    if token.kind == "word":
        return word + 1 if text.keys[word] in token.words else -1
    if token.kind == "#":
        return digits(text, word, limit)
    if token.kind == "@":
        return word + 1 if text.words[word][0].isupper() else -1
    return word + 1 if text.keys[word] not in ARTICLES else -1


def whole(text: Text, wording: Wording, first: int, after: int) -> bool:
    """Whether the words of a match stand in one clause."""
    stop = STOP if len(wording.tokens) >= LONG else COMMA
    return not any(stop.search(gap) for gap in text.gaps[first + 1 : after] if gap != " ")


def proved(text: Text, wording: Wording, first: int, after: int) -> bool:
    """Whether what stands around a match proves it and nothing excuses it."""
    if not wording.proof and not wording.excuse:
        return True
    span = text.words_in(text.sentence_at(text.starts[first]))
    rest = {*text.keys[span.start : first], *text.keys[after : span.stop]}
    return all(holds(c, text, rest, first, after) for c in wording.proof) and not any(
        holds(c, text, rest, first, after) for c in wording.excuse
    )


def holds(condition: Condition, text: Text, rest: set[str], first: int, after: int) -> bool:
    """Whether one word of a condition stands where it is looked for."""
    return not (
        condition.sentence.isdisjoint(rest)
        and condition.document.isdisjoint(text.vocabulary)
        and condition.before.isdisjoint(beside(text, first - 1, first))
        and condition.after.isdisjoint(beside(text, after, after))
        and condition.near_before.isdisjoint(text.keys[max(0, first - NEAR) : first])
        and condition.near_after.isdisjoint(text.keys[after : after + NEAR])
    )


def beside(text: Text, word: int, gap: int) -> set[str]:
    """What the neighbour of a match is: the word, `#` or `@` for what it looks like, `.` for an edge between."""
    edge = {"."} if not 0 <= word < len(text.words) or EDGE.search(text.gaps[gap]) else set()
    if not 0 <= word < len(text.words):
        return edge
    form = text.words[word]
    shape = "#" if form[0].isdigit() else "@" if form[0].isupper() else "_"
    return edge | {text.keys[word], shape}


