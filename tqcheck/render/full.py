"""Findings for people: each with its line of text, the span underlined, and the fix."""

import shutil
import unicodedata
from collections.abc import Iterable, Iterator

from ..finding import Finding
from ..report import Report, Sheet
from .position import Positions
from .text import line, shown, summary


def render(sheets: Iterable[Sheet], report: Report) -> Iterator[str]:
    """The line of `text`, then an excerpt with carets, for each finding; then the summary."""
    width = shutil.get_terminal_size((100, 24)).columns
    for sheet in sheets:
        positions = Positions(sheet.document.origin)
        for finding in sheet.findings:
            yield line(sheet, finding, positions) + "\n" + excerpt(finding, positions, width) + "\n"
    yield summary(report) + "\n"


def excerpt(finding: Finding, positions: Positions, width: int) -> str:
    """Two lines: the text around the span, cut to the width, and carets under it."""
    text, start, end = positions.line_of(finding)
    room = max(20, width - 6)
    begin = max(0, min(start - room // 3, len(text) - room))
    left, marked = shown(text[begin:start]), shown(text[start:end])
    right = shown(text[end : begin + room])
    lead, tail = "…" if begin else "", "…" if begin + room < len(text) else ""
    carets = "^" * max(1, cells(marked[:room]))
    fix = "" if finding.fix is None else f" {advice(finding.fix)}"
    return f"    {lead}{left}{marked}{right}{tail}\n    {' ' * cells(lead + left)}{carets}{fix}\n"


def advice(fix: str) -> str:
    """What to write instead."""
    return f"→ {shown(fix)}" if fix.strip() else "→ (delete)"


def cells(text: str) -> int:
    """Columns that a terminal needs for a text: none for combining marks, two for wide characters."""
    wide = sum(unicodedata.east_asian_width(c) in "WF" for c in text)
    return len(text) + wide - sum(unicodedata.combining(c) > 0 for c in text)
