"""Text put together from stretches of a file, with the way back to each character.

Pages are written with markup between and inside words, and with line breaks that no reader sees. The builder joins
what is text, folds white space as a browser does, and remembers where each stretch stood.
"""

import re
from functools import partial

from ..document import Document, Text
from ..origin import Origin
from ..text import Span

OBJECT = "\ufffc"
"""Stands for something that is not text but has a place in the sentence, such as a piece of code."""
SPACE = re.compile(r"[ \t\r\n\f]+")


class Builder:
    """Collects stretches in the order of the file."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.stops: list[Span] = []
        self.longer: dict[int, int] = {}
        self.length = 0

    def put(self, piece: str, raw: int, width: int | None = None) -> None:
        """A piece that stands at a raw offset; `width` is its raw length when it was written longer."""
        if piece:
            self.stops.append((self.length, raw))
            if width is not None:
                self.longer[self.length + len(piece) - 1] = width
            self.pieces.append(piece)
            self.length += len(piece)

    def add(self, data: str, raw: int) -> None:
        """Text of the page; runs of white space count as one space."""
        begin = 0
        for space in SPACE.finditer(data):
            self.put(data[begin : space.start()], raw + begin)
            if not self.blank():
                self.put(" ", raw + space.start(), len(space[0]))
            begin = space.end()
        self.put(data[begin:], raw + begin)

    def blank(self) -> bool:
        """Whether a space here would begin a line or follow another."""
        return not self.pieces or self.pieces[-1][-1] in " \n"

    def line(self, raw: int) -> None:
        """Ends a line (a paragraph of the page) unless it is empty."""
        if self.pieces and self.pieces[-1] != "\n":
            self.put("\n", raw, 0)

    def document(self, path: str, file: str, language: str, source_language: str) -> Document:
        """The document of what was collected."""
        stops, longer = self.stops or [(0, 0)], self.longer
        origin = Origin(path, file, trace=partial(known, stops, longer))
        return Document(path, Text("".join(self.pieces), language), origin, source_language=source_language)


def known(stops: list[Span], longer: dict[int, int]) -> tuple[list[Span], dict[int, int]]:
    """The way back, which is known already; with a name, so that it can go to another process."""
    return stops, longer
