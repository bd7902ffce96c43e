"""Workflow commands of GitHub Actions: annotations on the lines of a pull request, worst first, then a summary.

Ten annotations of a kind are shown per step; a table of all rules goes to the step's summary page when there is one.
"""

import os
from collections.abc import Iterable, Iterator

from ..finding import Finding, Severity
from ..report import Report, Sheet
from .position import Positions
from .text import summary

LEVELS = {
    Severity.NEUTRAL: "notice",
    Severity.MINOR: "warning",
    Severity.MAJOR: "error",
    Severity.CRITICAL: "error",
}


def render(sheets: Iterable[Sheet], report: Report) -> Iterator[str]:
    """A command for each finding."""
    found = [(f, s, p) for s in sheets for p in [Positions(s.document.origin)] for f in s.findings]
    for finding, sheet, positions in sorted(found, key=lambda item: -item[0].severity):
        yield command(finding, sheet, positions) + "\n"
    page = os.environ.get("GITHUB_STEP_SUMMARY")
    if page:
        with open(page, "a", encoding="utf-8") as file:
            file.write(table(report))
    yield summary(report) + "\n"


def command(finding: Finding, sheet: Sheet, positions: Positions) -> str:
    """One annotation."""
    place = positions.place(finding)
    fields = {
        "file": sheet.document.origin.path or sheet.document.id,
        "line": str(place.line),
        "endLine": str(place.end_line),
        "col": str(place.column),
        "endColumn": str(place.end_column),
        "title": finding.rule,
    }
    listed = ",".join(
        f"{key}={escaped(value).replace(':', '%3A').replace(',', '%2C')}" for key, value in fields.items()
    )
    return f"::{LEVELS[finding.severity]} {listed}::{escaped(f'{finding.text}: {finding.message}')}"


def escaped(text: str) -> str:
    """Text in which nothing ends the command."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def table(report: Report) -> str:
    """Findings by rule in Markdown."""
    rows = "".join(f"| {name} | {count} |\n" for name, count in report.by_rule.most_common())
    return f"### {summary(report)}\n\n| rule | findings |\n|---|---:|\n{rows}\n"
