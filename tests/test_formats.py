"""What continuous-integration servers read is valid by their own schemas; what needs npm is in `acceptance/formats.sh`.

`schemas/junit-10.xsd` is the schema of Jenkins' xUnit plugin (MIT), as pytest tests its reports with it.
"""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from lxml import etree
from test_lint import run
from test_render import HOSTILE

ROOT = Path(__file__).parent.parent
JUNIT = etree.XMLSchema(etree.parse(ROOT / "tests" / "schemas" / "junit-10.xsd"))
CODE_QUALITY = {
    "type": "array",
    "items": {
        "type": "object",
        "additionalProperties": False,
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            **{key: {"type": "string", "minLength": 1} for key in ("description", "check_name", "fingerprint")},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "additionalProperties": False,
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": r"^(?!\./|/)"},
                    "lines": {
                        "type": "object",
                        "additionalProperties": False,
                        "required": ["begin"],
                        "properties": {key: {"type": "integer", "minimum": 1} for key in ("begin", "end")},
                    },
                },
            },
        },
    },
}
"""The report as GitLab documents it (docs.gitlab.com/ci/testing/code_quality, Code Quality report format)."""


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "wire").mkdir()
    (tmp_path / "wire" / "hostile.txt").write_text(HOSTILE, "utf-8")
    (tmp_path / "clean.txt").write_text("The council met on Tuesday.\n")
    (tmp_path / "two.jsonl").write_text("".join(json.dumps({"id": n, "text": HOSTILE}) + "\n" for n in ("a&b", "<c>")))
    (tmp_path / "kupiansk.txt").write_bytes((ROOT / "fixtures" / "kupiansk.txt").read_bytes())
    return tmp_path


@pytest.mark.parametrize("command", ["lint", "report"])
def test_junit(command: str, desk: Path) -> None:
    said = run(command, "--exit-zero", "--format", "junit", ".", cwd=desk).stdout
    JUNIT.assertValid(etree.fromstring(said.encode()))
    assert said.count("<testcase") == 5


def test_gitlab_code_quality(desk: Path) -> None:
    issues = json.loads(run("lint", "--exit-zero", "--format", "gitlab", ".", cwd=desk).stdout)
    Draft202012Validator(CODE_QUALITY).validate(issues)
    assert {issue["location"]["path"] for issue in issues} == {"kupiansk.txt", "two.jsonl", "wire/hostile.txt"}
    assert len({issue["fingerprint"] for issue in issues}) == len(issues) > 10
