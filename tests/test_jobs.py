"""Several processes say what one says, byte for byte, whatever happens to them."""

import json
import multiprocessing
import os
import signal
import subprocess
import sys
import time
from itertools import count
from operator import attrgetter
from pathlib import Path
from weakref import ref

import pytest

from tqcheck import pool, profile
from tqcheck.document import Document, Text
from tqcheck.finding import Fault, Finding
from tqcheck.origin import Origin
from tqcheck.outcome import dropped
from tqcheck.profile import Profile
from tqcheck.run import Means, sheets

FIXTURES = Path(__file__).parent.parent / "fixtures"
ROWS = [json.loads(line) for line in (FIXTURES / "articles.jsonl").read_text("utf-8").splitlines()][:12]
BATCH: list[Document | Fault] = [Document(row["id"], Text(row["text"]), Origin(None, row["text"])) for row in ROWS]
BATCH[5:5] = [Fault("there.jsonl:6", "not JSON"), Document("empty", Text(""), Origin(None, ""))]
HOUSE = '''"""Marks a word; some words are not for it."""

import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

from tqcheck.document import Document
from tqcheck.finding import Mark
from tqcheck.rule import Rule, Window


def check(document: Document, options: None) -> Iterator[Mark]:
    said = document.target.content
    if "deadly" in said or ("once" in said and not Path(said.split()[-1]).exists()):
        Path(said.split()[-1]).touch()
        os.kill(os.getpid(), signal.SIGKILL)
    if "broken" in said:
        raise ValueError("broken")
    if "slow" in said:
        time.sleep(0.02)
    if "word" in said:
        yield Mark(said.index("word"), said.index("word") + 4, "a word", key=KEY)


def compare(group: list[Mark]) -> list[Mark | None]:
    return [Mark(mark.start, mark.end, f"one of {len(group)}") for mark in group]


KEY = None
rule = Rule(check, category="Style/Register", its="style")
'''
WIDE = HOUSE.replace("KEY = None", 'KEY = "word"').replace(
    'its="style")', 'its="style", window=Window.BATCH, compare=compare)'
)

COUNT = count()
Said = list[tuple[str, list[Finding], list[Fault], frozenset[str]]]


def said(batch: list[Document | Fault], law: Profile, jobs: int) -> tuple[Said, list[Fault]]:
    """All that a run says."""
    faults: list[Fault] = []
    found = [(s.document.id, s.findings, s.faults, s.unheard) for s in sheets(batch, law, faults, Means(jobs))]
    return found, faults


def house(folder: Path, text: str = HOUSE) -> Profile:
    """A profile with one rule of a house's own."""
    name = f"house{next(COUNT)}"
    shelf = folder / name
    shelf.mkdir()
    (shelf / "word.py").write_text(text)
    law = folder / "law.toml"
    law.write_text(f'extends = "news"\nplugins = ["{name}"]\nselect = ["{name}:word", "wrong-quote"]\n')
    return profile.load(str(law)).checked()


def texts(*contents: str) -> list[Document | Fault]:
    """Documents of some texts."""
    return [Document(f"d{i}", Text(content), Origin(None, content)) for i, content in enumerate(contents)]


@pytest.mark.parametrize("jobs", [2, 3])
def test_any_number_of_processes_says_the_same(jobs: int, monkeypatch: pytest.MonkeyPatch) -> None:
    law = profile.load("strict").checked()
    monkeypatch.setattr(pool, "DOCUMENTS", 2)
    assert said(BATCH, law, jobs) == said(BATCH, law, 1)


def test_processes_that_are_not_forked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(multiprocessing, "get_all_start_methods", lambda: ["spawn"])
    law, batch = house(tmp_path), texts("a word", "none")
    assert said(batch, law, 2) == said(batch, law, 1)


def test_a_document_that_ends_its_process_is_named(tmp_path: Path) -> None:
    law = house(tmp_path)
    batch = texts("a word", f"a deadly word {tmp_path}/x", "a broken word", "another word")
    found, _ = said(batch, law, 2)
    assert [len(findings) for _, findings, _, _ in found] == [1, 0, 0, 1]
    dead, broken = found[1][2][0], found[2][2][0]
    assert dead == Fault("d1", "not checked: it ended the process that checked it (SIGKILL)")
    assert (broken.where, broken.message) == ("d2", "ValueError: broken")


def test_a_process_that_is_killed_once_changes_nothing(tmp_path: Path) -> None:
    law = house(tmp_path)
    found, _ = said(texts("a word", f"once a word {tmp_path}/x", "another word"), law, 2)
    assert [(len(findings), faults) for _, findings, faults, _ in found] == [(1, [])] * 3


def test_a_process_lets_a_document_go_once_it_is_checked() -> None:
    documents = [Document("d", Text("a word"), Origin(None, "")) for _ in range(3)]
    places = list(map(ref, documents))
    said = map(attrgetter("target"), dropped(documents))
    assert [sum(place() is not None for place in places) for _ in said] == [2, 1, 0]


def test_interrupted_it_ends_at_once_and_what_is_done_is_written(tmp_path: Path) -> None:
    house(tmp_path)
    path = tmp_path / "many.jsonl"
    path.write_text("".join(json.dumps({"text": f"a slow word {i}"}) + "\n" for i in range(5000)))
    command = [sys.executable, "-m", "tqcheck", "lint", "--profile", "law.toml", "-j", "2", str(path)]
    with (tmp_path / "out").open("wb") as out:
        signal.signal(signal.SIGINT, signal.default_int_handler)  # shells in the background ignore it
        running = subprocess.Popen(command, cwd=tmp_path, stdout=out, stderr=subprocess.PIPE, start_new_session=True)
        while not (tmp_path / "out").stat().st_size and running.poll() is None:
            time.sleep(0.1)
        os.killpg(running.pid, signal.SIGINT)
        _, errors = running.communicate(timeout=20)
    assert (running.returncode, errors.strip()) == (130, b"")
    lines = (tmp_path / "out").read_text("utf-8").splitlines()
    assert len(lines) < 5000
    assert [line.split(": ")[0] for line in lines] == [f"{path}:{i + 1}:18" for i in range(len(lines))]
    with pytest.raises(ProcessLookupError):
        os.killpg(running.pid, 0)


def test_output_and_errors_are_the_same_to_the_byte(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    rows = [json.dumps({"text": row["text"], "lang": "en" if i % 3 else "fr"}) for i, row in enumerate(ROWS)]
    path.write_text("\n".join([*rows[:4], "no JSON", *rows[4:]]))
    outputs = set()
    for jobs in ("1", "2", "5"):
        command = [sys.executable, "-m", "tqcheck", "lint", "--verbose", "--statistics", "--jobs", jobs, str(path)]
        done = subprocess.run(command, capture_output=True, check=False)
        outputs.add((done.returncode, done.stdout, done.stderr))
    assert len(outputs) == 1


def test_timing_tells_seconds_and_findings_by_rule(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("“It is hard.“Many will not return.\n")
    for jobs in ("1", "2"):
        command = [sys.executable, "-m", "tqcheck", "lint", "--timing", "--jobs", jobs, str(path)]
        lines = subprocess.run(command, capture_output=True, text=True, check=False).stderr.splitlines()
        assert [line.split()[2] for line in lines if line.endswith(" wrong-quote")] == ["1"]
        assert lines[-1].endswith("1 in all")
