"""Which of many names are compared at all: those that share a consonant skeleton."""

from collections.abc import Collection, Iterable, Iterator
from itertools import combinations

from .likeness import likeness
from .memo import Memo
from .romanise import fold, keys

LEAST = 3
"""Letters of the shortest form that is compared."""
CROWD = 10
"""Most forms with one skeleton that are all compared: the cost of a pair is that of a hundred words."""
CLOSE = CROWD // 2
"""Of more, how many behind it in the alphabet a form is compared to: as many pairs a form as in the fullest block."""


def bones(form: str) -> tuple[str, ...]:
    """The consonant skeletons of a form; none of one that is too short, or an acronym."""
    return keys(form) if len(form) >= LEAST and not form[1].isupper() else ()


skeletons = Memo(bones)
"""The skeletons of each form that any text has had."""


def blocks(forms: Collection[str]) -> list[list[str]]:
    """The forms that share a consonant skeleton, for each that more than one has."""
    alone: dict[str, str] = {}
    found: dict[str, list[str]] = {}
    for form in forms:
        for key in skeletons[form]:
            other = alone.setdefault(key, form)
            if other is not form:
                found.setdefault(key, [other]).append(form)
    return list(found.values())


def candidates(blocks: Iterable[list[str]], judged: dict[tuple[str, str], bool]) -> set[tuple[str, str]]:
    """The pairs of forms in one block that can be one name; `judged` keeps what is said of each pair."""
    pairs = {pair for block in blocks for pair in neighbours(block)}
    for pair in pairs - judged.keys():
        judged[pair] = one_name(*pair)
    return {pair for pair in pairs if judged[pair]}


def one_name(one: str, other: str) -> bool:
    """Whether two different forms can be one name by their spelling alone."""
    judged = likeness(one, other)
    return bool(judged.grade and judged.law) and one.lower() != other.lower()


def neighbours(block: list[str]) -> Iterator[tuple[str, str]]:
    """The pairs of a block; of a crowded one (a book of names) only those that the alphabet brings close together."""
    if len(block) <= CROWD:
        yield from combinations(sorted(block), 2)
        return
    ranked = sorted(block, key=fold)
    for place, one in enumerate(ranked):
        for other in ranked[place + 1 : place + 1 + CLOSE]:
            yield (one, other) if one < other else (other, one)
