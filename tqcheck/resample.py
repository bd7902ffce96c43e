"""Intervals and tests by resampling documents, from a seed; whole documents, because errors in one go together.

A part is what one document adds: a complex number of penalty points (real) and words (imaginary), so that one sum
adds both. The generators are those of the standard library, whose streams do not change between versions.
"""

from collections.abc import Sequence
from math import sqrt
from random import Random
from typing import NamedTuple

TIMES = 1000
LEVEL = 0.95
NORMAL = 1.959963984540054
"""The quantile of the normal distribution for 95%."""


class Interval(NamedTuple):
    """The ends of a 95% confidence interval."""

    low: float
    high: float

    def __str__(self) -> str:
        return f"{self.low:.1f} to {self.high:.1f}"


def rate(total: complex, least: int = 0) -> float:
    """Penalty points per 1,000 words; a shorter total than the floor counts as that many words."""
    words = max(total.imag, least)
    return 1000 * total.real / words if words else 0.0


def interval(parts: Sequence[complex], seed: str, least: int = 0, times: int = TIMES) -> Interval | None:
    """The percentile bootstrap interval of the rate; None for fewer than two documents."""
    if len(parts) < 2:
        return None
    draw = Random(seed)
    drawn = sorted(rate(sum(draw.choices(parts, k=len(parts))), least) for _ in range(times))
    return Interval(quantile(drawn, (1 - LEVEL) / 2), quantile(drawn, (1 + LEVEL) / 2))


def quantile(ordered: Sequence[float], share: float) -> float:
    """A quantile of ordered figures, between two neighbours by their distance."""
    place = share * (len(ordered) - 1)
    below = int(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (ordered[above] - ordered[below]) * (place - below)


def randomised(one: Sequence[complex], other: Sequence[complex], seed: str, times: int = TIMES) -> float:
    """The p-value of approximate randomisation on shared documents: sides are swapped document by document."""
    draw, whole = Random(seed), sum(one) + sum(other)
    gaps = [a - b for a, b in zip(one, other, strict=True)]
    base = sum(one)
    seen = abs(rate(base) - rate(whole - base))
    beyond = 0
    for _ in range(times):
        bits = draw.getrandbits(len(gaps))
        mixed = base - sum(gap for place, gap in enumerate(gaps) if bits >> place & 1)
        beyond += abs(rate(mixed) - rate(whole - mixed)) >= seen - 1e-12
    return (beyond + 1) / (times + 1)


def permuted(one: Sequence[complex], other: Sequence[complex], seed: str, times: int = TIMES) -> float:
    """The p-value of a permutation test on different documents: they are dealt out anew."""
    draw, pool, whole = Random(seed), [*one, *other], sum(one) + sum(other)
    seen = abs(rate(sum(one)) - rate(sum(other)))
    beyond = 0
    for _ in range(times):
        dealt = sum(draw.sample(pool, len(one)))
        beyond += abs(rate(dealt) - rate(whole - dealt)) >= seen - 1e-12
    return (beyond + 1) / (times + 1)


def holm(values: Sequence[float]) -> list[float]:
    """p-values corrected for their number (Holm 1979), in the order given."""
    order = sorted(range(len(values)), key=lambda i: values[i])
    corrected, least = [0.0] * len(values), 0.0
    for rank, place in enumerate(order):
        least = max(least, min(1.0, values[place] * (len(values) - rank)))
        corrected[place] = least
    return corrected


def wilson(hits: int, trials: int) -> Interval | None:
    """The 95% interval of a share (Wilson 1927); None without trials."""
    if not trials:
        return None
    share, square = hits / trials, NORMAL * NORMAL
    middle = (share + square / (2 * trials)) / (1 + square / trials)
    half = NORMAL * sqrt(share * (1 - share) / trials + square / (4 * trials * trials)) / (1 + square / trials)
    return Interval(max(0.0, middle - half), min(1.0, middle + half))
