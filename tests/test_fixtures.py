"""The fixtures: what an editor would mark is found, clean articles stay silent."""

import json
from pathlib import Path

import pytest

from tqcheck.finding import Severity
from tqcheck.measure import Figures, measure
from tqcheck.profile import load
from tqcheck.read import Defaults, documents
from tqcheck.report import Sheet
from tqcheck.run import sheets

FIXTURES = Path(__file__).parent.parent / "fixtures"
PROFILE = load("news").checked()
LABELLED = ("articles", "heldout", "bilingual", "languages")


def checked(name: str) -> list[Sheet]:
    """The sheets of a labelled file."""
    faults = []
    found = list(sheets(documents(str(FIXTURES / f"{name}.jsonl"), Defaults()), PROFILE, faults))
    assert not faults
    assert not [fault for sheet in found for fault in sheet.faults]
    return found


SHEETS = {name: checked(name) for name in LABELLED}
CLEAN = [(name, s) for name in LABELLED for s in SHEETS[name] if s.document.meta["kind"] == "clean"]


@pytest.mark.parametrize(("name", "sheet"), CLEAN, ids=lambda x: x.document.id if isinstance(x, Sheet) else x)
def test_clean_articles_stay_silent(name: str, sheet: Sheet) -> None:
    assert [(f.rule, f.text) for f in sheet.findings if f.severity > Severity.NEUTRAL] == []


FLOORS = {"articles": (0.98, 0.85), "heldout": (0.95, 0.70), "bilingual": (0.90, 0.75), "languages": (0.95, 0.80)}
"""Least precision and recall; the README has the figures themselves."""


@pytest.mark.parametrize("name", LABELLED)
def test_marks_are_found(name: str) -> None:
    figures: Figures = measure(SHEETS[name])
    precision, recall = FLOORS[name]
    assert figures.precision >= precision
    assert figures.recall >= recall


def test_there_are_enough_of_both_kinds() -> None:
    rows = [json.loads(line) for line in (FIXTURES / "articles.jsonl").read_text("utf-8").splitlines()]
    kinds = [row["kind"] for row in rows]
    assert kinds.count("dirty") >= 20
    assert kinds.count("clean") >= 12
