"""The countries that a text names, by their codes."""

from collections.abc import Iterator, Sequence
from functools import cache

from . import Span
from .lookup import Lookup

TABLE = Lookup("countries.tsv")

BENDING = frozenset(("cs", "pl", "ro", "ru", "sk", "uk"))
LEAST = 4
"""Letters of a name that have to remain when an ending is dropped."""


def rows(code: str) -> Iterator[tuple[str, str]]:
    """The names of countries in a language, each with the country's code."""
    for row in TABLE.beginning(f"{code}\t"):
        _, name, country = row.split("\t")
        yield name, country


@cache
def names(code: str) -> dict[str, tuple[tuple[str, ...], str]]:
    """The countries of a language: first word (or its stem) to the other words and the country's code."""
    found: dict[str, tuple[tuple[str, ...], str]] = {}
    for name, country in rows(code):
        first, *rest = name.replace("-", " ").replace("’", " ").replace(".", " ").split()
        found[stem(first, code)] = (tuple(rest), country)
    return found


def stem(word: str, code: str) -> str:
    """A word as a table is asked for it: without its case ending in languages that have cases."""
    return word[: max(LEAST, len(word) - 2)] if code in BENDING and not word.isupper() else word


def named(code: str, words: Sequence[str], starts: Sequence[int], titled: Sequence[int]) -> dict[str, Span]:
    """The codes of the countries that a text names in full, with the span of the first mention.

    `titled` are the words with a capital.
    """
    table = names(code)
    found: dict[str, Span] = {}
    for place in titled:
        if entry := table.get(stem(words[place], code)):
            rest, country = entry
            stop = place + len(rest)
            if tuple(words[place + 1 : stop + 1]) == rest:
                found.setdefault(country, (starts[place], starts[stop] + len(words[stop])))
    return found


def hinted(code: str, keys: Sequence[str], country: str) -> bool:
    """Whether any word begins like the name of a country: its people, its language, its adjective."""
    openings = tuple(first[:LEAST].lower() for first, (_, known) in names(code).items() if known == country)
    return any(key.startswith(openings) for key in keys)
