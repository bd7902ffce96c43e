"""The cheapest way from one spelling to another, grapheme by grapheme.

A difference that a law of romanisation explains costs little, one that Western spellings also show a little more, a
plain slip of the pen the full price. The kinds of difference on the way tell what the price was paid for.
"""

from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from .romanise import VOWELS, fold, sounds


class Step(NamedTuple):
    """The price of one difference, what kind it is, and how it reads."""

    cost: float
    kind: int = 0
    law: str = ""


ACCENT, LAW, WEAK, VOWEL, SLIP = 1, 2, 4, 8, 16
MATCH = Step(0.0)
WESTERN = frozenset(
    frozenset(pair.split("/"))
    for pair in (
        "i/y c/k ck/k q/k qu/k ck/c s/z th/t ph/f gh/g x/ks c/s ee/i ae/a oe/o ue/u oe/ö ae/ä ue/ü ö/o g/j g/k"
        " f/v ff/f b/v dh/d ll/l th/d tt/th ee/e aa/a oo/o au/o eau/o c/ch ch/k ck/ch"
    ).split()
)
"""Differences that also part two Western surnames: Smith and Smyth, Carl and Karl."""
NEAR_VOWELS = frozenset(frozenset(pair) for pair in ("ae", "ei", "io", "ou", "ao", "eo", "iu"))
GLIDES = frozenset("iyjï")


def align(one: tuple[str, ...], other: tuple[str, ...]) -> Step:
    """The cheapest alignment of two grapheme sequences: total cost, kinds of difference, the dearest one."""
    row = [MATCH]
    for j in range(len(other)):
        row.append(plus(row[j], gap(other, j)))
    for i, unit in enumerate(one):
        loss = gap(one, i)
        line = [plus(row[0], loss)]
        for j, mate in enumerate(other):
            if unit == mate:
                best = row[j]
            else:
                best = min(
                    plus(row[j], swap(unit, mate)),
                    plus(row[j + 1], loss),
                    plus(line[j], gap(other, j)),
                    key=cost,
                )
            line.append(best)
        row = line
    return row[-1]


def within(one: tuple[str, ...], other: tuple[str, ...], limit: float) -> bool:
    """Whether the cheapest alignment costs no more than a limit: quickly told of most names that are different."""
    losses = gaps(other)
    row = list(accumulate(losses, initial=0.0))
    for unit, lost in zip(one, gaps(one), strict=True):
        here = row[0] + lost
        line = [here]
        for mate, before, above, loss in zip(other, row, row[1:], losses, strict=False):
            here = before if unit == mate else min(before + swap(unit, mate)[0], above + lost, here + loss)
            line.append(here)
        if min(line) > limit:
            return False
        row = line
    return row[-1] <= limit + 1e-9


@lru_cache(1 << 14)
def gaps(units: tuple[str, ...]) -> list[float]:
    """The price of leaving out each grapheme of a word."""
    return [gap(units, place).cost for place in range(len(units))]


def cost(step: Step) -> float:
    """The price of a step."""
    return step.cost


def plus(path: Step, step: Step) -> Step:
    """A path with one more difference; it keeps the law of the dearest one."""
    law = path.law if path.law and path.cost >= step.cost else step.law
    return Step(path.cost + step.cost, path.kind | step.kind, law)


@lru_cache(1 << 14)
def swap(unit: str, mate: str) -> Step:
    """The price of writing one grapheme for another."""
    pair = frozenset((unit, mate))
    law = "/".join(sorted(pair))
    if fold(unit) == fold(mate):
        return Step(0.05, ACCENT, law)
    if unit[0] == mate[0] and {unit, mate} == {unit[0], unit[0] * 2}:
        return Step(0.2, WEAK, law)
    plain = frozenset((fold(unit), fold(mate)))
    if plain in WESTERN:
        return Step(0.2, WEAK, law)
    if sounds(unit) & sounds(mate):
        return Step(0.1, LAW, law)
    left, right = fold(unit)[0], fold(mate)[0]
    if left in VOWELS and right in VOWELS:
        return Step(0.45 if frozenset((left, right)) in NEAR_VOWELS else 0.8, VOWEL, law)
    return Step(1.0 if (left in VOWELS) == (right in VOWELS) else 1.4, SLIP, law)


def gap(units: tuple[str, ...], place: int) -> Step:
    """The price of leaving a grapheme out."""
    unit, after = units[place], units[place + 1 : place + 2]
    if unit in GLIDES and beside_vowel(units, place):
        opens = place == 0 and after and after[0][0] in "eé"
        return Step(0.2, LAW if opens else WEAK, f"{unit}/")
    if unit == "h":
        return Step(0.3, WEAK, "h/")
    if unit == "e" and not after:
        return Step(0.3, WEAK, "e/")
    if fold(unit)[0] in VOWELS:
        return Step(0.7, VOWEL, f"{unit}/")
    return Step(1.0 if place else 2.0, SLIP, f"{unit}/")


def beside_vowel(units: tuple[str, ...], place: int) -> bool:
    """Whether a grapheme stands at the start or next to a vowel, where a glide is heard or not."""
    after = units[place + 1 : place + 2]
    return place == 0 or units[place - 1][-1] in "aeiouyïj" or (bool(after) and after[0][0] in "aeiouyj")
