"""What other languages call places and persons, with the English form.

Three tables answer: the house style (spellings that divide newsrooms), the exonyms of places, and the names of
persons. The table of places is large and is not taken apart: its first words make a set, and its lines are read
where one of them stands in a text.
"""

import re
from functools import cache
from typing import NamedTuple

from .. import tables
from .lexicon import lexicon
from .triggers import Trigger

FIRST_WORD = re.compile(r"\n(\w+)")


class Exonym(NamedTuple):
    """A foreign form as words, the English form, and how far it can be trusted: `any`, `alone` or `place`.

    A word of `silenced_by` in the document says that another place is meant (Odessa in Texas).
    """

    words: tuple[str, ...]
    english: str
    use: str
    silenced_by: frozenset[str] = frozenset()


@cache
def places(folder: str) -> str:
    """The lines of the table of places, each after a line break."""
    return "\n" + tables.body(f"{folder}/exonyms.tsv")


@cache
def others(folder: str, style: str) -> dict[str, list[Exonym]]:
    """House style and persons by the first word of the form."""
    table: dict[str, list[Exonym]] = {}
    styled = []
    for variant, preferred, *rest in tables.rows(style):
        when, silenced_by = (rest or ["always"])[0], (*rest, "-", "-")[1]
        if when == "always":
            styled.append(Exonym(parts(variant), preferred, "alone", frozenset(silenced_by.split(","))))
    persons = [Exonym(parts(row[0]), row[1], "any") for row in tables.rows(f"{folder}/foreign-persons.tsv")]
    for exonym in styled + persons:
        table.setdefault(exonym.words[0], []).append(exonym)
    return table


@cache
def heads(folder: str, style: str) -> frozenset[str]:
    """The first word of every form: what a text is asked for before it is looked at."""
    return frozenset(FIRST_WORD.findall(places(folder))) | others(folder, style).keys()


@cache
def beginning(folder: str, style: str) -> Trigger:
    """Wakes at the first words of the forms."""
    return Trigger(heads(folder, style).__and__)


@cache
def forms(folder: str, style: str, head: str) -> tuple[Exonym, ...]:
    """The forms that begin with a word; house style overrules the table of places."""
    found = others(folder, style).get(head, [])
    table, ruled = places(folder), {exonym.words for exonym in found} | preferred(style)
    start = table.find(f"\n{head}")
    while start >= 0:
        foreign, english, use, _ = table[start + 1 : table.index("\n", start + 1)].split("\t")
        words = parts(foreign)
        if words[0] == head and words not in ruled:
            found = [*found, Exonym(words, english, use)]
        start = table.find(f"\n{head}", start + 1)
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
    return f"\t{form}\t" in places(folder)


def is_mapped(folder: str, form: str) -> bool:
    """Whether English or another language calls a place so."""
    return is_place(folder, form) or f"\n{form}\t" in places(folder)
