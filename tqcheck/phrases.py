"""The ready-made check for "this list must not occur": phrases over words.

A phrase is matched over the words of a text, whatever stands between them, in any case. Its tokens: a literal word,
alternatives `min/mins`, an optional word `the?`, `#` a number (digit groups without white space between them),
`@` a capitalised word, `@+` a run of them with particles, `*` up to `REST` words of the same line.
A table of any size costs one look-up per distinct word: a phrase is tried only where its rarest word stands, or, by
`at`, where its first two words stand.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Set
from functools import cache
from typing import Generic, NamedTuple, TypeVar

from .document import Text

WILD = frozenset({"#", "@", "@+", "*"})
ANY = ""
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
        self.by_first: dict[str, list[tuple[str, Payload]]] = defaultdict(list)
        self.by_anchor: dict[str, list[tuple[str, int, Payload]]] = defaultdict(list)
        for phrase, row in table:
            pieces = phrase.split(" ")
            for word in firsts(pieces):
                self.by_first[word].append((phrase, row))
            place = anchor(pieces, function_words)
            for word in pieces[place].split("/") if place >= 0 else ():
                self.by_anchor[word].append((phrase, place, row))
        self.anchors = frozenset(self.by_anchor)
        self.by_pair: dict[str, dict[str, list[tuple[str, Payload]]]] = {}

    def at(self, text: Text, word: int, limit: int) -> Iterator[Match[Payload]]:
        """Phrases that begin at a word and end before the word `limit`."""
        following = (ANY, *shapes(text, word + 1)) if word + 1 < limit else (ANY,)
        for first in shapes(text, word):
            pairs = self.pairs(first)
            for second in following if pairs else ():
                for phrase, row in pairs.get(second, ()):
                    after = match(text, compile_phrase(phrase), 0, word, limit)
                    if after > word:
                        yield Match(word, after, row)

    def pairs(self, first: str) -> dict[str, list[tuple[str, Payload]]]:
        """The phrases that a first word wakes, by what their second word may be."""
        found = self.by_pair.get(first)
        if found is None:
            found = self.by_pair[first] = {}
            for phrase, row in self.by_first.get(first, ()):
                for second in seconds(phrase.split(" "), first):
                    found.setdefault(second, []).append((phrase, row))
        return found

    def find(self, text: Text) -> Iterator[Match[Payload]]:
        """Phrases with an anchor, anywhere in the text; none crosses a line."""
        for trigger in self.anchors & text.vocabulary:
            for place in text.places(trigger):
                line = text.words_in(text.line_at(text.starts[place]))
                for phrase, offset, row in self.by_anchor[trigger]:
                    first = place - offset
                    after = match(text, compile_phrase(phrase), 0, first, line.stop) if first in line else -1
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


def seconds(pieces: list[str], first: str) -> set[str]:
    """What the second word of a match may be when `first` was the first; `ANY` where that cannot be told."""
    found: set[str] = set()
    for place, piece in enumerate(pieces):
        bare = piece.removesuffix("?")
        if bare in ("#", "@+") and bare[0] == first:
            found.add(ANY)
        elif bare == first or first in bare.split("/"):
            rest_of = pieces[place + 1 :]
            found |= firsts(rest_of)
            if all(piece.endswith("?") or piece == "*" for piece in rest_of) or "*" in found:
                found.add(ANY)
        if bare == piece:
            break
    return found


def anchor(pieces: list[str], function_words: Set[str]) -> int:
    """The literal token that wakes a phrase: at a fixed place in it, and as rare as its length promises, or -1."""
    best, rarest = -1, 0
    for place, piece in enumerate(pieces):
        if piece.endswith("?") or piece in ("#", "@+", "*"):
            break
        words = piece.split("/")
        rarity = 0 if piece == "@" else 1 + min(0 if word in function_words else len(word) for word in words)
        if rarity > rarest:
            best, rarest = place, rarity
    return best


def shapes(text: Text, word: int) -> Iterator[str]:
    """The triggers that a word satisfies."""
    yield text.keys[word]
    first = text.words[word][0]
    if first.isdigit():
        yield "#"
    elif first.isupper():
        yield "@"


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
