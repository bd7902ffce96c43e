"""Sorted tables of which few rows are ever asked for: they are searched in the file, as it lies.

A list of a hundred thousand words becomes a set in twenty milliseconds, a tenth of what one article may cost from a
cold start; in that time ten thousand words are searched for, and each distinct word is asked once.
"""

from bisect import bisect_right
from collections.abc import Iterator, Set
from functools import cached_property

from .. import tables
from .memo import Memo

HEAD = 4_000
"""Bytes within which the comments end that a table begins with."""
BLOCK = 4_096
"""Bytes that are searched through; the rows that begin them are known."""


class Lookup:
    """A sorted table by the words that its rows begin with; false (empty) where there is no such table.

    A word ends at a tab or a line break, or at another of the `ends`, which sort before letters and digits.
    """

    def __init__(self, name: str, ends: bytes = b"") -> None:
        self.name = name
        self.ends = b"\t\n" + ends
        self.rows = Memo(self.search)
        """What stands behind each word that was asked for, None for one that no row begins with."""

    def __bool__(self) -> bool:
        return bool(self.table)

    def __contains__(self, word: str) -> bool:
        return self.rows[word] is not None

    @cached_property
    def table(self) -> tables.Mapped:
        """The table as it lies in its file."""
        return tables.mapped(self.name)

    @cached_property
    def blocks(self) -> tuple[list[int], list[bytes]]:
        """Where each block of rows begins, and the last one ends, and the rows that begin them."""
        table, end = self.table, len(self.table)
        first = table.find(b"\n", table.rfind(b"\n# ", 0, HEAD) + 1) + 1
        starts = [first, *(table.find(b"\n", place) + 1 for place in range(first + BLOCK, end - 1, BLOCK))]
        return [*starts, end], [table[start : table.find(b"\n", start)] for start in starts]

    def place(self, key: bytes) -> int:
        """Where the first row begins that begins with a key, -1 for none. UTF-8 sorts as code points do."""
        starts, rows = self.blocks
        block = max(0, bisect_right(rows, key) - 1)
        start = starts[block]
        found = self.table[start - 1 : starts[block + 1] + len(key)].find(b"\n" + key)
        return start + found if found >= 0 else -1

    def search(self, word: str) -> str | None:
        """What stands behind a word in the first row that begins with it, None when no row does."""
        key = word.encode()
        place = self.place(key)
        end = place + len(key)
        if place < 0 or self.table[end : end + 1] not in self.ends:
            return None
        return self.table[end + 1 : max(end + 1, self.table.find(b"\n", end))].decode()

    def beginning(self, letters: str) -> Iterator[str]:
        """The rows that begin with some letters."""
        key = letters.encode()
        place = self.place(key)
        while place >= 0 and self.table[place : place + len(key)] == key:
            end = self.table.find(b"\n", place)
            yield self.table[place:end].decode()
            place = end + 1

    def get(self, word: str) -> str:
        """The cells behind a word, empty when there are none."""
        return self.rows[word] or ""

    def among(self, words: Set[str]) -> set[str]:
        """Those of some words that a row begins with."""
        return {word for word in words if self.rows[word] is not None}

    def missing(self, words: Set[str]) -> set[str]:
        """Those of some words that no row begins with."""
        return {word for word in words if self.rows[word] is None}
