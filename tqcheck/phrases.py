"""The ready-made check for "this list must not occur": phrases over words.

A phrase is matched over the words of a text, whatever stands between them, in any case. Its tokens: a literal word,
alternatives `min/mins`, an optional word `the?`, `#` a number (digit groups without white space between them),
`@` a capitalised word, `@+` a run of them with particles, `*` up to `REST` words of the same line.
A table of any size costs one look-up per distinct word: a phrase is tried only where its rarest word stands.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Set
from functools import cache
from typing import Generic, NamedTuple, TypeVar

from .document import Text

WILD = frozenset({"#", "@", "@+", "*"})
RARE = 4
"""Rarity from which a word wakes the phrases that begin a line; others are tried at each line's first word."""
REST = 60
"""Words that `*` may take."""
Payload = TypeVar("Payload")


class Token(NamedTuple):
    """One step of a phrase: `#`, `@`, `@+`, `*` or `word` with its alternatives."""

    kind: str
    words: frozenset[str]
    optional: bool


class Match(NamedTuple, Generic[Payload]):
    """A phrase found: index of its first word and of the word after its last, and the row it came from."""

    first: int
    after: int
    row: Payload


@cache
def compile_phrase(phrase: str) -> tuple[Token, ...]:
    """The tokens of a phrase; done when a phrase is first tried, since most of a table never is."""
    tokens = []
    for piece in phrase.split(" "):
        optional = piece.endswith("?")
        bare = piece.removesuffix("?")
        kind = bare if bare in WILD else "word"
        tokens.append(Token(kind, frozenset(bare.split("/")) if kind == "word" else frozenset(), optional))
    return tuple(tokens)


class Phrases(Generic[Payload]):
    """A table of phrases, each with a row of its own, for texts of one language."""

    def __init__(self, table: Iterable[tuple[str, Payload]], function_words: Set[str] = frozenset()) -> None:
        self.by_anchor: dict[str, dict[int, list[tuple[str, Payload]]]] = {}
        self.by_need: dict[str, list[tuple[str, Payload, frozenset[str]]]] = {"": []}
        rare: set[str] = set()
        for phrase, row in table:
            pieces = phrase.split(" ")
            place, rarity = anchor(pieces, function_words, fixed=True)
            for word in pieces[place].split("/") if rarity else ():
                self.by_anchor.setdefault(word, {}).setdefault(place, []).append((phrase, row))
            if rarity >= RARE:
                rare.update(pieces[place].split("/"))
            else:
                place, rarity = anchor(pieces, function_words, fixed=False)
                for word in pieces[place].split("/") if rarity else ("",):
                    self.by_need.setdefault(word, []).append((phrase, row, firsts(pieces)))
        self.anchors = frozenset(self.by_anchor)
        self.rare = frozenset(rare)
        self.needs = frozenset(self.by_need)

    def opening(self, text: Text, limits: Mapping[int, int]) -> Iterator[Match[Payload]]:
        """Phrases that begin at certain words; `limits` gives for each the word that it must end before."""
        for trigger in self.rare & text.vocabulary:
            for place in text.places(trigger):
                for offset, rows in self.by_anchor[trigger].items():
                    if place - offset in limits:
                        yield from tried(text, rows, place - offset, limits[place - offset])
        firsts = sorted(limits)
        for trigger in self.needs & text.vocabulary if firsts else ():
            for place in text.places(trigger):
                word = firsts[bisect_right(firsts, place) - 1]
                if word <= place < limits[word]:
                    yield from tried(text, self.begun(text, self.by_need[trigger], word), word, limits[word])
        for word in firsts if self.by_need[""] else ():
            yield from tried(text, self.begun(text, self.by_need[""], word), word, limits[word])

    def begun(
        self, text: Text, rows: list[tuple[str, Payload, frozenset[str]]], word: int
    ) -> list[tuple[str, Payload]]:
        """Those of some phrases whose first token a word satisfies."""
        shape = shapes(text, word)
        return [(phrase, row) for phrase, row, beginnings in rows if not beginnings.isdisjoint(shape)]

    def find(self, text: Text) -> Iterator[Match[Payload]]:
        """Phrases with an anchor, anywhere in the text; none crosses a line."""
        for trigger in self.anchors & text.vocabulary:
            for place in text.places(trigger):
                line = text.words_in(text.line_at(text.starts[place]))
                for offset, rows in self.by_anchor[trigger].items():
                    if place - offset in line:
                        yield from tried(text, rows, place - offset, line.stop)


def tried(text: Text, rows: Iterable[tuple[str, Payload]], first: int, limit: int) -> Iterator[Match[Payload]]:
    """Those of some phrases that match from a word and end before a limit."""
    for phrase, row in rows:
        after = match(text, compile_phrase(phrase), 0, first, limit)
        if after > first:
            yield Match(first, after, row)


def firsts(pieces: list[str]) -> frozenset[str]:
    """What the first word of a match may be: literal words, or `#` or `@` for a wildcard."""
    found: set[str] = set()
    for piece in pieces:
        bare = piece.removesuffix("?")
        found |= {bare[0]} if bare in WILD else set(bare.split("/"))
        if bare == piece:
            break
    return frozenset(found)


def anchor(pieces: list[str], function_words: Set[str], *, fixed: bool) -> tuple[int, int]:
    """The literal token that wakes a phrase, with how rare its length promises it to be.

    With `fixed` only a token at a fixed place in the phrase counts. The rarity is 0 where there is none, 1 for a
    function word.
    """
    best, rarest = 0, 0
    for place, piece in enumerate(pieces):
        loose = piece.endswith("?") or piece in ("#", "@+", "*")
        if loose and fixed:
            break
        words = piece.split("/")
        rarity = 0 if loose or piece == "@" else 1 + min(0 if word in function_words else len(word) for word in words)
        if rarity > rarest:
            best, rarest = place, rarity
    return best, rarest


def shapes(text: Text, word: int) -> tuple[str, ...]:
    """What a first token may be to match a word: the word, or the wildcards that take it."""
    first = text.words[word][0]
    if first.isdigit():
        return text.keys[word], "#"
    return (text.keys[word], "@") if first.isupper() else (text.keys[word],)


def match(text: Text, tokens: tuple[Token, ...], step: int, word: int, limit: int) -> int:
    """The index after the last word when the tokens from `step` match from `word`, else -1."""
    while step < len(tokens):
        kind, words, optional = tokens[step]
        if kind == "*":
            return rest(text, tokens, step + 1, word, limit)
        after = width(text, kind, words, word, limit)
        if optional and after > word:
            taken = match(text, tokens, step + 1, after, limit)
            if taken >= 0:
                return taken
        elif not optional:
            if after < 0:
                return -1
            word = after
        step += 1
    return word


def rest(text: Text, tokens: tuple[Token, ...], step: int, word: int, limit: int) -> int:
    """Skips as few words as the remaining tokens need; all up to the limit when none remain."""
    if step == len(tokens):
        return limit
    for start in range(word, min(limit, word + REST)):
        after = match(text, tokens, step, start, limit)
        if after >= 0:
            return after
    return -1


def width(text: Text, kind: str, words: frozenset[str], word: int, limit: int) -> int:
    """The index after what one token takes at `word`, or -1."""
    if word >= limit:
        return -1
    if kind == "word":
        return word + 1 if text.keys[word] in words else -1
    if kind == "#":
        return digits(text, word, limit)
    if not text.words[word][0].isupper():
        return -1
    return word + 1 if kind == "@" else run(text, word, limit)


def digits(text: Text, word: int, limit: int) -> int:
    """A number with its groups: 14:12, 02/03/2023, 1,500."""
    if not text.words[word][0].isdigit():
        return -1
    word += 1
    while word < limit and text.words[word][0].isdigit() and not text.gaps[word].isspace():
        word += 1
    return word


def run(text: Text, word: int, limit: int) -> int:
    """A run of capitalised words with particles between them."""
    after = word = word + 1
    while word < limit and (text.words[word][0].isupper() or text.keys[word] in text.language.particles):
        word += 1
        if text.words[word - 1][0].isupper():
            after = word
    return after
