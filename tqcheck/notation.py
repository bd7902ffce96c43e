"""The notation of phrases: how one is read, and whether the words from a place on are what it says.

Its tokens: a literal word, alternatives `min/mins`, an optional word `the?`, `#` a number (digit groups without white
space between them), `@` a capitalised word, `@+` a run of them with particles, `*` up to `REST` words of the same line.
"""

from collections.abc import Set
from functools import cache
from typing import NamedTuple

from .document import Text

WILD = frozenset({"#", "@", "@+", "*"})
REST = 60
"""Words that `*` may take."""


class Token(NamedTuple):
    """One step of a phrase: `#`, `@`, `@+`, `*` or `word` with its alternatives."""

    kind: str
    words: frozenset[str]
    optional: bool


class Compiled(NamedTuple):
    """The tokens of a phrase, and what its last word may be: a text with none of them has no such phrase."""

    tokens: tuple[Token, ...]
    last: frozenset[str]
    """Empty in a phrase of wildcards."""


@cache
def compile_phrase(phrase: str) -> Compiled:
    """The tokens of a phrase; done when a phrase is first tried, since most of a table never is."""
    tokens = []
    for piece in phrase.split(" "):
        optional = piece.endswith("?")
        bare = piece.removesuffix("?")
        kind = bare if bare in WILD else "word"
        tokens.append(Token(kind, frozenset(bare.split("/")) if kind == "word" else frozenset(), optional))
    needed = [token.words for token in tokens if token.kind == "word" and not token.optional]
    return Compiled(tuple(tokens), needed[-1] if needed else frozenset())


def firsts(pieces: list[str]) -> frozenset[str]:
    """What the first word of a match may be: literal words, or `#` or `@` for a wildcard."""
    found: list[str] = []
    for piece in pieces:
        bare = piece.removesuffix("?")
        found += [bare[0]] if bare in WILD else bare.split("/")
        if bare == piece:
            break
    return frozenset(found)


def seconds(pieces: list[str], first: str) -> set[str]:
    """What the second word of a match may be when this is its first, as `firsts` says it; empty for any or none."""
    found: set[str] = set()
    for place, piece in enumerate(pieces):
        if first in piece.removesuffix("?").split("/"):
            rest = firsts(pieces[place + 1 :])
            open_end = "*" in rest or all(later.endswith("?") for later in pieces[place + 1 :])
            found |= rest | {""} if open_end else rest
        if not piece.endswith("?"):
            break
    return found


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
        common = not function_words.isdisjoint(words)
        rarity = 0 if loose or piece == "@" else 1 if common else 1 + min(map(len, words))
        if rarity > rarest:
            best, rarest = place, rarity
    return best, rarest


def neighbour(pieces: list[str], place: int) -> tuple[int, frozenset[str]]:
    """On which side of a piece a literal one stands in every match, and its words; no side when there is none."""
    for step in (-1, 1):
        if 0 <= place + step < len(pieces):
            piece = pieces[place + step]
            if piece not in WILD and not piece.endswith("?"):
                return step, frozenset(piece.split("/"))
    return 0, frozenset()


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
    return hyphened(text, word, limit) if kind == "@" else run(text, word, limit)


def hyphened(text: Text, word: int, limit: int) -> int:
    """The index after a capitalised word and what a hyphen joins to it: Min-ho."""
    word += 1
    while word < limit and text.gaps[word] == "-" and text.words[word].islower():
        word += 1
    return word


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
    after = word = hyphened(text, word, limit)
    while word < limit and (text.words[word][0].isupper() or text.keys[word] in text.language.particles):
        if text.words[word][0].isupper():
            after = word = hyphened(text, word, limit)
        else:
            word += 1
    return after
