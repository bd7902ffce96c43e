"""The tables of wordings: every row can be parsed, its waking word is in its phrase, and what ships is made of them."""

import pytest
from derive.wordings import NAMES, derived, lines, woken

from tqcheck import tables
from tqcheck.wording.row import parse

TAB = "\t"
ROWS = [pytest.param(row, id=f"{name}: {row.split(TAB)[1]}") for name in NAMES for row in lines(name)[1]]


@pytest.mark.parametrize("row", ROWS)
def test_row_is_well_formed(row: str) -> None:
    for line in woken(row):
        word, rest = line.split(TAB, 1)
        wording = parse(rest)
        assert word[:1].isalnum()
        assert word in wording.tokens[wording.place].words
        assert wording.english
        assert wording.languages


@pytest.mark.parametrize("name", NAMES)
def test_rows_are_sorted_and_unique(name: str) -> None:
    rows = lines(name)[1]
    assert rows == sorted(set(rows))


@pytest.mark.parametrize("name", NAMES)
def test_the_table_that_ships_is_made_of_them(name: str) -> None:
    shipped = (tables.DATA / "en" / name).read_text("utf-8")
    assert shipped == derived(name), "run python tests/derive/wordings.py"
