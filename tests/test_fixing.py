"""`--fix` and `--diff` as a person or a hook calls them."""

import os
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner
from test_lint import BAD, GOOD, run

from tqcheck.cli import _fixing, group

XML = '<?xml version="1.0" encoding="{}"?>\n'
TMX = (
    '<tmx version="1.4"><header srclang="fr"/><body><tu><tuv xml:lang="fr"><seg>Été.</seg></tuv>'
    '<tuv xml:lang="en"><seg>Café. {}</seg></tuv></tu></body></tmx>\n'
)
FILES = {
    "bom.txt": ("\ufeff“Hard.“Many left.\r\nThe end", "\ufeff“Hard.” Many left.\r\nThe end"),
    "feed.txt": ("One\x0cTwo \u2028 “Hard.“Many left.", "One\x0cTwo \u2028 “Hard.” Many left."),
    "page.html": ("<p>“Hard.“Many left &amp; ran.</p>", "<p>“Hard.” Many left &amp; ran.</p>"),
    "page.md": ("# Head\n\n“It is *hard*.“Many left.\n", "# Head\n\n“It is *hard*.” Many left.\n"),
    "rows.jsonl": ('{"text":"ok"}\n{"text":"“Hard.“Many"}', '{"text":"ok"}\n{"text":"“Hard.” Many"}'),
    "unit.po": ('msgid "Oui"\nmsgstr "“Hard.“Many"\n', 'msgid "Oui"\nmsgstr "“Hard.” Many"\n'),
    "unit.tmx": (TMX.format("“Hard.“Many"), TMX.format("“Hard.” Many")),
    "unit.tsv": ("Oui\t“Hard.“Many\n", "Oui\t“Hard.” Many\n"),
}
"""Files before and after their fixes."""


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    for name, (before, _) in FILES.items():
        (tmp_path / name).write_text(before, "utf-8", newline="")
    (tmp_path / "good.txt").write_text(GOOD, "utf-8")
    return tmp_path


def lint(desk: Path, *arguments: str, **kwargs: object) -> subprocess.CompletedProcess[str]:
    return run("lint", "--select", "wrong-quote", *arguments, cwd=desk, **kwargs)


def test_the_difference_is_a_patch_that_does_what_fixing_does(desk: Path) -> None:
    done = lint(desk, "--diff", *FILES, "good.txt")
    assert (done.returncode, done.stderr) == (1, "")
    (desk / "p").write_bytes(done.stdout.encode())
    for command in (["git", "init", "-q"], ["git", "apply", "-p0", "--whitespace=nowarn", "p"]):
        subprocess.run(command, cwd=desk, check=True)
    patched = {name: (desk / name).read_bytes() for name in FILES}
    for name, (before, _) in FILES.items():
        (desk / name).write_text(before, "utf-8", newline="")
    assert lint(desk, "--fix", *FILES, "good.txt").returncode == 0
    fixed = {name: (desk / name).read_bytes() for name in FILES}
    assert fixed == patched == {name: after.encode() for name, (_, after) in FILES.items()}
    assert lint(desk, "--diff", *FILES).stdout == ""


@pytest.mark.parametrize("encoding", ["iso-8859-1", "utf-16", "utf-16-be", "utf-8", "utf-8-sig"])
def test_the_encoding_stays(encoding: str, tmp_path: Path) -> None:
    """A mark that it cannot say becomes a reference, which XML knows."""
    mark = "\ufeff" if encoding == "utf-16-be" else ""
    head, path = mark + XML.format(encoding.removesuffix("-be").removesuffix("-sig")), tmp_path / "a.tmx"
    path.write_bytes((head + TMX.format("Troops from kyiv left Kyiv , « hard ».")).encode(encoding))
    rules = ["--select", "lowercase-name,space-before-punctuation,foreign-quote", "--unsafe-fixes"]
    assert run("lint", "--diff", *rules, str(path)).returncode == 1
    assert run("lint", "--fix", *rules, str(path)).returncode == 0
    said = path.read_bytes().decode(encoding).replace("&#8220;", "“").replace("&#8221;", "”")
    assert said == head + TMX.format("Troops from Kyiv left Kyiv, “hard”.")


def test_mode_and_link_stay(desk: Path) -> None:
    (desk / "real.txt").write_text(BAD, "utf-8")
    (desk / "real.txt").chmod(0o640)
    (desk / "link.txt").symlink_to("real.txt")
    assert lint(desk, "--fix", "link.txt").returncode == 0
    assert (desk / "link.txt").readlink() == Path("real.txt")
    assert (desk / "real.txt").read_text("utf-8") == BAD.replace(".“M", ".” M")
    assert os.stat(desk / "real.txt").st_mode & 0o777 == 0o640


def test_what_is_left_is_told(desk: Path) -> None:
    (desk / "bad.txt").write_text(BAD + "\nHe met the the press.\n", "utf-8")
    done = run("lint", "--fix", "--select", "wrong-quote,doubled-word", "bad.txt", cwd=desk)
    assert (done.returncode, done.stdout.splitlines()[0][:25]) == (1, "bad.txt:3:8: minor double")
    assert run("lint", "--fix", "--unsafe-fixes", "bad.txt", cwd=desk).returncode == 0


@pytest.mark.parametrize("how", ["--diff", "--fix"])
def test_what_cannot_be_read_is_no_success(how: str, desk: Path) -> None:
    (desk / "latin.txt").write_bytes(b"\xe9t\xe9")
    done = lint(desk, how, "nowhere.txt", "latin.txt", "good.txt")
    assert (done.returncode, done.stderr.count("\n")) == (3, 2)


def test_what_cannot_be_written_is_no_success(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(_fixing, "write", full)
    monkeypatch.chdir(desk)
    called = ["lint", "--fix", "bom.txt", "page.md"]
    done = CliRunner().invoke(group, called, standalone_mode=False, catch_exceptions=False)
    assert done.return_value == 3
    assert "page.md: cannot be written: no space left on device" in done.output


def test_the_difference_of_standard_input(desk: Path) -> None:
    before, after = FILES["page.html"]
    done = lint(desk, "--diff", "--stdin-filename", "x.html", "-", stdin=before.encode())
    assert (done.returncode, f"+{after}" in done.stdout.splitlines()) == (1, True)


def test_the_difference_goes_where_the_output_goes(desk: Path) -> None:
    assert lint(desk, "--diff", "--output", "p", "page.md").stdout == ""
    assert (desk / "p").read_text("utf-8").startswith("--- page.md\n+++ page.md\n")
    assert lint(desk, "--diff", "--quiet", "page.md").stdout == ""


@pytest.mark.parametrize("wrong", [["--unsafe-fixes"], ["--fix", "--new-only", "HEAD"], ["--fix", "-"]])
def test_what_could_not_be_held_to_is_refused(wrong: list[str], desk: Path) -> None:
    done = lint(desk, *wrong, "page.md")
    assert (done.returncode, done.stdout) == (2, "")
