"""One term of the source rendered in more than one of the ways that the glossary admits.

Each is right by itself; side by side they look like two things.

Lang: fr > en
With: glossary = "fixtures/glossary.tsv"
Source: La mise en examen du maire est confirmée.¶La mise en examen du préfet a suivi.¶Sa mise en examen est levée.
Bad:  The indictment of the mayor has been confirmed.¶The prefect’s {formal investigation} followed.¶His indictment has been lifted.
Good: The indictment of the mayor has been confirmed.¶The prefect’s indictment followed.¶His indictment has been lifted.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..document import Document
from ..finding import Mark
from ..glossary import load
from ..rule import Rule, Window
from .wrong_term import SURE, Options


def check(document: Document, options: Options) -> Iterator[Mark]:
    """Mentions each word for a term, under the term; the word itself waits in `fix`."""
    if not options.glossary:
        return
    known = load(options.glossary, document.source_language or "", document.target.code)
    for pair in document.pairs if document.source is not None else ():
        if pair.confidence < SURE:
            continue
        terms = {term for found in known.sources.find(pair.source.keys) for term in found.payload}
        for hit in known.targets.find(pair.target.keys) if terms else ():
            if hit.payload in terms and hit.payload.status != "deprecated":
                start, text = pair.target.start, pair.target
                begin, end = start + text.starts[hit.first], start + text.end_of(hit.after - 1)
                yield Mark(begin, end, "", hit.payload.target, key=hit.payload.source, segment=pair.segment)


def compare(group: Sequence[Mark]) -> Sequence[Mark | None]:
    """Keeps the mentions that differ from the commonest word; of equally common ones the first counts."""
    words = Counter(mark.fix for mark in group)
    common = words.most_common(1)[0][0]
    return [None if mark.fix == common else replace(mark, message=f"elsewhere {common}", fix=common) for mark in group]


rule = Rule(
    check, "Terminology/Inconsistent use of terminology", "terminology",
    options=Options, window=Window.DOCUMENT, compare=compare, needs_source=True,
)  # fmt: skip
