"""What other languages call places and persons, with the English form.

Three tables answer: the house style (spellings that divide newsrooms), the exonyms of places, and the names of
persons. The table of places is large and is not taken apart: its rows are read where their first word stands in a text.
"""

import re
from collections.abc import Set
from functools import cache
from typing import NamedTuple

from .. import tables
from .lexicon import lexicon
from .lookup import Lookup
from .triggers import Trigger


class Exonym(NamedTuple):
    """A foreign form as words, the English form, and how far it can be trusted: `any`, `alone` or `place`.

    A word of `silenced_by` in the document says that another place is meant (Odessa in Texas).
    """

    words: tuple[str, ...]
    english: str
    use: str
    silenced_by: frozenset[str] = frozenset()


@cache
def places(folder: str) -> Lookup:
    """The table of places by the first words of its forms."""
    return Lookup(f"{folder}/exonyms.tsv", ends=b" '-")


@cache
def persons(folder: str) -> Lookup:
    """The names of persons by their first words."""
    return Lookup(f"{folder}/foreign-persons.tsv", ends=b" '-")


@cache
def styled(style: str) -> dict[str, list[Exonym]]:
    """House style by the first word of the form."""
    table: dict[str, list[Exonym]] = {}
    for variant, preferred, *rest in tables.rows(style):
        when, silenced_by = (rest or ["always"])[0], (*rest, "-", "-")[1]
        if when == "always":
            exonym = Exonym(parts(variant), preferred, "alone", frozenset(silenced_by.split(",")))
            table.setdefault(exonym.words[0], []).append(exonym)
    return table


def heads(folder: str, style: str, words: Set[str]) -> Set[str]:
    """Those of some words that a form begins with: what a text is asked for before it is looked at."""
    return places(folder).among(words) | persons(folder).among(words) | (styled(style).keys() & words)


@cache
def beginning(folder: str, style: str) -> Trigger:
    """Wakes at the first words of the forms."""
    return Trigger(lambda forms: heads(folder, style, forms))


@cache
def forms(folder: str, style: str, head: str) -> tuple[Exonym, ...]:
    """The forms that begin with a word; house style overrules the table of places."""
    people = (row.split("\t") for row in persons(folder).beginning(head))
    named = (Exonym(parts(foreign), english, "any") for foreign, english in people)
    found = [*styled(style).get(head, ()), *(exonym for exonym in named if exonym.words[0] == head)]
    ruled = {exonym.words for exonym in found} | preferred(style)
    for row in places(folder).beginning(head):
        foreign, english, use, _ = row.split("\t")
        words = parts(foreign)
        if words[0] == head and words not in ruled:
            found.append(Exonym(words, english, use))
    return tuple(found)


@cache
def preferred(style: str) -> frozenset[tuple[str, ...]]:
    """The forms that house style prefers."""
    return frozenset(parts(row[1]) for row in tables.rows(style))


def parts(name: str) -> tuple[str, ...]:
    """The words of a name as a text is cut."""
    return tuple(re.findall(r"\w+", name))


def english(folder: str, style: str, form: str) -> str | None:
    """What English puts in the place of one word, as far as the tables say."""
    mixed = tables.mapping(style).get(form)
    return mixed or next((e.english for e in forms(folder, style, form) if e.words == (form,)), None)


@cache
def is_place(folder: str, form: str) -> bool:
    """Whether English calls a town or a country so."""
    return is_translated(folder, form) or form in lexicon(folder).places


@cache
def is_translated(folder: str, form: str) -> bool:
    """Whether English calls a place so, and another language has a name of its own for it."""
    return f"\t{form}\t".encode() in places(folder).table[:]  # the file itself is searched byte by byte


def is_mapped(folder: str, form: str) -> bool:
    """Whether English or another language calls a place so."""
    return is_place(folder, form) or any(places(folder).beginning(f"{form}\t"))
