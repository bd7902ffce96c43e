"""Offsets as people and editors count them: line and column in the file."""

from bisect import bisect_right
from collections.abc import Callable
from functools import cached_property
from typing import NamedTuple

from ..finding import Finding
from ..origin import Origin

Size = Callable[[str], int]
"""The length of a text in some unit."""


class Place(NamedTuple):
    """1-based line and column (code points) of the start and of the end (exclusive) of a span."""

    line: int
    column: int
    end_line: int
    end_column: int


class Positions:
    """The places of one document's findings; a table of newlines makes each a bisection."""

    def __init__(self, origin: Origin) -> None:
        self.origin = origin
        self.counted: dict[Size, tuple[int, int, int]] = {}

    @cached_property
    def newlines(self) -> list[int]:
        """Offsets after each newline of the raw text."""
        raw, found, at = self.origin.raw, [0], -1
        while (at := raw.find("\n", at + 1)) >= 0:
            found.append(at + 1)
        return found

    def place(self, finding: Finding) -> Place:
        """Where a finding stands in its file."""
        start, end = self.origin.begin(finding.start), self.origin.end(finding.end)
        return Place(*self.point(start), *self.point(end))

    def point(self, offset: int) -> tuple[int, int]:
        """Line and column of a raw offset."""
        line = bisect_right(self.newlines, offset) - 1
        return self.origin.line + line, offset - self.newlines[line] + 1

    def column(self, number: int, column: int, size: Size) -> int:
        """A 1-based column of a line in other units; one further on than that before costs what lies between them."""
        begin = self.newlines[number - self.origin.line] - 1
        line, known, units = self.counted.get(size, (0, 1, 1))
        if line != number or known > column:
            known, units = 1, 1
        units += size(self.origin.raw[begin + known : begin + column])
        self.counted[size] = number, column, units
        return units

    def reported(self, finding: Finding) -> tuple[int, int]:
        """Start and end as reported: in the page for markup, in the document's text otherwise."""
        if self.origin.in_raw:
            return self.origin.begin(finding.start), self.origin.end(finding.end)
        return finding.start, finding.end

    def line_of(self, finding: Finding) -> tuple[str, int, int]:
        """The raw line a finding starts in, with the columns (0-based) at which it starts and ends there."""
        raw = self.origin.raw
        start, end = self.origin.begin(finding.start), self.origin.end(finding.end)
        begin = self.newlines[bisect_right(self.newlines, start) - 1]
        stop = raw.find("\n", begin)
        line = raw[begin : stop if stop >= 0 else len(raw)].rstrip("\r")
        return line, start - begin, min(end - begin, len(line))


def utf16(text: str) -> int:
    """The length of a text in UTF-16 code units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def utf8(text: str) -> int:
    """The length of a text in UTF-8 bytes."""
    return len(text.encode("utf-8", "surrogatepass"))
