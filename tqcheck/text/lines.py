"""Lines of a text, and which of them are headline, body and end matter.

A news page as text has one paragraph a line. What stands before the first and after the last line of
running prose is where scrapers leave the furniture of the page.
"""

import re
from typing import NamedTuple

from . import Span

LINE = re.compile(r"[^\r\n\v\f\x85\u2028\u2029]+")
STOP = re.compile(r"[.!?…。！？؟।][\"'”’»“)\]]*$")
PROSE_WORDS = 12
"""A line of this many words that ends like a sentence is running prose."""
HEADLINE_WORDS = 30


class Layout(NamedTuple):
    """Lines (trimmed, blank ones left out) as spans, and the range of line numbers that is body."""

    lines: list[Span]
    first: int
    last: int


def spans(content: str) -> list[Span]:
    """The lines that are not blank, without the white space around them."""
    found = []
    for match in LINE.finditer(content):
        line = match[0]
        bare = line.strip()
        if bare:
            start = match.start() + len(line) - len(line.lstrip())
            found.append((start, start + len(bare)))
    return found


def layout(content: str) -> Layout:
    """Lines with the body between head and end matter; without prose the whole text is body."""
    lines = spans(content)
    prose = [i for i, (start, end) in enumerate(lines) if is_prose(content[start:end])]
    if not prose:
        return Layout(lines, 0, len(lines))
    return Layout(lines, prose[0], prose[-1] + 1)


def is_prose(line: str) -> bool:
    """Whether a line reads as a paragraph: it ends like a sentence and is long enough for one."""
    return STOP.search(line[-8:]) is not None and len(line.split(None, PROSE_WORDS)) >= PROSE_WORDS


def headline(content: str, layout: Layout) -> Span | None:
    """The first line when it is a title: before the body, not a sentence, neither too long nor one word."""
    if not layout.lines or layout.first == 0:
        return None
    start, end = layout.lines[0]
    words = len(content[start:end].split(None, HEADLINE_WORDS))
    return (start, end) if 2 <= words <= HEADLINE_WORDS else None
