"""The schema that editors use says of a configuration what the program says of it."""

import json
import re
import tomllib
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner
from jsonschema import Draft7Validator
from test_lint import GOOD, run

from tqcheck import config
from tqcheck.cli import _schema, group, init
from tqcheck.settings import ProfileError

ROOT = Path(__file__).parent.parent
SCHEMA = _schema.schema()
RIGHT = {
    "README": re.findall(r"```toml\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)[0],
    "init": re.sub(r"^# (?=[\w\[])", "", init.START.partition("\n")[2], flags=re.MULTILINE),
    **{path.name: path.read_text("utf-8") for path in (ROOT / "tqcheck" / "profiles").glob("*.toml")},
    "windows": '[window]\nmixed-term = "batch"\n[options.mixed-name-spelling]\nhouse-style = "n.tsv"',
    "plugins": 'plugins = ["desk"]\nignore = ["desk:*", "foreign-*"]\n[severity]\n"desk:no-jargon" = "major"',
}
WRONG = [
    'selekt = ["wrong-quote"]',
    'ignore = ["wrong-qoute"]',
    'fail-on = "mayor"',
    'jobs = "many"',
    'exit-zero = "perhaps"',
    '[severity]\nwrong-quote = "mayor"',
    '[severity]\nwrong-qoute = "major"',
    "[options.wrong-quote]\nsize = 3",
    "[options.mixed-name-spelling]\nhouse-style = 3",
    '[window]\nmixed-term = "paper"',
    '[window]\ndouble-space = "batch"',
    '[scoring]\nwords = "all"',
    "[scoring]\nleast-words = -1",
    "[scoring]\ncalibration = [30, 100]",
    '[scoring]\nrepeated-errors = "cap:0"',
    '[[overrides]]\nignore = ["wrong-quote"]',
    '[[overrides]]\npaths = ["a"]\nfail-on = "major"',
    '[[overrides]]\npaths = ["a"]\nextends = "b.toml"',
]


def faults(text: str) -> list[Any]:
    """What the schema says of a configuration."""
    return list(Draft7Validator(SCHEMA).iter_errors(tomllib.loads(text)))


def test_it_is_a_schema_that_tells_what_each_key_is_for() -> None:
    Draft7Validator.check_schema(SCHEMA)
    places = [SCHEMA, SCHEMA["properties"]["overrides"]["items"]]
    assert all(value["description"] for place in places for value in place["properties"].values())


@pytest.mark.parametrize("name", RIGHT)
def test_what_is_right_passes(name: str) -> None:
    assert faults(RIGHT[name]) == []


@pytest.mark.parametrize("text", WRONG)
def test_what_the_program_refuses_is_refused(text: str, tmp_path: Path) -> None:
    assert faults(text)
    (tmp_path / "tqcheck.toml").write_text(text)
    (tmp_path / "a.txt").write_text(GOOD)
    assert run("lint", "a.txt", cwd=tmp_path).returncode == 2


@pytest.mark.parametrize("value", ["3", '"x"', "[3]", "{x = 3}", "true", '[["x"]]', "{double-space = {x = 3}}"])
def test_each_key_takes_what_the_schema_says(value: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text(GOOD)
    overridden = SCHEMA["properties"]["overrides"]["items"]["properties"].keys() - {"paths"}
    texts = [f"{key} = {value}" for key in SCHEMA["properties"]]
    texts += [f'[[overrides]]\npaths = ["*"]\n{key} = {value}' for key in overridden]
    for text in filter(faults, texts):
        Path("tqcheck.toml").write_text(text)
        config.upward.cache_clear()
        with pytest.raises((ProfileError, click.ClickException)):
            CliRunner().invoke(group, ["lint", "a.txt"], standalone_mode=False, catch_exceptions=False)
    config.upward.cache_clear()


def test_init_writes_it_beside_the_configuration(tmp_path: Path) -> None:
    assert run("init", "--schema", cwd=tmp_path).returncode == 0
    first = (tmp_path / "tqcheck.toml").read_text("utf-8").splitlines()[0]
    assert first.removeprefix("#:schema ") in {path.name for path in tmp_path.iterdir()}
    assert json.loads((tmp_path / "tqcheck.schema.json").read_text("utf-8")) == SCHEMA
    (tmp_path / "tqcheck.toml").write_text("# kept\n")
    assert run("init", "--schema", cwd=tmp_path).returncode == 0
    assert (tmp_path / "tqcheck.toml").read_text("utf-8") == "# kept\n"
