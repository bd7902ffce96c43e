"""Word lists: is this an English word, and does English write it only with a capital?

A list of a hundred thousand words becomes a set in ten milliseconds, a tenth of what one article may cost from
a cold start. So a list is searched where it lies, sorted, while few words are asked, and becomes a set once
many are.
"""

from collections.abc import Set
from functools import cache, cached_property

from .. import tables

MANY = 5_000
"""Words asked after which building the set has paid for itself."""


class WordList:
    """A sorted list of words; false (empty) for a language that has no such list."""

    def __init__(self, name: str) -> None:
        path = tables.DATA / name
        table = path.read_text("utf-8") if path.is_file() else ""
        self.text = table[table.find("\n", table.rfind("\n# ") + 1) + 1 :]
        self.asked = 0

    def __bool__(self) -> bool:
        return bool(self.text)

    def __contains__(self, word: str) -> bool:
        text, low, high = self.text, 0, len(self.text)
        while low < high:
            start = text.rfind("\n", low, (low + high) >> 1) + 1 or low
            line = text[start : text.find("\n", start)]
            if line == word:
                return True
            if line < word:
                low = start + len(line) + 1
            else:
                high = start
        return False

    @cached_property
    def all(self) -> frozenset[str]:
        """The list as a set."""
        return frozenset(self.text.split())

    def missing(self, words: Set[str]) -> Set[str]:
        """Those of the words that are not in the list."""
        self.asked += len(words)
        if self.asked > MANY:
            return words - self.all
        return {word for word in words if word not in self}


class Lexicon:
    """A language's words in small letters, common ones and rarer ones, and those it never writes small."""

    def __init__(self, folder: str) -> None:
        self.common = WordList(f"{folder}/words.txt")
        self.rare = WordList(f"{folder}/rare_words.txt")
        self.capitalised = WordList(f"{folder}/capitalised.txt")

    def unknown(self, words: Set[str]) -> Set[str]:
        """Those of the words (small letters) that the language does not have; none where it has no list."""
        return self.rare.missing(self.common.missing(words)) if self.common else frozenset()


@cache
def lexicon(folder: str) -> Lexicon:
    """The lexicon of a language by the name of its folder of tables."""
    return Lexicon(folder)
