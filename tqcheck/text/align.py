"""Which stretches of a text translate which stretches of its source.

Lengths (Gale and Church 1993: a translation is as long as its source, give or take a normal deviate) and anchors
(digits, names, question marks) price every way to pair two rows of units, one to one, one to two, two to one, or
with nothing; dynamic programming near the diagonal takes the cheapest. An unsure pairing is worse than a coarse one, so
each bead says how sure it is.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise
from math import erfc, log, sqrt
from typing import NamedTuple

from .later import later

VARIANCE = 6.8
"""Variance of the length of a translation per character of source (Gale and Church 1993)."""
PRIORS = {(1, 1): 0.1, (1, 2): 2.6, (2, 1): 2.6, (2, 2): 4.5, (1, 0): 3.5, (0, 1): 3.5}
"""What each kind of bead costs before lengths and anchors are looked at."""
BAND = 12
"""How many units a pairing may stray from the diagonal; fewer in rows so long that it would take seconds."""
CELLS = 24_000
LONGEST = 8_000
"""Units of a row that is no longer an article: a table, or noise."""
THIN = 0.92
"""Texts are paired when mean confidence and share of anchors that meet add up to this; wrong pairs stay below 0.9."""
FEW = 4
"""With fewer anchors than this the share of them says nothing."""


class Unit(NamedTuple):
    """A sentence or a paragraph: length in characters, anchors, whether it asks."""

    length: int
    anchors: frozenset[str]
    asks: bool


class Bead(NamedTuple):
    """Ranges of source and target units that translate each other (one may be empty), and how sure that is (0 to 1)."""

    source: range
    target: range
    confidence: float


IDEOGRAPHS, KANA, HANGUL = (later(f"[{first}]") for first in ("\u3400-\u9fff", "\u3040-\u30ff", "\uac00-\ud7af"))
WIDE = later("[\u3040-\ud7af]")
SAYS = ((IDEOGRAPHS, 3.5), (KANA, 1.6), (HANGUL, 2.2))
"""Letters of English that say as much as one character, by least squares over the Debian handbook in five languages."""


def extent(content: str) -> int:
    """The length of a stretch in letters of an alphabet, so that Latin names in Japanese count for what they are."""
    if content.isascii() or not WIDE.search(content):
        return len(content)
    return round(len(content) + sum((worth - 1) * len(script.findall(content)) for script, worth in SAYS))


NOTHING = Unit(0, frozenset(), False)
ROOT = sqrt(2)


class Side:
    """One row of units as alignment asks of it: each unit, and each with the one before it."""

    def __init__(self, units: Sequence[Unit]) -> None:
        self.units = units
        single = [*units]
        double = [Unit(a.length + b.length, a.anchors | b.anchors, b.asks) for a, b in pairwise(units)]
        self.joined = {1: [NOTHING, *single], 2: [NOTHING, NOTHING, *double]}
        """The unit that ends before a position, by how many it is made of."""


class Costs:
    """The prices of beads between two rows of units; anchors that only one side has count for nothing."""

    def __init__(self, source: Sequence[Unit], target: Sequence[Unit]) -> None:
        here = Counter(anchor for unit in source for anchor in unit.anchors)
        there = Counter(anchor for unit in target for anchor in unit.anchors)
        self.weights = {anchor: 3.0 / max(here[anchor], there[anchor]) for anchor in here.keys() & there.keys()}
        self.anchors = min(len(here), len(there))
        self.source, self.target = (Side([shared(unit, self.weights) for unit in row]) for row in (source, target))
        lengths = sum(unit.length for unit in source), sum(unit.length for unit in target)
        self.ratio = likely(lengths[1] / max(1, lengths[0]))

    def price(self, i: int, j: int, shape: tuple[int, int]) -> float:
        """The cost of the bead of a shape that ends before source unit i and target unit j."""
        m, n = shape
        cost = PRIORS[shape]
        if not m or not n:
            unit = self.source.joined[1][i] if m else self.target.joined[1][j]
            return cost + self.worth(unit.anchors)
        left, right = self.source.joined[m][i], self.target.joined[n][j]
        cost -= log(max(1e-12, erfc(abs(self.deviation(left, right)) / ROOT)))
        if left.asks != right.asks:
            cost += 2.0
        return cost - self.worth(left.anchors & right.anchors)

    def deviation(self, left: Unit, right: Unit) -> float:
        """By how many standard deviations the target is longer than such a source makes expect."""
        return (right.length - left.length * self.ratio) / sqrt(max(left.length, 20) * VARIANCE * self.ratio)

    def worth(self, anchors: frozenset[str]) -> float:
        """What anchors that meet, or could have met, are worth."""
        return sum(map(self.weights.__getitem__, anchors)) if anchors else 0.0

    def confidence(self, i: int, j: int, shape: tuple[int, int]) -> float:
        """How sure a bead is: how well the lengths agree, and which part of the anchors that could meet do."""
        left, right = self.source.joined[shape[0]][i], self.target.joined[shape[1]][j]
        length = erfc(abs(self.deviation(left, right)) / 4)
        weight = min(3, max(len(left.anchors), len(right.anchors)))
        met = len(left.anchors & right.anchors) / max(1, min(len(left.anchors), len(right.anchors)))
        return (length + weight * met) / (1 + weight)


def shared(unit: Unit, anchors: Mapping[str, float]) -> Unit:
    """A unit with the anchors that both sides have."""
    return unit._replace(anchors=unit.anchors & anchors.keys())


def likely(ratio: float) -> float:
    """A ratio of lengths that languages can have: between two alphabets it stays near 1, whatever one side lacks."""
    alphabets = 0.55 < ratio < 1.7
    return min(1.12, max(0.9, ratio)) if alphabets else min(6.0, max(0.3, ratio))


def align(source: Sequence[Unit], target: Sequence[Unit]) -> list[Bead]:
    """Beads in order that cover both rows; none when one is empty or the rows are too unlike in number.

    What one side lacks distorts the ratio of lengths, so rows of unlike length are aligned again with the ratio that
    most of the first beads show.
    """
    if not source or not target or max(len(source), len(target)) > LONGEST:
        return []
    costs = Costs(source, target)
    beads = path(costs)
    if len(source) != len(target):
        ratios = sorted(b / a for a, b in (sizes(source, target, bead) for bead in beads) if a and b)
        if len(ratios) >= FEW:
            costs.ratio = likely(ratios[len(ratios) // 2])
            beads = path(costs)
    return beads


def sizes(source: Sequence[Unit], target: Sequence[Unit], bead: Bead) -> tuple[int, int]:
    """The lengths of both sides of a bead."""
    return sum(source[i].length for i in bead.source), sum(target[j].length for j in bead.target)


def path(costs: Costs) -> list[Bead]:
    """The beads on the cheapest way through both rows; none when no way leads to the end."""
    found, i, j = [], len(costs.source.units), len(costs.target.units)
    steps = cheapest(costs)
    if (i, j) not in steps:
        return []
    while i or j:
        m, n = steps[i, j]
        sure = costs.confidence(i, j, (m, n)) if m and n else 0.0
        found.append(Bead(range(i - m, i), range(j - n, j), sure))
        i, j = i - m, j - n
    return found[::-1]


def believable(source: Sequence[Unit], target: Sequence[Unit], beads: list[Bead]) -> bool:
    """Whether the beads as a whole show that one text translates the other."""
    costs = Costs(source, target)
    met = sum(
        len(joint(source, bead.source) & joint(target, bead.target)) for bead in beads if bead.source and bead.target
    )
    sure = sum(bead.confidence * len(bead.source) for bead in beads) / max(1, len(source))
    return sure + met / max(1, costs.anchors) >= THIN or (costs.anchors < FEW and sure > 0.85)


def joint(units: Sequence[Unit], chosen: range) -> frozenset[str]:
    """The anchors of a range of units."""
    return frozenset().union(*(units[i].anchors for i in chosen))


def cheapest(costs: Costs) -> dict[tuple[int, int], tuple[int, int]]:
    """The shape of the last bead on the cheapest way to each reachable pair of positions."""
    rows, columns = len(costs.source.units), len(costs.target.units)
    best, steps = {(0, 0): 0.0}, {}
    band = min(BAND, CELLS // rows)
    for i in range(rows + 1):
        middle = i * columns // rows
        for j in range(max(0, middle - band), min(columns, middle + band) + 1):
            ways = [
                (best[i - m, j - n] + costs.price(i, j, (m, n)), (m, n)) for m, n in PRIORS if (i - m, j - n) in best
            ]
            if ways:
                best[i, j], steps[i, j] = min(ways)
    return steps
