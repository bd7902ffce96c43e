"""The command `lint` as a person or a hook calls it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from tqcheck import render

RENDER = Path(__file__).parent.parent / "tqcheck" / "render"
BAD = "“It is hard.“Many will not return.\n"
GOOD = "The council met on Tuesday and agreed on a plan.\n"


def run(*arguments: str, stdin: bytes = b"", **kwargs: object) -> subprocess.CompletedProcess[str]:
    """Runs tqcheck in a locale that is not UTF-8, as cron does."""
    command = [sys.executable, "-m", "tqcheck", *arguments]
    environment = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", **kwargs.pop("env", {})}  # type: ignore[dict-item]
    done = subprocess.run(command, input=stdin, capture_output=True, env=environment, check=False, **kwargs)  # type: ignore[call-overload]
    return subprocess.CompletedProcess(command, done.returncode, done.stdout.decode(), done.stderr.decode())


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    path = tmp_path / "bad.txt"
    path.write_text(BAD, "utf-8")
    return path


@pytest.fixture
def good(tmp_path: Path) -> Path:
    path = tmp_path / "good.txt"
    path.write_text(GOOD, "utf-8")
    return path


def test_findings_have_place_and_exit_code(bad: Path) -> None:
    done = run("lint", str(bad))
    assert done.returncode == 1
    assert done.stdout.splitlines()[0].startswith(f"{bad}:1:12: minor wrong-quote ")
    assert done.stdout.splitlines()[-1].startswith("1 finding in 1 document · score ")


def test_clean_text_is_silent(good: Path) -> None:
    done = run("lint", str(good))
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == ["0 findings in 1 document · score 100.0 (pass) · tqcheck 0.1.0 news"]


def test_full_format_underlines_the_span(bad: Path) -> None:
    lines = run("lint", "--format", "full", str(bad)).stdout.splitlines()
    assert lines[1].strip() == BAD.strip()
    assert lines[1][lines[2].index("^") : lines[2].rindex("^") + 1] == ".“M"
    assert lines[2].endswith("→ .” M")


def test_missing_and_foreign_files_are_faults_and_the_rest_goes_on(bad: Path, tmp_path: Path) -> None:
    latin = tmp_path / "latin.txt"
    latin.write_bytes("one\ncaf\xe9\n".encode("latin-1"))
    done = run("lint", str(tmp_path / "nowhere.txt"), str(latin), str(bad))
    assert done.returncode == 3
    assert "wrong-quote" in done.stdout
    assert "nowhere.txt: cannot be read: no such file or directory" in done.stderr
    assert "latin.txt: line 2: byte 0xe9 is not UTF-8; convert the file" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        (["--select", "wrong-qoute"], "did you mean 'wrong-quote'?"),
        (["--profile", "newz"], "did you mean 'news'?"),
        (["--format", "texd"], "text"),
        ([], "name a file"),
    ],
)
def test_wrong_usage(arguments: list[str], hint: str, good: Path) -> None:
    done = run("lint", *arguments, *([str(good)] if arguments else []))
    assert done.returncode == 2
    assert hint in done.stderr


def test_unknown_keys_of_a_profile_are_refused_by_name(tmp_path: Path, good: Path) -> None:
    profile = tmp_path / "house.toml"
    for text, hint in [
        ('extends = "news"\nselekt = []', "unknown key 'selekt'; did you mean 'select'?"),
        ('extends = "news"\n[severity]\nwrong-quote = "mayor"', "did you mean 'major'?"),
        ('extends = "news"\n[options.wrong-quote]\nsize = 3', "rule wrong-quote: unknown option 'size'"),
        ("extends = ", "profile"),
    ]:
        profile.write_text(text)
        done = run("lint", "--profile", str(profile), str(good))
        assert (done.returncode, hint in done.stderr) == (2, True), done.stderr


def test_gates(bad: Path) -> None:
    assert run("lint", "--exit-zero", str(bad)).returncode == 0
    assert run("lint", "--fail-on", "major", str(bad)).returncode == 0
    assert run("lint", "--fail-on", "never", str(bad)).returncode == 0
    assert run("lint", "--fail-on", "never", "--fail-under", "99.5", str(bad)).returncode == 1
    assert run("lint", "--quiet", str(bad)).stdout == ""


def test_standard_input_takes_its_format_from_the_name() -> None:
    done = run("lint", "-", "--stdin-filename", "x.jsonl", stdin=json.dumps({"id": "n1", "text": BAD}).encode())
    assert done.returncode == 1
    assert done.stdout.startswith("x.jsonl:1:")


def test_output_file_and_directories(tmp_path: Path, bad: Path) -> None:
    (tmp_path / "image.png").write_bytes(b"\x89PNG")
    out = tmp_path / "out"
    done = run("lint", "--output", str(out), str(tmp_path))
    assert (done.returncode, done.stdout, done.stderr) == (1, "", "")
    assert "bad.txt:1:12" in out.read_text("utf-8")
    assert run("lint", "--exclude", "bad*", str(tmp_path)).returncode == 0


def test_a_reader_that_goes_away_ends_it_quietly(tmp_path: Path) -> None:
    (tmp_path / "many.txt").write_text(BAD * 5000, "utf-8")
    command = f"{sys.executable} -m tqcheck lint {tmp_path} | head -1"
    done = subprocess.run(command, shell=True, capture_output=True, text=True, check=True)
    assert done.stderr == ""
    assert "wrong-quote" in done.stdout


@pytest.mark.parametrize("content", [b"", b"\xef\xbb\xbf", b"\r\n\r\n", b"one\r\ntwo\r\n", "e\u0301 \u00a0!".encode()])
def test_odd_files_are_read(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "odd.txt"
    path.write_bytes(content)
    assert run("lint", "--select", "wrong-quote", str(path)).returncode == 0


def test_json_outputs_follow_their_schema(bad: Path, good: Path, tmp_path: Path) -> None:
    schemas = {p.name: json.loads(p.read_text("utf-8")) for p in RENDER.glob("*.schema.json")}
    registry: Registry[object] = Registry().with_resources(
        [(schema["$id"], Resource.from_contents(schema)) for schema in schemas.values()]
    )
    finding = Draft202012Validator(schemas["finding.schema.json"], registry=registry)
    report = Draft202012Validator(schemas["report.schema.json"], registry=registry)
    inputs = [str(bad), str(good), str(tmp_path / "nowhere.txt")]
    lines = run("lint", "--format", "jsonl", *inputs).stdout.splitlines()
    assert [json.loads(line)["text"] for line in lines] == [".“M"]
    for line in lines:
        finding.validate(json.loads(line))
    whole = json.loads(run("lint", "--format", "json", "--profile", "mqm", *inputs).stdout)
    report.validate(whole)
    assert [d["grade"] for d in whole["documents"]] == ["fail", "pass"]
    assert whole["faults"][0]["where"].endswith("nowhere.txt")


def test_rules_and_explain() -> None:
    assert "wrong-quote" in run("rules").stdout
    assert "Bad:" in run("explain", "wrong-quote").stdout
    assert "did you mean 'wrong-quote'" in run("explain", "wrong-quot").stderr


def test_colour_is_for_terminals_or_on_demand(bad: Path) -> None:
    full = ["lint", "--format", "full", str(bad)]
    assert "\x1b[" not in run(*full).stdout
    assert "\x1b[31m^^^\x1b[0m" in run(*full, "--color", "always").stdout
    for wish, styled in ({}, True), ({"NO_COLOR": "1"}, False), ({"NO_COLOR": ""}, True):
        ours, theirs = os.openpty()
        environment = {key: value for key, value in os.environ.items() if key != "NO_COLOR"} | wish
        subprocess.run([sys.executable, "-m", "tqcheck", "lint", str(bad)], stdout=theirs, env=environment, check=False)
        assert (b"\x1b[31m^^^\x1b[0m" in os.read(ours, 9999)) is styled
        os.close(ours), os.close(theirs)


def test_half_a_pair_of_surrogates_breaks_no_output(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"id": "\\ud800", "text": "He met\\ud800 the the press, \\ud800x \\ud800x."}\n')
    for form in render.formats():
        assert run("lint", "--format", form, "--output", f"out.{form}", "a.jsonl", cwd=tmp_path).returncode == 1
        assert (tmp_path / f"out.{form}").read_text("utf-8")
    assert run("accept", "--profile", "strict", "a.jsonl", cwd=tmp_path).returncode == 0
    assert run("lint", "--profile", "strict", "a.jsonl", cwd=tmp_path).returncode == 0


@pytest.mark.parametrize("width", [40, 80, 200])
def test_excerpts_fit_the_terminal(width: int, tmp_path: Path) -> None:
    article = tmp_path / "long.txt"
    article.write_text("Word " * 60 + BAD.strip() + " word" * 60 + "\n\nРейс 杀手锏 e\u0301 " + BAD, "utf-8")
    said = run("lint", "--format", "full", str(article), env={"COLUMNS": str(width)}).stdout
    for _, text, carets, *_ in (block.splitlines() for block in said.split("\n\n")[:-1]):
        assert len(text) <= width
        assert carets.strip().startswith("^^^")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_shells_can_complete(shell: str) -> None:
    script = run(env={"_TQCHECK_COMPLETE": f"{shell}_source"}).stdout
    assert "tqcheck" in script
    words = {"COMP_WORDS": "tqcheck li", "COMP_CWORD": "1"} | ({"COMP_CWORD": "li"} if shell == "fish" else {})
    assert "lint" in run(env={"_TQCHECK_COMPLETE": f"{shell}_complete", **words}).stdout
