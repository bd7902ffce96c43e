"""The laws of romanisation on pairs of names, and what holds for any pair."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tqcheck.text.korean import sound
from tqcheck.text.likeness import Grade, likeness
from tqcheck.text.romanise import keys

NAMES = Path(__file__).parent / "names"
WORD = st.text("abcdefghijklmnopqrstuvwxyzàáâäçčéèëğıïłñóöšşúüžż'", min_size=1, max_size=14).map(str.capitalize)


def pairs(name: str) -> list[tuple[str, ...]]:
    return [tuple(line.split()) for line in (NAMES / name).read_text("utf-8").splitlines()]


@pytest.mark.parametrize(("one", "other"), pairs("same.txt"))
def test_spellings_of_one_name(one: str, other: str) -> None:
    assert likeness(one, other).grade >= Grade.LIKELY
    assert set(keys(one)) & set(keys(other))


@pytest.mark.parametrize(("one", "other"), pairs("near.txt"))
def test_names_that_only_the_document_can_tell_apart(one: str, other: str) -> None:
    assert Grade.DIFFERENT < likeness(one, other).grade < Grade.SURE


@pytest.mark.parametrize(("one", "other"), pairs("different.txt"))
def test_different_names(one: str, other: str) -> None:
    assert likeness(one, other).grade is Grade.DIFFERENT


@given(WORD, WORD)
def test_order_does_not_matter(one: str, other: str) -> None:
    assert likeness(one, other) == likeness(other, one)


@given(WORD)
def test_a_name_is_itself(name: str) -> None:
    assert likeness(name, name).grade is Grade.SURE
    assert keys(name)


@pytest.mark.parametrize("skeleton", ["Khjchgwxcq" * 4000, "Aeiou" * 2000, "'" * 50, "Aeiouaeiouaeiouaeiou"])
def test_odd_words_are_cheap(skeleton: str) -> None:
    assert len(keys(skeleton)) <= 12
    assert likeness(skeleton, skeleton + "a").grade in Grade


KOREAN = "suk/seok geun/keun jung/jeong/chung young/yeong un/eun joon/jun hyun/hyeon kyung/gyeong chul/cheol hee/hui"


@pytest.mark.parametrize("ways", KOREAN.split())
def test_spellings_of_one_korean_syllable(ways: str) -> None:
    assert len({sound(way) for way in ways.split("/")}) == 1


def test_different_korean_syllables() -> None:
    syllables = "yong yeong jong jeong il un nam sung sang min mun hye hwa rae ryeol".split()
    assert len({sound(syllable) for syllable in syllables}) == len(syllables)
    assert not any(map(sound, ("anderson", "smith", "x", "")))
