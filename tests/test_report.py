"""`tqcheck report`: the same bytes whatever the order, sums that add, gates that say by how much."""

import csv
import io
import json
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tqcheck import outcome
from tqcheck import profile as profiles
from tqcheck.batch import Batch, collect
from tqcheck.cli import group
from tqcheck.delivery import Across
from tqcheck.document import Document
from tqcheck.gate import Limits, judge
from tqcheck.publish import FORMATS
from tqcheck.read import Defaults, documents
from tqcheck.report import Report
from tqcheck.run import sheets

FIXTURES = Path(__file__).parent.parent / "fixtures"
DELIVERY = FIXTURES / "delivery.jsonl"
NEWS = profiles.load("news")


def run(*arguments: str) -> Result:
    return CliRunner().invoke(group, ["report", *arguments], standalone_mode=False, catch_exceptions=False)


def table(*arguments: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(run("--format", "csv", *arguments).stdout)))


def batch(seed: int = 0, *, order: random.Random | None = None, some: slice = slice(None)) -> Batch:
    read = [d for d in documents(str(DELIVERY), Defaults()) if isinstance(d, Document)][some]
    if order:
        order.shuffle(read)
    report = Report(NEWS)
    return collect(sheets(read, NEWS, report.faults), report, seed)


@pytest.mark.parametrize("form", FORMATS)
def test_order_changes_no_byte(form: str, tmp_path: Path) -> None:
    for number, line in enumerate(DELIVERY.read_text("utf-8").splitlines()):
        (tmp_path / f"{number}.jsonl").write_text(line + "\n", "utf-8")
    paths = [str(path) for path in sorted(tmp_path.iterdir())]
    first = run("--format", form, *paths).stdout
    assert first
    assert run("--format", form, *reversed(paths)).stdout == first
    assert run("--format", form, *paths, "--jobs", "2").stdout == first


def test_the_seed_decides_the_intervals() -> None:
    spans = [batch(seed, order=random.Random(seed)).whole.interval for seed in (1, 1, 2)]
    assert spans[0] == spans[1] != spans[2]


@pytest.mark.parametrize("cut", range(9))
def test_the_report_of_two_batches_is_the_sum_of_their_reports(cut: int) -> None:
    whole, one, other = batch(), batch(some=slice(cut)), batch(some=slice(cut, None))
    added = one.report + other.report
    assert (added.tally, added.by_rule, added.worst) == (whole.report.tally, whole.report.by_rule, whole.report.worst)
    assert (whole.kinds, whole.spread) == (one.kinds + other.kinds, one.spread + other.spread)
    figures = [(entry.identity, entry.tally, entry.grade, entry.levels) for entry in whole.entries]
    parts = sorted([*one.entries, *other.entries], key=lambda entry: entry.identity)
    assert figures == [(entry.identity, entry.tally, entry.grade, entry.levels) for entry in parts]


def test_order_and_processes_change_no_byte_of_any_file(tmp_path: Path) -> None:
    lines = DELIVERY.read_text("utf-8").splitlines()
    written = []
    for number, (options, rows) in enumerate(((("--jobs", "1"), lines), (("--jobs", "2"), lines[::-1]))):
        folder = tmp_path / str(number)
        folder.mkdir()
        (tmp_path / "delivery.jsonl").write_text("\n".join(rows) + "\n", "utf-8")
        files = ["--output", str(folder / "page.html"), "--review", str(folder / "sheet.csv"), "--inline", "2"]
        run(*options, *files, "--exit-zero", str(tmp_path / "delivery.jsonl"))
        written.append({str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()})
    assert sorted(written[0]) == ["page-documents/0001.html", "page.html", "sheet.csv"]
    assert written[0] == written[1]


def test_progress_shows_on_a_terminal_only() -> None:
    command = [sys.executable, "-m", "tqcheck", "report", "--exit-zero", "--format", "csv", str(DELIVERY)]
    piped = subprocess.run(command, capture_output=True, text=True, check=True)
    assert piped.stderr.startswith("tqcheck: ")
    assert "\r" not in piped.stderr
    ours, theirs = os.openpty()
    shown = subprocess.run(command, stdout=subprocess.PIPE, stderr=theirs, text=True, check=True)
    os.close(theirs)
    assert "[####" in os.read(ours, 10_000).decode()
    os.close(ours)
    assert shown.stdout == piped.stdout


def test_tables_agree() -> None:
    by_document, by_finding = table(str(DELIVERY)), table("--table", "findings", str(DELIVERY))
    by_rule, by_vendor = table("--table", "rules", str(DELIVERY)), table("--table", "vendors", str(DELIVERY))
    for column in ("penalty",):
        sums = [sum(float(row[column]) for row in rows) for rows in (by_document, by_finding, by_rule, by_vendor)]
        assert len(set(sums)) == 1
    assert sum(int(row["findings"]) for row in by_rule) == len(by_finding)
    assert [row["vendor"] for row in by_vendor] == ["LinguaPress", "Northwind"]
    assert {row["signature"] for row in [*by_document, *by_vendor]} == {batch().report.signature}


def test_json_holds_what_the_tables_hold() -> None:
    said = json.loads(run("--format", "json", "--by", "vendor,date", str(DELIVERY)).stdout)
    assert said["total"]["documents"] == len(said["documents"]) == 8
    assert said["total"]["penalty"] == sum(one["penalty"] for one in said["documents"])
    assert [(part["vendor"], part["date"]) for part in said["parts"]][:2] == [
        ("LinguaPress", "2024-03-04"),
        ("LinguaPress", "2024-03-05"),
    ]
    points = [cell["penalty"] for row in said["scorecard"].values() for cell in row.values()]
    assert sum(points) == said["total"]["penalty"]


def test_a_formula_in_a_text_is_no_formula_in_a_table(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps({"id": "=cmd()", "text": "It rained."}) + "\n")
    assert table(str(path))[0]["document"] == "'=cmd()"


@pytest.mark.parametrize(
    ("options", "code", "line"),
    [
        ((), 1, "score 95.1, 1.9 under 97"),
        (("--fail-under", "90"), 0, "passed: 49.4 penalty points per 1,000 words (95% interval "),
        (("--fail-under", "90"), 0, "score 95.1, 5.1 above 90; no finding is critical"),
        (("--max-per-1000", "40"), 1, "9.4 more than 40"),
        (("--max-per-1000", "60"), 0, "10.6 below 60"),
        (("--max-per-1000", "40", "--sampled"), 0, "open, the limit lies within the interval"),
        (("--fail-under", "97"), 1, "score 95.1, 1.9 under 97"),
        (("--fail-on", "major"), 1, "2 major or worse findings"),
        (("--max-per-1000", "49.5", "--each-document"), 1, "3 of 8 documents, the worst urn:lingo:77120"),
        (("--exit-zero",), 0, "failed: "),
    ],
)
def test_the_gate_says_what_failed_and_by_how_much(options: tuple[str, ...], code: int, line: str) -> None:
    done = run("--format", "markdown", "--select", SELECTED, *options, str(DELIVERY))
    assert done.return_value == code
    assert line in done.stderr


def test_the_gate_of_nothing_is_passed() -> None:
    report = Report(NEWS)
    assert judge(collect([], report), Limits(per_1000=10, under=90)).passed


def test_the_gate_tells_that_something_was_not_checked(tmp_path: Path) -> None:
    done = run("--format", "markdown", str(tmp_path / "none.jsonl"))
    assert "; 1 fault, so that not all was checked" in done.stderr


def test_a_document_that_could_not_be_checked_has_not_passed(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise MemoryError("no room")

    read = [document for document in documents(str(DELIVERY), Defaults()) if isinstance(document, Document)]
    monkeypatch.setattr(outcome, "settled", broken)
    report = Report(NEWS)
    found = collect(sheets(read, NEWS, report.faults), report, across=Across())
    assert (found.whole.passed, found.whole.tally.documents, len(found.entries)) == (0, 0, 8)
    assert [fault.message for fault in report.faults] == ["MemoryError: no room"] * 8
    assert found.delivery.names == []


def test_wrong_usage_is_told() -> None:
    with pytest.raises(Exception, match="no trait 'colour'"):
        run("--by", "colour", str(DELIVERY))


SELECTED = ",".join(
    "changed-number doubled-word foreign-acronym foreign-name-form foreign-quote leftover-boilerplate"
    " lowercase-calendar space-before-punctuation wrong-quote untranslated-sentence".split()
)
"""Rules that are sure of the fixture, whatever rules are added."""
