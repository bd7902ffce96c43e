"""Every output format: well-formed, complete, and safe with hostile text."""

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tqcheck import render
from tqcheck.document import Document, Text
from tqcheck.origin import Origin
from tqcheck.profile import load
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


def test_marot_has_ten_cells_and_a_row_for_clean_documents() -> None:
    rows = [line.split("\t") for line in rendered("marot", HOSTILE, "Clean.").splitlines()]
    assert {len(row) for row in rows} == {10}
    assert "<v>.“M</v>" in rows[1][6]
    assert rows[-1][7] == "No-error"


@given(st.text(max_size=60))
def test_columns_of_all_kinds_agree(content: str) -> None:
    for column in range(len(content) + 1):
        assert len(content[:column].encode("utf-16-le", "surrogatepass")) == 2 * utf16(content, column)
        assert len(content[:column].encode("utf-8", "surrogatepass")) == utf8(content, column)


def test_positions_know_windows_line_ends() -> None:
    content = "one\r\n“two.“Many\r\n"
    document = Document("d", Text(content), Origin("p", content))
    finding = next(sheets([document], PROFILE, [])).findings[0]
    assert Positions(document.origin).place(finding) == (2, 5, 2, 8)
    assert Positions(document.origin).line_of(finding)[0] == "“two.“Many"


def test_schemas_ship() -> None:
    folder = Path(render.__file__).parent
    assert {p.name for p in folder.glob("*.schema.json")} == {"finding.schema.json", "report.schema.json"}
