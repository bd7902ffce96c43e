"""Where in a translation something of its source would stand.

What is lost cannot be marked, only the place where it belongs: before the next thing that both sides share.
"""

from .document import Pair, Text
from .text import Span
from .text.anchors import anchors


def place(pair: Pair, offset: int) -> Span:
    """The word (and what closes its sentence) after which a source offset belongs, in document offsets."""
    target = pair.target
    after = next((start for at, start in shared(pair.source, target) if at > offset), len(target.content))
    word = max((i for i, start in enumerate(target.starts) if start < after), default=0)
    begin = word - 1 if word and target.gaps[word] in ("'", "’") else word
    end = len(target.content.rstrip()) if after >= len(target.content) else target.end_of(word)
    return target.start + target.starts[begin], target.start + end


def facing(pair: Pair, offset: int) -> int:
    """The offset in the target text that most likely faces a source offset, between the things that both share."""
    before, after = (0, 0), (len(pair.source.content), len(pair.target.content))
    for at, start in shared(pair.source, pair.target):
        if at > offset:
            after = at, start
            break
        before = at, start
    share = (offset - before[0]) / max(1, after[0] - before[0])
    return round(before[1] + share * (after[1] - before[1]))


def shared(source: Text, target: Text) -> list[Span]:
    """Offsets in both of the digits and names that stand once in each, in the order of both."""
    here, there = once(source), once(target)
    found: list[Span] = []
    for anchor, at in here.items():
        if anchor in there and (not found or there[anchor] > found[-1][1]):
            found.append((at, there[anchor]))
    return found


def once(text: Text) -> dict[str, int]:
    """The anchors that a text has once, with their offsets, in order."""
    found: dict[str, int] = {}
    again = set()
    for word, start in zip(text.words, text.starts, strict=True):
        for anchor in anchors((word,)):
            if anchor in found:
                again.add(anchor)
            found[anchor] = start
    return {anchor: start for anchor, start in found.items() if anchor not in again}
