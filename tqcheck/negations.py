"""Negations of a source beside those of its translation."""

from collections.abc import Iterator
from typing import NamedTuple

from .document import Document, Pair, Text
from .text.negation import hinting, negating

SURE = 0.4
"""A pair less sure than this proves nothing about a negation."""


class Denial(NamedTuple):
    """A negation that only one side of a pair has: the place of its word, and whether it is the source's."""

    pair: Pair
    word: int
    lost: bool


def denials(document: Document) -> list[Denial]:
    """The negations that only one side has, in order."""
    return [found for pair in document.pairs if pair.confidence >= SURE for found in one_sided(pair)]


def one_sided(pair: Pair) -> Iterator[Denial]:
    """The negation of one side when the other neither negates nor hints at it."""
    theirs, ours = words(pair.source), words(pair.target)
    if theirs and not ours and not excused(pair.target, pair.source):
        yield Denial(pair, theirs[0], True)
    elif ours and not theirs and not excused(pair.source, pair.target):
        yield Denial(pair, ours[0], False)


def words(text: Text) -> list[int]:
    """The places of the words that negate."""
    return negating(text.language.code, text.keys, text.gaps)


def excused(text: Text, other: Text) -> bool:
    """Whether a text has no words, or may hide a negation; a `without` that the other side has too hides none."""
    own = hinting(text.language.code, text.keys) - {"void"}
    return not own <= hinting(other.language.code, other.keys) - {"hints", "negates"} if own else not text.words
