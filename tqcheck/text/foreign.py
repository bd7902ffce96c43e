"""Words of other languages: in which languages is this a word?

The tables are large and few of their words are ever asked for, so they are searched in the file, as it lies.
"""

from collections import Counter
from collections.abc import Iterable
from functools import cache, cached_property, lru_cache
from mmap import ACCESS_READ, mmap

from .. import tables
from .romanised import fold


class Lookup:
    """A sorted table of a word and one more cell."""

    def __init__(self, name: str) -> None:
        self.path = tables.DATA / name

    @cached_property
    def table(self) -> mmap:
        """The file in memory; its comments sort before every word."""
        with self.path.open("rb") as file:
            return mmap(file.fileno(), 0, access=ACCESS_READ)

    def get(self, word: str) -> str:
        """The second cell of a word's row, empty when there is none. UTF-8 sorts as code points do."""
        key, table = word.encode(), self.table
        low, high = 0, len(table)
        while low < high:
            start = table.rfind(b"\n", low, (low + high) >> 1) + 1 or low
            end = table.find(b"\n", start)
            found, _, cell = table[start:end].partition(b"\t")
            if found == key:
                return cell.decode()
            if found < key:
                low = end + 1
            else:
                high = start
        return ""


WORDS = Lookup("foreign-words.tsv")
ROMANISED = Lookup("romanised-words.tsv")


@lru_cache(maxsize=8192)
def languages_of(word: str) -> tuple[str, ...]:
    """The languages that commonly use a word in the case in which it stands; none of them is English."""
    cell = WORDS.get(word)
    return tuple(cell.split(",")) if cell else ()


@cache
def known() -> dict[str, tuple[tuple[str, ...], str]]:
    """Words that are often left untranslated, with their languages and their English."""
    return {word: (tuple(codes.split(",")), english) for word, codes, english in tables.rows("untranslated.tsv")}


def languages_at(word: str) -> tuple[str, ...]:
    """The languages of a word in small letters, of which German nouns are deprived now and then."""
    return known()[word][0] if word in known() else languages_of(word) or languages_of(word.capitalize())


@lru_cache(maxsize=8192)
def romanised_from(word: str) -> str:
    """The language whose word this is in Latin letters, empty if it is none."""
    key = fold(word)
    return ROMANISED.get(key) if len(key) > 3 else ""


@cache
def function_words() -> dict[str, frozenset[str]]:
    """The commonest words of all languages, each with its languages; `en` marks every word that English has."""
    return {word: frozenset(codes.split(",")) for word, codes in tables.rows("function-words.tsv")}


@cache
def foreign_function_words(code: str) -> dict[str, frozenset[str]]:
    """Those of them that a language does not have, particles of names and pieces of contractions (we’ve) left out."""
    particles = tables.words("particles.tsv") | {"ed", "ve"}
    return {word: codes for word, codes in function_words().items() if code not in codes and word not in particles}


def likeliest(votes: Iterable[Iterable[str]]) -> str:
    """The language that most words can be of, the first by code among equals; empty without votes."""
    count = Counter(code for vote in votes for code in vote)
    return min(count, key=lambda code: (-count[code], code)) if count else ""


def name_of(code: str) -> str:
    """What English calls a language."""
    return tables.mapping("languages.tsv").get(code, code)
