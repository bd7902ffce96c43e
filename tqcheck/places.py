"""Where in a translation something of its source would stand.

What is lost cannot be marked, only the place where it belongs: before the next thing that both sides share.
"""

from bisect import bisect_left, bisect_right

from .document import Pair
from .text import Span


def place(pair: Pair, offset: int) -> Span:
    """The word (and what closes its sentence) after which a source offset belongs, in document offsets."""
    target = pair.target
    if not target.starts:
        return target.start, target.start + len(target.content)
    after = around(pair, offset)[1][1]
    word = max(0, bisect_left(target.starts, after) - 1)
    begin = word - 1 if word and target.gaps[word] in ("'", "’") else word
    end = len(target.content.rstrip()) if after >= len(target.content) else target.end_of(word)
    return target.start + target.starts[begin], target.start + end


def facing(pair: Pair, offset: int) -> int:
    """The offset in the target text that most likely faces a source offset, between the things that both share."""
    before, after = around(pair, offset)
    share = (offset - before[0]) / max(1, after[0] - before[0])
    return round(before[1] + share * (after[1] - before[1]))


def around(pair: Pair, offset: int) -> tuple[Span, Span]:
    """The last thing that both sides share before a source offset (or at it), and the next; else start and end."""
    number = bisect_right(pair.shared, offset, key=lambda both: both[0])
    before = pair.shared[number - 1] if number else (0, 0)
    end = len(pair.source.content), len(pair.target.content)
    return before, pair.shared[number] if number < len(pair.shared) else end
