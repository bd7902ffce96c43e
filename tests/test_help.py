"""Help is whole, and fits terminals from 40 to 200 columns."""

import re
import tomllib
from pathlib import Path

import pytest
from test_lint import run

from tqcheck.cli import COMMANDS

PAGES = [[], *([name] for name in COMMANDS)]


@pytest.mark.parametrize("width", [40, 80, 200])
def test_help_fits_the_terminal_and_abridges_nothing(width: int) -> None:
    for page in PAGES:
        lines = run(*page, "--help", env={"COLUMNS": str(width)}).stdout.splitlines()
        assert [line for line in lines if len(line) > width or re.search(r"[a-z] ?\.\.\.$", line)] == []


def test_it_tells_exit_codes_files_environment_and_examples() -> None:
    page = run("--help").stdout
    for section in ("Exit codes:", "Files:", "Environment:", "Examples:", *COMMANDS):
        assert section in page
    assert "sarif" in run("lint", "--help").stdout


def test_the_version_is_that_of_the_package() -> None:
    project = tomllib.loads((Path(__file__).parent.parent / "pyproject.toml").read_text("utf-8"))["project"]
    assert run("--version").stdout.split()[-1] == project["version"]
