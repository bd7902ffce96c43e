"""The README is true: its table of rules is the one that `tqcheck rules` prints, its excerpt what lint prints."""

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
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


def test_table_of_rules_is_generated() -> None:
    assert block("rules") == tqcheck("rules", "--format", "markdown").strip(), "run python tests/readme.py"


def test_excerpt_is_what_lint_prints() -> None:
    printed = tqcheck("lint", "--format", "full", "fixtures/kupiansk.txt")
    assert block("excerpt") == f"```\n{printed.strip()}\n```", "run python tests/readme.py"
