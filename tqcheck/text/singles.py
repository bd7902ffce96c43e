"""Quotations in single marks, which look like apostrophes.

A range is believed only where both of its marks are found, and where it does not cross one in double marks.
"""

from bisect import bisect_left
from collections.abc import Iterator

from . import Span
from .later import later

OPEN_SINGLE = later(r"[‘'‚](?<![\w’'.,!?;:…].)(?=[^\W\d_])")
CLOSE_SINGLE = later(r"[’'‘](?<=[\w,.!?…—–-].)(?!\w)")
FIRM_CLOSE_SINGLE = later(r"[’'‘](?:(?<=[,.!?…—–].)(?!\w)|(?<=\w.)(?=[.,;:!?)\"”]|\s*$))")

LONGEST = 2_000
"""Code points that a quotation in single marks may hold; what is further away closes another."""
Step = tuple[int, int]
"""The offset of a double mark, and 1 where it opens or -1 where it closes."""


def ranges(content: str, line: Span, steps: list[Step]) -> Iterator[tuple[int, int, str]]:
    """Start, end and opening mark of each; a plural possessive closes one only when no firmer mark does.

    `steps` are the double marks of the line.
    """
    match = OPEN_SINGLE.search(content, *line)
    while match:
        limit = min(line[1], match.end() + LONGEST)
        close = FIRM_CLOSE_SINGLE.search(content, match.end(), limit) or CLOSE_SINGLE.search(
            content, match.end(), limit
        )
        after = match.end()
        if close and not crosses(match.start(), close.end(), steps):
            yield match.start(), close.end(), match[0]
            after = close.end()
        match = OPEN_SINGLE.search(content, after, line[1])


def crosses(start: int, end: int, steps: list[Step]) -> bool:
    """Whether a range holds one mark of a pair without the other."""
    depth = 0
    for _, step in steps[bisect_left(steps, (start, 0)) : bisect_left(steps, (end, -1))]:
        depth += step
        if depth < 0:
            return True
    return depth != 0
