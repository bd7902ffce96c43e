"""Marot TSV: ten columns, a row a finding, which Google's MQM viewer opens; a `No-error` row where there is none."""

import json
from collections.abc import Iterable, Iterator

from ..finding import Finding
from ..report import Report, Sheet
from .text import shown

HEAD = ("system", "doc", "docSegId", "globalSegId", "rater", "source", "target", "category", "severity", "metadata")


def render(sheets: Iterable[Sheet], report: Report) -> Iterator[str]:
    """A row for each finding, its span marked in the text of its sentence."""
    yield "\t".join(HEAD) + "\n"
    for number, sheet in enumerate(sheets, 1):
        for finding in sheet.findings:
            yield row(sheet, number, marked(sheet, finding), finding.category, finding.severity.label, finding)
        if not sheet.findings:
            yield row(sheet, number, sheet.document.target.content, "No-error", "No-error", None)


def row(sheet: Sheet, number: int, target: str, category: str, severity: str, finding: Finding | None) -> str:
    """Ten cells; tabs and newlines of the text become spaces."""
    system = str(sheet.document.meta.get("system") or sheet.document.meta.get("vendor") or "tqcheck")
    meta = {"rule": finding.rule, "message": finding.message, "fix": finding.fix} if finding else {}
    source = sheet.document.source.content if sheet.document.source else ""
    cells = (
        system,
        sheet.document.id,
        "1",
        str(number),
        "tqcheck",
        source,
        target,
        category,
        severity,
        json.dumps(meta),
    )
    return "\t".join(shown(" ".join(cell.split())) for cell in cells) + "\n"


def marked(sheet: Sheet, finding: Finding) -> str:
    """The document's text with the span in `<v>...</v>`."""
    content = sheet.document.target.content
    return f"{content[: finding.start]}<v>{finding.text}</v>{content[finding.end :]}"
