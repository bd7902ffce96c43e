"""What only one side of a document says: sentences without a partner, and sentences cut short.

A sentence without a partner counts only when its neighbours are sure of theirs and neither could have taken it in: in
good translations lengths agree far better than by chance, so taking it in would spoil them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from math import sqrt
from typing import NamedTuple

from .document import Document, Pair, Text
from .text.align import VARIANCE, extent, likely
from .text.anchors import anchors
from .text.later import later
from .text.lexicon import lexicon

SURE, DOUBTFUL = 0.5, 0.4
SPOILED = 2.4
"""How much less likely (as a logarithm) a neighbour's length must become if it took the sentence in."""
SHORTENED = -2.1
"""A translation shorter than this many standard deviations lacks a clause; good ones stay above -1.7."""
THIN = -1.7
"""So does a paragraph shorter than this; good ones of several sentences stay above -0.6."""
CLIPPED, WHOLE = -0.5, 1.0
"""A sentence shorter than this has lost its last clause if it has no name of it, and is as long as others without."""
STRETCHED, SPOKEN = 2.4, 35
"""A sentence longer than this, as long as others without its last clause of so many characters, has one too many."""
CLAUSE = later(r"[,;:—–]\s(?!\d)|\s[—–-]\s(?!\d)|[،、，；：]")
ASIDE = later(r"[()\[\]«»“”\"„]")
"""What explains a foreign word is often left out for good reason."""
LEAST = 35
"""A sentence of fewer characters may go unnoticed into its neighbour."""
ENOUGH, CLOSEST, SIGMA = 8, 0.7, 1.4826
"""Pairs that show how far lengths differ, the least that is taken for it, standard deviations in a median one."""


class Measure(NamedTuple):
    """How long translations are in a document: characters for one of the source, and how far the lengths of pairs
    differ from that, as a share of what is usual. Machines follow the source closer than people do.
    """

    ratio: float
    spread: float

    def deviation(self, source: int, target: int) -> float:
        """By how many standard deviations a translation is longer than its source makes expect."""
        usual = sqrt(max(20, source) * VARIANCE * self.ratio) * self.spread
        return (target - source * self.ratio) / usual


def measure(pairs: Sequence[Pair]) -> Measure | None:
    """What most pairs show of the lengths of translations; None when nothing is paired."""
    from statistics import median  # most runs have no source

    lengths = ((extent(pair.source.content), extent(pair.target.content)) for pair in pairs)
    both = [(source, target) for source, target in lengths if source and target]
    if not both:
        return None
    usual = Measure(likely(median(target / source for source, target in both)), 1.0)
    if len(both) < ENOUGH:
        return usual
    spread = SIGMA * median(abs(usual.deviation(source, target)) for source, target in both)
    return Measure(usual.ratio, min(1.0, max(CLOSEST, spread)))


def alone(document: Document, of_source: bool) -> Iterator[Pair]:
    """The sentences and paragraphs of one side that nothing on the other side translates."""
    pairs = document.pairs
    scale = measure(pairs)
    for place, pair in enumerate(pairs):
        mine, other = (pair.source, pair.target) if of_source else (pair.target, pair.source)
        if scale and not other.content and len(mine.content) >= LEAST and mine.content.rstrip('”’"»)')[-1:] in ".!?…":
            around = [*pairs[max(0, place - 1) : place], *pairs[place + 1 : place + 2]]
            if around and all(rejects(neighbour, pair, scale) for neighbour in around):
                yield pair


def rejects(neighbour: Pair, pair: Pair, scale: Measure) -> bool:
    """Whether a neighbour is sure of its partner, and would be less likely with one more sentence on one side."""
    if neighbour.confidence < SURE:
        return False
    source, target = extent(neighbour.source.content), extent(neighbour.target.content)
    now = scale.deviation(source, target)
    then = scale.deviation(source + extent(pair.source.content), target + extent(pair.target.content))
    return (then * then - now * now) / 2 >= SPOILED


def shortened(document: Document) -> Iterator[Pair]:
    """The pairs whose target is too short to say all that the source says."""
    scale = measure(document.pairs)
    if scale is None:
        return
    usual = Measure(scale.ratio, 1.0)  # a sentence may be shorter than the others and yet say all
    short = [pair for pair in document.pairs if pair.confidence >= DOUBTFUL and is_short(pair, usual, SHORTENED)]
    yield from short
    told = {*short, *alone(document, of_source=True)}
    for group in paragraphs(document):
        whole = joined(document, group)
        if told.isdisjoint(group) and is_short(whole, usual, THIN):
            yield whole


def clipped(document: Document) -> Iterator[tuple[Pair, str]]:
    """The pairs whose target lacks the last clause of the source, names and figures and all, and that clause."""
    scale, pairs = measure(document.pairs), document.pairs
    for place, pair in enumerate(pairs if scale else ()):
        content, here = pair.source.content, extent(pair.target.content)
        cuts = [cut.start() for cut in CLAUSE.finditer(content)]
        if scale is None or pair.confidence < DOUBTFUL or len(cuts) <= len(CLAUSE.findall(pair.target.content)):
            continue
        usual, clause = Measure(scale.ratio, 1.0), content[cuts[-1] :]
        fits = abs(usual.deviation(extent(content[: cuts[-1]]), here)) < WHOLE
        if fits and usual.deviation(extent(content), here) < CLIPPED and not ASIDE.search(clause):
            said = signs(replace(pair.source, content=clause), document.target.language.code)
            around = [word for near in pairs[max(0, place - 1) : place + 2] for word in near.target.words]
            if said and said.isdisjoint(anchors(around)):
                yield pair, clause


def stretched(document: Document) -> Iterator[tuple[Pair, int]]:
    """The pairs whose target goes on far longer than its source, and where in it the clause begins that is too many."""
    scale = measure(document.pairs)
    for pair in document.pairs if scale else ():
        content, there = pair.target.content, extent(pair.source.content)
        if scale is None or pair.confidence < DOUBTFUL or not there:
            continue
        usual = Measure(scale.ratio, 1.0)
        if usual.deviation(there, extent(content)) > STRETCHED:
            cuts = [cut.start() for cut in CLAUSE.finditer(content)]
            fit = [cut for cut in cuts if abs(usual.deviation(there, cut)) < WHOLE and cut < len(content) - SPOKEN]
            if fit and len(cuts) > len(CLAUSE.findall(pair.source.content)) and not ASIDE.search(content, fit[-1]):
                yield pair, fit[-1]


def signs(text: Text, language: str) -> frozenset[str]:
    """The anchors of a clause; of German, where every noun has a capital, those of figures and of well-known names."""
    known = lexicon(language).capitalised if text.language.code == "de" else frozenset(text.words)
    return anchors([word for word in text.words if word[0].isdigit() or word in known])


def is_short(pair: Pair, scale: Measure, limit: float) -> bool:
    """Whether both sides say something, and the target far less than its source makes expect."""
    source, target = len(pair.source.content), len(pair.target.content)
    return bool(source and target) and scale.deviation(source, target) < limit


def paragraphs(document: Document) -> Iterator[list[Pair]]:
    """The pairs of each source line that was cut into several, where they stand in one line of the target too."""
    source, target = document.source, document.target
    if source is None or document.segments:
        return
    for _, group in groupby(document.pairs, lambda pair: source.line_at(pair.source.start)):
        pairs = list(group)
        if len(pairs) > 1 and len({target.line_at(pair.target.start) for pair in pairs if pair.target.content}) == 1:
            yield pairs


def joined(document: Document, pairs: Sequence[Pair]) -> Pair:
    """Pairs that follow each other as one."""
    assert document.source is not None
    first, last = pairs[0], pairs[-1]
    sides = []
    for text, one, other in (
        (document.source, first.source, last.source),
        (document.target, first.target, last.target),
    ):
        end = other.start + len(other.content)
        sides.append(replace(text, content=text.content[one.start : end], start=one.start))
    return Pair(sides[0], sides[1], None, min(pair.confidence for pair in pairs))
