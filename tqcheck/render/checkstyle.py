"""Checkstyle 4.3 XML, which many continuous-integration servers read."""

from collections.abc import Iterable, Iterator
from xml.sax.saxutils import quoteattr

from ..finding import Severity
from ..report import Report, Sheet
from .position import Positions
from .text import shown

LEVELS = {
    Severity.NEUTRAL: "info",
    Severity.MINOR: "warning",
    Severity.MAJOR: "error",
    Severity.CRITICAL: "error",
}


def render(sheets: Iterable[Sheet], report: Report) -> Iterator[str]:
    """A file element for each document."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n'
    for sheet in sheets:
        positions = Positions(sheet.document.origin)
        yield f"  <file name={attribute(sheet.document.origin.path or sheet.document.id)}>\n"
        for finding in sheet.findings:
            place = positions.place(finding)
            yield (
                f'    <error line="{place.line}" column="{place.column}" severity="{LEVELS[finding.severity]}"'
                f" message={attribute(f'{finding.text}: {finding.message}')}"
                f" source={attribute(f'tqcheck.{finding.rule}')}/>\n"
            )
        yield "  </file>\n"
    yield "</checkstyle>\n"


def attribute(text: str) -> str:
    """A quoted attribute value; characters that XML forbids are escaped as text."""
    return quoteattr(shown(text))
