"""Page furniture in the voice of sites of many countries is found whole; the sentences of an article are left alone."""

from pathlib import Path

import pytest

from tqcheck import rule
from tqcheck.document import Document, Text
from tqcheck.origin import Origin

TITLE = "Parliament adopts the budget after a long night of debate"
PROSE = (
    "The lower house voted for the budget early on Thursday, after a debate that had lasted for almost sixteen hours.",
    "Several members of the governing party abstained, and the minister left the chamber before the result was read.",
    "The upper house is expected to take up the matter next week, and nobody expects that it will be settled quickly.",
)
AT = {"above": 1, "within": 2, "below": 4}
LINES = [line.split("\t") for line in (Path(__file__).parent / "leftovers.tsv").read_text("utf-8").splitlines()]


def page(line: str, place: str) -> str:
    """An article with a line above, within or below its paragraphs."""
    parts = [TITLE, *PROSE]
    return "\n\n".join((*parts[: AT[place]], line, *parts[AT[place] :]))


@pytest.mark.parametrize(("kind", "place", "line"), LINES)
def test_line_of_a_page(kind: str, place: str, line: str) -> None:
    content = page(line, place)
    marks = rule.load("leftover-boilerplate").check(Document("page", Text(content), Origin(None, content)), None)
    assert [content[mark.start : mark.end] for mark in marks] == ([line] if kind == "furniture" else [])


def test_sample_is_large_and_even() -> None:
    assert sum(kind == "furniture" for kind, *_ in LINES) > 80
    assert sum(kind == "article" for kind, *_ in LINES) > 80
