"""The words by which a language counts, dates and measures, and what they mean.

The table `<language>/numbers.tsv` gives each word a kind and a value: `cardinal` (words that are added up), `scale`
(multiplied), `ordinal`, `about` (what only stands for a number: dozen, double, half), `month`, `weekday`, `unit`,
`currency`. Entries of several words are parted by spaces or hyphens.
"""

from functools import cache, lru_cache
from typing import NamedTuple

from .. import tables
from .later import later

GLUED = {
    "da": frozenset({"og"}), "de": frozenset({"und"}), "hu": frozenset(), "it": frozenset(), "nb": frozenset({"og"}),
    "nl": frozenset({"en", "ën"}), "sk": frozenset(), "sv": frozenset(),
}  # fmt: skip
"""Languages that write a number as one word, and the words that join its parts."""
JOINERS = {
    "da": "og", "de": "und", "en": "and", "es": "y", "fr": "et",
    "it": "e", "nb": "og", "nl": "en", "pt": "e", "ro": "și",
}  # fmt: skip
LINKS = {"ro": "de"}
"""What stands between a number and its scale word: 20 de milioane."""
HALF_JOINERS = frozenset("and a et y e und ein en een un una uma с з i і och og és și o ve και".split(" "))
PIECE = later(r"[\s'’-]+")
PAIR, TEN = 2, 10
LONGEST = 48


class Sense(NamedTuple):
    """What a word counts as: its kind, and its number or the code of its unit."""

    kind: str
    value: float
    code: str = ""


class Numerals:
    """The table of one language; empty, and false, for a language without one."""

    def __init__(self, code: str) -> None:
        self.code = code
        self.joiner = JOINERS.get(code, "")
        self.single: dict[str, list[Sense]] = {}
        self.several: dict[str, list[tuple[tuple[str, ...], Sense]]] = {}
        for word, kind, value in tables.rows(f"{code}/numbers.tsv"):
            coded = kind in ("unit", "currency")
            sense = Sense(kind, 0.0, value) if coded else Sense(kind, float(value))
            first, *rest = PIECE.split(word)
            if rest:
                self.several.setdefault(first, []).append((tuple(rest), sense))
            else:
                self.single.setdefault(word, []).append(sense)
        self.pieces = {w for w, senses in self.single.items() if senses[0].kind in ("cardinal", "scale", "ordinal")}
        self.openings = frozenset(word[:3] for word in self.pieces) if code in GLUED else frozenset()
        self.stems: dict[tuple[str, float], frozenset[str]] = {}
        for word, senses in self.single.items():
            for sense in senses:
                if sense.kind in ("month", "weekday") and len(word) > 3:
                    key = sense.kind, sense.value
                    self.stems[key] = self.stems.get(key, frozenset()) | {word[:4]}
        self.words = self.single.keys() | self.several.keys()

    def __bool__(self) -> bool:
        return bool(self.single)

    def sense(self, word: str, *kinds: str) -> Sense | None:
        """The first sense of a word that is of one of the kinds."""
        for sense in self.single.get(word, ()):
            if sense.kind in kinds:
                return sense
        return None

    def parts(self, word: str) -> tuple[str, ...]:
        """The number words that one written word is made of; none when it is no such word."""
        if word in self.pieces:
            return (word,)
        return segmented(self.code, word) if word[:3] in self.openings and len(word) < LONGEST else ()

    def prefix(self, word: str) -> float | None:
        """The number a compound opens with (dreitägig, трёхдневный), for the benefit of the doubt."""
        return opening(self.code, word)


@cache
def numerals(code: str) -> Numerals:
    """The numerals of a language."""
    return Numerals(code)


@lru_cache(1 << 12)
def segmented(code: str, word: str) -> tuple[str, ...]:
    """A glued word cut into number words, the longest first: zweihundertfünfzig, ventimila, eenentwintig."""
    table, joints = numerals(code), GLUED[code]
    ways: dict[int, tuple[str, ...]] = {0: ()}
    for start in range(len(word)):
        if start in ways:
            for end in range(min(len(word), start + 14), start + 1, -1):
                piece = word[start:end]
                if piece in table.pieces or (start and piece in joints):
                    ways.setdefault(end, (*ways[start], piece))
    found = ways.get(len(word)) or ways.get(len(word.removesuffix("ste").removesuffix("sten"))) or ()
    if len(found) == PAIR and all(sense and sense.value < TEN for sense in (table.sense(p, "cardinal") for p in found)):
        return ()  # treet, the tree
    return found if len(found) > 1 and found[0] not in joints else ()


@lru_cache(1 << 14)
def opening(code: str, word: str) -> float | None:
    """The value of the longest number word that a word begins with, at least three letters before its end."""
    table = numerals(code)
    if table.parts(word):
        return None
    for size in range(min(len(word) - 3, 20), 2, -1):
        senses = [table.sense(piece, "cardinal") for piece in table.parts(word[:size])]
        if senses and all(senses):
            return sum(sense.value for sense in senses if sense)
    return None
