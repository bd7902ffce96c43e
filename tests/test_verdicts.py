"""Verdicts do not depend on the order of documents or on how a batch is cut."""

import json
from itertools import pairwise
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from tqcheck.document import Document, Text
from tqcheck.finding import Finding
from tqcheck.origin import Origin
from tqcheck.profile import load
from tqcheck.report import Report
from tqcheck.run import sheets

FIXTURES = Path(__file__).parent.parent / "fixtures"
ROWS = [json.loads(line) for line in (FIXTURES / "articles.jsonl").read_text("utf-8").splitlines()][:12]
BATCH = [Document(row["id"], Text(row["text"]), Origin(None, row["text"])) for row in ROWS]
PROFILE = load("strict").checked()


def verdicts(batch: list[Document]) -> dict[str, list[Finding]]:
    """The findings of each document of a batch."""
    return {sheet.document.id: sheet.findings for sheet in sheets(batch, PROFILE, [])}


WHOLE = verdicts(BATCH)


@settings(max_examples=8, deadline=None)
@given(st.permutations(BATCH))
def test_order_changes_nothing(shuffled: list[Document]) -> None:
    assert verdicts(shuffled) == WHOLE


@settings(max_examples=8, deadline=None)
@given(st.integers(0, len(BATCH)))
def test_cutting_the_batch_changes_nothing(cut: int) -> None:
    assert verdicts(BATCH[:cut]) | verdicts(BATCH[cut:]) == WHOLE


@settings(max_examples=8, deadline=None)
@given(st.integers(0, len(BATCH)))
def test_reports_add(cut: int) -> None:
    def report(batch: list[Document]) -> Report:
        made = Report(PROFILE)
        list(made.watch(sheets(batch, PROFILE, made.faults)))
        return made

    assert report(BATCH[:cut]) + report(BATCH[cut:]) == report(BATCH)


def test_findings_lie_in_the_text_and_do_not_overlap() -> None:
    for document in BATCH:
        found = WHOLE[document.id]
        assert all(document.target.content[f.start : f.end] == f.text != "" for f in found)
        assert all(one.end <= other.start for one, other in pairwise(found))
