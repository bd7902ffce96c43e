"""Vendors or systems beside each other: figures with intervals, ranks with ties, tests of each pair.

On documents that both translated the test is approximate randomisation, which swaps their versions; on different
documents a permutation test deals them out anew. p-values are corrected for the number of pairs (Holm).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, combinations
from typing import NamedTuple

from . import references, resample
from .batch import Batch, Figure, part
from .references import Paired, Segment
from .report import Report, difference
from .spool import Entry

WORST = 5
FEW = 2
"""A test on fewer documents would say nothing."""


class IncomparableError(ValueError):
    """Figures that were made in different ways; the message says in which."""


class Test(NamedTuple):
    """The test of a pair: the documents they share, which test, difference per 1,000 words, p and p by Holm."""

    one: str
    other: str
    shared: int
    method: str
    difference: float
    p: float
    corrected: float


@dataclass(frozen=True)
class Comparison:
    """Sides in the order of their rates, their ranks, the tests, and sacreBLEU's tests on shared references.

    `worst` has the dearest documents of each side.
    """

    batch: Batch
    figures: list[Figure]
    ranks: list[int]
    tests: list[Test]
    metrics: list[Paired]
    signatures: dict[str, str]
    worst: dict[str, list[Entry]]


Sides = Mapping[str, Mapping[str, Entry]]
"""For each side its documents, by the name that the sides share."""


def compare(batch: Batch, sides: Sides) -> Comparison:
    """The comparison of two sides or more; IncomparableError when their figures do not compare."""
    comparable(batch, sides)
    figures = [batch.figure((name,), list(documents.values())) for name, documents in sides.items()]
    figures.sort(key=lambda figure: (figure.tally.penalty_per_1000, figure.name))
    signed, metrics = shared_references(batch, sides)
    return Comparison(batch, figures, ranks(figures), tests(batch, sides), metrics, signed, worst(batch, sides))


def worst(batch: Batch, sides: Sides) -> dict[str, list[Entry]]:
    """The dearest documents of each side in which something was found."""
    found = {}
    for name, documents in sides.items():
        own = {entry.place for entry in documents.values()}
        found[name] = [entry for entry in batch.worst if entry.place in own and entry.tally.findings][:WORST]
    return found


def comparable(batch: Batch, sides: Sides) -> None:
    """Refuses figures that were not made in the same way, saying in what they differ."""
    mine, seen = batch.report.signature, set[int]()
    for entry in chain.from_iterable(documents.values() for documents in sides.values()):
        law = batch.profile.at(entry.path or None)
        if id(law) not in seen and (other := Report(law).signature) != mine:
            raise IncomparableError(f"{entry.id}: {difference(mine, other)}")
        seen.add(id(law))


def ranks(figures: Sequence[Figure]) -> list[int]:
    """One more than the number of sides that are better beyond doubt: whose whole interval lies below."""
    return [1 + sum(below(other, one) for other in figures) for one in figures]


def below(one: Figure, other: Figure) -> bool:
    """Whether the interval of one lies below that of the other."""
    return bool(one.interval and other.interval and one.interval.high < other.interval.low)


def tests(batch: Batch, sides: Sides) -> list[Test]:
    """The test of each pair that has documents enough."""
    pairs = [(a, b) for a, b in combinations(sorted(sides), 2) if min(len(sides[a]), len(sides[b])) >= FEW]
    found = [tested(batch, sides, a, b) for a, b in pairs]
    corrected = resample.holm([test.p for test in found])
    return [test._replace(corrected=p) for test, p in zip(found, corrected, strict=True)]


def tested(batch: Batch, sides: Sides, one: str, other: str) -> Test:
    """The test of one pair."""
    shared = sorted(sides[one].keys() & sides[other].keys())
    paired, seed = len(shared) >= FEW, f"{batch.seed} test {one} {other}"
    here, there = (
        [part(entry) for name, entry in sorted(sides[side].items()) if not paired or name in shared]
        for side in (one, other)
    )
    test = resample.randomised if paired else resample.permuted
    gap, p = resample.rate(sum(here)) - resample.rate(sum(there)), test(here, there, seed)
    return Test(one, other, len(shared), "approximate randomisation" if paired else "permutation", gap, p, p)


def shared_references(batch: Batch, sides: Sides) -> tuple[dict[str, str], list[Paired]]:
    """sacreBLEU's tests on the documents that all sides have with the same reference, if there are any."""
    names = sorted(set.intersection(*(set(documents) for documents in sides.values())))
    whole = [[sides[side][name] for side in sides] for name in names]
    aligned = ([references.segments(batch.spool[one]) for one in some] for some in whole if some[0].referenced)
    usable = [lists for lists in aligned if lists[0] and same(lists)]
    systems = [(side, [one for lists in usable for one in lists[place]]) for place, side in enumerate(sides)]
    return references.paired(systems, batch.seed) if usable else ({}, [])


def same(lists: Sequence[Sequence[Segment]]) -> bool:
    """Whether all sides are cut alike and have the same references."""
    return all([one.reference for one in some] == [one.reference for one in lists[0]] for some in lists)
