"""The way back from a document into its file."""

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass

from .text import Span
from .text.view import View


@dataclass(frozen=True)
class Origin:
    """Where a document stands: its file, the text of the file (or of its record), and the way back into it.

    `trace` gives the offset in `raw` of each stretch of content, as stops (content offset, raw offset), and the raw
    length of characters that were written longer (entities, escapes); without it content and raw are the same.
    """

    path: str | None
    raw: str
    line: int = 1
    trace: Callable[[], tuple[list[Span], dict[int, int]]] | None = None
    in_raw: bool = True
    """Whether reported offsets count in `raw` (a page) rather than in the document's text (a JSON value)."""

    def __getstate__(self) -> dict[str, object]:
        """What goes to another process or to disk: not the stops that were worked out."""
        return {name: value for name, value in self.__dict__.items() if name != "stops"}

    @View
    def stops(self) -> tuple[list[Span], dict[int, int]]:
        """The stops and the longer characters."""
        return self.trace() if self.trace else ([(0, 0)], {})

    def begin(self, offset: int) -> int:
        """The raw offset of the character at a content offset."""
        stops, _ = self.stops
        content, raw = stops[max(0, bisect_right(stops, (offset, len(self.raw) + 1)) - 1)]
        return raw + offset - content

    def end(self, offset: int) -> int:
        """The raw offset after the character before a content offset."""
        return self.begin(offset - 1) + self.stops[1].get(offset - 1, 1) if offset else self.begin(0)
