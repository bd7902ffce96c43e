"""Words of other languages: the look-up agrees with its tables, and no table contradicts another."""

import pytest

from tqcheck import tables
from tqcheck.text.foreign import WORDS, compound_in, languages_like, languages_of, likeliest, romanised_from
from tqcheck.text.glosses import explained
from tqcheck.text.lexicon import lexicon
from tqcheck.text.ngrams import margin, profile
from tqcheck.text.romanised import fold, marks, romanise
from tqcheck.text.scripts import foreign_letters, script_of
from tqcheck.text.words import cut

ROWS = tables.rows("foreign-words.tsv")


@pytest.mark.parametrize("row", [ROWS[0], *ROWS[500::9973], ROWS[-1]], ids=lambda row: row[0])
def test_look_up_finds_every_row(row: tuple[str, str]) -> None:
    assert WORDS.get(row[0]) == row[1]


@pytest.mark.parametrize("word", ["", "#", "a", "zzzz", "пример", "government", "\U0010ffff"])
def test_look_up_finds_nothing_else(word: str) -> None:
    assert WORDS.get(word) == ""
    assert languages_of(word) == ()


def test_forms_and_compounds() -> None:
    assert "es" in languages_like("preocupaciones")
    assert languages_like("short") == ()
    assert "de" in compound_in("bauernverband")
    assert compound_in("government") == ()


def test_no_word_of_english_and_no_loan_is_called_foreign() -> None:
    words = {row[0] for row in ROWS}
    assert not lexicon("en").common.among(words)
    assert not {word.lower() for word in tables.words("untranslated.tsv")} & tables.words("en/loanwords.tsv")
    meanings = {row[0] for row in tables.rows("romanised-meanings.tsv")}
    assert not {fold(word) for word in tables.words("en/loanwords.tsv")} & meanings


@pytest.mark.parametrize("name", ["koloniia", "koloniya", "kolonija", "kolonia"])
def test_ways_to_write_cyrillic_are_one(name: str) -> None:
    assert fold(name) == fold(romanise("колония", "ru"))
    assert romanised_from(name)


def test_marks_of_cyrillic() -> None:
    assert marks("osvobozhdeniye") == 2
    assert marks("supplier") == 0


def test_trigrams_tell_languages_apart() -> None:
    words = "the ministers of the country have agreed on the budget".split()
    assert margin(words, "en", "de") > 1
    assert margin(words, "de", "en") == -margin(words, "en", "de")
    assert profile("xx") == ({}, 0.0)
    assert margin(words, "en", "xx") == 0


def test_the_likeliest_language_does_not_depend_on_order() -> None:
    assert likeliest([("ca", "es"), ("es", "ca")]) == likeliest([("es", "ca"), ("ca", "es")]) == "es"
    assert likeliest([]) == ""


def test_scripts() -> None:
    assert script_of("ж") == "Cyrillic"
    assert script_of("a") == ""
    assert foreign_letters("ru").search("проверка") is None
    assert foreign_letters("en").findall("a проверка слова here") == ["проверка слова"]


@pytest.mark.parametrize(
    ("text", "word", "answer"),
    [
        ("the alcalde, or mayor, left", 1, True),
        ("the alcalde, a former judge, left", 1, True),
        ("the alcalde (mayor) left", 1, True),
        ("the so-called alcalde left", 3, True),
        ("the “alcalde” left", 1, True),
        ("the alcalde left, and the crowd", 1, False),
        ("according to the alcalde, the road is closed, and", 3, False),
        ("in the town of the alcalde, a storm closed the road, and", 5, False),
    ],
)
def test_explained(text: str, word: int, answer: bool) -> None:
    words, gaps, _ = cut(text)
    assert explained(words, gaps, word, word) is answer
