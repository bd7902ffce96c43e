"""The names of both sides of a document, asked for by their first letter so that the cost stays linear."""

from collections import defaultdict
from functools import cached_property

from .document import Document, Text
from .text.exonyms import forms, heads
from .text.namesakes import CYRILLIC, ROMANISED, alike, initial, marks

STYLE = "en/house-style.tsv"


class Names:
    """The words of one side; `code` is the language of the source."""

    def __init__(self, text: Text, code: str) -> None:
        self.text, self.code = text, code

    @cached_property
    def spelled(self) -> frozenset[str]:
        """What all words that are spelled like one of the text have in common with it."""
        return frozenset().union(*(marks(form, self.code) for form in self.text.forms if not self.romanised(form)))

    @cached_property
    def by_letter(self) -> dict[str, list[str]]:
        """The words by the letter that all romanisations of a name share."""
        found = defaultdict(list)
        for form in self.text.forms:
            found[initial(form, self.code)].append(form)
        return found

    def romanised(self, word: str) -> bool:
        """Whether a word is in other letters than those it is compared with."""
        return self.code in ROMANISED and CYRILLIC.search(word) is not None

    def near(self, word: str) -> list[str]:
        """The words that may be another romanisation of a word."""
        return self.by_letter.get(initial(word, self.code), []) if self.code in ROMANISED else []

    def has(self, word: str) -> bool:
        """Whether a word of the text is spelled like a word of the other side."""
        return not self.romanised(word) and not self.spelled.isdisjoint(marks(word, self.code))

    @cached_property
    def exonyms(self) -> frozenset[str]:
        """What English calls the places and persons that a source names in its own way."""
        named = heads("en", STYLE, self.text.forms)
        return frozenset(
            word for form in named for exonym in forms("en", STYLE, form) for word in exonym.english.split()
        )

    def explain(self, word: str) -> bool:
        """Whether a word of the source, in any of its forms, is a name of the target."""
        if self.has(word) or any(alike(other, word, self.code) for other in self.near(word)):
            return True
        return word in self.exonyms

    def keep(self, word: str) -> bool:
        """Whether the target has a name of the source, in any of its forms."""
        if self.has(word) or any(alike(word, other, self.code) for other in self.near(word)):
            return True
        return any(exonym.english.split()[0] in self.text.forms for exonym in forms("en", STYLE, word))


def source_names(document: Document) -> Names:
    """The names of the source."""
    assert document.source is not None
    return Names(document.source, document.source.language.code)


def target_names(document: Document) -> Names:
    """The names of the target, looked at from the source's language."""
    assert document.source is not None
    return Names(document.target, document.source.language.code)
