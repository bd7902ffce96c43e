"""What only shows over many documents: names in several spellings, lines that stand in document after document."""

from collections import defaultdict
from typing import NamedTuple

from .archive import Archive
from .batch import Batch, lean
from .report import Sheet

MANY, SHARE, LONGEST, SHOWN = 3, 0.01, 120, 50
"""A line is told when it stands in 3 documents and in 1 % of them; a longer one is a paragraph of agency copy."""


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


def across(batch: Batch) -> Delivery:
    """Names and lines over the documents of a batch; the commonest first."""
    archive, lines = Archive(), defaultdict[str, int](int)
    for sheet in batch.sheets:
        archive.add(lean(sheet).document)
        for line in unmarked(sheet):
            lines[line] += 1
    least = max(MANY, SHARE * len(batch.sheets))
    many = [Line(text, count) for text, count in lines.items() if count >= least]
    return Delivery(spellings(batch, archive), sorted(many, key=lambda line: (-line.documents, line.text))[:SHOWN])


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


def spellings(batch: Batch, archive: Archive) -> list[list[Spelling]]:
    """The groups of spellings, each with the documents in which its rarer ones stand."""
    groups = sorted(archive.groups(), key=lambda group: (-archive.mentions[group[0]], group[0]))[:SHOWN]
    return [
        [Spelling(form, archive.mentions[form], archive.documents[form], first(batch, form)) for form in group]
        for group in groups
    ]


def first(batch: Batch, form: str) -> list[str]:
    """The first three documents in which a spelling stands."""
    found = []
    for sheet in batch.sheets:
        if form in sheet.document.target.content:
            found.append(sheet.document.id)
            if len(found) == 3:
                break
    return found
