"""What a report remembers and asks: history, review, the whole delivery."""

import csv
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tqcheck import control, review
from tqcheck.cli import group

SELECT = ("--select", "doubled-word,leftover-boilerplate,mixed-name-spelling,double-space")
FAULTS = ("the the", "of of", "was was")


def run(*arguments: str) -> Result:
    return CliRunner().invoke(
        group, ["report", "--exit-zero", *arguments], standalone_mode=False, catch_exceptions=False
    )


def batch(path: Path, texts: list[str], date: str = "2024-05-01") -> str:
    lines = (json.dumps({"id": f"d{n}", "text": text, "date": date}) for n, text in enumerate(texts))
    path.write_text("\n".join(lines), "utf-8")
    return str(path)


def test_history_tells_what_changed(tmp_path: Path) -> None:
    memory = str(tmp_path / "memory.db")
    first = batch(tmp_path / "a.jsonl", ["They saw the the sea.", "It was was cold.", "All went well."])
    second = batch(
        tmp_path / "b.jsonl", ["They saw the the sea.", "It was cold.", "All of of it went well."], "2024-05-02"
    )
    options = ("--format", "json", "--history", memory, *SELECT)
    assert json.loads(run(*options, first).stdout)["trend"]["changes"] is None
    said = json.loads(run(*options, second).stdout)["trend"]
    assert [name for name, _ in said["points"]] == ["2024-05-01", "2024-05-02"]
    changes = said["changes"]
    assert (changes["against"], changes["unchanged"]) == ("2024-05-01", 1)
    assert [one["document"] for one in changes["new"]] == ["d2"]
    assert [one["document"] for one in changes["gone"]] == ["d1"]
    again = json.loads(run(*options, second).stdout)["trend"]
    assert again == said
    named = json.loads(run(*options, "--batch", "third", "--against", "2024-05-02", second).stdout)["trend"]["changes"]
    assert (named["new"], named["gone"], named["unchanged"]) == ([], [], 2)


def test_batches_of_other_signatures_stand_apart(tmp_path: Path) -> None:
    memory = str(tmp_path / "memory.db")
    path = batch(tmp_path / "a.jsonl", ["They saw the the sea."])
    run("--history", memory, "--batch", "one", *SELECT, path)
    run("--history", memory, "--batch", "two", "--profile", "mqm", *SELECT, path)
    options = ("--history", memory, "--batch", "three", *SELECT, path)
    trend = json.loads(run("--format", "json", *options).stdout)["trend"]
    assert [name for name, _ in trend["points"]] == ["one", "three"]
    assert trend["apart"][0].startswith("two: figures do not compare: profile:mqm is not profile:news")
    with pytest.raises(Exception, match="batch two: figures do not compare"):
        run(*options, "--against", "two")
    with pytest.raises(Exception, match="no batch 'four'; known are one, two"):
        run(*options, "--against", "four")
    (tmp_path / "not.db").write_text("this is no database, whatever its name says of it")
    with pytest.raises(Exception, match="not a database"):
        run("--history", str(tmp_path / "not.db"), path)


def test_control_limits() -> None:
    mean, limits = control.limits([10, 12, 11, 13])
    assert (mean, round(limits.low, 3), round(limits.high, 3)) == (11.5, 7.067, 15.933)
    assert control.limits([1.0])[1] == (1.0, 1.0)


def judged(path: Path, verdict: str) -> None:
    """Fills in the sheet as a person would, in a spreadsheet."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows({**row, "verdict": verdict if row["rule"] == "doubled-word" else ""} for row in rows)


def test_the_sheet_goes_round(tmp_path: Path) -> None:
    texts = [f'=They saw {FAULTS[n % 3]} sea, "{n}".' for n in range(12)] + ["'All went well."] * 3 + ["Two  spaces."]
    path, sheet = batch(tmp_path / "a.jsonl", texts), tmp_path / "sheet.csv"
    run("--review", str(sheet), "--sample", "8", *SELECT, path)
    before, content = review.load(sheet), sheet.read_bytes()
    review.save(sheet, before)
    assert sheet.read_bytes() == content
    run("--review", str(sheet), "--sample", "8", *SELECT, path)
    assert sheet.read_bytes() == content
    assert len(before) == 8
    assert {one.rule for one in before} >= {"doubled-word", review.CLEAN}
    judged(sheet, "Right")
    (found,) = json.loads(run("--format", "json", "--verdicts", str(sheet), *SELECT, path).stdout)["review"]
    assert (found["rule"], found["right"], found["judged"]) == ("doubled-word", found["judged"], found["judged"])
    judged(sheet, "perhaps")
    with pytest.raises(Exception, match="the verdict is right or wrong, not 'perhaps'"):
        run("--verdicts", str(sheet), path)


def test_a_sheet_that_is_none_is_refused(tmp_path: Path) -> None:
    (tmp_path / "sheet.csv").write_text("a,b\n1,2\n")
    with pytest.raises(review.ReviewError, match="the columns are document, rule"):
        review.load(tmp_path / "sheet.csv")


def test_what_only_shows_over_many_documents(tmp_path: Path) -> None:
    texts = [
        f"The town of {name} was quiet on day {n}.\nHarbour Desk Daily\n"
        for n, name in enumerate(["Bakhmut", "Bakhmut", "Bakhmout", "Bakhmut"])
    ]
    said = json.loads(run("--format", "json", *SELECT, batch(tmp_path / "a.jsonl", texts)).stdout)
    (group_of_names,) = said["names"]
    assert [(one["form"], one["documents"], one["first"]) for one in group_of_names] == [
        ("Bakhmut", 3, ["d0", "d1", "d3"]),
        ("Bakhmout", 1, ["d2"]),
    ]
    (line,) = said["lines"]
    assert (line["text"], line["documents"], line["row"]) == ("Harbour Desk Daily", 4, "harbour desk daily\tline\tseen")


def test_the_page_shows_all_of_it(tmp_path: Path) -> None:
    memory, sheet = str(tmp_path / "memory.db"), tmp_path / "sheet.csv"
    texts = [f"They saw {fault} sea at Bakhm{'o' * (n % 2)}ut.\nHarbour Desk Daily" for n, fault in enumerate(FAULTS)]
    path = batch(tmp_path / "a.jsonl", texts)
    run("--history", memory, "--batch", "one", "--review", str(sheet), *SELECT, path)
    judged(sheet, "wrong")
    done = run("--history", memory, "--batch", "two", "--verdicts", str(sheet), *SELECT, path)
    for heading in ("Trend", "Changes", "Precision by review", "Names in several spellings", "Lines in many documents"):
        assert f"<h2>{heading}</h2>" in done.stdout
    assert (
        "0 new, 0 gone, 3 unchanged"
        in run(*("--format", "markdown", "--history", memory, "--batch", "two", *SELECT), path).stdout
    )


def test_documents_beyond_the_number_have_pages_of_their_own(tmp_path: Path) -> None:
    path = batch(tmp_path / "a.jsonl", [f"They saw the the sea {n} times." for n in range(12)])
    run("--inline", "5", "-o", str(tmp_path / "report.html"), *SELECT, path)
    page, beside = ((tmp_path / name).read_text("utf-8") for name in ("report.html", "report-documents/0001.html"))
    assert page.count('<details class="document"') == 5
    assert page.count('href="report-documents/0001.html#d') == 7
    assert beside.count('<details class="document"') == 7
    assert 'href="../report.html"' in beside
    assert "are left out" in run("--inline", "5", *SELECT, path).stdout
