"""Persons whom the news names often, and names that are theirs but for one letter.

A full name that differs from a well-known one in one letter of one word is the same person misspelled (Olaf Sholz),
unless it is a well-known name itself (Roberto Fico beside Robert Fico) or the word is a name that English knows.
Names from other scripts have many good spellings (Yasir and Yasser Arafat): only those in Latin letters can be wrong.
"""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from .. import tables
from .alignment import WEAK, align
from .lexicon import lexicon
from .likeness import derived, pinyin
from .romanise import fold, graphemes
from .triggers import Trigger

SLAVIC = str.maketrans("yjeh", "iiig")
SPELLED_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "Ö": "Oe", "ß": "ss"})
LEAST_LETTERS = 4
SAME_SOUND, ONE_LETTER = 0.3, 1.0
"""How far a word may be from the one in a well-known name, by `likeness.align`."""


class People(NamedTuple):
    """Well-known names as words: all of them, and by the first or the second word and the other's initial, small."""

    names: frozenset[tuple[str, ...]]
    by_first: dict[tuple[str, str], list[tuple[str, ...]]]
    by_second: dict[tuple[str, str], list[tuple[str, ...]]]
    words: frozenset[str]


@cache
def people(folder: str) -> People:
    """The well-known persons of a language's news."""
    rows = [(words(name), script) for name, script in tables.rows(f"{folder}/people.tsv")]
    first: dict[tuple[str, str], list[tuple[str, ...]]] = {}
    second: dict[tuple[str, str], list[tuple[str, ...]]] = {}
    for name in (name for name, script in rows if script == "latin"):
        first.setdefault((name[0], initial(name[1])), []).append(name)
        second.setdefault((name[1], initial(name[0])), []).append(name)
    names = frozenset(name for name, _ in rows)
    return People(names, first, second, frozenset(word for name in names for word in name))


def initial(word: str) -> str:
    """The first letter of a word, small: one that differs is no slip."""
    return word[0].lower()


@cache
def named(folder: str) -> Trigger:
    """Wakes at the first and second words of the well-known names."""
    return Trigger(frozenset(word for name in people(folder).names for word in name[:2]).__and__)


@cache
def full(folder: str, name: tuple[str, ...]) -> str:
    """A well-known name as it is written."""
    return next((n for n, _ in tables.rows(f"{folder}/people.tsv") if words(n) == name), " ".join(name))


def words(name: str) -> tuple[str, ...]:
    """The words of a name as a text is cut."""
    return tuple(name.replace("-", " ").replace("'", " ").replace(".", "").split())


def meant(folder: str, written: Sequence[str]) -> tuple[str, ...] | None:
    """The well-known name that the words, as far as it is long, misspell; None when they are another name."""
    known = people(folder)
    near = known.by_first.get((written[0], initial(written[1])), [])
    near = near + known.by_second.get((written[1], initial(written[0])), [])
    for name in near:
        part = tuple(written[: len(name)])
        differing = [i for i, (a, b) in enumerate(zip(part, name, strict=False)) if a != b]
        if len(part) == len(name) and len(differing) == 1 and part not in known.names:
            place = differing[0]
            if slip(folder, part[place], name[place], surname=place > 0):
                return name
    return None


def slip(folder: str, one: str, other: str, *, surname: bool) -> bool:
    """Whether one word is the other with one letter, an added accent or the case of a particle wrong.

    Houses write Schaeuble for Schäuble. An accent that was lost is a matter of style, and so is Sergey for Sergii; a
    surname that English knows is another person's (John Kelly).
    """
    if one.lower() == other.lower():
        return not one.isupper() and other.islower()
    if one == other.translate(SPELLED_OUT):
        return False
    if min(len(one), len(other)) < LEAST_LETTERS or f"{other}s" == one or one[0] != other[0]:
        return False
    if fold(one) == fold(other):
        return not one.isascii() and other.isascii()
    if not surname and one.translate(SLAVIC) == other.translate(SLAVIC):
        return False
    bare, plain = fold(one), fold(other)
    if (
        abs(len(bare) - len(plain)) > 1
        or pinyin(bare, plain)
        or (derived(bare, plain) and (surname or bare[-1] == "a"))
    ):
        return False
    path, words = align(graphemes(one), graphemes(other)), lexicon(folder)
    if surname and one in words.capitalised:
        return False
    if surname and not words.unknown({one.lower()}):
        return path.cost <= SAME_SOUND and path.kind == WEAK
    return path.cost <= ONE_LETTER
