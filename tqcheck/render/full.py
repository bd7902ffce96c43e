"""Findings for people: each with its line of text, the span underlined, and the fix."""

import shutil
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import accumulate, takewhile

from ..finding import Finding
from ..report import Report, Sheet
from .position import Positions
from .text import line, shown, summary

BOLD, RED, PLAIN = "\x1b[1m", "\x1b[31m", "\x1b[0m"


def render(sheets: Iterable[Sheet], report: Report) -> Iterator[str]:
    """The line of `text`, then an excerpt with carets, for each finding; then the summary."""
    width = shutil.get_terminal_size((100, 24)).columns
    for sheet in sheets:
        positions = Positions(sheet.document.origin)
        for finding in sheet.findings:
            yield headed(line(sheet, finding, positions)) + "\n" + excerpt(finding, positions, width) + "\n"
    yield summary(report) + "\n"


def excerpt(finding: Finding, positions: Positions, width: int) -> str:
    """Two lines: the text around the span, cut to the width, and carets under it; the fix beside them if it fits."""
    text, start, end = positions.line_of(finding)
    room = max(20, width - 6)
    back = text[max(0, start - room) : start][::-1]
    begin = start - fit(back, room // 3)
    limit = start + fit(text[start : start + room], room - cells(shown(text[begin:start])))
    if limit == len(text):
        begin = start - fit(back, room - cells(shown(text[start:limit])))
    left, marked, right = shown(text[begin:start]), shown(text[start : min(end, limit)]), shown(text[end:limit])
    lead, tail = "…" if begin else "", "…" if limit < len(text) else ""
    before, carets = cells(lead + left), max(1, cells(marked))
    fix = "" if finding.fix is None else advice(finding.fix)
    beside = 4 + before + carets + 1 + cells(fix) <= width
    gap = " " if beside else "\n" + " " * max(4, min(4 + before, width - cells(fix)))
    line = f"    {lead}{left}{marked}{right}{tail}\n"
    return f"{line}    {' ' * before}{RED}{'^' * carets}{PLAIN}{gap if fix else ''}{fix}\n"


def fit(text: str, room: int) -> int:
    """How many characters of a text fit into columns."""
    taken = accumulate(cells(shown(character)) for character in text)
    return sum(1 for _ in takewhile(lambda columns: columns <= room, taken))


def headed(line: str) -> str:
    """The first line of a finding with its place in bold; whoever writes to no terminal takes the style off."""
    place, mark, rest = line.partition(": ")
    return f"{BOLD}{place}{PLAIN}{mark}{rest}"


def advice(fix: str) -> str:
    """What to write instead."""
    return f"→ {shown(fix)}" if fix.strip() else "→ (delete)"


def cells(text: str) -> int:
    """Columns that a terminal needs for a text: none for combining marks, two for wide characters."""
    wide = sum(unicodedata.east_asian_width(c) in "WF" for c in text)
    return len(text) + wide - sum(unicodedata.combining(c) > 0 for c in text)
