"""The names of both sides of a document, asked for by their first letter so that the cost stays linear."""

from collections import defaultdict
from functools import cached_property

from .document import Document, Text
from .text.exonyms import forms, heads
from .text.namesakes import initial, same

STYLE = "en/house-style.tsv"


class Names:
    """The words of one side; `code` is the language of the source."""

    def __init__(self, text: Text, code: str) -> None:
        self.text, self.code = text, code

    @cached_property
    def by_letter(self) -> dict[str, list[str]]:
        """The words by the letter that all spellings of a name share."""
        found = defaultdict(list)
        for form in self.text.forms:
            found[initial(form, self.code)].append(form)
        return found

    @cached_property
    def exonyms(self) -> frozenset[str]:
        """What English calls the places and persons that a source names in its own way."""
        named = heads("en", STYLE) & self.text.forms
        return frozenset(
            word for form in named for exonym in forms("en", STYLE, form) for word in exonym.english.split()
        )

    def explain(self, word: str) -> bool:
        """Whether a word of the source, in any of its forms, is a name of the target."""
        near = self.by_letter.get(initial(word, self.code), ())
        return any(same(other, word, self.code) for other in near) or word in self.exonyms

    def keep(self, word: str) -> bool:
        """Whether the target has a name of the source, in any of its forms."""
        near = self.by_letter.get(initial(word, self.code), ())
        if any(same(word, other, self.code) for other in near):
            return True
        known = forms("en", STYLE, word) if word in heads("en", STYLE) else ()
        return any(exonym.english.split()[0] in self.text.forms for exonym in known)


def source_names(document: Document) -> Names:
    """The names of the source."""
    assert document.source is not None
    return Names(document.source, document.source.language.code)


def target_names(document: Document) -> Names:
    """The names of the target, looked at from the source's language."""
    assert document.source is not None
    return Names(document.target, document.source.language.code)
