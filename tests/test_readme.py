"""The README is true: its table of rules is the one that `tqcheck rules` prints, its excerpt what lint prints."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from runpy import run_path
from typing import Any

import pytest

from tqcheck import config
from tqcheck.cli import COMMANDS

ROOT = Path(__file__).parent.parent
RESULTS = ROOT / "tests" / "benchmark" / "results.md"
LABELLED = ("articles", "heldout", "bilingual", "languages")
SHOWN = 7
"""Findings in the excerpt."""
README = (ROOT / "README.md").read_text("utf-8")


def tqcheck(*arguments: str) -> str:
    environment = {**os.environ, "COLUMNS": "100"}
    command = [sys.executable, "-m", "tqcheck", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, env=environment).stdout


def block(name: str) -> str:
    """What stands between the comments of a generated block."""
    found = re.search(rf"<!-- {name} -->\n(.*?)<!-- end -->", README, re.DOTALL)
    assert found, f"README has no block {name}"
    return found[1].strip()


@cache
def measured() -> dict[str, Any]:
    """What `evaluate` says of each set of labelled articles."""
    return {name: json.loads(tqcheck("evaluate", "--format", "json", f"fixtures/{name}.jsonl")) for name in LABELLED}


def table(head: str, rows: Iterable[tuple[str, Iterable[object]]]) -> str:
    """A table with a column for each set."""
    lines = (f"| {name} | {' | '.join(map(str, cells))} |" for name, cells in rows)
    return "\n".join([f"| {head} | {' | '.join(LABELLED)} |", f"|---|{'---|' * len(LABELLED)}", *lines])


def figures() -> str:
    """Precision, recall and false alarms on the labelled fixtures."""
    sets = measured().values()
    rows = (
        ("precision of all findings", [f"{found['precision']:.3f}" for found in sets]),
        ("recall of all marks", [f"{found['recall']:.3f}" for found in sets]),
        ("false alarms per 1,000 clean words", [f"{found['alarms_per_1000_words']:.2f}" for found in sets]),
    )
    return table("", rows)


def types() -> str:
    """Recall by type of artifact."""
    sets = [found["recall_by_type"] for found in measured().values()]
    kinds = sorted({kind for found in sets for kind in found})
    return table("found/marked", ((kind, ["/".join(map(str, f.get(kind, ["–"]))) for f in sets]) for kind in kinds))


def speed() -> str:
    """What the benchmark of the engine printed."""
    found = re.search(r"<!-- engine -->\n(.*?)\n<!-- end -->", RESULTS.read_text("utf-8"), re.DOTALL)
    assert found
    return found[1]


def test_speed_is_that_of_the_results() -> None:
    assert block("speed") == speed(), "run python tests/readme.py"


def test_figures_are_those_of_today() -> None:
    assert block("figures") == figures(), "run python tests/readme.py"
    assert block("types") == types(), "run python tests/readme.py"


def calibration() -> str:
    """How the pass threshold parts clean from marked fixtures."""
    return tqcheck("evaluate", "--calibrate", *(f"fixtures/{name}.jsonl" for name in LABELLED)).strip()


def test_calibration_is_that_of_today() -> None:
    assert block("calibration") == f"```\n{calibration()}\n```", "run python tests/readme.py"


def test_table_of_rules_is_generated() -> None:
    assert block("rules") == tqcheck("rules", "--format", "markdown").strip(), "run python tests/readme.py"


def excerpt() -> str:
    """The first findings in a text, and the last line."""
    *found, last = tqcheck("lint", "--format", "full", "fixtures/kupiansk.txt").strip().split("\n\n")
    return "\n\n".join([*found[:SHOWN], f"[{len(found) - SHOWN} more]", last])


def test_excerpt_is_what_lint_prints() -> None:
    assert block("excerpt") == f"```\n{excerpt()}\n```", "run python tests/readme.py"


def test_results_of_the_benchmarks_are_linked_and_add_up() -> None:
    assert f"]({RESULTS.relative_to(ROOT).as_posix()})" in README
    text = RESULTS.read_text("utf-8")
    made = run_path(str(RESULTS.with_suffix(".py")))["made"]
    assert made(text) == text, "run python tests/benchmark/results.py"


@pytest.mark.parametrize("link", sorted(set(re.findall(r"\]\((?!http)([^)#]+)\)", README))))
def test_links_lead_to_files(link: str) -> None:
    assert (ROOT / link).is_file()


def test_the_configuration_shown_is_one(tmp_path: Path) -> None:
    (shown,) = re.findall(r"```toml\n(.*?)```", README, re.DOTALL)
    (tmp_path / "tqcheck.toml").write_text(shown, "utf-8")
    assert config.load(tmp_path / "tqcheck.toml") is not None


def test_every_option_named_is_one() -> None:
    """But for those of other programs, which stand beside their names."""
    ours = re.sub(r"^\|.*|.*(?:pip|pytest|spark-submit|PYSPARK).*", "", README, flags=re.MULTILINE)
    known = {option for name in COMMANDS for option in re.findall(r"--[a-z][a-z0-9-]+", tqcheck(name, "--help"))}
    assert set(re.findall(r"--[a-z][a-z0-9-]+", ours)) <= known
