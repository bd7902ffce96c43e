"""Who a text speaks of: persons by name, title or noun, with the sex that these tell."""

from collections.abc import Iterator
from typing import NamedTuple

from .document import Text
from .text.outlets import is_outlet
from .text.people import people
from .text.places import BEFORE_OF, LOCATIVE
from .text.romanise import fold
from .text.sexes import GIVEN, INDEFINITE, NEW, OTHERS, ROLES, SINGULAR, TITLES
from .text.triggers import Trigger

BESIDE = 6
"""Words before a name among which such a word belongs to it: the French minister, Gérald Darmanin."""


class Person(NamedTuple):
    """Where a person is named, by which name, and the sex that the name tells; empty when it does not."""

    word: int
    name: str
    sex: str


NAMED = Trigger(GIVEN.among)


def sexes_of(text: Text) -> dict[str, str]:
    """The given names that a text has, with the sex of those who bear them."""
    return {name: GIVEN.get(name) for name in text.met(NAMED)}


def persons(text: Text) -> list[Person]:
    """Every mention of a person: by given name, by title, or by a surname that came with one of them."""
    surnames: dict[str, str] = {}
    found = []
    words, keys, table = text.words, text.keys, sexes_of(text)
    for first, end, _, _, _ in text.names:
        before = keys[first - 1] if first and words[first - 1] != "miss" else ""  # I miss Denmark
        last = words[end]
        family = fold(last)
        if first == end:
            sex = surnames.get(family) or table.get(last, "")
        elif text.gaps[first + 1] == "-":
            sex = ""
        else:
            sex = next((table[word] for word in words[first:end] if word in table), "")
        sex = sex or TITLES.get(keys[first]) or TITLES.get(before) or ROLES.get(before) or ROLES.get(keys[first], "")
        if sex and (first < end or before in TITLES):
            surnames[family] = sex if surnames.get(family, sex) == sex else ""  # a family
        found.append(Person(first, last, sex or surnames.get(family, "")))
    return found


def nouns(text: Text) -> Iterator[Person]:
    """Every mention of somebody by a noun that tells the sex: a woman, the actress."""
    for sex, listed in SINGULAR.items():
        for noun in listed & text.vocabulary:
            for word in text.index[noun]:
                if text.keys[word + 1 : word + 2] == ["s"] and text.gaps[word + 1] in ("'", "’"):
                    continue  # a woman's work
                yield Person(word, noun, sex)


def is_person(text: Text, person: Person) -> bool:
    """Whether a name may be that of a person: its sex is known, or it is new or well known and in no place."""
    before = text.keys[person.word - 1] if person.word else ""
    if person.sex or person.name[:2].isupper() or is_outlet(person.name):
        return bool(person.sex)
    borne = person.name in text.strangers or person.name in people(text.language.code).words
    return borne and before not in LOCATIVE and before != "the" and not is_settled(text, person.word)


def is_settled(text: Text, word: int) -> bool:
    """Whether a name is said to be that of a place: the municipality of Serpa."""
    return text.keys[max(0, word - 2) : word][1:] == ["of"] and text.keys[word - 2] in BEFORE_OF


def others(text: Text, places: list[int], first: int, word: int) -> bool:
    """Whether somebody else is spoken of, other than in apposition to the person named."""
    keys = text.keys
    spoken_of = (
        i
        for i in range(first, word)
        if keys[i] in OTHERS or (keys[i] in NEW and not INDEFINITE.isdisjoint(keys[max(0, i - 2) : i]))
    )
    return any(not any(apposed(text, i, place) for place in places) for i in spoken_of)


def apposed(text: Text, word: int, name: int) -> bool:
    """Whether a word says what the person is: shortly before the name, or parted from it by a single comma."""
    first, last = sorted((word, name))
    commas = [i for i in range(first + 1, last + 1) if text.gaps[i].startswith(",")]
    if word <= name:
        return name - word <= BESIDE or (name - word <= 2 * BESIDE and commas == [name])
    return word - name <= BESIDE + 2 and len(commas) == 1 and commas[0] < name + 4
