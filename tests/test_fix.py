"""Fixes change what they name and nothing else, once, and whole."""

import json
import os
import stat
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tqcheck.document import Document, Text
from tqcheck.finding import Finding, Severity
from tqcheck.fix import fixed, write
from tqcheck.origin import Origin
from tqcheck.profile import load
from tqcheck.read import Defaults
from tqcheck.run import sheets

FIXTURES = Path(__file__).parent.parent / "fixtures"
PROFILE = load("strict").checked()
ROWS = [json.loads(line) for line in (FIXTURES / "articles.jsonl").read_text("utf-8").splitlines()]
LINES = sorted({line for row in ROWS for line in row["text"].splitlines() if line.strip()})


def fix(name: str, content: bytes, unsafe: bool = False) -> bytes:
    return fixed(name, content, PROFILE, Defaults(), unsafe)


def found_in(text: str) -> list[Finding]:
    document = Document("d", Text(text), Origin(None, text))
    findings = [finding for sheet in sheets([document], PROFILE, []) for finding in sheet.findings]
    return [finding for finding in findings if finding.severity is not Severity.NEUTRAL]


TMX = (
    '<tmx version="1.4"><header srclang="fr"/><body><tu><tuv xml:lang="fr"><seg>« oui »</seg></tuv>'
    '<tuv xml:lang="en"><seg>He said {}</seg></tuv></tu></body></tmx>\n'
)
FORMATS = [
    ("a.txt", "“It is hard.“Many left.\r\n", "“It is hard.” Many left.\r\n"),
    ("a.txt", "\ufeff“It is hard.“Many left.", "\ufeff“It is hard.” Many left."),
    ("a.html", "<p>“It is <b>hard</b>.“Many left &amp; ran.</p>", "<p>“It is <b>hard</b>.” Many left &amp; ran.</p>"),
    ("a.html", "<p>“It is <b>hard.“</b>Many left.</p>", "<p>“It is <b>hard.“</b>Many left.</p>"),
    ("a.md", "# Head\n\n“It is *hard*.“Many left.\n\n```\n“It is hard.“Many\n```\n",
     "# Head\n\n“It is *hard*.” Many left.\n\n```\n“It is hard.“Many\n```\n"),
    ("a.jsonl", '{"x": 1.50, "text": "\\u201cIt is hard.\\u201cMany \\u00e9"}\n',
     '{"x": 1.50, "text": "\\u201cIt is hard.\\u201d Many \\u00e9"}\n'),
    ("a.jsonl", '{"id":"é","text":"ok"}\n{"text":"No.\\n“It is.“Many"}\n',
     '{"id":"é","text":"ok"}\n{"text":"No.\\n“It is.” Many"}\n'),
    ("a.po", 'msgid "Il dit « oui »."\nmsgstr "The \\"plan\\": «yes», a \\\\ b."\n',
     'msgid "Il dit « oui »."\nmsgstr "The \\"plan\\": \\"yes\\", a \\\\ b."\n'),
    ("a.tmx", TMX.format("«yes», R&amp;D &quot;a&quot;"), TMX.format('"yes", R&amp;D &quot;a&quot;')),
]  # fmt: skip


@pytest.mark.parametrize(("name", "before", "after"), FORMATS)
def test_everything_else_stays_byte_for_byte(name: str, before: str, after: str) -> None:
    profile = load("news", select=["wrong-quote", "foreign-quote"])
    assert fixed(name, before.encode(), profile, Defaults(), unsafe=False).decode() == after


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(LINES), min_size=1, max_size=6), st.booleans())
@example(lines=["He came.", "It is in the church of Sant’", "It is in the church of Sant’"], unsafe=True)
def test_fixing_is_idempotent_and_makes_no_new_finding(lines: list[str], unsafe: bool) -> None:
    """Not of a rule that mends: what a line that goes has covered, as the broken end of its text, may come to light."""
    before = "\n\n".join(lines)
    after = fix("a.txt", before.encode(), unsafe)
    assert fix("a.txt", after, unsafe) == after
    mends = {finding.rule for finding in found_in(before) if finding.fix is not None}
    found, left = (Counter(f.rule for f in found_in(text) if f.rule in mends) for text in (before, after.decode()))
    assert left <= found


@pytest.mark.parametrize("unsafe", [False, True])
def test_fixtures_in_all_formats_become_better(unsafe: bool) -> None:
    for path in FIXTURES.iterdir():
        before = path.read_bytes()
        after = fix(path.name, before, unsafe)
        assert fix(path.name, after, unsafe) == after
        if path.suffix == ".jsonl":
            rows = [json.loads(line) for line in before.decode().splitlines()]
            kept = [json.loads(line) for line in after.decode().splitlines()]
            assert [list(row) for row in kept] == [list(row) for row in rows]


def test_no_translation_is_emptied() -> None:
    rows = "".join(f"Ligne {n} : la ville de Lyon.\tThe council met on Tuesday evening in Lyon.\n" for n in range(3))
    rows += "Article écrit par\tArticle written by\n"
    assert [finding.rule for finding in found_in(rows.replace("\t", "\n")) if finding.fix == ""] != []
    assert fix("a.tsv", rows.encode(), unsafe=True).decode() == rows


def test_writing_keeps_mode_and_links(tmp_path: Path) -> None:
    real, link = tmp_path / "real.txt", tmp_path / "link.txt"
    real.write_text("old")
    real.chmod(0o640)
    link.symlink_to(real)
    write(str(link), b"new")
    assert link.is_symlink()
    assert real.read_text() == "new"
    assert stat.S_IMODE(os.stat(real).st_mode) == 0o640
    assert sorted(p.name for p in tmp_path.iterdir()) == ["link.txt", "real.txt"]


def test_a_failed_write_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_text("old")

    def fail(*_: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(os, "replace", fail)
    with pytest.raises(OSError, match="disk full"):
        write(str(path), b"new")
    assert path.read_text() == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["a.txt"]


def test_files_are_written_where_folders_do_not_open(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As on Windows, which has no `fchmod` before Python 3.13 either."""
    path, opened = tmp_path / "a.txt", os.open

    def only_files(name: str, *how: int) -> int:
        if os.path.isdir(name):
            raise PermissionError(13, "Permission denied", name)
        return opened(name, *how)

    path.write_text("old")
    monkeypatch.setattr(os, "open", only_files)
    monkeypatch.delattr(os, "fchmod")
    write(str(path), b"new")
    assert path.read_text() == "new"
    assert [p.name for p in tmp_path.iterdir()] == ["a.txt"]
