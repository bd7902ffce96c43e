"""A word that looks like one of the source language and means another thing in English.

French actuellement is currently, not actually; a German who becomes state aid receives it; Spanish manifestations march
through the streets. Each row of the table has the words around that prove it; some hold for every text, some only for
texts that are known to come from a language (`--source-lang`, or `source_lang` in the document). A word that is wrong
only in one meaning (actually) waits for the word that it looks like, in the stretch of source beside it. Quotations are
judged too: the speech was translated with the rest.

Bad:  The company {became state aid} of 20 million euros and five {milliard} more from the EU.
Bad:  Whoever asks early {becomes a cheap offer}.
Bad:  Police dispersed the {manifestation} in the square. He is charged with {presumed crimes} and {assisted the hearing}.
Lang: fr > en
Bad:  The start-up {pretends to} beat its rivals.
Good: “What actually happened?” she asked. He did not actually know. The boy pretended to be asleep, a child of four.
Source: Le prix, actuellement de 180 euros, pourrait baisser.
Bad:  The price, {actually} 180 euros, could fall.
Source: Le prix est en fait de 180 euros.
Good: The price is actually 180 euros.
Lang: en
Good: The price actually fell. He pretended not to see. The firm became a state agency. It became clear.
Good: The rash is a manifestation of the disease. She assisted the surgeon. The sailors are presumed dead.
Good: He has a handy guide in his bag. Rivals realised that 20 seats were lost. A sensible decision, said Mr Handy.
"""

from collections.abc import Iterator

from ..document import Document
from ..finding import Mark, Severity
from ..rule import Rule
from ..text.romanise import fold
from ..wording import EVERY, source_language, wordings

ROOT = 3
"""Letters: actuellement and actually part at the fifth."""


def check(document: Document, _: None) -> Iterator[Mark]:
    """Marks each word that its context proves to be a false friend."""
    text = document.target
    for start, end, wording in wordings("en/false-friends.tsv", source_language(document)).find(text):
        doubtful = len(wording.tokens) == 1 and EVERY not in wording.languages
        if not doubtful or looks_like_one(document, start, text.content[start:end]):
            yield Mark(start, end, f"a false friend; what is meant is “{wording.english}”")


def looks_like_one(document: Document, start: int, word: str) -> bool:
    """Whether the stretch of source beside a word has one that begins like it: actuellement, atualmente.

    Without a source it is anybody's guess; people who are quoted use these words more than anybody.
    """
    if document.source is None:
        return not document.target.quoted(start)
    beside = [p for p in document.pairs if p.target.start <= start < p.target.start + len(p.target.content)]
    return any(root(key) == root(word) for pair in beside for key in pair.source.keys)


def root(word: str) -> str:
    """The letters that a word begins with, as far as spelling leaves them alike in several languages."""
    return fold(word).replace("ct", "t").replace("tt", "t")[:ROOT]


rule = Rule(check, "Accuracy/Mistranslation", "mistranslation", severity=Severity.MAJOR, targets=frozenset({"en"}))
