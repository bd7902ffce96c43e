"""What was checked is not checked again, and the result is as if it had been."""

import json
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from test_jobs import BATCH, WIDE, house, said, texts

from tqcheck import pool, profile, run
from tqcheck.document import Document
from tqcheck.finding import Fault, Finding
from tqcheck.outcome import Outcome
from tqcheck.profile import Profile
from tqcheck.run import Means, sheets
from tqcheck.state import SHARD, Store

LAW = profile.load("strict").checked()
WHOLE = said(BATCH, LAW, 1)
SLOW = '''"""Takes its time, and says so."""

import time
from collections.abc import Iterator
from pathlib import Path

from tqcheck.document import Document
from tqcheck.finding import Mark
from tqcheck.rule import Rule


def check(document: Document, options: None) -> Iterator[Mark]:
    time.sleep(0.001)
    with Path(__file__).with_suffix(".log").open("a") as log:
        log.write(document.id + "\\n")
    yield Mark(0, 1, "seen")


rule = Rule(check, category="Style/Register", its="style")
'''


def stored(batch: list[Document | Fault], law: Profile, folder: Path, size: int = 1) -> list[list[Finding]]:
    """The findings of a run with a store."""
    return [sheet.findings for sheet in sheets(batch, law, [], Means(stores=(Store(folder, law, size),)))]


def never(*_: object) -> Outcome:
    """Stands where nothing may be checked."""
    raise AssertionError("checked again")


@pytest.mark.parametrize("size", [1, 3, 500])
def test_nothing_is_checked_again(size: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = stored(BATCH, LAW, tmp_path, size)
    monkeypatch.setattr(run, "outcome", never)
    faults: list[Fault] = []
    means = Means(stores=(Store(tmp_path, LAW, size),))
    again = [(s.document.id, s.findings, s.faults, s.unheard) for s in sheets(BATCH, LAW, faults, means)]
    assert (again, faults) == WHOLE
    assert first == [findings for _, findings, _, _ in WHOLE[0]]


def test_a_document_is_known_by_its_text_not_by_its_name_or_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stored(BATCH, LAW, tmp_path)
    monkeypatch.setattr(run, "outcome", never)
    renamed: list[Document | Fault] = [
        replace(item, id=f"new-{i}") for i, item in enumerate(reversed(BATCH)) if isinstance(item, Document)
    ]
    assert all(f.document.startswith("new-") for findings in stored(renamed, LAW, tmp_path) for f in findings)


def test_another_law_or_text_is_checked(tmp_path: Path) -> None:
    law, batch = house(tmp_path), texts("a word", "none")
    stored(batch, law, tmp_path / "cache")
    assert stored(texts("the word", "none"), law, tmp_path / "cache")[0][0].start == 4
    for other in (replace(law, trusted=frozenset({"word"})), replace(law, enabled=("wrong-quote",))):
        assert stored(batch, other, tmp_path / "cache") == [[], []]


def test_damaged_entries_are_checked_again(tmp_path: Path) -> None:
    first = stored(BATCH, LAW, tmp_path)
    for number, path in enumerate(sorted(path for path in tmp_path.rglob("*") if path.is_file())):
        raw = path.read_bytes()
        path.write_bytes((b"", raw[:-3], raw.replace(b"[", b"{"), raw.replace(b"minor", b"major"))[number % 4])
    assert stored(BATCH, LAW, tmp_path) == first


def test_mentions_of_the_batch_are_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    law, batch = house(tmp_path, WIDE), texts("a word", "“Go.“He had a word", "none")
    first = stored(batch, law, tmp_path / "cache")
    monkeypatch.setattr(run, "outcome", never)
    assert stored(batch, law, tmp_path / "cache") == first
    assert first[0][0].message == "one of 2"


def test_runs_at_once_share_a_cache(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text("".join(json.dumps({"text": d.target.content}) + "\n" for d in BATCH if isinstance(d, Document)))
    command = [sys.executable, "-m", "tqcheck", "lint", "--cache", str(tmp_path / "cache"), str(path)]
    running = [subprocess.Popen(command, stdout=subprocess.PIPE) for _ in range(3)]
    outputs = {process.communicate()[0] for process in running}
    assert outputs == {subprocess.run([*command[:4], str(path)], stdout=subprocess.PIPE, check=False).stdout}
    assert not list((tmp_path / "cache").rglob("tmp*"))


def test_killed_and_started_again_it_ends_the_same(tmp_path: Path) -> None:
    house(tmp_path, SLOW)
    path = tmp_path / "many.jsonl"
    path.write_text("".join(json.dumps({"id": f"d{i}", "text": f"text {i}"}) + "\n" for i in range(2200)))
    command = [sys.executable, "-m", "tqcheck", "report", "--profile", "law.toml", "--format", "json", "--exit-zero"]
    command += ["-j", "1", "--state", "state", str(path)]
    killed = subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    while len([one for one in (tmp_path / "state").rglob("*") if one.is_file()]) < 2:
        time.sleep(0.05)
    killed.kill()
    killed.communicate()
    again = subprocess.run(command, cwd=tmp_path, capture_output=True, check=True)
    (log,) = tmp_path.glob("*/word.log")
    checked = log.read_text().splitlines()
    assert len(checked) - len(set(checked)) <= 500
    whole = subprocess.run([*command[:-3], str(path)], cwd=tmp_path, capture_output=True, check=True)
    assert again.stdout == whole.stdout
    assert len(set(checked)) == 2200


def test_killed_at_random_moments_it_ends_the_same(tmp_path: Path) -> None:
    house(tmp_path, SLOW)
    chance, kills = Random(7), 4
    (log,) = (path.with_suffix(".log") for path in tmp_path.glob("*/word.py"))
    path = tmp_path / "many.jsonl"
    path.write_text("".join(json.dumps({"id": f"d{i}", "text": f"text {i}"}) + "\n" for i in range(3000)))
    command = [sys.executable, "-m", "tqcheck", "report", "--profile", "law.toml", "--format", "json", "--exit-zero"]
    command += ["-j", "2", "--state", "state", str(path)]
    for _ in range(kills):
        before = len(log.read_text()) if log.exists() else 0
        killed = subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        more = chance.randint(0, 7000)  # bytes of the log: up to 1,000 documents
        while killed.poll() is None and (not log.exists() or log.stat().st_size < before + more):
            time.sleep(0.01)
        killed.kill()
        killed.communicate()
    again = subprocess.run(command, cwd=tmp_path, capture_output=True, check=True)
    checked = log.read_text().split()
    assert len(set(checked)) == 3000
    assert len(checked) - 3000 <= kills * (SHARD + 2 * pool.AHEAD * pool.DOCUMENTS)
    whole = subprocess.run([*command[:-3], str(path)], cwd=tmp_path, capture_output=True, check=True)
    assert again.stdout == whole.stdout


def test_a_folder_that_cannot_be_made_is_wrong_usage(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    command = [sys.executable, "-m", "tqcheck", "lint", "--cache", str(tmp_path / "file" / "x"), str(tmp_path / "file")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, "not a directory" in done.stderr.lower()) == (2, True)
