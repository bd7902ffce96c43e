"""One object for the whole run: documents with their scores and findings, faults, unheard rules, signature."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from ..finding import Fault
from ..report import Report, Sheet
from . import jsonl


def render(sheets: Iterable[Sheet], report: Report) -> Iterator[str]:
    """The object in pieces, a document at a time."""
    yield '{"signature":' + json.dumps(report.signature) + ',"documents":['
    for number, sheet in enumerate(sheets):
        yield ("," if number else "") + "\n" + json.dumps(document(sheet, report), ensure_ascii=False)
    yield '\n],"faults":' + json.dumps([fault(item) for item in report.faults], ensure_ascii=False)
    yield ',"unheard":' + json.dumps(sorted(report.unheard)) + "}\n"


def document(sheet: Sheet, report: Report) -> dict[str, Any]:
    """One document with its score."""
    tally = sheet.tally
    return {
        "id": sheet.document.id,
        "words": tally.words,
        "penalty": tally.penalty,
        "penalty_per_1000": round(tally.penalty_per_1000, 4),
        "score": round(tally.score, 4),
        "grade": tally.grade(report.profile.at(sheet.document.origin.path)),
        "findings": list(jsonl.findings(sheet, report)),
    }


def fault(item: Fault) -> dict[str, Any]:
    """One fault: where, which rule if one broke, and what happened."""
    return {"where": item.where, "rule": item.rule, "message": item.message}
