"""JUnit XML for a build server: one suite per vendor, one case per document; what does not pass has failed."""

from collections.abc import Iterator

from ..account import Account
from ..render.checkstyle import attribute
from ..render.junit import body
from ..render.position import Positions
from ..render.text import line
from ..report import Sheet


def publish(account: Account) -> Iterator[str]:
    """Suites in the order of the vendors' names."""
    signature = attribute(account.batch.report.signature)
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="tqcheck">\n'
    for (vendor,), entries in account.batch.parts(("vendor",)).items():
        failed = sum(entry.grade == "fail" for entry in entries)
        name = attribute(vendor or "tqcheck")
        yield f'  <testsuite name={name} tests="{len(entries)}" failures="{failed}" errors="0" skipped="0">\n'
        yield f'    <properties><property name="signature" value={signature}/></properties>\n'
        for entry in entries:
            yield from case(account.batch.spool[entry], entry.grade, name)
        yield "  </testsuite>\n"
    yield "</testsuites>\n"


def case(sheet: Sheet, grade: str, suite: str) -> Iterator[str]:
    """The case of a document: its findings are the message when it fails, else what it printed."""
    yield f"    <testcase name={attribute(sheet.document.id)} classname={suite}"
    positions = Positions(sheet.document.origin)
    found = body([line(sheet, finding, positions) for finding in sheet.findings])
    if grade == "fail":
        message = f"score {sheet.tally.score:.1f}, {sheet.tally.penalty_per_1000:.1f} points per 1,000 words"
        yield f'>\n      <failure message="{message}" type="tqcheck">{found}</failure>\n    </testcase>\n'
    elif found:
        yield f">\n      <system-out>{found}</system-out>\n    </testcase>\n"
    else:
        yield "/>\n"
