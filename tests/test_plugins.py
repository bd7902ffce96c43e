"""A house's own rules: a folder or an installed package, consulted only when a profile names them."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from test_lint import run

from tqcheck import ProfileError, proof

RULE = '''"""A word that this desk does not print.

Bad:  He was {very} late.
Good: He was late.
"""

from tqcheck.finding import Mark
from tqcheck.rule import Rule


def check(document, options):
    text = document.target
    for word in text.places("very"):
        yield Mark(text.starts[word], text.end_of(word), "this desk does not print it")


rule = Rule(check, category="Style/Third-party style", its="style")
'''


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "desk").mkdir()
    (tmp_path / "desk" / "no_jargon.py").write_text(RULE)
    (tmp_path / "a.txt").write_text("He was very late, the council said on Monday.\n")
    return tmp_path


def test_a_folder_is_consulted_only_when_it_is_named(desk: Path) -> None:
    assert run("lint", "a.txt", cwd=desk).returncode == 0
    (desk / "tqcheck.toml").write_text('plugins = ["desk"]\n')
    done = run("lint", "a.txt", cwd=desk)
    assert "a.txt:1:8: minor desk:no-jargon this desk does not print it" in done.stdout
    assert run("lint", "--ignore", "desk:*", "a.txt", cwd=desk).returncode == 0
    signature = json.loads(run("lint", "--format", "json", "a.txt", cwd=desk).stdout)["signature"]
    assert re.search(r"\|plugins:desk-[0-9a-f]{8}$", signature)
    assert json.loads(run("lint", "--format", "sarif", "a.txt", cwd=desk).stdout)["runs"][0]["results"]


def test_an_installed_package_offers_rules(desk: Path) -> None:
    package = desk / "package"
    (package / "wire_rules").mkdir(parents=True)
    (package / "wire_rules" / "__init__.py").touch()
    (package / "wire_rules" / "_words.py").write_text('WORD = "very"\n')
    rule = RULE.replace('"very"', "WORD").replace("from tqcheck.rule", "from ._words import WORD\nfrom tqcheck.rule")
    (package / "wire_rules" / "no_jargon.py").write_text(rule)
    (package / "pyproject.toml").write_text(
        '[project]\nname = "wire-rules"\nversion = "1.2"\n'
        '[project.entry-points."tqcheck.rules"]\nwire = "wire_rules"\n'
        '[build-system]\nrequires = ["setuptools"]\nbuild-backend = "setuptools.build_meta"\n'
    )
    install = [sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--target", str(desk / "site"), str(package)]
    subprocess.run(install, check=True, capture_output=True)
    (desk / "tqcheck.toml").write_text('plugins = ["wire"]\n')
    done = run(
        "lint",
        "--format",
        "json",
        "a.txt",
        cwd=desk,
        env={"PYTHONPATH": os.pathsep.join([str(desk / "site"), os.environ.get("PYTHONPATH", "")])},
    )
    assert json.loads(done.stdout)["signature"].endswith("|plugins:wire-1.2")
    assert [f["rule"] for f in json.loads(done.stdout)["documents"][0]["findings"]] == ["wire:no-jargon"]


def test_what_is_not_there_is_refused(desk: Path) -> None:
    (desk / "tqcheck.toml").write_text('plugins = ["dask"]\n')
    done = run("lint", "a.txt", cwd=desk)
    assert done.returncode == 2
    assert "'dask'" in done.stderr


@pytest.mark.parametrize("broken", ["x = (", "x = 1", "import nothing_like_it"])
def test_a_broken_rule_is_named(broken: str, desk: Path) -> None:
    (desk / "tqcheck.toml").write_text('plugins = ["desk"]\n')
    (desk / "desk" / "too_loud.py").write_text(broken)
    done = run("lint", "a.txt", cwd=desk)
    assert (done.returncode, done.stderr.partition(": ")[2].partition(":")[0]) == (2, "rule desk")
    assert run("lint", "--ignore", "desk:too-loud", "a.txt", cwd=desk).returncode == 1


def test_rules_have_options_and_the_commands_know_them(desk: Path) -> None:
    options = "from dataclasses import dataclass\n\n\n@dataclass(frozen=True)\nclass Options:\n    word: str = 'very'\n"
    rule = RULE.replace(
        "from tqcheck.finding", f"from __future__ import annotations\n\n{options}\nfrom tqcheck.finding"
    )
    rule = rule.replace('places("very")', "places(options.word)").replace('its="style"', 'its="style", options=Options')
    (desk / "desk" / "no_jargon.py").write_text(rule)
    (desk / "tqcheck.toml").write_text('plugins = ["desk"]\n[options."desk:no-jargon"]\nword = "late"\n')
    assert run("lint", "a.txt", cwd=desk).stdout.startswith("a.txt:1:13: minor desk:no-jargon")
    assert "He was {very} late." in run("explain", "desk:no-jargon", cwd=desk).stdout
    assert "desk:no-jargon" in run("rules", cwd=desk).stdout


def test_two_folders_of_one_name_are_refused(desk: Path) -> None:
    (desk / "tqcheck.toml").write_text('plugins = ["desk"]\n')
    (desk / "sport" / "desk").mkdir(parents=True)
    (desk / "sport" / "tqcheck.toml").write_text('plugins = ["desk"]\n')
    (desk / "sport" / "b.txt").write_text("He was very late.\n")
    done = run("lint", ".", cwd=desk)
    assert (done.returncode, "two folders of rules are called 'desk'" in done.stderr) == (2, True)


def test_a_house_proves_its_rules(desk: Path) -> None:
    assert list(proof.faults("desk:no-jargon", [str(desk / "desk")])) == []
    (desk / "desk" / "too_loud.py").write_text(RULE.replace("Good: He was late.", "Good: He was very late."))
    (fault,) = proof.faults("desk:too-loud", [str(desk / "desk")])
    assert "it marks ['very'], not []" in fault
    with pytest.raises(ProfileError, match="no rule 'desk:nothing'"):
        list(proof.faults("desk:nothing", [str(desk / "desk")]))
