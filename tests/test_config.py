"""The configuration: nearest upward, laid over its profile, with other settings for some paths."""

from pathlib import Path

import pytest
from test_lint import BAD, run

from tqcheck import config
from tqcheck.cli import report
from tqcheck.cli.lint import command


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for name in ("a.txt", "sport/b.txt", "wire/c.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(BAD, "utf-8")
    return tmp_path


def codes(project: Path, text: str, name: str = "tqcheck.toml") -> dict[str, int]:
    """The exit code for each article under a configuration."""
    (project / name).write_text(text)
    return {path: run("lint", "-q", path, cwd=project).returncode for path in ("a.txt", "sport/b.txt", "wire/c.txt")}


ALL = {"a.txt": 1, "sport/b.txt": 1, "wire/c.txt": 1}


def test_rules_and_options_come_from_the_file(project: Path) -> None:
    assert codes(project, "") == ALL
    assert codes(project, 'ignore = ["wrong-quote"]') == dict.fromkeys(ALL, 0)
    assert codes(project, 'fail-on = "major"') == dict.fromkeys(ALL, 0)
    assert codes(project, 'fail-on = "major"\n[severity]\nwrong-quote = "major"') == ALL


def test_the_command_line_wins(project: Path) -> None:
    (project / "tqcheck.toml").write_text('ignore = ["wrong-quote"]\nfail-on = "critical"')
    assert run("lint", "-q", "--select", "wrong-quote", "--fail-on", "minor", "a.txt", cwd=project).returncode == 1


def test_pyproject_counts_only_with_its_table(project: Path) -> None:
    (project / "tqcheck.toml").write_text('ignore = ["wrong-quote"]')
    (project / "sport" / "pyproject.toml").write_text("[tool.other]\nx = 1\n")
    assert codes(project, 'ignore = ["wrong-quote"]')["sport/b.txt"] == 0
    (project / "sport" / "pyproject.toml").write_text('[tool.tqcheck]\nselect = ["*"]\n')
    assert codes(project, 'ignore = ["wrong-quote"]') == {**dict.fromkeys(ALL, 0), "sport/b.txt": 1}


def test_overrides_hold_for_their_paths(project: Path) -> None:
    text = '[[overrides]]\npaths = ["sport/*"]\nignore = ["wrong-quote"]\n'
    assert codes(project, text) == {**ALL, "sport/b.txt": 0}
    again = text + '[[overrides]]\npaths = ["*"]\nextend-select = ["wrong-quote"]\n'
    assert codes(project, again) == ALL


def test_extends_is_relative_to_its_file(project: Path) -> None:
    (project / "house.toml").write_text('ignore = ["wrong-quote"]')
    assert codes(project, 'extends = "house.toml"') == dict.fromkeys(ALL, 0)
    (project / "sport" / "tqcheck.toml").write_text('extends = "../house.toml"\nselect = ["wrong-quote"]')
    assert codes(project, "")["sport/b.txt"] == 1


def test_a_named_file_holds_for_all_paths(project: Path) -> None:
    (project / "other.toml").write_text('ignore = ["wrong-quote"]\n')
    assert run("lint", "--config", "other.toml", ".", cwd=project).returncode == 0


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("selekt = []", "unknown key 'selekt'; did you mean 'select'?"),
        ("ignore = ['wrong-qoute']", "did you mean 'wrong-quote'?"),
        ("[[overrides]]\npath = ['a']", "override 1: unknown key 'path'; did you mean 'paths'?"),
        ("[[overrides]]\npaths = 'a'", "override 1: `paths` takes a list of texts, not 'a'"),
        ("[[overrides]]\nignore = []", "override 1: `paths` is missing"),
        ("ignore = 'wrong-quote'", "`ignore` takes a list of texts, not 'wrong-quote'"),
        ("exit-zero = 1", "`exit-zero` takes true or false, not 1"),
        ("[scoring]\nwords = 'all'", "scoring: `words` takes target or source, not 'all'"),
        ("x = ", "tqcheck.toml: Invalid value"),
    ],
)
def test_mistakes_are_refused_by_name(project: Path, text: str, hint: str) -> None:
    (project / "tqcheck.toml").write_text(text)
    done = run("lint", "a.txt", cwd=project)
    assert done.returncode == 2
    assert hint in done.stderr


def test_what_extends_itself_is_refused(project: Path) -> None:
    (project / "a.toml").write_text('extends = "b.toml"')
    (project / "b.toml").write_text('extends = "a.toml"')
    for call in (["--config", "a.toml"], ["--profile", "a.toml"]):
        done = run("lint", *call, "a.txt", cwd=project)
        assert (done.returncode, "a.toml extends itself" in done.stderr) == (2, True)
    (project / "tqcheck.toml").write_text('extends = "strict"')
    assert "`profile` names a profile" in run("lint", "a.txt", cwd=project).stderr


def test_a_profile_is_a_file_beside_the_configuration(project: Path) -> None:
    (project / "house.toml").write_text('extends = "news"\nignore = ["wrong-quote"]')
    (project / "tqcheck.toml").write_text('profile = "house.toml"')
    assert run("lint", "b.txt", cwd=project / "sport").returncode == 0
    shown = run("lint", "--show-settings", cwd=project / "sport").stdout
    assert f"profile = '{project / 'house.toml'}'  # {project / 'tqcheck.toml'}" in shown


def test_mistakes_of_an_inner_configuration_are_refused_too(project: Path) -> None:
    (project / "sport" / "tqcheck.toml").write_text("selekt = []")
    for call in (["lint"], ["lint", "--show-settings"], ["accept"], ["names"], ["report", "-o", "r.html"]):
        done = run(*call, ".", cwd=project)
        assert (done.returncode, "Error: " in done.stderr, "Traceback" in done.stderr) == (2, True, False)


def test_every_option_may_stand_in_the_file() -> None:
    never = set(
        "config select ignore extend-select glossary source reference stdin-filename fix diff unsafe-fixes new-only"
        " show-settings table batch against review verdicts".split()
    )
    params = [*command.params, *report.command.params]
    long = {option.lstrip("-") for parameter in params for option in parameter.opts if option.startswith("--")}
    assert long - never == set(config.OPTIONS)
