"""Control limits of a series of batches: what lies outside is more than the usual coming and going."""

from collections.abc import Sequence
from itertools import pairwise

from .resample import Interval

SPREAD = 2.66
"""Three standard deviations in mean moving ranges of two (Shewhart's chart of individuals)."""


def limits(values: Sequence[float]) -> tuple[float, Interval]:
    """Mean and control limits; a rate cannot fall below 0."""
    mean = sum(values) / len(values)
    moves = [abs(b - a) for a, b in pairwise(values)]
    reach = SPREAD * sum(moves) / len(moves) if moves else 0.0
    return mean, Interval(max(0.0, mean - reach), mean + reach)
