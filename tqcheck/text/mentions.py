"""Where each capitalised word of the names of a text stands, and what stands beside it in its name.

A name beside a word is the best evidence whether two spellings mean one person: Robert Habek and Robert Habeck do,
Thomas Müller and Robert Muller do not.
"""

from collections.abc import Iterable, Set
from typing import NamedTuple

from .lexicon import Lexicon
from .names import Name
from .romanise import fold

LEAST = 3


class Mention(NamedTuple):
    """Index of the word, and of the first and last word of the name it stands in."""

    word: int
    first: int
    last: int


def mentions(words: list[str], names: list[Name], lexicon: Lexicon) -> dict[str, list[Mention]]:
    """The mentions of each form; a word that may owe its capital to the start of a sentence is left out.

    A word that the language does not have in small letters is a name wherever it stands.
    """
    openers = {words[name.first].lower() for name in names if name.initial and name.first == name.last}
    ordinary = openers - lexicon.unknown(openers)
    found: dict[str, list[Mention]] = {}
    for first, last, _, _, initial in names:
        for word in range(first, last + 1):
            form = words[word]
            if len(form) < LEAST or not form[0].isupper() or form[1].isupper():
                continue
            if initial and first == last and form.lower() in ordinary:
                continue
            if form in found:
                found[form].append(Mention(word, first, last))
            else:
                found[form] = [Mention(word, first, last)]
    return found


def before(words: list[str], mentions: Iterable[Mention], ignored: Set[str]) -> set[str]:
    """The folded words that stand before the mentions in their names, titles left out."""
    return beside(words, ((m.first, m.word, -1) for m in mentions), ignored)


def after(words: list[str], mentions: Iterable[Mention], ignored: Set[str]) -> set[str]:
    """The folded words that stand after the mentions in their names."""
    return beside(words, ((m.last, m.word, 1) for m in mentions), ignored)


def beside(words: list[str], places: Iterable[tuple[int, int, int]], ignored: Set[str]) -> set[str]:
    """The nearest capitalised neighbour of each place towards the end of its name."""
    found = set()
    for end, word, step in places:
        for i in range(word + step, end + step, step):
            if words[i][0].isupper() and words[i].lower() not in ignored:
                found.add(fold(words[i]))
                break
    return found
