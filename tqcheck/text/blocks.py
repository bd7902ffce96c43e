"""Which of many names are compared at all: those that share a consonant skeleton."""

from collections.abc import Iterable, Iterator

from .likeness import likeness
from .romanise import fold, keys

LEAST = 3
"""Letters of the shortest form that is compared."""
CROWD = 10
"""Most forms with one skeleton that are all compared: the cost of a pair is that of a hundred words."""


def candidates(forms: Iterable[str]) -> set[tuple[str, str]]:
    """Pairs of forms that share a consonant skeleton and can be one name."""
    alone: dict[str, str] = {}
    blocks: dict[str, list[str]] = {}
    for form in forms:
        if len(form) >= LEAST and not form[1].isupper():
            for key in keys(form):
                other = alone.setdefault(key, form)
                if other is not form:
                    blocks.setdefault(key, [other]).append(form)
    return {pair for block in blocks.values() for pair in neighbours(block) if one_name(*pair)}


def one_name(one: str, other: str) -> bool:
    """Whether two different forms can be one name by their spelling alone."""
    judged = likeness(one, other)
    return bool(judged.grade and judged.law) and one.lower() != other.lower()


def neighbours(block: list[str]) -> Iterator[tuple[str, str]]:
    """The pairs of a block; of a crowded one (a book of names) only those that the alphabet brings close together."""
    ranked = sorted(block, key=fold) if len(block) > CROWD else sorted(block)
    for place, one in enumerate(ranked):
        for other in ranked[place + 1 : place + CROWD]:
            yield (one, other) if one < other else (other, one)
