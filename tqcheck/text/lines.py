"""Lines of a text, and which of them are headline, body and end matter.

A news page as text has one paragraph a line. What stands before the first and after the last line of
running prose is where scrapers leave the furniture of the page.
"""

from bisect import bisect_right
from typing import NamedTuple

from . import Span

STOPS = frozenset(".!?…。！？؟।")
CLOSERS = "\"'”’»“)]"
PROSE_SPACES = 11
"""A line of twelve words or more that ends like a sentence is running prose."""
PROSE_CHARACTERS = 40
"""The same for a script that writes no spaces."""
HEADLINE_SPACES = 30
FAR = 1 << 60
"""No span ends as far away."""


class Layout(NamedTuple):
    """Lines (trimmed, blank ones left out) as spans, those that are prose, and the range of lines that is body."""

    lines: list[Span]
    prose: frozenset[int]
    first: int
    last: int


def layout(content: str) -> Layout:
    """Lines with the body between head and end matter; without prose the whole text is body."""
    lines: list[Span] = []
    prose, offset = [], 0
    for line in content.splitlines(keepends=True):
        bare = line.strip()
        if bare:
            if is_prose(bare):
                prose.append(len(lines))
            start = offset + line.index(bare)
            lines.append((start, start + len(bare)))
        offset += len(line)
    body = (prose[0], prose[-1] + 1) if prose else (0, len(lines))
    return Layout(lines, frozenset(prose), *body)


def is_prose(line: str) -> bool:
    """Whether a trimmed line reads as a paragraph: it ends like a sentence and is long enough for one."""
    spaces = line.count(" ")
    if spaces < PROSE_SPACES and (len(line) < PROSE_CHARACTERS or spaces * PROSE_SPACES > len(line)):
        return False
    return stops(line)


def stops(line: str) -> bool:
    """Whether a trimmed line ends like a sentence."""
    return line[-1] in STOPS or line.rstrip(CLOSERS)[-1:] in STOPS


def headline(content: str, layout: Layout) -> Span | None:
    """The first line when it is a title: before the body, neither too long nor one word."""
    if not layout.lines or layout.first == 0:
        return None
    start, end = layout.lines[0]
    return (start, end) if 1 <= content.count(" ", start, end) <= HEADLINE_SPACES else None


def holding(spans: list[Span], offset: int) -> Span:
    """The span that holds an offset, out of spans in order; an empty one when none does."""
    found = bisect_right(spans, (offset, FAR)) - 1
    return spans[found] if found >= 0 and offset < spans[found][1] else (offset, offset)
