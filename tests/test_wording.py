"""The tables of wordings: every row can be parsed, and its waking word is one that its phrase has."""

import pytest

from tqcheck import tables
from tqcheck.wording.row import parse

ROWS = [
    pytest.param(row, id=f"{name}: {row[1]}")
    for name in ("en/calques.tsv", "en/false-friends.tsv")
    for row in tables.rows(name)
]


@pytest.mark.parametrize("row", ROWS)
def test_row_is_well_formed(row: tuple[str, ...]) -> None:
    wording = parse(row)
    assert set(row[0].split()) <= wording.tokens[wording.place].words
    assert wording.english
    assert wording.languages
