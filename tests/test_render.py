"""Every output format: well-formed, complete, and safe with hostile text."""

import json
import os
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tqcheck import read, render
from tqcheck.document import Document, Pair, Text
from tqcheck.finding import Finding, Severity
from tqcheck.origin import Origin
from tqcheck.profile import load
from tqcheck.render import full
from tqcheck.render.position import Positions, utf8, utf16
from tqcheck.report import Report
from tqcheck.run import sheets

PROFILE = load("news", select=["wrong-quote"]).checked()
HOSTILE = "<b>&'\x1b[31m\u202e😀é,:%\t“It is hard.“Many left.\r\nThe second “line.“Many"
PATH = "dir ä/a,b:c.txt"


def rendered(form: str, *contents: str) -> str:
    """The output of a format for some texts of one file each."""
    batch = [Document(f"d{i}", Text(content), Origin(PATH, content)) for i, content in enumerate(contents)]
    report = Report(PROFILE)
    return "".join(render.load(form).render(report.watch(sheets(batch, PROFILE, report.faults)), report))


@pytest.mark.parametrize("form", render.formats())
def test_every_format_renders_hostile_text(form: str) -> None:
    output = rendered(form, HOSTILE, "Clean.")
    assert output.endswith("\n")
    assert "\x1b[31m\u202e" not in output


@pytest.mark.parametrize("form", ["checkstyle", "junit"])
def test_xml_is_well_formed(form: str) -> None:
    root = ElementTree.fromstring(rendered(form, HOSTILE, "Clean."))
    faults = root.findall(".//error") + root.findall(".//failure")
    assert len(faults) == (2 if form == "checkstyle" else 1)


def test_sarif_counts_columns_in_code_points() -> None:
    run = json.loads(rendered("sarif", HOSTILE))["runs"][0]
    region = run["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert run["columnKind"] == "unicodeCodePoints"
    line = HOSTILE.split("\n")[region["startLine"] - 1]
    assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == ".“M" == region["snippet"]["text"]
    assert run["results"][0]["fixes"][0]["artifactChanges"][0]["replacements"][0]["insertedContent"]["text"] == ".” M"
    assert (
        run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "dir%20%C3%A4/a%2Cb%3Ac.txt"
    )


def test_rdjsonl_counts_columns_in_bytes() -> None:
    first = json.loads(rendered("rdjsonl", HOSTILE).splitlines()[0])
    span = first["location"]["range"]
    line = HOSTILE.split("\n")[0].encode()
    assert line[span["start"]["column"] - 1 : span["end"]["column"] - 1].decode() == ".“M"


def test_github_commands_end_where_they_should() -> None:
    commands = [line for line in rendered("github", HOSTILE).splitlines() if line.startswith("::")]
    assert len(commands) == 2
    assert all(command.startswith("::warning file=dir ä/a%2Cb%3Ac.txt,line=") for command in commands)


def test_gitlab_fingerprints_are_unique_and_ignore_the_line() -> None:
    before, after = (json.loads(rendered("gitlab", text)) for text in (HOSTILE, "New line.\n" + HOSTILE))
    prints = [issue["fingerprint"] for issue in before]
    assert len(set(prints)) == len(prints) == 2
    assert prints[1] == after[1]["fingerprint"]


def test_marot_has_a_row_for_each_finding_and_for_each_clean_segment() -> None:
    rows = [line.split("\t") for line in rendered("marot", HOSTILE, "Clean.").splitlines()]
    assert {len(row) for row in rows} == {10}
    assert [row[1:4] for row in rows[1:]] == [["d0", "1", "1"], ["d0", "2", "2"], ["d1", "1", "3"]]
    assert ["<v>" in row[6] for row in rows[1:]] == [True, True, False]
    assert "<v>.“M</v>" in rows[1][6]
    assert rows[-1][7] == "No-error"


@given(st.lists(st.sampled_from(["“It is.“Many", " left", " ", "\n", "\r\n", "x" * 2100]), max_size=12).map("".join))
def test_marot_rows_of_a_segment_say_the_same(content: str) -> None:
    """The viewer counts where a span stands in the longest of them."""
    rows = [line.split("\t") for line in rendered("marot", content).splitlines()[1:]]
    said: dict[str, str] = {}
    for row in rows:
        text = row[6].replace("<v>", "").replace("</v>", "")
        longest = max(text, said.setdefault(row[2], text), key=len)
        assert all(longest.startswith(other) for other in (text, said[row[2]]))
        said[row[2]] = longest
    assert "".join("".join(said.values()).split()) == "".join(content.split())


def test_marot_shows_the_source_of_a_segment() -> None:
    pairs = tuple(
        Pair(Text(source, "fr"), Text(target, start=start), number)
        for number, (source, target, start) in enumerate([("Un.", "One.", 0), ("Deux.", "Two.", 5)])
    )
    document = Document("d", Text("One.\nTwo."), Origin(PATH, ""), Text("Un.\nDeux.", "fr"), segments=pairs)
    report = Report(PROFILE)
    shown = "".join(render.load("marot").render(report.watch(sheets([document], PROFILE, [])), report))
    assert [line.split("\t")[5:7] for line in shown.splitlines()[1:]] == [["Un.", "One."], ["Deux.", "Two."]]


@pytest.mark.parametrize("form", render.formats())
def test_outputs_grow_with_the_findings(form: str) -> None:
    """One line, much longer than a paragraph, with a finding in each sentence."""
    few, many = (len(rendered(form, "“It ïs.“Many. " * number)) for number in (400, 1600))
    assert many < 4.4 * few


@given(st.text(max_size=60), st.lists(st.tuples(st.integers(0), st.integers(0)), max_size=9))
def test_columns_of_all_kinds_agree(content: str, places: list[tuple[int, int]]) -> None:
    positions, lines = Positions(Origin(None, content, line=7)), content.split("\n")
    for number, column in places:
        number %= len(lines)
        column %= len(lines[number]) + 1
        said = lines[number][:column].encode("utf-16-le", "surrogatepass")
        assert positions.column(7 + number, column + 1, utf16) == len(said) // 2 + 1
        said = said.decode("utf-16-le", "surrogatepass").encode("utf-8", "surrogatepass")
        assert positions.column(7 + number, column + 1, utf8) == len(said) + 1


@pytest.mark.parametrize("width", [40, 80, 200])
@given(st.text("aé한e\u0301\t\u202e 😀", max_size=300), st.text("aé한\t ", max_size=300))
def test_excerpts_fit_the_terminal(width: int, before: str, after: str) -> None:
    content = f"{before}.“M{after}"
    span = len(before), len(before) + 3
    found = Finding("d", "wrong-quote", "", "", Severity.MINOR, *span, ".“M", "", ".” M" * 4, True, None, ("", ""))
    lines = full.excerpt(found, Positions(Origin(None, content)), width).replace(full.RED, "").replace(full.PLAIN, "")
    assert all(full.cells(line) <= width for line in lines.splitlines())
    text, carets = lines.splitlines()[:2]
    left = next(n for n in range(len(text)) if full.cells(text[:n]) == carets.index("^") and text[n:].startswith(".“M"))
    assert carets[carets.index("^") :].startswith("^^^")
    assert left >= 4


def test_positions_know_windows_line_ends() -> None:
    content = "one\r\n“two.“Many\r\n"
    document = Document("d", Text(content), Origin("p", content))
    finding = next(sheets([document], PROFILE, [])).findings[0]
    assert Positions(document.origin).place(finding) == (2, 5, 2, 8)
    assert Positions(document.origin).line_of(finding)[0] == "“two.“Many"


@pytest.mark.parametrize("form", render.formats())
def test_paths_of_windows_have_forward_slashes(form: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path(r"dir\a.txt").write_text(HOSTILE)
    monkeypatch.setattr(os, "sep", "\\")
    report = Report(PROFILE)
    items = read.documents(r"./dir\a.txt", read.Defaults())
    output = "".join(render.load(form).render(report.watch(sheets(items, PROFILE, report.faults)), report))
    assert "dir/a.txt" in output
    assert "./dir" not in output
    assert "dir\\" not in output


def test_schemas_ship() -> None:
    folder = Path(render.__file__).parent
    assert {p.name for p in folder.glob("*.schema.json")} == {"finding.schema.json", "report.schema.json"}
