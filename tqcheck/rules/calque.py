"""A set phrase of the source language, word for word.

An engine that does not know an idiom translates its words: the house blessing hangs crooked (das Haus hängt schief)
where English has trouble at home.

Bad:  In the coalition {the house blessing hangs crooked}.
Good: The blessing of the house took place on Sunday.
"""

from collections.abc import Iterator

from ..document import Document
from ..finding import Mark
from ..rule import Rule
from ..wording import wordings

TABLE = "en/calques.tsv"


def check(document: Document, _: None) -> Iterator[Mark]:
    """Marks each literal set phrase."""
    text = document.target
    for match in wordings(TABLE).find(document):
        english = match.wording.english
        yield Mark(text.starts[match.first], text.end_of(match.after - 1), f"literal translation; English: {english}")


rule = Rule(check, "Style/Unidiomatic style", "style", targets=frozenset({"en"}))
