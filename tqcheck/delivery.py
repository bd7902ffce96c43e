"""What only shows over many documents: names in several spellings, lines that stand in document after document.

Each document is looked at once, where it is checked; only counts are kept, and of the lines a file.
"""

from array import array
from collections import Counter
from heapq import nsmallest
from typing import NamedTuple
from zlib import crc32

from .archive import Archive, spellings
from .document import Document
from .report import Sheet
from .spool import temporary

MANY, SHARE, LONGEST, SHOWN = 3, 0.01, 120, 50
"""A line is told when it stands in 3 documents and in 1 % of them; a longer one is a paragraph of agency copy."""
BUCKETS, MEMORY = 1 << 20, 1 << 22
FIRST = 3
"""Documents that are named."""


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
        """The row, in the notation of `boilerplate.tsv`."""
        return f"{self.text.lower().strip(' .:')}\tline\tseen"


class Delivery(NamedTuple):
    """What stands out over a batch."""

    names: list[list[Spelling]]
    lines: list[Line]


class Gist(NamedTuple):
    """What one document adds: its names with their mentions."""

    names: dict[str, int]


def gist(document: Document) -> Gist:
    """The gist of a document."""
    return Gist(spellings(document))


class Across:
    """Adds up documents in any order."""

    def __init__(self) -> None:
        self.archive, self.lines = Archive(), Lines()
        self.first: dict[str, list[str]] = {}

    def add(self, sheet: Sheet) -> None:
        """Looks at one document."""
        said = sheet.gist if isinstance(sheet.gist, Gist) else gist(sheet.document)
        self.archive.count(said.names)
        for form in said.names:
            self.first[form] = earlier(self.first.get(form, []), sheet.document.id)
        self.lines.add(unmarked(sheet))

    def told(self, documents: int) -> Delivery:
        """What stands out over so many documents; the commonest first."""
        count = self.archive
        groups = sorted(count.groups(), key=lambda group: (-count.mentions[group[0]], group[0]))[:SHOWN]
        names = [[Spelling(f, count.mentions[f], count.documents[f], self.first[f]) for f in some] for some in groups]
        return Delivery(names, self.lines.common(max(MANY, SHARE * documents))[:SHOWN])


def earlier(known: list[str], name: str) -> list[str]:
    """The first few documents, with one more."""
    return known if name in known else nsmallest(FIRST, [*known, name])


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
