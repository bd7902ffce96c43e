"""A word that looks like one of the source language and means another thing in English.

French actuellement is currently, not actually; a German who becomes state aid receives it; Spanish manifestations march
through the streets. Each row of the table has the words around that prove it; some hold for every text, some only for
texts that are known to come from a language (`--source-lang`, or `source_lang` in the document). Quotations are
judged too: the speech was translated with the rest.

Bad:  The company {became state aid} of 20 million euros and five {milliard} more from the EU.
Bad:  Police dispersed the {manifestation} in the square. He is charged with {presumed crimes} and {assisted the hearing}.
Lang: fr > en
Bad:  The price, {actually} 180 euros, could fall. The start-up {pretends to} beat its rivals.
Good: “What actually happened?” she asked. He did not actually know. The boy pretended to be asleep, a child of four.
Lang: en
Good: The price actually fell. He pretended not to see. The firm became a state agency. It became clear.
Good: The rash is a manifestation of the disease. She assisted the surgeon. The sailors are presumed dead.
Good: He has a handy guide in his bag. Rivals realised that 20 seats were lost. A sensible decision, said Mr Handy.
"""

from collections.abc import Iterator

from ..document import Document
from ..finding import Mark, Severity
from ..rule import Rule
from ..wording import source_language, wordings


def check(document: Document, _: None) -> Iterator[Mark]:
    """Marks each word that its context proves to be a false friend."""
    for start, end, wording in wordings("en/false-friends.tsv", source_language(document)).find(document.target):
        yield Mark(start, end, f"a false friend; what is meant is “{wording.english}”")


rule = Rule(check, "Accuracy/Mistranslation", "mistranslation", severity=Severity.MAJOR, targets=frozenset({"en"}))
