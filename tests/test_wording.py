"""The tables of wordings: every row can be parsed, and its waking word is one that its phrase has."""

import pytest

from tqcheck import tables
from tqcheck.wording.row import parse

TAB = "\t"
LINES = [
    pytest.param(line, id=f"{name}: {line.split(TAB)[1]}")
    for name in ("en/calques.tsv", "en/false-friends.tsv")
    for line in tables.lines(name)
]


@pytest.mark.parametrize("line", LINES)
def test_row_is_well_formed(line: str) -> None:
    wording = parse(line)
    assert set(line.partition(TAB)[0].split()) <= wording.tokens[wording.place].words
    assert wording.english
    assert wording.languages
