"""A sentence of the source that stands untranslated in the translation.

An engine passes through what it takes for a quotation, a title or a name; so the sentence is compared with the source
itself: most of its words are words of the source.

Lang: de > en
Source: Das Unternehmen streicht Stellen. Analysten hatten mit besseren Zahlen gerechnet. Die Aktie fiel.
Bad:  The company is cutting jobs. {Analysten hatten mit besseren Zahlen gerechnet.} The share fell.
Bad:  The company is cutting jobs. {Analysts hatten mit besseren Zahlen gerechnet.} The share fell.
Good: The company is cutting jobs. Analysts had expected better figures. The share fell.
Lang: fr > en
Source: « Vive la France ! », a crié Anne Hidalgo devant Le Monde, Le Figaro et Libération.
Good: “Vive la France!” Anne Hidalgo shouted in front of Le Monde, Le Figaro and Libération.
Good: Anne Hidalgo, Le Monde, Le Figaro, Libération.
"""

from collections.abc import Iterator, Sequence

from ..document import Document
from ..finding import Mark, Severity
from ..rule import Rule

LEAST, SMALL = 4, 3
"""Words a sentence must have, and words in small letters: names alone are the same in every language."""
SHARE = 0.75
"""The part of the small words of a sentence that must be words of the source."""


def check(document: Document, _: None) -> Iterator[Mark]:
    """Marks each sentence of the target that is made of the words of the source."""
    source, target = document.source, document.target
    if source is None or source.language.code == target.language.code:
        return
    known = (source.vocabulary & target.vocabulary) - target.language.function_words
    for start, end in target.sentences:
        span = target.words_in((start, end))
        if len(span) < LEAST or known.isdisjoint(target.keys[span.start : span.stop]):
            continue
        small = [word for word in target.words[span.start : span.stop] if word.islower()]
        if len(small) >= SMALL and copied(small, known):
            yield Mark(start, end, "stands like this in the source")


def copied(small: Sequence[str], known: frozenset[str]) -> bool:
    """Whether most of the small words of a sentence are words of the source."""
    return sum(word in known for word in small) >= max(SMALL, SHARE * len(small))


rule = Rule(check, "Accuracy/Untranslated", "untranslated", Severity.MAJOR, needs_source=True)
