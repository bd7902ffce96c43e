"""A nationality, people, language or faith written with a small letter.

Most languages write these adjectives small (les autorités turques, la empresa noruega, ukraiński rząd), and an
engine that copies the case of its source forgets the capital that English wants. Set phrases in which the word has
lost its people (french fries, venetian blinds, roman numerals, a dutch oven) divide style books and stay silent, as
do Polish and Danish wherever they could be polish and a danish.

Bad:  Lawyers demanded that {turkish} officials who signed the permits should be tried.
Bad:  The firm bought a small {norwegian} company, and the {chinese} delegation left.
Bad:  They spoke {german} at home and {arabic} at school.
Bad:  Relatives of the {muslim} victims met two {catholic} priests.
Bad:  The {polish} government closed the border to {belarusian} lorries.
Bad:  It was an anti-{russian} speech.
Good: We ate french fries and brussels sprouts behind venetian blinds.
Good: Furniture polish and swiss rolls were sold out; a danish and coffee, please.
Good: The pages have roman numerals, the tables arabic numerals.
Good: He has catholic tastes and a dutch oven, and plays russian roulette with his career.
Good: The Turkish officials spoke German. Write to press@german.example or see turkish.example/news.
Good: The word “french” is missing from the label, and the bird is called hindi.
Good: Vintage china was wrapped beside the turkey.
"""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from .. import tables
from ..document import Document
from ..finding import Mark
from ..rule import Rule
from ..text.casing import in_prose
from ..text.triggers import Trigger


class Demonym(NamedTuple):
    """The English form, and the words beside which the small letter is right or alone is wrong."""

    english: str
    not_beside: frozenset[str]
    only_before: frozenset[str]

    def stands(self, after: str, function_words: frozenset[str]) -> bool:
        """Whether the word that follows lets it be the people: any, a listed one, or (`*`) any noun."""
        if "*" in self.only_before:
            return after != "" and after not in function_words
        return not self.only_before or after in self.only_before


@cache
def demonyms(folder: str) -> dict[str, Demonym]:
    """The table of a language by the form in small letters."""
    return {
        small: Demonym(english, frozenset(beside.split(",")), frozenset(before.split(",")) - {"-"})
        for small, english, beside, before in tables.rows(f"{folder}/demonyms.tsv")
    }


@cache
def written_small(code: str) -> Trigger:
    """Wakes at the words of the table in small letters."""
    return Trigger(tables.words(f"{code}/demonyms.tsv").__and__)


def check(document: Document, _: None) -> Iterator[Mark]:
    """Marks each word of the table that stands in small letters."""
    text = document.target
    table = demonyms(text.language.code)
    for small in text.met(written_small(text.language.code)):
        demonym = table[small]
        for word in text.index[small]:
            if text.words[word] != small or not in_prose(text.words, text.gaps, word, text.unknown):
                continue
            before, after = (text.keys[i] if 0 <= i < len(text.keys) else "" for i in (word - 1, word + 1))
            if demonym.not_beside & {before, after} or not demonym.stands(after, text.language.function_words):
                continue
            yield Mark(
                text.starts[word], text.end_of(word), f"English writes {demonym.english}", demonym.english, safe=True
            )


rule = Rule(check, "Linguistic conventions/Spelling", "misspelling", targets=frozenset({"en"}))
