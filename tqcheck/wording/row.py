"""A row of a table of wordings: its phrase, the languages it comes from, what English says, what proves or excuses it.

Columns: word (that wakes the row), token (its number in the phrase, from 0), phrase, languages (`*`: wrong whatever the
source), english, with, without.
A phrase is words with one space between; an article or a possessive that it does not write may stand before any word
but the first (not in a phrase that begins with `=`). Its tokens: a literal word, `turn~` any form of it, alternatives
`on/upon`, an optional token `very?`, `#` a number in digits, `@` a capitalised word, `_` any word that is no article
(`#/two`, `him/@`: or a word), `NAME` the words of a class (en/word-classes.tsv).
`with` and `without` are lists of words (forms and classes too) of which one must stand in the sentence, or none;
`<` directly before, `>` directly after, `<<` and `>>` up to four words before and after, `+` anywhere in the text;
`#`, `@`, `_` and `.` (the edge of a clause) for a neighbour of that shape. `&` joins lists that must all hold.
"""

from collections import defaultdict
from functools import cache
from typing import NamedTuple

from .. import tables
from ..text.inflection import forms

SIGNS = ("", "+", "<", ">", "<<", ">>")
SHAPES = frozenset("#@_.")
KINDS = frozenset("#@_")
DIGITS = "#"


class Token(NamedTuple):
    """One step of a phrase: `@`, `_`, `word` with its alternatives, `#` with the words that may stand for digits."""

    kind: str
    words: frozenset[str]
    optional: bool


class Condition(NamedTuple):
    """Words by where they are looked for, in the order of SIGNS; one of them is enough."""

    sentence: frozenset[str]
    document: frozenset[str]
    before: frozenset[str]
    after: frozenset[str]
    near_before: frozenset[str]
    near_after: frozenset[str]


class Wording(NamedTuple):
    """A parsed row; `place` is the token that wakes it, and begins at most `reach` words after the phrase.

    The text must have one word of each set of `needed`: the words of other tokens, and those that prove the row.

    `before` and `after` are the words of which one stands beside the waking word (an article may part them), `#` among
    them for a number in digits; none of them when any word may.
    """

    tokens: tuple[Token, ...]
    exact: bool
    place: int
    reach: int
    needed: tuple[frozenset[str], ...]
    before: frozenset[str]
    after: frozenset[str]
    languages: frozenset[str]
    english: str
    proof: tuple[Condition, ...]
    excuse: tuple[Condition, ...]

    @property
    def literal(self) -> bool:
        """Whether the phrase has one form only, so that what English says can stand in its place."""
        return all(token.kind == "word" and len(token.words) == 1 for token in self.tokens)


@cache
def parse(line: str) -> Wording:
    """The wording of a row, without the word that wakes it."""
    number, phrase, languages, english, with_, without = line.split("\t")
    tokens, place = tuple(token(piece) for piece in phrase.removeprefix("=").split(" ")), int(number)
    proof = conditions(with_)
    beside = [frozenset[str]().union(*condition) for condition in proof]
    needed = [words for words in beside if words.isdisjoint(SHAPES)]
    needed += [t.words for i, t in enumerate(tokens) if i != place and t.words and t.kind == "word" and not t.optional]
    codes, exact = frozenset(languages.split()), phrase[0] == "="
    before, after = (neighbours(tokens, place, step) for step in (-1, 1))
    rarest_first = tuple(sorted(needed, key=len))
    reach = sum(4 if one.kind == "#" else 2 for one in tokens[:place])
    return Wording(tokens, exact, place, reach, rarest_first, before, after, codes, english, proof, conditions(without))


def neighbours(tokens: tuple[Token, ...], place: int, step: int) -> frozenset[str]:
    """The words of the tokens that may come next to the waking one on one side; none when there is no such limit."""
    found: set[str] = set()
    for beside in tokens[place + 1 :] if step > 0 else tokens[:place][::-1]:
        if beside.kind not in ("word", DIGITS):
            return frozenset()
        found |= beside.words | ({DIGITS} & {beside.kind})
        if not beside.optional:
            return frozenset(found)
    return frozenset()


def token(piece: str) -> Token:
    """The token of a piece of a phrase."""
    bare = piece.removesuffix("?")
    pieces = [one.removesuffix("?") for one in bare.split("/")]
    kind = next((one for one in pieces if one in KINDS), "word")
    words = frozenset(w for one in pieces if one not in KINDS for w in spelled(one))
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
    return Condition(*(frozenset(found[sign]) for sign in SIGNS))
