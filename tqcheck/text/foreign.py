"""Words of other languages: in which languages is this a word?

The tables are large and few of their words are ever asked for, so they are searched in the file, as it lies.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from functools import cache, lru_cache

from .. import tables
from .lookup import Lookup
from .memo import Memo
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
NONE: frozenset[str] = frozenset()
LINKS = ("", "s", "en", "n", "e", "er")


def stem_of(word: str) -> str:
    """A word without its last two letters, as far as six remain."""
    return word[: max(STEM, len(word) - ENDING)]


def like(table: Lookup, word: str) -> Iterator[str]:
    """The cells of words that differ from a word only in its last letters: other forms of it."""
    rows = (row.partition("\t") for row in table.beginning(stem_of(word)))
    return (cell for other, _, cell in rows if len(other) <= len(word) + ENDING)


OFTEN = Lookup("untranslated.tsv")
"""Words that are often left untranslated."""
COMMONEST = Lookup("function-words.tsv")
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
    found = Counter(code for cell in like(WORDS, word) for code in cell.split(","))
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


def known(word: str) -> tuple[tuple[str, ...], str] | None:
    """The languages and the English of a word that is often left untranslated, None for any other."""
    if word not in OFTEN:
        return None
    codes, _, english = OFTEN.get(word).partition("\t")
    return tuple(codes.split(",")), english


def languages_at(word: str) -> tuple[str, ...]:
    """The languages of a word in small letters, of which German nouns are deprived now and then."""
    row = known(word)
    return row[0] if row else languages_of(word) or languages_of(word.capitalize())


@lru_cache(maxsize=8192)
def romanised_from(word: str) -> str:
    """The language whose word this is in Latin letters, empty for none; an English plural must be in the table."""
    key = fold(word)
    if len(key) < SHORTEST_ROMANISED:
        return ""
    other_forms = like(ROMANISED, key) if len(key) > STEM and (marks(word) or word[-1] != "s") else ()
    return ROMANISED.get(key) or next(iter(other_forms), "")


def languages_with(word: str) -> frozenset[str]:
    """The languages that have a word among their commonest, with `en` for every word that English has."""
    return frozenset(COMMONEST.get(word).split(",")) if word in COMMONEST else NONE


function_words = Memo(languages_with)


@cache
def foreign_function_words(code: str) -> Memo[frozenset[str]]:
    """The same for words that a language does not have; none for particles of names and pieces of contractions."""
    others = tables.words("particles.tsv") | {"ed", "ve"}  # we’ve
    return Memo(lambda word: NONE if word in others or code in function_words[word] else function_words[word])


@cache
def foreign_hints(code: str) -> Trigger:
    """Wakes at the same words, in lower case."""
    return Trigger(lambda keys: filter(foreign_function_words(code).__getitem__, keys), keys=True)


def likeliest(votes: Iterable[Collection[str]]) -> str:
    """The language that most words can be of; among equals one that more news is translated from. Empty without."""
    count = Counter(code for vote in votes for code in vote)
    return min(count, key=lambda code: (-count[code], NEWS.find(code) % len(NEWS), code)) if count else ""


def name_of(code: str) -> str:
    """What English calls a language."""
    return tables.mapping("languages.tsv").get(code, code)
