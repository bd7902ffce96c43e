"""Who a text speaks of: persons by name, title or noun, with the sex that these tell."""

from collections.abc import Iterator
from typing import NamedTuple

from .document import Text
from .text.outlets import is_outlet
from .text.people import people
from .text.places import LOCATIVE
from .text.sexes import SINGULAR, TITLES, sexes


class Person(NamedTuple):
    """Where a person is named, by which name, and the sex that the name tells; empty when it does not."""

    word: int
    name: str
    sex: str


def persons(text: Text) -> list[Person]:
    """Every mention of a person: by given name, by title, or by a surname that came with one of them."""
    surnames: dict[str, str] = {}
    found = []
    for name in text.names:
        words = text.words[name.first : name.last + 1]
        before = text.keys[name.first - 1] if name.first else ""
        before = before if text.words[name.first - 1] != "miss" else ""  # I miss Denmark
        hyphened = text.gaps[name.first + 1] == "-" and name.last > name.first
        known = len(words) == 1 and surnames.get(words[0])
        given = known or next(
            (sexes()[w] for w in words[: max(1, len(words) - 1)] if w in sexes() and not hyphened), ""
        )
        sex = given or TITLES.get(words[0].lower(), "") or TITLES.get(before, "")
        last = words[-1]
        if sex and (len(words) > 1 or before in TITLES):
            surnames[last] = sex if surnames.get(last, sex) == sex else ""  # a family
        found.append(Person(name.first, last, sex or surnames.get(last, "")))
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
    if person.sex or person.name.isupper() or is_outlet(person.name):
        return bool(person.sex)
    borne = person.name in text.strangers or person.name in people(text.language.code).words
    return borne and before not in LOCATIVE
