"""reviewdog's rdjsonl: one diagnostic a line; columns are 1-based UTF-8 bytes."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from ..finding import Finding, Severity
from ..report import Report, Sheet
from .position import Positions, utf8

LEVELS = {Severity.NEUTRAL: "INFO", Severity.MINOR: "WARNING", Severity.MAJOR: "ERROR", Severity.CRITICAL: "ERROR"}


def render(sheets: Iterable[Sheet], report: Report) -> Iterator[str]:
    """A diagnostic for each finding."""
    for sheet in sheets:
        positions = Positions(sheet.document.origin)
        for finding in sheet.findings:
            yield json.dumps(diagnostic(finding, sheet, positions), ensure_ascii=False) + "\n"


def diagnostic(finding: Finding, sheet: Sheet, positions: Positions) -> dict[str, Any]:
    """One finding, with its fix as a suggestion."""
    place = positions.place(finding)
    span = {
        "start": {"line": place.line, "column": positions.column(place.line, place.column, utf8)},
        "end": {"line": place.end_line, "column": positions.column(place.end_line, place.end_column, utf8)},
    }
    made: dict[str, Any] = {
        "message": f"{finding.text}: {finding.message}",
        "location": {"path": sheet.document.origin.path or sheet.document.id, "range": span},
        "severity": LEVELS[finding.severity],
        "source": {"name": "tqcheck"},
        "code": {"value": finding.rule},
    }
    if finding.fix is not None:
        made["suggestions"] = [{"range": span, "text": finding.fix}]
    return made
