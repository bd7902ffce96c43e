"""What no rule may touch: web addresses, handles, and words that an editor has marked `[sic]`."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from operator import itemgetter

from .document import Text
from .text import Span
from .text.later import later

ADDRESS = later(r"(?:https?://|www\.)\S+|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<!\w)@\w+")
SIC = later(r"[\[(]sic[\])]", re.IGNORECASE)
NEAR = 120
"""Code points in which the three words before `[sic]` are looked for."""
WAKE = ("://", "www.", "@")


def protected(text: Text) -> list[Span]:
    """Spans that carry no finding, in code points, in order and apart."""
    content = text.content
    found: list[Span] = []
    if any(wake in content for wake in WAKE):
        for start, end in text.lines:
            if any(content.find(wake, start, end) >= 0 for wake in WAKE):
                found += [match.span() for match in ADDRESS.finditer(content, start, end)]
    if "sic" in text.vocabulary:
        found += [(words_before(content, match.start()), match.end()) for match in SIC.finditer(content)]
    return list(apart(sorted(found)))


def words_before(content: str, end: int) -> int:
    """The offset at which the three words before an offset begin."""
    near = content[max(0, end - NEAR) : end]
    parts = near.rsplit(maxsplit=3)
    return end - len(near.removeprefix(parts[0]).lstrip() if len(parts) == 4 else near)


def apart(spans: Sequence[Span]) -> Iterator[Span]:
    """Spans in order, those that touch grown together."""
    for number, (start, end) in enumerate(spans):
        if not number:
            begun, reached = start, end
        elif start <= reached:
            reached = max(reached, end)
        else:
            yield begun, reached
            begun, reached = start, end
    if spans:
        yield begun, reached


def shields(spans: Sequence[Span], start: int, end: int) -> bool:
    """Whether a mark reaches into a protected span; one that begins before it and covers it is about the whole line."""
    first = bisect_right(spans, start, key=itemgetter(1))
    last = bisect_left(spans, end, key=itemgetter(0))
    return any(not start < one < other <= end for one, other in {spans[i] for i in (first, last - 1) if first < last})
