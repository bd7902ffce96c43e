"""A term of the source that is not rendered as the glossary wants, or a word that the glossary forbids.

The glossary is a house's own (`--glossary FILE`, TSV or TBX): preferred words are the right ones, admitted ones pass,
deprecated ones are faults. Case, number and endings do not matter, and the longest term counts.

Lang: fr > en
With: glossary = "fixtures/glossary.tsv"
Source: Le centre de rétention a rouvert. La mise en examen du maire est confirmée.
Bad:  The {retention centre} has reopened. The mayor’s {examination} has been confirmed.
Good: The detention centre has reopened. The mayor has been placed under formal investigation, it was confirmed.
Good: Detention Centres have reopened. The mayor’s indictment has been confirmed.
Source: Le centre a rouvert.
Bad:  The centre for {illegals} has reopened.
Good: The centre has reopened; retention centres were not mentioned.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from ..document import Document, Pair
from ..finding import Mark
from ..glossary import Glossary, Term, load
from ..places import facing
from ..rule import Rule

SURE = 0.4


@dataclass(frozen=True)
class Options:
    """The file of the glossary; without one the rule has nothing to say."""

    glossary: str = ""


def check(document: Document, options: Options) -> Iterator[Mark]:
    """Marks forbidden words, and what stands in the place of a word that the glossary wants."""
    if not options.glossary:
        return
    known = load(options.glossary, document.source_language or "", document.target.code)
    text = document.target
    for found in known.targets.find(text.keys):
        if found.payload.status == "deprecated" and (not found.payload.source or document.source is None):
            yield Mark(text.starts[found.first], text.end_of(found.after - 1), "the glossary forbids this")
    for pair in document.pairs:
        if pair.confidence >= SURE and pair.target.words:
            yield from rendered(pair, known)


def rendered(pair: Pair, known: Glossary) -> Iterator[Mark]:
    """The terms of a pair's source whose words are not in its target."""
    target, asked = pair.target, list(known.sources.find(pair.source.keys))
    there = list(known.targets.find(target.keys)) if asked else []
    for found in asked:
        wanted = [term for term in found.payload if term.status != "deprecated"]
        said = [hit for hit in there if hit.payload in found.payload]
        bad = [hit for hit in said if hit.payload.status == "deprecated"]
        if any(hit.payload in wanted for hit in said) or not (wanted or bad):
            continue
        spans = [(hit.first, hit.after) for hit in bad] or [near(pair, found.first)]
        for first, after in spans[:1]:
            start, end = target.start + target.starts[first], target.start + target.end_of(after - 1)
            yield Mark(start, end, message(wanted, pair.source.words[found.first : found.after]), segment=pair.segment)


def near(pair: Pair, word: int) -> tuple[int, int]:
    """The word of the target that faces a word of the source."""
    offset = facing(pair, pair.source.starts[word])
    place = max((i for i, start in enumerate(pair.target.starts) if start <= offset), default=0)
    return place, place + 1


def message(wanted: list[Term], source: list[str]) -> str:
    """What the glossary says of a term."""
    words = sorted(wanted, key=lambda term: term.status != "preferred")
    return f"the glossary has {' or '.join(t.target for t in words) or 'another word'} for {' '.join(source)}"


rule = Rule(check, "Terminology/Inconsistent with terminology resource", "terminology", options=Options)
