"""What only shows over many documents: names in several spellings, terms in several renderings, lines that recur.

Each document is looked at once, where it is checked; only counts are kept, and of the lines a file.
"""

from array import array
from collections import Counter
from functools import cached_property, partial
from typing import NamedTuple
from zlib import crc32

from .archive import Archive, spellings
from .bitext import Bitext, Rows, rows
from .document import Document
from .outcome import Gather
from .renderings import Term, several
from .report import Sheet
from .spool import temporary
from .text.terms import stem
from .usage import Usage, Use, earlier, used

MANY, SHARE, LONGEST, SHOWN = 3, 0.01, 120, 50
"""A line is told when it stands in 3 documents and in 1 % of them; a longer one is a paragraph of agency copy."""
BUCKETS, MEMORY = 1 << 20, 1 << 22


class Spelling(NamedTuple):
    """One spelling of a name: how often, in how many documents, and the first of them."""

    form: str
    mentions: int
    documents: int
    first: list[str]


class Line(NamedTuple):
    """A line that stands in many documents; `row` is what a table of boilerplate would take."""

    text: str
    documents: int

    @property
    def row(self) -> str:
        """The row, in the notation of `data/en/boilerplate.tsv`."""
        return f"{self.text.lower().strip(' .:')}\tline\tseen"


class Delivery(NamedTuple):
    """What stands out over a batch."""

    names: list[list[Spelling]]
    lines: list[Line]
    terms: list[Term]


class Gist(NamedTuple):
    """What one document adds: names with their mentions, stretches with their source, uses of the glossary."""

    names: dict[str, int]
    languages: tuple[str, str]
    stretches: Rows
    uses: Counter[Use]


def gist(document: Document, glossary: str = "") -> Gist:
    """The gist of a document."""
    source = document.source.language.code if document.source else ""
    languages = source, document.target.language.code
    return Gist(spellings(document), languages, rows(document), used(document, glossary))


class Across:
    """Adds up documents in any order; `glossary` is the file of a house's terms."""

    def __init__(self, glossary: str = "") -> None:
        self.glossary = glossary
        self.archive, self.lines, self.usage = Archive(), Lines(), Usage()
        self.bitexts: dict[tuple[str, str], Bitext] = {}
        self.first: dict[str, list[str]] = {}

    @cached_property
    def gather(self) -> Gather:
        """What makes the gist of a document, in whatever process."""
        return partial(gist, glossary=self.glossary)

    def add(self, sheet: Sheet) -> None:
        """Looks at one document; one that broke has no gist."""
        said, name = sheet.gist, sheet.document.id
        if said is None and not sheet.faults:
            said = self.gather(sheet.document)
        if isinstance(said, Gist):
            self.archive.count(said.names)
            for form in said.names:
                self.first[form] = earlier(self.first.get(form, []), name)
            self.usage.add(name, said.uses)
            if said.stretches:
                if said.languages not in self.bitexts:
                    self.bitexts[said.languages] = Bitext(*said.languages)
                self.bitexts[said.languages].add(name, said.stretches)
        self.lines.add(unmarked(sheet))

    def told(self, documents: int) -> Delivery:
        """What stands out over so many documents; the commonest first."""
        count = self.archive
        groups = sorted(count.groups(), key=lambda group: (-count.mentions[group[0]], group[0]))[:SHOWN]
        names = [[Spelling(f, count.mentions[f], count.documents[f], self.first[f]) for f in some] for some in groups]
        return Delivery(names, self.lines.common(max(MANY, SHARE * documents))[:SHOWN], self.terms())

    def terms(self) -> list[Term]:
        """The terms in several renderings: those of the glossary, then others, the commonest first."""
        listed = self.usage.told()
        known = {stems(term.source) for term in listed}
        found = [term for key in sorted(self.bitexts) for term in several(self.bitexts[key])]
        others = [term for term in found if stems(term.source) not in known]
        return [*listed, *sorted(others, key=lambda term: (-sum(r.mentions for r in term.renderings), term))][:SHOWN]


def stems(phrase: str) -> tuple[str, ...]:
    """What a term is known by."""
    return tuple(map(stem, phrase.lower().split()))


class Lines:
    """Counts lines with little memory: first by a hash, then those exactly that may be common."""

    def __init__(self) -> None:
        self.buckets, self.file = array("I", bytes(4 * BUCKETS)), temporary(self, MEMORY)

    def add(self, lines: set[str]) -> None:
        """Adds the lines of a document."""
        for line in lines:
            raw = line.encode("utf-8", "surrogatepass")
            self.buckets[crc32(raw) % BUCKETS] += 1
            self.file.write(raw + b"\n")

    def common(self, least: float) -> list[Line]:
        """The lines of so many documents, the commonest first."""
        self.file.seek(0)
        raws = (raw.rstrip(b"\n") for raw in self.file)
        exact = Counter(raw for raw in raws if self.buckets[crc32(raw) % BUCKETS] >= least)
        found = [Line(raw.decode("utf-8", "surrogatepass"), count) for raw, count in exact.items() if count >= least]
        return sorted(found, key=lambda line: (-line.documents, line.text))


def unmarked(sheet: Sheet) -> set[str]:
    """The short lines of a document in which nothing was found."""
    content, found = sheet.document.target.content, [(f.start, f.end) for f in sheet.findings]
    lines, at = set(), 0
    for line in content.split("\n"):
        end = at + len(line)
        if 2 < len(line.strip()) <= LONGEST and not any(a < end and at < b for a, b in found):
            lines.add(" ".join(line.split()))
        at = end + 1
    return lines
