"""The names of an archive: how often and in how many documents each spelling stands, and which seem to be one name.

Spellings are grouped where the laws of romanisation (or accents) bring them close; it is a list for a person to read
and to make a house style of, not a verdict.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import combinations

from .document import Document
from .text.lexicon import lexicon
from .text.likeness import Grade, likeness
from .text.mentions import mentions
from .text.romanise import keys

NEAR = 0.31
"""How far apart two spellings may be to be listed together; about 1 is a slip of one letter."""

WIDE = 400
"""Names that share a key; one that more share tells none of them apart, and pairs are the square of names."""


@dataclass
class Archive:
    """Counts of name spellings over documents; archives add."""

    mentions: Counter[str] = field(default_factory=Counter)
    documents: Counter[str] = field(default_factory=Counter)

    def add(self, document: Document) -> None:
        """Counts the names of a document."""
        self.count(spellings(document))

    def count(self, names: dict[str, int]) -> None:
        """Counts names with their mentions in one document."""
        self.documents.update(names.keys())
        self.mentions.update(names)

    def groups(self) -> Iterator[list[str]]:
        """Spellings of one name, the commonest first; names with one spelling are left out."""
        parent = {form: form for form in self.mentions}
        for one, other in sorted(alike(self.mentions)):
            parent[root(parent, one)] = root(parent, other)
        sets: defaultdict[str, list[str]] = defaultdict(list)
        for form in sorted(self.mentions, key=lambda form: (-self.mentions[form], form)):
            sets[root(parent, form)].append(form)
        yield from (group for group in sets.values() if len(group) > 1)


def spellings(document: Document) -> dict[str, int]:
    """The name spellings of a document with their mentions."""
    text = document.target
    found = mentions(text.words, text.names, lexicon(text.language.code))
    return {form: len(places) for form, places in found.items()}


def alike(forms: Iterable[str]) -> set[tuple[str, str]]:
    """Pairs of spellings that the laws of romanisation bring close."""
    blocks: defaultdict[str, set[str]] = defaultdict(set)
    for form in forms:
        for key in keys(form):
            blocks[key].add(form)
    narrow = (block for block in blocks.values() if len(block) <= WIDE)
    pairs = {pair for block in narrow for pair in combinations(sorted(block), 2)}
    judged = ((pair, likeness(*pair)) for pair in pairs)
    return {pair for pair, found in judged if found.grade >= Grade.LIKELY and found.distance <= NEAR}


def root(parent: dict[str, str], form: str) -> str:
    """The representative of the group a spelling is in."""
    while parent[form] != form:
        parent[form] = form = parent[parent[form]]
    return form
