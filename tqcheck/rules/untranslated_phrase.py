"""A set phrase of the source language's administration or news left in English.

The words may be English ones too, so that no word list sees that they are foreign: vigilance rouge, garde à vue, code
rood. The phrases are in a table with their English.

Bad:  Six departments are on {vigilance orange} until Sunday.
Bad:  The banker has been in {garde à vue} since Monday.
Bad:  The {vigili del fuoco} pulled two children from the rubble.
Good: The banker has been in garde à vue (police custody) since Monday.
Good: What the French call garde à vue can last 48 hours.
Good: The phrase “code rood” is Dutch for a red warning.
"""

from collections.abc import Iterator
from functools import cache

from .. import tables
from ..document import Document
from ..finding import Mark, Severity
from ..phrases import Phrases
from ..rule import Rule
from ..text.foreign import name_of
from ..text.glosses import explained


@cache
def phrases() -> Phrases[tuple[str, ...]]:
    """The table, compiled."""
    return Phrases((row[0], row) for row in tables.rows("untranslated-phrases.tsv"))


def check(document: Document, _: None) -> Iterator[Mark]:
    """Marks each phrase that nothing explains."""
    text = document.target
    for first, after, (_phrase, code, english) in phrases().find(text):
        if not explained(text.words, text.gaps, first, after - 1):
            message = f"left untranslated from {name_of(code)}"
            yield Mark(text.starts[first], text.end_of(after - 1), message, english)


rule = Rule(check, "Accuracy/Untranslated", "untranslated", Severity.MAJOR, targets=frozenset({"en"}))
