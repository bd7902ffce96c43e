"""A text to be read for numbers: its columns, and what stands right behind a word."""

from .numerals import Numerals
from .words import Columns

HYPHENS = frozenset({"-", "‑", "–"})
JOINTS = frozenset({" ", "\u00a0", "\u202f", "", *HYPHENS, ". "})


class Cursor:
    """The columns of one text with the number words of its language."""

    def __init__(self, content: str, columns: Columns, keys: list[str], numerals: Numerals) -> None:
        self.content, self.keys, self.numerals = content, keys, numerals
        self.words, self.gaps, self.starts = columns
        self.count = len(self.words)

    def end(self, word: int) -> int:
        """The offset after a word."""
        return self.starts[word] + len(self.words[word])

    def at(self, word: int, *joints: str) -> str:
        """The key of a word that follows with nothing but a space or hyphen between; else nothing."""
        return self.keys[word] if word < self.count and self.gaps[word] in (joints or JOINTS) else ""
