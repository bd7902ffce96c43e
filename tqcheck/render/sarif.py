"""SARIF 2.1.0 for code scanning: MQM as a taxonomy, fixes, fingerprints, columns in code points.

GitHub takes 25,000 results a run and shows 5,000, so the worst come first and what is cut is said in a notification.
"""

import json
from collections.abc import Iterable, Iterator
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from .. import manual
from ..finding import Finding, Severity
from ..report import VERSION, Report, Sheet
from .position import Place, Positions

LEVELS = {Severity.NEUTRAL: "note", Severity.MINOR: "warning", Severity.MAJOR: "error", Severity.CRITICAL: "error"}
MOST = 25_000
SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def render(sheets: Iterable[Sheet], report: Report) -> Iterator[str]:
    """One log with one run."""
    results = [(f, s, p) for s in sheets for p in [Positions(s.document.origin)] for f in s.findings]
    results.sort(key=lambda item: -item[0].severity)
    rules = sorted({finding.rule for finding, _, _ in results})
    taxa = sorted({finding.category for finding, _, _ in results})
    driver = {
        "name": "tqcheck",
        "version": VERSION,
        "semanticVersion": VERSION,
        "rules": [rule(name, report, taxa) for name in rules],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "taxonomies": [taxonomy(taxa)],
        "invocations": [invocation(report, len(results))],
        "results": [result(*item, rules) for item in results[:MOST]],
        "properties": {"signature": report.signature},
    }
    yield json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1) + "\n"


def rule(name: str, report: Report, taxa: list[str]) -> dict[str, Any]:
    """A rule with its manual and its place in the taxonomy."""
    law = report.profile.rules[name]
    target = {"index": taxa.index(law.category), "id": law.category, "toolComponent": {"name": "MQM-Core"}}
    return {
        "id": name,
        "name": "".join(part.title() for part in name.split("-")),
        "shortDescription": {"text": manual.summary(name)},
        "fullDescription": {"text": manual.docstring(name).partition("\n\n")[2].partition("\n\n")[0] or name},
        "help": {"text": manual.docstring(name), "markdown": f"```text\n{manual.docstring(name)}\n```"},
        "defaultConfiguration": {"level": LEVELS[law.severity]},
        "relationships": [{"target": target, "kinds": ["superset"]}],
    }


def taxonomy(taxa: list[str]) -> dict[str, Any]:
    """The MQM-Core types that occur."""
    return {
        "name": "MQM-Core",
        "organization": "MQM Council",
        "informationUri": "https://themqm.org/",
        "shortDescription": {"text": "Multidimensional Quality Metrics: core typology (CC BY 4.0)"},
        "taxa": [{"id": name, "name": name.rpartition("/")[2]} for name in taxa],
    }


def invocation(report: Report, results: int) -> dict[str, Any]:
    """Whether all could be checked, and a notification for each fault and for what was cut."""
    messages = [f"{fault.where}: {fault.message}" for fault in report.faults]
    if results > MOST:
        messages.append(f"{results - MOST} of {results} results are left out; the worst are kept")
    notes = [{"level": "error", "message": {"text": message}} for message in messages]
    return {"executionSuccessful": not report.faults, "toolExecutionNotifications": notes}


def result(finding: Finding, sheet: Sheet, positions: Positions, rules: list[str]) -> dict[str, Any]:
    """One finding."""
    place = positions.place(finding)
    artifact = {"uri": uri(sheet)}
    region = {**area(place), "snippet": {"text": finding.text}}
    made = {
        "ruleId": finding.rule,
        "ruleIndex": rules.index(finding.rule),
        "level": LEVELS[finding.severity],
        "message": {"text": f"{finding.text}: {finding.message}"},
        "locations": [{"physicalLocation": {"artifactLocation": artifact, "region": region}}],
        "taxa": [{"id": finding.category, "toolComponent": {"name": "MQM-Core"}}],
        "partialFingerprints": {"tqcheck/v1": finding.fingerprint},
    }
    if finding.fix is not None:
        replacement = {"deletedRegion": area(place), "insertedContent": {"text": finding.fix}}
        made["fixes"] = [
            {
                "description": {"text": f"{'safe' if finding.safe else 'unsafe'} fix"},
                "artifactChanges": [{"artifactLocation": artifact, "replacements": [replacement]}],
            }
        ]
    return made


def area(place: Place) -> dict[str, int]:
    """A region in lines and columns."""
    return {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }


def uri(sheet: Sheet) -> str:
    """A relative URI as code scanning wants it."""
    return quote(PurePath(sheet.document.origin.path or sheet.document.id).as_posix())
