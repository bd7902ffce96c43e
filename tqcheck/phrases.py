"""The ready-made check for "this list must not occur": phrases over words.

A phrase (see `notation`) is matched over the words of a text, whatever stands between them, in any case.
A table of any size costs one look-up per distinct word: a phrase is tried only where its rarest word stands.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Set
from functools import cached_property
from typing import Generic, NamedTuple, TypeVar

from .document import Text
from .notation import WILD, anchor, compile_phrase, firsts, match, neighbour, seconds, shapes
from .text.triggers import Trigger

Payload = TypeVar("Payload")


class Match(NamedTuple, Generic[Payload]):
    """A phrase found: index of its first word and of the word after its last, and the row it came from."""

    first: int
    after: int
    row: Payload


class Anchored(NamedTuple, Generic[Payload]):
    """A phrase with the place in it of the word that wakes it, and what spares most of the comparing.

    Those are the words that the text must have, and the `words` of which one must stand a `step` from the waking one;
    no step when any may.
    """

    place: int
    literal: frozenset[str]
    step: int
    words: frozenset[str]
    phrase: tuple[str, Payload]


class Woken(NamedTuple, Generic[Payload]):
    """What a word wakes, and the words of which one stands beside it in any of the phrases; none where any may."""

    company: frozenset[str]
    rows: list[Anchored[Payload]]


def anchored(place: int, item: tuple[str, Payload]) -> Anchored[Payload]:
    """A phrase with the place of its anchor."""
    pieces = item[0].split(" ")
    literal = frozenset(piece for piece in pieces if piece not in WILD and piece[-1] != "?" and "/" not in piece)
    return Anchored(place, literal, *neighbour(pieces, place), item)


class Phrases(Generic[Payload]):
    """A table of phrases, each with a row of its own, for texts of one language."""

    def __init__(self, table: Iterable[tuple[str, Payload]], function_words: Set[str] = frozenset()) -> None:
        self.table = list(table)
        self.function_words = function_words
        self.known: dict[str, Woken[Payload]] = {}
        self.by_second: dict[str, dict[str, list[tuple[str, Payload]]]] = {}

    @cached_property
    def by_anchor(self) -> dict[str, list[tuple[int, tuple[str, Payload]]]]:
        """Phrases by a literal word at a fixed place in them."""
        found: dict[str, list[tuple[int, tuple[str, Payload]]]] = {}
        for item in self.table:
            pieces = item[0].split(" ")
            place, rarity = anchor(pieces, self.function_words, fixed=True)
            for word in pieces[place].split("/") if rarity else ():
                found.setdefault(word, []).append((place, item))
        return found

    def woken(self, word: str) -> Woken[Payload]:
        """What an anchor wakes, made when a text has it, since most of a table never is asked for."""
        rows = [anchored(place, item) for place, item in self.by_anchor[word]]
        company = frozenset[str]().union(*(one.words for one in rows)) if all(one.step for one in rows) else frozenset()
        woken = self.known[word] = Woken(company, rows)
        return woken

    @cached_property
    def trigger(self) -> Trigger:
        """Wakes at the words that a phrase may be found by anywhere."""
        return Trigger(frozenset(self.by_anchor).__and__, keys=True)

    @cached_property
    def by_first(self) -> dict[str, list[tuple[str, Payload]]]:
        """Phrases by what their first word may be."""
        found: dict[str, list[tuple[str, Payload]]] = {}
        for item in self.table:
            for first in firsts(item[0].split(" ")):
                found.setdefault(first, []).append(item)
        return found

    @cached_property
    def wild(self) -> dict[str, list[tuple[str, Payload]]]:
        """Phrases that a number or a name begins, by their rarest word, empty when they have none."""
        found: dict[str, list[tuple[str, Payload]]] = {}
        for phrase, row in dict.fromkeys(item for first in WILD for item in self.by_first.get(first, ())):
            pieces = phrase.split(" ")
            place, rarity = anchor(pieces, self.function_words, fixed=False)
            for word in pieces[place].split("/") if rarity else ("",):
                found.setdefault(word, []).append((phrase, row))
        return found

    @cached_property
    def needs(self) -> frozenset[str]:
        """The rarest words of the wild phrases; a set, which a set meets in the time of the smaller of both."""
        return frozenset(self.wild) - self.bare

    @cached_property
    def bare(self) -> frozenset[str]:
        """The empty word, where a wild phrase has no word that is rarer than another."""
        return frozenset(self.wild.keys() & {""})

    def after(self, first: str) -> dict[str, list[tuple[str, Payload]]]:
        """The phrases that may begin with a word, by what their second word may be, empty for any or none.

        Made when a text has the word at such a place, since most of a table never is asked for.
        """
        if first not in self.by_second:
            found = self.by_second[first] = {}
            for phrase, row in self.by_first[first]:
                for second in seconds(phrase.split(" "), first):
                    found.setdefault(second, []).append((phrase, row))
        return self.by_second[first]

    def opening(self, text: Text, limits: Mapping[int, int]) -> Iterator[Match[Payload]]:
        """Phrases that begin at certain words; `limits` gives for each, in order, the word that it must end before."""
        by_first, keys = self.by_first, text.keys
        for word in [word for word in limits if keys[word] in by_first]:
            after, limit = self.by_second.get(keys[word]) or self.after(keys[word]), limits[word]
            if word + 1 < limit:
                for second in shapes(text, word + 1):
                    if second in after:
                        yield from tried(text, after[second], word, limit)
            if "" in after:
                yield from tried(text, after[""], word, limit)
        for need in self.needs & text.vocabulary | self.bare:
            for word in openings(text.index[need], limits) if need else limits:
                yield from tried(text, self.wild[need], word, limits[word])

    def find(self, text: Text, among: Set[str] | None = None) -> Iterator[Match[Payload]]:
        """Phrases with an anchor, one `among` some words if they are given, anywhere in a text; none crosses a line."""
        vocabulary, keys, met = text.vocabulary, [*text.keys, ""], text.met(self.trigger)
        for waking in met if among is None else met & among:
            company, rows = self.known.get(waking) or self.woken(waking)
            for place in text.index[waking]:
                if not company or keys[place + 1] in company or keys[place - 1] in company:
                    for offset, literal, step, words, phrase in rows:
                        if (not step or keys[place + step] in words) and literal <= vocabulary:
                            line = text.words_in(text.line_at(text.starts[place]))
                            if place - offset in line:
                                yield from tried(text, (phrase,), place - offset, line.stop)


def openings(places: Iterable[int], limits: Mapping[int, int]) -> list[int]:
    """Those of some opening words (in order) that have one of the places before their limit."""
    words = list(limits)
    before = ((bisect_right(words, place) - 1, place) for place in places)
    return list(dict.fromkeys(words[i] for i, place in before if i >= 0 and place < limits[words[i]]))


def tried(text: Text, rows: Iterable[tuple[str, Payload]], first: int, limit: int) -> Iterator[Match[Payload]]:
    """Those of some phrases that match from a word and end before a limit."""
    for phrase, row in rows:
        tokens, last = compile_phrase(phrase)
        if last and last.isdisjoint(text.vocabulary):
            continue
        after = match(text, tokens, 0, first, limit)
        if after > first:
            yield Match(first, after, row)
