"""When two numbers of two languages say the same: as values, as dates, converted, rounded, abbreviated."""

from functools import cache
from math import floor, log10
from typing import NamedTuple

from .. import tables
from .numbers import Number

CALENDAR = frozenset(("month", "weekday"))
DATES = frozenset(("date", "day", "month", "weekday", "year", "time"))
PAIRS = ("percent pp", "GBP lb", "d night", "l mm", "cent percent")
KIN = frozenset(frozenset(pair.split(" ")) for pair in PAIRS)
"""Units that stand for each other: a litre on a square metre is a millimetre of rain."""
TEMPERATURES = frozenset(("celsius", "degree", "fahrenheit"))
PHYSICAL = frozenset(("length", "mass", "volume", "area", "power", "energy"))
CONVERTED = 0.04
"""How far a converted figure may be off: writers round when they convert."""


class Measure(NamedTuple):
    """What a unit measures, and how large it is."""

    dimension: str
    size: float


@cache
def measures() -> dict[str, Measure]:
    """The units by their codes."""
    return {code: Measure(dimension, float(size)) for code, dimension, size in tables.rows("units.tsv")}


def same(one: Number, other: Number) -> bool:
    """Whether two numbers can stand for the same."""
    if (one.kind in CALENDAR) != (other.kind in CALENDAR) and "date" not in (one.kind, other.kind):
        return False
    if one.kind in CALENDAR and other.kind in CALENDAR and one.kind != other.kind:
        return False
    if any(close(a, b, 1e-9) for a in one.values for b in other.values):
        return True
    return clock(one, other) or clock(other, one) or short(one, other) or short(other, one) or converted(one, other)


def close(a: float, b: float, tolerance: float) -> bool:
    """Whether two values agree within a relative tolerance."""
    return abs(a - b) <= tolerance * max(abs(a), abs(b))


def clock(time: Number, hour: Number) -> bool:
    """Whether a number of hours is a time of day: в 14 часов, kl 14.30, 2 pm."""
    if time.kind != "time" or hour.kind != "number":
        return False
    hours, _, minutes = hour.text.split(" ")[0].partition(".")
    dotted = len(minutes) == 2 and hours.isdecimal() and minutes.isdecimal()
    spoken = int(hours) * 60 + int(minutes) if dotted else hour.values[0] * 60
    return spoken % 720 == time.values[0]


def short(year: Number, other: Number) -> bool:
    """Whether the second is the first without its century: 1990s, '90s, 90-х."""
    return 1900 <= year.values[0] < 2100 and year.unit == "" and year.values[0] % 100 == other.values[0]


def converted(one: Number, other: Number) -> bool:
    """Whether two measures in different units are equally large, or a share is a percentage."""
    if share(one, other) or share(other, one):
        return True
    left, right = measures().get(one.unit), measures().get(other.unit)
    if left is None or right is None or one.unit == other.unit or left.dimension != right.dimension:
        return False
    if left.dimension == "temperature":
        return any(close(a * 1.8 + 32, b, CONVERTED) or close(b * 1.8 + 32, a, CONVERTED)
                   for a in one.values for b in other.values)  # fmt: skip
    if left.dimension == "money" and {left.size, right.size} == {1.0}:
        return False
    return any(close(a * left.size, b * right.size, CONVERTED) for a in one.values for b in other.values)


def share(percentage: Number, part: Number) -> bool:
    """Whether a part is a percentage: a third or one in three beside 33 %."""
    if percentage.unit != "percent":
        return False
    said = percentage.values[0]
    return any(abs(said - 100 * p) < 1 or (1 < p <= 20 and abs(said - 100 / p) < 0.8) for p in part.values)


def rounded(exact: float, other: float) -> bool:
    """Whether the second value is the first one rounded to two figures or more."""
    if not exact or not other:
        return False
    figures = significant(other)
    return 1 < figures < significant(exact) and round(exact, figures - 1 - floor(log10(abs(exact)))) == other


def significant(value: float) -> int:
    """How many figures of a value are not trailing zeros."""
    return len(f"{abs(value):.10g}".replace(".", "").strip("0"))


def unlike(one: Number, other: Number) -> bool:
    """Whether two numbers that agree are counted in units that do not."""
    left, right = measures().get(one.unit), measures().get(other.unit)
    if left is None or right is None or one.unit == other.unit or frozenset((one.unit, other.unit)) in KIN:
        return False
    if {one.unit, other.unit} <= TEMPERATURES and "degree" in (one.unit, other.unit):
        return False
    return left.dimension == right.dimension or {left.dimension, right.dimension} <= PHYSICAL
