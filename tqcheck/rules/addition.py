"""A sentence that the source does not have.

Engines that write rather than translate go on where the source has ended, or explain what nobody asked.

Lang: it > en
Source: Il sindaco di Palermo ha presentato martedì un piano da 40 milioni di euro. I lavori dureranno fino al 2027, secondo la prefettura.
Bad:  The mayor of Palermo presented a plan worth 40 million euros on Tuesday. {Many residents of the old town fear that their rents will rise even further.} The work will last until 2027, according to the prefecture.
Good: The mayor of Palermo presented a plan worth 40 million euros on Tuesday. The work, according to the prefecture, will last until 2027.
"""

from collections.abc import Iterator

from ..completeness import alone
from ..document import Document
from ..finding import Mark, Severity
from ..rule import Rule


def check(document: Document, _: None) -> Iterator[Mark]:
    """Marks each sentence that nothing in the source answers to."""
    for pair in alone(document, of_source=False):
        start = pair.target.start
        yield Mark(start, start + len(pair.target.content), "nothing in the source says this", segment=pair.segment)


rule = Rule(check, "Accuracy/Addition", "addition", Severity.MAJOR, needs_source=True)
