"""Faults of prose linters and bilingual checkers that were measured beside tqcheck, each one a test.

Where another file tests the same more closely, its name stands in the docstring.
"""

import json
from pathlib import Path

import pytest
from test_lint import BAD, GOOD, run

import tqcheck

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
    assert run(*only, cwd=desk).stdout.splitlines()[-1].startswith("25010 findings")
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
    ("lowercase-name", "", "Troops from kyiv left Kyiv on Monday."),
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
