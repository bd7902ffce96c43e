"""Findings as JSON Lines, one a line; the schema is `findings.schema.json` beside this file."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from ..finding import Finding
from ..report import Report, Sheet
from ..score import penalties
from .position import Positions

KINDS = {
    **dict.fromkeys(("document", "path", "rule", "category", "its", "severity"), "string"),
    **{"penalty": "double", "side": "string", "start": "long", "end": "long"},
    **dict.fromkeys(("line", "column", "end_line", "end_column"), "long"),
    **dict.fromkeys(("text", "message", "fix", "fix_safety"), "string"),
    **{"segment": "long", "fingerprint": "string", "status": "string"},
}
"""The keys of a finding, and what their values are in a table."""


def render(sheets: Iterable[Sheet], report: Report) -> Iterator[str]:
    """One object a finding."""
    for sheet in sheets:
        for item in findings(sheet, report):
            yield json.dumps(item, ensure_ascii=False) + "\n"


def findings(sheet: Sheet, report: Report) -> Iterator[dict[str, Any]]:
    """The findings of a sheet as objects with the keys of the interface."""
    positions = Positions(sheet.document.origin)
    costs = penalties(sheet.findings, report.profile.at(sheet.document.origin.path))
    for finding, penalty in zip(sheet.findings, costs, strict=True):
        yield record(finding, sheet, positions, penalty)


def record(finding: Finding, sheet: Sheet, positions: Positions, penalty: float) -> dict[str, Any]:
    """One finding as an object."""
    start, end = positions.reported(finding)
    segment = sheet.document.segment_at(finding.start)
    if segment:
        start, end = finding.start - segment.target.start, finding.end - segment.target.start
    return {
        "document": finding.document,
        "path": sheet.document.origin.path,
        "rule": finding.rule,
        "category": finding.category,
        "its": finding.its,
        "severity": finding.severity.label,
        "penalty": penalty,
        "side": finding.side,
        "start": start,
        "end": end,
        **positions.place(finding)._asdict(),
        "text": finding.text,
        "message": finding.message,
        "fix": finding.fix,
        "fix_safety": None if finding.fix is None else "safe" if finding.safe else "unsafe",
        "segment": segment.segment if segment else None,
        "fingerprint": finding.fingerprint,
        "status": "unconfirmed",
    }
