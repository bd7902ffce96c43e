"""The files of a house: found beside the configuration that names them, refused when wrong, part of the signature."""

from pathlib import Path

import pytest
from test_lint import run

from tqcheck import profile as profiles
from tqcheck.profile import Profile
from tqcheck.report import Report

TEXT = "Shells fell on Koupiansk in the Donbass.\n\nPress pound for the owl\n"


def linted(folder: Path, settings: str, name: str = "tqcheck.toml") -> list[str]:
    """The lines that lint prints for the text under a configuration, seen from another folder."""
    (folder / "desk").mkdir(exist_ok=True)
    (folder / "desk" / "a.txt").write_text(TEXT, "utf-8")
    (folder / "desk" / name).write_text(settings, "utf-8")
    done = run("lint", "desk/a.txt", cwd=folder)
    return (done.stdout + done.stderr).splitlines()


def test_what_a_house_prefers_is_no_fault(tmp_path: Path) -> None:
    assert "foreign-name-form in English: Kupiansk" in linted(tmp_path, "")[0]
    (tmp_path / "desk" / "names.tsv").write_text("Kupiansk\tKoupiansk\nDonbas\tDonbass\n", "utf-8")
    for settings in ('house-style = "names.tsv"', '[[overrides]]\npaths = ["*"]\nhouse-style = "names.tsv"'):
        assert linted(tmp_path, settings) == ["0 findings in 1 document · score 100.0 (pass) · tqcheck 0.1.0 news"]


def test_words_to_trust_are_layered_by_desk(tmp_path: Path) -> None:
    desk = '[[overrides]]\npaths = ["a.*"]\ntrust = ["words.txt"]'
    linted(tmp_path, "")
    (tmp_path / "outlet.txt").write_text("Koupiansk\n", "utf-8")
    (tmp_path / "outlet.toml").write_text('trust = ["outlet.txt"]\n', "utf-8")
    (tmp_path / "desk" / "words.txt").write_text("Donbass  # as the desk writes it\n", "utf-8")
    assert "foreign-name-form" in linted(tmp_path, desk)[0]
    assert linted(tmp_path, f'extends = "../outlet.toml"\n{desk}')[0].startswith("0 findings")


def test_a_row_that_a_report_offers_finds_its_line(tmp_path: Path) -> None:
    (tmp_path / "many.jsonl").write_text('{"text": "The minister left.\\n\\nPress pound for the owl"}\n' * 3, "utf-8")
    offered = run("report", "--format", "json", "--exit-zero", "many.jsonl", cwd=tmp_path).stdout
    assert r'"row": "press pound for the owl\tline\tseen"' in offered
    linted(tmp_path, "")
    (tmp_path / "desk" / "furniture.tsv").write_text("press pound for the owl\tline\tseen\n", "utf-8")
    found = linted(tmp_path, 'boilerplate = "furniture.tsv"')
    assert "desk/a.txt:3:1: minor leftover-boilerplate page furniture: seen" in found


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ('house-style = "none.tsv"', "house-style none.tsv: No such file"),
        ('boilerplate = "one.tsv"', "one.tsv: 3 columns parted by tabs are expected in 'only'"),
        ('house-style = "one.tsv"', "one.tsv: 2 columns parted by tabs are expected in 'only'"),
        ('glossary = "one.tsv"', "one.tsv:1: source, target and status parted by tabs are expected"),
        ('trust = ["none.txt"]', "trusted words: "),
    ],
)
def test_a_file_that_cannot_be_used_is_refused(settings: str, said: str, tmp_path: Path) -> None:
    linted(tmp_path, "")
    (tmp_path / "desk" / "one.tsv").write_text("only\n", "utf-8")
    assert said in linted(tmp_path, settings)[-1]


def test_the_signature_knows_what_stands_in_the_files_and_not_where_they_lie(tmp_path: Path) -> None:
    def law(folder: str, content: str, trusted: str = "") -> Profile:
        (tmp_path / folder).mkdir(exist_ok=True)
        for name, said in (("names.tsv", content), ("words.txt", trusted)):
            (tmp_path / folder / name).write_text(said, "utf-8")
        house = 'extends = "news"\nhouse-style = "names.tsv"\ntrust = ["words.txt"]\n'
        (tmp_path / folder / "house.toml").write_text(house, "utf-8")
        return profiles.load(str(tmp_path / folder / "house.toml"))

    mine = Report(law("a", "Kyiv\tKiev\n")).signature
    assert Report(law("b", "Kyiv\tKiev\n")).signature == mine
    assert Report(law("c", "Kiev\tKyiv\n")).signature != mine
    assert Report(law("d", "Kyiv\tKiev\n", "Oblast")).signature != mine
