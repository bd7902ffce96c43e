"""A negation that the source does not have.

Languages negate by words, by parts of words and by meaning, so only a translator can be sure: this rule belongs to
the strict profile.

Lang: it > en
Source: Tra le vittime ci sono bambini.
Bad:  Among the victims there are {no} children.
Good: Among the victims there are children.
Source: Il sindaco si rifiuta di firmare.
Good: The mayor will not sign.
"""

from collections.abc import Iterator

from ..document import Document
from ..figures import NEGATING
from ..finding import Mark, Severity
from ..negations import denials
from ..rule import Rule


def check(document: Document, _: None) -> Iterator[Mark]:
    """Marks the word that negates."""
    for pair, word, lost in document.share(denials):
        if not lost:
            base, text = pair.target.start, pair.target
            yield Mark(
                base + text.starts[word],
                base + text.end_of(word),
                "the source does not negate this",
                segment=pair.segment,
            )


rule = Rule(
    check, "Accuracy/Mistranslation", "mistranslation", Severity.MAJOR,
    needs_source=True, targets=NEGATING, sources=NEGATING,
)  # fmt: skip
