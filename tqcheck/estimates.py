"""Scores of other estimators that documents carry (`qe`, `comet` ...): how they agree with ours."""

from collections.abc import Sequence
from statistics import StatisticsError, correlation, fmean
from typing import NamedTuple

from .batch import Batch
from .spool import Entry


class Estimate(NamedTuple):
    """An estimator over a batch: documents that carry it, mean, and correlations with our score (None if undefined)."""

    name: str
    documents: int
    mean: float
    pearson: float | None
    spearman: float | None


def estimates(batch: Batch) -> list[Estimate]:
    """All estimators that documents of the batch carry."""
    names = sorted({name for entry in batch.entries for name, _ in entry.estimates})
    return [estimate(name, [e for e in batch.entries if name in dict(e.estimates)]) for name in names]


def estimate(name: str, entries: list[Entry]) -> Estimate:
    """One estimator."""
    theirs, ours = [dict(entry.estimates)[name] for entry in entries], [entry.tally.score for entry in entries]
    ranks = correlated(ranked(theirs), ranked(ours))
    return Estimate(name, len(entries), fmean(theirs), correlated(theirs, ours), ranks)


def correlated(one: Sequence[float], other: Sequence[float]) -> float | None:
    """Pearson's correlation; None where it is not defined."""
    try:
        return correlation(one, other)
    except StatisticsError:
        return None


def ranked(values: Sequence[float]) -> list[float]:
    """The ranks of values, ties sharing the mean of theirs."""
    places: dict[float, list[int]] = {}
    for rank, value in enumerate(sorted(values)):
        places.setdefault(value, []).append(rank)
    return [fmean(places[value]) for value in values]
