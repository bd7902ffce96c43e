"""What the analysis of a text has to know of its language: a folder of small tables per language."""

from functools import cache
from typing import NamedTuple

from .. import tables


class Language(NamedTuple):
    """The tables of one language; empty ones where the folder has none."""

    code: str
    abbreviations: dict[str, str]
    months: frozenset[str]
    openers: frozenset[str]
    function_words: frozenset[str]
    particles: frozenset[str]
    companions: frozenset[str]
    """Words that stand beside names and are no part of them."""
    opening_quotes: str
    closing_quotes: str


@cache
def language(code: str) -> Language:
    """The language of a BCP 47 tag; the region does not matter."""
    folder = code.partition("-")[0].lower()
    quotes = {row[0]: row[1:] for row in tables.rows("quotes.tsv")}
    return Language(
        folder,
        tables.mapping(f"{folder}/abbreviations.tsv"),
        tables.words(f"{folder}/months.tsv"),
        tables.words(f"{folder}/openers.tsv"),
        tables.words(f"{folder}/function-words.tsv"),
        tables.words("particles.tsv"),
        tables.words(f"{folder}/companions.txt"),
        *quotes.get(folder, quotes["*"]),
    )
