"""Faults of prose linters and bilingual checkers that were measured beside tqcheck, each one a test.

Where another file tests the same more closely, its name stands in the docstring; `ELSEWHERE` names the tests of the
others.
"""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from test_lint import BAD, GOOD, run

import tqcheck
from tqcheck.read.paths import files
from tqcheck.text.terms import Terms

HOOKS = Path(__file__).parent.parent / ".pre-commit-hooks.yaml"
SCHEMA = Path(tqcheck.__file__).parent / "render" / "finding.schema.json"


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "bad.txt").write_text(BAD, "utf-8")
    (tmp_path / "good.txt").write_text(GOOD, "utf-8")
    return tmp_path


@pytest.mark.parametrize("name", ["nowhere.txt", "bytes.txt", "folder.txt/x"])
def test_a_file_that_cannot_be_read_is_no_success(name: str, desk: Path) -> None:
    """proselint, codespell: exit 0."""
    (desk / "bytes.txt").write_bytes(b"\xff\xfe\x00\xd8")
    done = run("lint", name, "good.txt", cwd=desk)
    assert (done.returncode, name in done.stderr) == (3, True)


def test_a_folder_that_cannot_be_read_or_has_no_texts_is_told(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (desk / "shut").mkdir()
    listed = os.scandir

    def scandir(path: str) -> Any:
        if Path(path).name == "shut":
            raise PermissionError(13, "Permission denied", path)
        return listed(path)

    with monkeypatch.context() as patched:
        patched.setattr(os, "scandir", scandir)
        assert {Path(path).name for path in files([str(desk)])} == {"bad.txt", "good.txt", "shut"}
    done = run("lint", "shut", cwd=desk)
    assert (done.returncode, done.stderr) == (0, "tqcheck: no documents in shut\n")


@pytest.mark.parametrize("command", [["lint"], ["lint", "--diff", "--unsafe-fixes"], ["report"]])
@pytest.mark.parametrize("output", ["nowhere/x", "/dev/full", "."])
def test_an_output_that_cannot_be_written_is_no_success(command: list[str], output: str, desk: Path) -> None:
    done = run(*command, "--output", output, "bad.txt", cwd=desk)
    assert done.returncode in (2, 3)
    assert "Error: " in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("option", [["--format", "json"], ["--output", "x"], ["--color", "never"]])
def test_an_option_before_the_verb_is_refused_not_ignored(option: list[str], desk: Path) -> None:
    """proselint: an output option before the verb does nothing."""
    done = run(*option, "lint", "bad.txt", cwd=desk)
    assert (done.returncode, done.stdout) == (2, "")
    assert "No such option" in done.stderr


@pytest.mark.parametrize("names", [["bad.txt", "good.txt"], ["good.txt", "bad.txt"], ["nowhere.txt", "good.txt"]])
def test_each_file_counts_for_the_exit_code(names: list[str], desk: Path) -> None:
    """write-good: the last file decides."""
    assert run("lint", *names, cwd=desk).returncode == (3 if "nowhere.txt" in names else 1)


def test_hooks_neither_write_nor_read_what_is_excluded(desk: Path) -> None:
    """typos: a hook that edits files by default, and excludes that do not hold for named files; also hook.sh."""
    entries = [line.split(":", 1)[1].split() for line in HOOKS.read_text("utf-8").splitlines() if "entry:" in line]
    assert len(entries) == 2
    for entry in entries:
        before = (desk / "bad.txt").read_bytes()
        assert run(*entry[1:], "bad.txt", cwd=desk).returncode == 1
        assert run(*entry[1:], "--exclude", "bad*", "bad.txt", cwd=desk).returncode == 0
        assert (desk / "bad.txt").read_bytes() == before


def test_nothing_is_cut_without_a_word(desk: Path) -> None:
    """Results cut at a cap: only SARIF has one, which is GitHub's, and it says what is left out."""
    (desk / "many.txt").write_text("He met the the press.\n" * 25_010, "utf-8")
    only = ["lint", "--select", "doubled-word", "many.txt"]
    assert run(*only, cwd=desk).stdout.splitlines()[-1].startswith("25,010 findings")
    (log,) = json.loads(run(*only, "--format", "sarif", cwd=desk).stdout)["runs"]
    notes = [note["message"]["text"] for note in log["invocations"][0]["toolExecutionNotifications"]]
    assert (len(log["results"]), notes) == (25_000, ["10 of 25010 results are left out; the worst are kept"])


def test_offsets_say_their_unit() -> None:
    """Byte offsets without a word on it; columns of each output are tested in test_render.py."""
    properties = json.loads(SCHEMA.read_text("utf-8"))["properties"]
    assert all("code point" in properties[key]["description"] for key in ("start", "end", "column", "end_column"))


SILENT = [
    ("names", "en", "", "Ibrahim Traoré and Évariste Ndayishimiye met in Ouagadougou on Monday, the ministry said."),
    ("quoted speech", "en", "", "“I ain’t gonna go nowhere,” she said. “It’s very, very cold.”"),
    ("French spacing", "fr", "", "Il a dit\u00a0: «\u00a0Nous partons\u00a0», et\u202f: «\u202fPourquoi\u202f?\u202f»"),
    ("a headline", "en", "", "Storm over Lyon, two dead\n\nA storm passed over Lyon on Monday, police said."),
    ("number words", "en", "fr: Dix-sept personnes sont mortes et trois autres sont blessées.",
     "Seventeen people died and three others are injured."),
    ("native digits", "en", "ar: قتل ١٧ شخصا في ليون.", "17 people were killed in Lyon."),
    ("a repetition of the source", "en", "fr: « Non, non, non », a-t-il dit.", "“No, no, no,” he said."),
]  # fmt: skip
"""What users of other checkers complain of: false alarms."""


@pytest.mark.parametrize(("what", "language", "source", "text"), SILENT, ids=[row[0] for row in SILENT])
def test_it_is_silent_where_peers_cry_wolf(what: str, language: str, source: str, text: str) -> None:
    code, _, original = source.partition(": ")
    assert tqcheck.lint(text, lang=language, source=original or None, source_lang=code) == []


FOUND = [
    ("mixed-name-spelling", "", "Olena Kovalenko spoke first. “We are tired,” Kovalenco said. Kovalenko then left."),
    ("foreign-name-form", "", "Talks in Beijing ended on Monday. Peking had hoped for more, an envoy said."),
    ("lowercase-name", "", "Troops from kyiv left Kyiv on Monday."),
    ("untranslated-sentence", "", "The bridge was closed. Les habitants attendent depuis hier soir. It opens soon."),
    ("leftover-boilerplate", "", "The council met on Tuesday and agreed on a plan.\n\nArticle written by"),
    ("foreign-quote", "", "« We will hold out », promised one of them, and the others nodded."),
    ("false-friend", "", "The plan costs three milliards of euros, the minister said."),
    ("llm-residue", "", "Here is my final translation:\n\nThe council met on Tuesday and agreed on a plan."),
    ("markup-remnant", "", "The fund of Marks &amp; Spencer met on Tuesday."),
    ("changed-number", "fr: Le plan coûte 3 milliards d’euros, dit-elle.", "The plan costs 3 million euros, she said."),
    ("changed-date", "fr: Le 7 octobre, la ville était calme.", "On 17 October the city was quiet."),
    ("changed-unit", "fr: La route est longue de 40 km.", "The road is 40 miles long."),
    ("changed-unit", "fr: Le billet coûte 40 euros.", "The ticket costs $40."),
    ("lost-negation", "fr: Le ministre n’a pas signé l’accord à Lyon.", "The minister signed the agreement in Lyon."),
]  # fmt: skip
"""Planted faults that none of four bilingual checkers found."""


@pytest.mark.parametrize(("rule", "source", "text"), FOUND, ids=[f"{n}-{row[0]}" for n, row in enumerate(FOUND)])
def test_it_finds_what_peers_miss(rule: str, source: str, text: str) -> None:
    code, _, original = source.partition(": ")
    assert rule in {found.rule for found in tqcheck.lint(text, source=original or None, source_lang=code)}


def test_rules_are_switched_off_one_by_one(desk: Path) -> None:
    """Checks that come in blocks."""
    assert run("lint", "--ignore", "wrong-quote", "bad.txt", cwd=desk).returncode == 0


@pytest.mark.parametrize("text", ["He met “the the [sic] press”.", "He wrote that troops from kyiv [sic] left Kyiv."])
def test_what_an_editor_has_marked_is_left_alone(text: str) -> None:
    """`[sic]` that is not honoured."""
    assert tqcheck.lint(text.replace(" [sic]", "")) != []
    assert tqcheck.lint(text) == []


def test_nothing_is_fetched(desk: Path) -> None:
    """Styles or models that are fetched, so that a gate is silent without a network."""
    script = (
        "import socket\nfrom tqcheck.cli import main\n"
        "def refused(*_): raise SystemExit('a connection')\n"
        "socket.socket = socket.create_connection = socket.getaddrinfo = refused\nmain()"
    )
    command = [sys.executable, "-c", script, "lint", "--profile", "strict", "--lang", "en", str(desk / "bad.txt")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, "wrong-quote" in done.stdout) == (1, True)


def test_work_grows_with_the_text() -> None:
    """write-good, textlint: with its square. Eight times the text may take up to ten times as many calls."""
    article = "\n\n".join(text for _, _, text in FOUND) + "\n\n"
    tqcheck.lint(article)
    few, many = (calls(partial(tqcheck.lint, article * times)) for times in (10, 80))
    assert few < many < 10 * few


def test_work_does_not_grow_with_the_glossary() -> None:
    """Checks that look for each term in each segment: twenty thousand terms take no more calls than twenty."""
    text = ["centre", "ville"] * 5_000
    few, many = (Terms((f"centre {number}", number) for number in range(size)) for size in (20, 20_000))
    assert list(few.find(text)) == list(many.find(text)) == []
    assert calls(lambda: list(many.find(text))) <= calls(lambda: list(few.find(text)))


def calls(work: Callable[[], object]) -> int:
    """How many functions some work calls, those in C too: the same in every run, unlike seconds."""
    events: list[str] = []
    sys.setprofile(lambda frame, event, _: events.append(event))
    try:
        work()
    finally:
        sys.setprofile(None)
    return events.count("call") + events.count("c_call")


ELSEWHERE = {
    "a traceback on `| head`": "test_lint.test_a_reader_that_goes_away_ends_it_quietly",
    "other output from several processes": "test_jobs.test_output_and_errors_are_the_same_to_the_byte",
    "excerpts and outputs that take time by the square": "test_render.test_outputs_grow_with_the_findings",
    "one finding ignored, over later runs": "test_accept.test_accepted_findings_survive_edits_elsewhere",
    "an archive adopted as it is": "test_accept.test_files_that_were_not_checked_keep_their_entries",
    "only what is new": "test_accept.test_only_changed_lines_count_with_new_only",
    "failing on a chosen level": "test_lint.test_gates",
    "a score, and what a batch is beside another": "test_compare.test_paired_sides",
    "the last batch": "test_memory.test_history_tells_what_changed",
}
"""What peers get wrong or lack that another file tests."""


@pytest.mark.parametrize("what", ELSEWHERE)
def test_what_is_tested_elsewhere_is_there(what: str) -> None:
    module, _, name = ELSEWHERE[what].partition(".")
    assert callable(getattr(import_module(module), name))
