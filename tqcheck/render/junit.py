"""JUnit XML: one suite per file, one case per document; a case fails when its document has findings."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from ..report import Report, Sheet
from .checkstyle import attribute
from .position import Positions
from .text import amount, line, shown


def render(sheets: Iterable[Sheet], report: Report) -> Iterator[str]:
    """Suites in the order of the files."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="tqcheck">\n'
    for path, group in groupby(sheets, key=lambda sheet: sheet.document.origin.path or sheet.document.id):
        cases = [
            (sheet.document.id, [line(sheet, f, Positions(sheet.document.origin)) for f in sheet.findings])
            for sheet in group
        ]
        failed = sum(bool(found) for _, found in cases)
        yield f'  <testsuite name={attribute(path)} tests="{len(cases)}" failures="{failed}" errors="0" skipped="0">\n'
        for name, found in cases:
            yield f"    <testcase name={attribute(name)} classname={attribute(path)}"
            if found:
                count = amount(len(found), "finding")
                yield f'>\n      <failure message="{count}" type="tqcheck">{body(found)}</failure>\n    </testcase>\n'
            else:
                yield "/>\n"
        yield "  </testsuite>\n"
    yield "</testsuites>\n"


def body(found: list[str]) -> str:
    """The findings as the text of an element."""
    return "\n".join(shown(item).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") for item in found)
