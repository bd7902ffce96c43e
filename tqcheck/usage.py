"""How the terms of a house's glossary are rendered over a delivery, and which renderings differ from it."""

from collections import Counter, defaultdict
from heapq import nsmallest

from .document import Document
from .glossary import load
from .renderings import FIRST, Rendering, Term

SURE = 0.4
"""How sure a pair has to be; the glossary says what to look for."""
MISSING = "missing"
"""What is said where none of the glossary's words stands."""
Use = tuple[str, str, str, str]
"""Language, term of the source, word of the target (empty where none stands), status."""


def used(document: Document, glossary: str) -> Counter[Use]:
    """The uses of a document."""
    found = Counter[Use]()
    if not glossary or document.source is None:
        return found
    known = load(glossary, document.source_language or "", document.target.code)
    for pair in document.pairs:
        if pair.confidence < SURE or not pair.target.words:
            continue
        here = [hit.payload for hit in known.targets.find(pair.target.keys)]
        for hit in known.sources.find(pair.source.keys):
            said = [term for term in here if term in hit.payload]
            source = hit.payload[0].source
            for term in said[:1]:
                found[document.source_language, source, term.target, term.status] += 1
            if not said:
                found[document.source_language, source, "", MISSING] += 1
    return found


class Usage:
    """Adds up uses over documents in any order."""

    def __init__(self) -> None:
        self.mentions, self.documents = Counter[Use](), Counter[Use]()
        self.first: dict[Use, list[str]] = {}

    def add(self, document: str, found: Counter[Use]) -> None:
        """Adds the uses of a document."""
        self.mentions.update(found)
        self.documents.update(found.keys())
        for use in found:
            self.first[use] = earlier(self.first.get(use, []), document)

    def told(self) -> list[Term]:
        """The terms that are rendered in several ways, or not as the glossary wants."""
        terms: defaultdict[tuple[str, str], list[Rendering]] = defaultdict(list)
        for use in sorted(self.mentions, key=lambda use: (-self.mentions[use], use)):
            language, source, word, status = use
            count = self.mentions[use], self.documents[use]
            terms[source, language].append(Rendering(word, *count, self.first[use], status))
        return [Term(*key, ways) for key, ways in sorted(terms.items()) if len(ways) > 1 or wrong(ways[0])]


def wrong(way: Rendering) -> bool:
    """Whether a rendering differs from the glossary."""
    return way.status not in ("preferred", "admitted")


def earlier(known: list[str], name: str) -> list[str]:
    """The first few documents, with one more."""
    return known if name in known else nsmallest(FIRST, [*known, name])
