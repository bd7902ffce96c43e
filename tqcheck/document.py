"""The evidence: a pair of texts, and a document with what is known of it."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from operator import itemgetter
from typing import Any, TypeVar

from .origin import Origin as Origin
from .text import Span
from .text.align import Bead, Unit, align, believable, extent
from .text.anchors import anchors, once
from .text.later import later
from .text.scales import ends
from .text.view import View
from .views import Text as Text

Shared = TypeVar("Shared")
INNER = later(r"[.!?…。！？؟।][^\w\s]{0,8}\s|\n")
"""Without this a text is one sentence."""
UNSURE = 0.35
"""Sentences of a paragraph are paired only when each of their beads is surer than this."""


@dataclass(frozen=True)
class Pair:
    """A stretch of source and the stretch of target that translates it; either may be empty.

    `confidence` (0 to 1) says how sure the pairing is; a pair that was given is sure.
    """

    source: Text
    target: Text
    segment: int | None = None
    confidence: float = 1.0

    def __getstate__(self) -> dict[str, object]:
        """What goes to another process or to disk: no views."""
        return {name: value for name, value in self.__dict__.items() if name != "shared"}

    @View
    def shared(self) -> list[Span]:
        """Offsets in source and target of the digits and names that stand once in each, in the order of both."""
        here, there = once(self.source.words, self.source.starts), once(self.target.words, self.target.starts)
        found: list[Span] = []
        for anchor, at in here.items():
            if anchor in there and (not found or there[anchor] > found[-1][1]):
                found.append((at, there[anchor]))
        return found


@dataclass(frozen=True)
class Document:
    """One translated document, with what is known of it; `segments` are pairs that its file gives."""

    id: str
    target: Text
    origin: Origin
    source: Text | None = None
    reference: str | None = None
    segments: tuple[Pair, ...] = ()
    meta: Mapping[str, object] = field(default_factory=dict)
    source_language: str = ""
    """The tag of the language it was translated from, when that is known; a source need not be at hand for it."""

    def __getstate__(self) -> dict[str, object]:
        """What goes to another process or to disk: no views."""
        return {name: value for name, value in self.__dict__.items() if name not in ("pairs", "views")}

    @View
    def pairs(self) -> tuple[Pair, ...]:
        """Source beside target, as fine as the evidence allows; none without a source, or where it is thin."""
        if self.source is None:
            return ()
        whole = Pair(self.source, self.target)
        given = self.segments or paired(whole, "lines", believable) or paired(whole, "sentences", believable)
        return tuple(fine for pair in given for fine in (paired(pair, "sentences", sure) or (pair,)))

    @View
    def views(self) -> dict[Callable[["Document"], Any], Any]:
        """What was made with `share`."""
        return {}

    def segment_at(self, offset: int) -> Pair | None:
        """The given segment whose target holds an offset; none in a document that was given whole."""
        found = bisect_right(self.segments, offset, key=lambda pair: pair.target.start) - 1
        return self.segments[found] if found >= 0 else None

    def share(self, make: Callable[["Document"], Shared]) -> Shared:
        """What a function makes of the document, made once for all rules that ask."""
        if make not in self.views:
            self.views[make] = make(self)
        made: Shared = self.views[make]
        return made


Judge = Callable[[list[Unit], list[Unit], list[Bead]], bool]


def paired(pair: Pair, view: str, good: Judge) -> tuple[Pair, ...]:
    """The parts of a pair, cut into lines or sentences and aligned; none when they are not judged good."""
    if view == "sentences" and not (INNER.search(pair.source.content) or INNER.search(pair.target.content)):
        return ()
    left, right = getattr(pair.source, view), getattr(pair.target, view)
    if view == "sentences" and len(left) < 2 and len(right) < 2:
        return ()
    here, there = [unit(pair.source, span) for span in left], [unit(pair.target, span) for span in right]
    beads = align(here, there)
    return tuple(part(pair, bead, left, right) for bead in beads) if good(here, there, beads) else ()


def sure(_: list[Unit], __: list[Unit], beads: list[Bead]) -> bool:
    """Whether each bead that pairs something is sure by itself."""
    return all(bead.confidence >= UNSURE for bead in beads if bead.source and bead.target)


def unit(text: Text, span: Span) -> Unit:
    """What alignment has to know of a stretch of text."""
    words = text.words_in(span)
    asks = "?" in text.content[max(span[0], span[1] - 3) : span[1]]
    first, last = (bisect_left(text.numbers, offset, key=itemgetter(0)) for offset in span)
    values = {f"{number.kind[0]}{number.values[0]:g}" for number in text.numbers[first:last] if number.values[0] > 1}
    keys, code = text.keys[words.start : words.stop], text.language.code
    said = {f"{scale}{end}" for key in keys for scale, end, rest in ends(code, key) if not rest}
    return Unit(
        extent(text.content[span[0] : span[1]]), anchors(text.words[words.start : words.stop]) | values | said, asks
    )


def part(pair: Pair, bead: Bead, left: list[Span], right: list[Span]) -> Pair:
    """The pair of a bead."""
    confidence = min(pair.confidence, bead.confidence)
    return Pair(cut(pair.source, left, bead.source), cut(pair.target, right, bead.target), pair.segment, confidence)


def cut(text: Text, spans: list[Span], chosen: range) -> Text:
    """The stretch of text from the first to the last of the chosen spans; an empty one after the span before."""
    if chosen:
        start, end = spans[chosen.start][0], spans[chosen.stop - 1][1]
    else:
        start = end = spans[chosen.start - 1][1] if chosen.start else 0
    return replace(text, content=text.content[start:end], start=text.start + start)
