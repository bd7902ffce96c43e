"""The README is true: its table of rules is the one that `tqcheck rules` prints, its excerpt what lint prints."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
LABELLED = ("articles", "heldout", "bilingual", "languages")
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


def figures() -> str:
    """Precision and recall on the labelled fixtures, by type of artifact."""
    sets = {name: json.loads(tqcheck("evaluate", "--format", "json", f"fixtures/{name}.jsonl")) for name in LABELLED}
    head = f"| type | {' | '.join(sets)} |\n|---|{'---|' * len(sets)}\n"
    totals = [
        ("precision of all findings", [f"{found['precision']:.3f}" for found in sets.values()]),
        ("recall of all marks", [f"{found['recall']:.3f}" for found in sets.values()]),
        ("false alarms per 1,000 clean words", [f"{found['alarms_per_1000_words']:.2f}" for found in sets.values()]),
    ]
    kinds = sorted({kind for found in sets.values() for kind in found["recall_by_type"]})
    shares = [
        (kind, ["/".join(map(str, f["recall_by_type"].get(kind, ["–"]))) for f in sets.values()]) for kind in kinds
    ]
    return head + "\n".join(f"| {name} | {' | '.join(cells)} |" for name, cells in (*totals, *shares))


def test_figures_are_those_of_today() -> None:
    assert block("figures") == figures(), "run python tests/readme.py"


def calibration() -> str:
    """How the pass threshold parts clean from marked fixtures."""
    return tqcheck("evaluate", "--calibrate", *(f"fixtures/{name}.jsonl" for name in LABELLED)).strip()


def test_calibration_is_that_of_today() -> None:
    assert block("calibration") == f"```\n{calibration()}\n```", "run python tests/readme.py"


def test_table_of_rules_is_generated() -> None:
    assert block("rules") == tqcheck("rules", "--format", "markdown").strip(), "run python tests/readme.py"


def test_excerpt_is_what_lint_prints() -> None:
    printed = tqcheck("lint", "--format", "full", "fixtures/kupiansk.txt")
    assert block("excerpt") == f"```\n{printed.strip()}\n```", "run python tests/readme.py"
