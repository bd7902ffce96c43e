"""`path:line:column: severity rule message`, one line a finding, as every editor parses it."""

from collections.abc import Iterable, Iterator

from ..finding import Finding
from ..report import VERSION, Report, Sheet
from .position import Positions


def render(sheets: Iterable[Sheet], report: Report) -> Iterator[str]:
    """A line for each finding, then the summary."""
    for sheet in sheets:
        positions = Positions(sheet.document.origin)
        for finding in sheet.findings:
            yield line(sheet, finding, positions) + "\n"
    yield summary(report) + "\n"


def line(sheet: Sheet, finding: Finding, positions: Positions) -> str:
    """One finding with its place."""
    place = positions.place(finding)
    where = f"{sheet.document.origin.path or sheet.document.id}:{place.line}:{place.column}"
    return f"{where}: {finding.severity.label} {finding.rule} {shown(finding.message)}"


def shown(text: str) -> str:
    """Text on one line: control characters as escapes, so that hostile input cannot steer a terminal."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)


def summary(report: Report) -> str:
    """Findings, score and grade of the whole run."""
    tally = report.tally
    count = f"{amount(tally.findings, 'finding')} in {amount(tally.documents, 'document')}"
    grade = tally.grade(report.profile)
    return f"{count} · score {tally.score:.1f} ({grade}) · tqcheck {VERSION} {report.profile.name}"


def amount(count: int, noun: str) -> str:
    """A number of things: 1 document, 1,000 documents."""
    return f"{count:,} {noun}{'s' * (count != 1)}"
