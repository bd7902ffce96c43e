"""Marot TSV: ten columns, a row a finding, which Google's MQM viewer opens; a `No-error` row where there is none.

A row repeats the text of its segment: a pair of source and target where there is a source, else a line. What is longer
than any paragraph is cut, so that the output grows with the text and the findings, not with their product.
"""

import json
from collections.abc import Iterable, Iterator
from itertools import count, pairwise
from typing import NamedTuple

from ..document import Document
from ..finding import Finding
from ..report import Report, Sheet
from .text import shown

HEAD = ("system", "doc", "docSegId", "globalSegId", "rater", "source", "target", "category", "severity", "metadata")
MOST = 2_000
"""Code points of a segment."""
CELL = str.maketrans("\t\n\r", "   ")
"""Kept in number: the rows of a segment say the same but for where `<v>` stands, by which the viewer places a span."""


class Segment(NamedTuple):
    """A stretch of the target and the source that stands beside it."""

    start: int
    end: int
    source: str


def render(sheets: Iterable[Sheet], report: Report) -> Iterator[str]:
    """The rows of each segment: one for each finding that begins in it, its span marked."""
    yield "\t".join(HEAD) + "\n"
    numbers = count(1)
    for sheet in sheets:
        findings = sorted(sheet.findings, key=lambda finding: -finding.start)
        for place, segment in enumerate(segments(sheet.document), 1):
            number, rows = next(numbers), 0
            while findings and findings[-1].start < segment.end:
                yield row(sheet, (place, number), segment, findings.pop())
                rows += 1
            if not rows:
                yield row(sheet, (place, number), segment, None)


def segments(document: Document) -> Iterator[Segment]:
    """The segments of a document, which leave nothing of its target out."""
    length = len(document.target.content)
    sources: dict[int, str] = {}
    for pair in document.pairs:
        sources[pair.target.start] = f"{sources.get(pair.target.start, '')} {pair.source.content}".strip()
    begins = sorted({0, *(sources or (start for start, _ in document.target.lines))})
    for start, end in pairwise((*begins, length + 1)):
        source, parts = sources.get(start, ""), 1 + (end - start - 1) // MOST
        share = 1 + len(source) // parts
        for part in range(parts):
            begin = start + part * MOST
            yield Segment(begin, min(begin + MOST, end), source[part * share : (part + 1) * share])


def row(sheet: Sheet, numbers: tuple[int, int], segment: Segment, finding: Finding | None) -> str:
    """Ten cells."""
    meta = {"rule": finding.rule, "message": finding.message, "fix": finding.fix} if finding else {}
    cells = (
        str(sheet.document.meta.get("system") or sheet.document.meta.get("vendor") or "tqcheck"),
        sheet.document.id,
        *map(str, numbers),
        "tqcheck",
        segment.source,
        marked(sheet.document.target.content, segment, finding),
        finding.category if finding else "No-error",
        finding.severity.label if finding else "No-error",
        json.dumps(meta),
    )
    return "\t".join(shown(cell.translate(CELL).rstrip()) for cell in cells) + "\n"


def marked(content: str, segment: Segment, finding: Finding | None) -> str:
    """The segment's text, the part of a span that lies in it in `<v>...</v>`."""
    if finding is None:
        return content[segment.start : segment.end]
    end = min(finding.end, segment.end)
    return f"{content[segment.start : finding.start]}<v>{content[finding.start : end]}</v>{content[end : segment.end]}"
