"""The phrases of page furniture, by where they are looked for."""

from functools import cache
from typing import NamedTuple

from .phrases import Phrases
from .tables import rows
from .text.language import language

INLINE = ("anywhere", "end")
LANGUAGES = "cs da de el es fi fr hr hu id it nb nl pl pt ro ru sv tr uk vi".split(" ")
"""Whose pages leave furniture in their own language."""
Row = tuple[str, str]


class Tables(NamedTuple):
    """Phrases that begin a line, those of them that a name begins, and those that are found within a line."""

    opening: Phrases[Row]
    named: Phrases[Row]
    within: Phrases[Row]


@cache
def tables(code: str, house: str) -> Tables:
    """The phrases of a language and of a house, by where they are looked for; those of others stay untranslated."""
    found: tuple[list[tuple[str, Row]], ...] = ([], [], [])
    files = [*(f"{language}/boilerplate.tsv" for language in (code, "en", *LANGUAGES)), *([house] if house else ())]
    for phrase, position, kind, *_ in dict.fromkeys(row for file in files for row in rows(file)):
        found[2 if position in INLINE else phrase.startswith("@")].append((phrase, (position, kind)))
    function_words = language(code).function_words
    return Tables(*(Phrases(table, function_words) for table in found))
