"""The labelled fixtures say what they mean: rows well formed, marks on their text, types known."""

import json
from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import TypedDict

import pytest

FIXTURES = Path(__file__).parents[1] / "fixtures"
AGAINST_SOURCE = set(
    "number-mismatch date-mismatch name-mismatch unit-mismatch negation-lost omission addition "
    "untranslated-segment meaning-opposite".split()
)
TARGET_ONLY = set(
    "name-variant exonym foreign-acronym foreign-honorific lowercase-name lowercase-calendar "
    "lowercase-nationality lowercase-sentence-start stray-capital boilerplate duplicate-line "
    "markup-remnant mojibake placeholder llm-residue homoglyph-or-invisible space-before-punct "
    "missing-space wrong-quote foreign-quote mixed-quotes doubled-punct double-space decimal-comma "
    "thousands-separator currency-format time-format date-format percent-space ordinal "
    "untranslated-sentence untranslated-word transliterated-word false-friend calque doubled-word "
    "article-error gender-slip loop truncated".split()
)
# dirty and clean articles that each file holds at least
LEAST = {"articles": (20, 12), "heldout": (12, 6), "bilingual": (10, 6), "languages": (6, 6)}


class Mark(TypedDict):
    """One artifact that an editor would mark: offsets in code points, and the right text if there is one."""

    start: int
    end: int
    type: str
    text: str
    fix: str | None


class Row(TypedDict):
    """One labelled article."""

    id: str
    source_lang: str
    target_lang: str
    kind: str
    text: str
    source: str | None
    gold: list[Mark]


def rows(name: str) -> list[Row]:
    """Rows of one labelled file, in their order."""
    lines = (FIXTURES / f"{name}.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines]


def marked_types(name: str) -> Counter[str]:
    """How often each type is marked in one labelled file."""
    return Counter(mark["type"] for row in rows(name) for mark in row["gold"])


@pytest.mark.parametrize("name", LEAST)
def test_rows_are_well_formed(name: str) -> None:
    for row in rows(name):
        assert set(row) == set(Row.__annotations__), row["id"]
        assert row["kind"] == ("dirty" if row["gold"] else "clean"), row["id"]
        assert row["text"].strip(), row["id"]
        assert (row["source"] is not None) == (name == "bilingual"), row["id"]


@pytest.mark.parametrize("name", LEAST)
def test_marks_lie_on_their_text_in_order(name: str) -> None:
    for row in rows(name):
        for mark in row["gold"]:
            assert set(mark) == set(Mark.__annotations__), row["id"]
            assert mark["text"] == row["text"][mark["start"] : mark["end"]] != mark["fix"], (row["id"], mark)
        assert all(a["end"] <= b["start"] for a, b in pairwise(row["gold"])), row["id"]


@pytest.mark.parametrize("name", LEAST)
def test_types_are_known_and_need_no_missing_source(name: str) -> None:
    known = TARGET_ONLY | AGAINST_SOURCE if name == "bilingual" else TARGET_ONLY
    assert set(marked_types(name)) <= known


@pytest.mark.parametrize(("name", "least"), LEAST.items())
def test_there_are_enough_dirty_and_clean_articles(name: str, least: tuple[int, int]) -> None:
    kinds = Counter(row["kind"] for row in rows(name))
    assert kinds["dirty"] >= least[0]
    assert kinds["clean"] >= least[1]


def test_every_type_has_evidence() -> None:
    articles, bilingual = marked_types("articles"), marked_types("bilingual")
    assert {kind for kind in TARGET_ONLY if articles[kind] < 4} == set()
    assert {kind for kind in AGAINST_SOURCE if bilingual[kind] < 4} == set()


def test_names_of_rows_are_unique() -> None:
    names = Counter(row["id"] for name in LEAST for row in rows(name))
    assert [name for name, count in names.items() if count > 1] == []
