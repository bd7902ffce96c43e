"""Words of other languages: in which languages is this a word?

The tables are large and few of their words are ever asked for, so they are searched in the file, as it lies.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from functools import cache, cached_property, lru_cache

from .. import tables
from .romanised import fold, marks
from .triggers import Trigger

STEM, ENDING = 6, 2
"""Letters that two forms of one word share at least, and that may differ after them."""


SHORTEST_ROMANISED = 4
SHORTEST_PART, LONGEST = 4, 60
"""Letters of each part of a compound, and of the longest compound: what is longer is no word."""
COMPOUNDING = frozenset(("af", "da", "de", "fi", "hu", "is", "nl", "no", "sv"))
"""Languages that write compounds as one word."""
NEWS = "fr es de it ru pt uk tr pl nl sv cs fi hu ro da no id ."
"""Languages by how much news is translated from them into English, roughly; others come last."""
LINKS = ("", "s", "en", "n", "e", "er")


class Lookup:
    """A sorted table of a word and one more cell."""

    def __init__(self, name: str) -> None:
        self.name = name

    @cached_property
    def table(self) -> tables.Mapped:
        """The file in memory; its comments sort before every word."""
        return tables.mapped(self.name)

    def get(self, word: str) -> str:
        """The second cell of a word's row, empty when there is none."""
        found, cell = self.row(self.place(word))
        return cell if found == word else ""

    def like(self, word: str) -> Iterator[tuple[str, str]]:
        """Rows of words that differ from a word only in its last letters: other forms of it."""
        stem, place = stem_of(word), self.place(stem_of(word))
        while (row := self.row(place))[0].startswith(stem):
            if len(row[0]) <= len(word) + ENDING:
                yield row
            place = self.table.find(b"\n", place) + 1

    def row(self, place: int) -> tuple[str, str]:
        """The row that starts at a place in the file."""
        word, _, cell = self.table[place : self.table.find(b"\n", place)].partition(b"\t")
        return word.decode(), cell.decode()

    def place(self, word: str) -> int:
        """Where the first row stands whose word is not smaller. UTF-8 sorts as code points do."""
        key, table = word.encode(), self.table
        low, high = 0, len(table)
        while low < high:
            start = table.rfind(b"\n", low, (low + high) >> 1) + 1 or low
            end = table.find(b"\n", start)
            if table[start:end].partition(b"\t")[0] < key:
                low = end + 1
            else:
                high = start
        return low


def stem_of(word: str) -> str:
    """A word without its last two letters, as far as six remain."""
    return word[: max(STEM, len(word) - ENDING)]


WORDS = Lookup("foreign-words.tsv")
ROMANISED = Lookup("romanised-words.tsv")


@lru_cache(maxsize=8192)
def languages_of(word: str) -> tuple[str, ...]:
    """The languages that commonly use a word, in the case in which it stands; none of them is English."""
    cell = WORDS.get(word)
    return tuple(cell.split(",")) if cell else ()


@lru_cache(maxsize=8192)
def languages_like(word: str) -> tuple[str, ...]:
    """The languages that have this word in another form."""
    if len(word) <= STEM:
        return ()
    found = Counter(code for _, cell in WORDS.like(word) for code in cell.split(","))
    return tuple(sorted(found, key=lambda code: (-found[code], code)))


@lru_cache(maxsize=8192)
def compound_in(word: str) -> tuple[str, ...]:
    """The languages in which a word (small letters) is put together of two words."""
    if len(word) > LONGEST:
        return ()
    for cut in range(len(word) - SHORTEST_PART, SHORTEST_PART - 1, -1):
        tail = word[cut:]
        tails = COMPOUNDING.intersection(either_case(tail) + languages_like(tail) + languages_like(tail.capitalize()))
        heads = {code for link in LINKS for code in head_in(word[:cut], link)} if tails else frozenset()
        if tails & heads:
            return tuple(sorted(tails & heads))
    return ()


def head_in(head: str, link: str) -> Iterable[str]:
    """The languages of the first part of a compound without the letters that link it."""
    bare = head.removesuffix(link)
    return either_case(bare) if len(bare) >= SHORTEST_PART and head.endswith(link) else ()


def either_case(word: str) -> tuple[str, ...]:
    """The languages of a word in small letters or with the capital of German nouns."""
    return languages_of(word) + languages_of(word.capitalize())


@cache
def known() -> dict[str, tuple[tuple[str, ...], str]]:
    """Words that are often left untranslated, with their languages and their English."""
    return {word: (tuple(codes.split(",")), english) for word, codes, english in tables.rows("untranslated.tsv")}


@cache
def known_words() -> frozenset[str]:
    """The same words as a set: two sets meet in the time of the smaller."""
    return frozenset(known())


def languages_at(word: str) -> tuple[str, ...]:
    """The languages of a word in small letters, of which German nouns are deprived now and then."""
    return known()[word][0] if word in known() else languages_of(word) or languages_of(word.capitalize())


@lru_cache(maxsize=8192)
def romanised_from(word: str) -> str:
    """The language whose word this is in Latin letters, empty for none; an English plural must be in the table."""
    key = fold(word)
    if len(key) < SHORTEST_ROMANISED:
        return ""
    other_forms = ROMANISED.like(key) if len(key) > STEM and (marks(word) or word[-1] != "s") else ()
    return ROMANISED.get(key) or next((cell for _, cell in other_forms), "")


@cache
def function_words() -> dict[str, frozenset[str]]:
    """The commonest words of all languages, each with its languages; `en` marks every word that English has."""
    return {word: frozenset(codes.split(",")) for word, codes in tables.rows("function-words.tsv")}


@cache
def foreign_function_words(code: str) -> dict[str, frozenset[str]]:
    """Those of them that a language does not have, particles of names and pieces of contractions (we’ve) left out."""
    particles = tables.words("particles.tsv") | {"ed", "ve"}
    return {word: codes for word, codes in function_words().items() if code not in codes and word not in particles}


@cache
def foreign_hints(code: str) -> Trigger:
    """Wakes at the same words, in lower case."""
    return Trigger(lambda keys: keys & foreign_function_words(code).keys(), keys=True)


def likeliest(votes: Iterable[Collection[str]]) -> str:
    """The language that most words can be of; among equals one that more news is translated from. Empty without."""
    count = Counter(code for vote in votes for code in vote)
    return min(count, key=lambda code: (-count[code], NEWS.find(code) % len(NEWS), code)) if count else ""


def name_of(code: str) -> str:
    """What English calls a language."""
    return tables.mapping("languages.tsv").get(code, code)
