"""Tables are sorted, unique, sourced and free of contradictions."""

from pathlib import Path

import pytest

from tqcheck import tables

TABLES = sorted(p.relative_to(tables.DATA).as_posix() for p in tables.DATA.rglob("*") if p.suffix in (".tsv", ".txt"))


def head_of(name: str) -> dict[str, str]:
    """The comment head of a table as fields; a repeated field goes on."""
    fields: dict[str, str] = {}
    for line in (tables.DATA / name).read_text("utf-8").splitlines():
        if not line.startswith("# ") or ": " not in line:  # a phrase may begin with a number
            break
        key, _, value = line[2:].partition(": ")
        fields[key] = f"{fields[key]} {value}" if key in fields else value
    return fields


@pytest.mark.parametrize("name", TABLES)
def test_table_says_what_it_is_and_where_it_comes_from(name: str) -> None:
    head = head_of(name)
    assert {"what", "source", "licence"} <= set(head)
    assert all(head.values())


@pytest.mark.parametrize("name", TABLES)
def test_rows_are_sorted_unique_and_whole(name: str) -> None:
    lines = tables.lines(name)
    assert lines
    assert lines == sorted(set(lines))
    assert all(line.strip() and line == line.rstrip(" ") for line in lines)
    columns = head_of(name).get("columns")
    if columns:
        assert {len(row) for row in tables.rows(name)} == {len(columns.split("\t"))}


MAPPINGS = [name for name in TABLES if head_of(name).get("columns", "").startswith(("foreign\t", "variant\t"))]


@pytest.mark.parametrize("name", MAPPINGS)
def test_no_form_is_both_wrong_and_right(name: str) -> None:
    wrong = {row[0]: row[1] for row in tables.rows(name)}
    assert not {form for form in wrong if form == wrong[form]}
    assert not {form for form, right in wrong.items() if wrong.get(right) == form}


def test_every_file_of_the_data_folder_is_a_table() -> None:
    files = [p for p in Path(tables.DATA).rglob("*") if p.is_file() and "__pycache__" not in p.parts]
    assert {p.suffix for p in files} <= {".tsv", ".txt"}
