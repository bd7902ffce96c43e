"""GitLab code quality: an array of issues whose fingerprints do not depend on the line."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator

from ..finding import Severity
from ..report import Report, Sheet
from .position import Positions

LEVELS = {
    Severity.NEUTRAL: "info",
    Severity.MINOR: "minor",
    Severity.MAJOR: "major",
    Severity.CRITICAL: "critical",
}


def render(sheets: Iterable[Sheet], report: Report) -> Iterator[str]:
    """The array, an issue a line."""
    seen: Counter[str] = Counter()
    yield "["
    for sheet in sheets:
        positions = Positions(sheet.document.origin)
        for finding in sheet.findings:
            path = sheet.document.origin.path or sheet.document.id
            identity = f"{path}:{sheet.document.id}:{finding.fingerprint}"
            place = positions.place(finding)
            issue = {
                "description": f"{finding.text}: {finding.message}",
                "check_name": finding.rule,
                "fingerprint": f"{identity}:{seen[identity]}",
                "severity": LEVELS[finding.severity],
                "location": {"path": path, "lines": {"begin": place.line, "end": place.end_line}},
            }
            yield ("," if seen else "") + "\n" + json.dumps(issue, ensure_ascii=False)
            seen[identity] += 1
    yield "\n]\n"
