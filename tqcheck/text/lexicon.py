"""Word lists: is this an English word, and does English write it only with a capital?"""

import unicodedata
from collections.abc import Iterator, Set
from functools import cache
from string import ascii_lowercase

from .lookup import Lookup
from .triggers import Trigger

ENDINGS = (
    *("able", "ably", "al", "ary", "ed", "er", "ers", "est", "ic", "ical", "ically", "ing", "ings", "ion", "ions"),
    *("ise", "ised", "ism", "ist", "ists", "ity", "ive", "ized", "less", "ly", "ment", "ments", "ness", "ous", "ship"),
)
PREFIXES = (
    *("un", "re", "non", "pre", "anti", "over", "under", "mis", "de", "dis", "co", "super", "multi", "micro", "mini"),
    *("cyber", "eco", "geo", "neo", "bio", "inter", "trans", "semi", "pseudo", "ultra", "counter", "hyper"),
)
STEM, PART, LONGEST = 5, 4, 60
"""Letters of a word that an ending is put to, of each half of a compound, and of the longest word that is one."""
FAR = 3
"""Letters of an ending that proves nothing of a rare word: milia, miliardi."""


class Lexicon:
    """A language's words in small letters, common and rarer, those it never writes small, its loans, and towns."""

    def __init__(self, folder: str) -> None:
        self.common = Lookup(f"{folder}/words.txt")
        self.rare = Lookup(f"{folder}/rare-words.txt")
        self.capitalised = Lookup(f"{folder}/capitalised.txt")
        self.loans = Lookup(f"{folder}/loanwords.tsv")
        self.places = Lookup(f"{folder}/places.txt")

    def unknown(self, words: Set[str]) -> Set[str]:
        """Those of the words that the language does not have in small letters; none where it has no list."""
        return self.rare.missing(self.common.missing(words)) if self.common else frozenset()

    def unlisted(self, words: Set[str]) -> Set[str]:
        """Those of the words in small letters, and letters alone, that the language does not have."""
        return self.unknown({word for word in words if word.islower() and word.isalpha()})

    def resembles(self, word: str) -> bool:
        """Whether an unknown word is a slip for a common one, a compound, or has an English ending."""
        return word.endswith(ENDINGS) or self.slip(word)

    def slip(self, word: str) -> bool:
        """Whether an unknown word differs from a common one by one letter, a lost space or its accents."""
        return any(near in self.common for near in slips(word))

    def derives(self, word: str) -> bool:
        """Whether an unknown word is a known one with up to three letters or a prefix more, or two common words."""
        if any(word.startswith(prefix) and word[len(prefix) :] in self.common for prefix in PREFIXES):
            return len(word) > STEM
        ends = [(word[:-cut], cut) for cut in (1, 2, 3)]
        stems = [(form, cut) for stem, cut in ends if len(stem) >= STEM for form in (stem, f"{stem}e")]
        if any(stem in self.common or (cut < FAR and stem in self.rare) for stem, cut in stems):
            return True
        if len(word) > LONGEST:
            return False
        halves = ((word[:i], word[i:]) for i in range(PART, len(word) - PART + 1))
        return any(tail in self.common and head in self.common for head, tail in halves)


def slips(word: str) -> Iterator[str]:
    """The words that one missing, doubled, wrong or exchanged letter, a lost space or an accent makes of others."""
    bare = without_accents(word)
    yield bare
    if len(bare) > LONGEST:
        return
    for i in range(len(bare) + 1):
        head, tail = bare[:i], bare[i:]
        yield head + tail[1:]
        yield head + tail[1:2] + tail[:1] + tail[2:]
        for letter in ascii_lowercase:
            yield head + letter + tail
            yield head + letter + tail[1:]


def without_accents(word: str) -> str:
    """A word without the marks on its letters."""
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


@cache
def lexicon(folder: str) -> Lexicon:
    """The lexicon of a language by the name of its folder of tables."""
    return Lexicon(folder)


@cache
def unknown(code: str) -> Trigger:
    """Wakes at words written small that the lists of a language do not have."""
    return Trigger(lexicon(code).unlisted)


@cache
def strangers(code: str) -> Trigger:
    """Wakes at words with a capital that are neither words of a language nor names that its lists have."""
    return Trigger(lambda forms: strange(lexicon(code), with_capital(forms)))


def strange(names: Lexicon, capitals: Set[str]) -> set[str]:
    """Those of some words with a capital that no list has."""
    left = names.places.missing(names.capitalised.missing(capitals))
    unlisted = names.unknown({word.lower() for word in left})
    return {word for word in left if word.lower() in unlisted}


def with_capital(forms: Set[str]) -> set[str]:
    """Those of some words that have a capital."""
    return {form for form in forms if form != form.lower()}
