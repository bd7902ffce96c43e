"""A sentence, or the long end of one, that the source does not have.

Engines that write rather than translate go on where the source has ended, or explain what nobody asked.

Lang: it > en
Source: Il sindaco di Palermo ha presentato martedì un piano da 40 milioni di euro. I lavori dureranno fino al 2027, secondo la prefettura.
Bad:  The mayor of Palermo presented a plan worth 40 million euros on Tuesday. {Many residents of the old town fear that their rents will rise even further.} The work will last until 2027, according to the prefecture.
Good: The mayor of Palermo presented a plan worth 40 million euros on Tuesday. The work, according to the prefecture, will last until 2027.
Source: Lo zoo di Bari ha due orsi. Sono nati a novembre e pesano dodici chili. Da sabato si possono vedere.
Bad:  The zoo in Bari has two bears. They were born in November and weigh twelve kilos{, which makes them some of the healthiest cubs ever recorded in a European zoo.} They can be seen from Saturday.
Good: The zoo in Bari has two bears. They were born in November and weigh twelve kilos. They can be seen from Saturday.
"""

from collections.abc import Iterator

from ..completeness import alone, stretched
from ..document import Document
from ..finding import Mark, Severity
from ..rule import Rule


def check(document: Document, _: None) -> Iterator[Mark]:
    """Marks each sentence that nothing in the source answers to."""
    for pair in alone(document, of_source=False):
        start = pair.target.start
        yield Mark(start, start + len(pair.target.content), "nothing in the source says this", segment=pair.segment)
    for pair, cut in stretched(document):
        start, end = pair.target.start + cut, pair.target.start + len(pair.target.content)
        yield Mark(start, end, "the source ends before this", segment=pair.segment)


rule = Rule(check, "Accuracy/Addition", "addition", Severity.MAJOR, needs_source=True)
