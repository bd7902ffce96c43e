"""Scores of other estimators that documents carry (`qe`, `comet` ...): how they agree with ours."""

from collections.abc import Sequence
from statistics import StatisticsError, correlation, fmean
from typing import NamedTuple

from .batch import Batch
from .report import Sheet

KNOWN = frozenset("bertscore bleurt comet cometkiwi da metricx qe xcomet".split())


class Estimate(NamedTuple):
    """An estimator over a batch: documents that carry it, mean, and correlations with our score (None if undefined)."""

    name: str
    documents: int
    mean: float
    pearson: float | None
    spearman: float | None


def estimates(batch: Batch) -> list[Estimate]:
    """All estimators that documents of the batch carry."""
    names = sorted({name for sheet in batch.sheets for name in carried(sheet)})
    return [estimate(name, [s for s in batch.sheets if name in carried(s)]) for name in names]


def carried(sheet: Sheet) -> dict[str, float]:
    """The scores of other estimators for a document."""
    meta = sheet.document.meta.items()
    return {k: float(v) for k, v in meta if k.lower() in KNOWN and isinstance(v, (int, float)) and type(v) is not bool}


def estimate(name: str, sheets: list[Sheet]) -> Estimate:
    """One estimator."""
    theirs, ours = [carried(sheet)[name] for sheet in sheets], [sheet.tally.score for sheet in sheets]
    ranks = correlated(ranked(theirs), ranked(ours))
    return Estimate(name, len(sheets), fmean(theirs), correlated(theirs, ours), ranks)


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
