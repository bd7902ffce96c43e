"""The name that another language gives to a place or a person, kept in English.

A catalogue of names is part of every language: Pékin, Mailand, Moskau and Kiew are right where they come from, and an
engine that does not know them as names copies them. English has its own form. The table of forms is derived from open
gazetteers and from the ways in which newsrooms write Cyrillic names; a form that is also a club, a dish or a surname
counts only where its neighbours are those of a place. Persons of the news are recognised one letter off.

Bad:  Shells fell on {Bakhmout} and {Lougansk}.
Bad:  The minister flies to {Pékin} on Monday and to {Moscou} on Tuesday.
Bad:  All flights from {München} and {Mailand} were cancelled.
Bad:  {Wolodymyr} {Selenskyj} asked for air defence.
Bad:  The chancellor, {Olaf Sholz}, congratulated {Victor Orbán}.
Bad:  The prefect of {Napoli} closed the schools.
Bad:  The summit in {Nueva York} and the one in {Costa de Marfil} are cancelled.
Bad:  {Kiev} was quiet; the axis of Berlin and {Parizh} becomes weaker.
Good: The minister flies to Beijing, then to Kyiv, Milan and Munich.
Good: Napoli beat Torino 2-1, and Bayern München drew with Borussia.
Good: The Frankfurter Allgemeine Zeitung and Radio Praha reported it.
Good: Chicken Kiev was served at Peking University, with Peking duck.
Good: Robert Fico of Slovakia met Roberto Fico, the former speaker.
Good: The Moskva was the flagship of the fleet.
Good: The Universidad de Sevilla and the Hotel de Londres are closed.
Good: Horatio Alger and Pierre Damas wrote novels. Praga Khan played.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from .. import tables
from ..document import Document, Text
from ..finding import Mark
from ..rule import Rule
from ..text.lexicon import lexicon
from ..text.likeness import align
from ..text.romanise import fold, graphemes

CLUBS = frozenset(
    "ac afc as bayern bsc cf crvena cup dinamo dynamo fc fk fsv genoa hotel inter khan legia opera partizan psg radio rapid"
    " real sc sparta spartak sporting ssc tsv universidad university universität université vfb vfl zenit chicken duck".split()
)
SPORT = frozenset(
    "beat champions coach cup defender football forward goal goalkeeper goals league liga match midfielder ligue scored"
    " season serie striker team tournament transfer uefa".split()
)
PLACED = frozenset("in near from to outside around of".split())
CIVIC = frozenset(
    "airport archbishop bishop capital city court district hospital inhabitants mayor metropolitan municipality police"
    " port prefect prefecture prosecutor prosecutors province region residents streets suburb suburbs university".split()
)
Person = tuple[str, str, tuple[str, ...]]
"""The full name, the first name, and the words of the surname."""
LEAST_LETTERS = 4
SAME_SOUND, ONE_LETTER = 0.3, 1.0
"""How far a word may be from the one in a well-known name, by `likeness.align`."""


@dataclass(frozen=True, slots=True)
class Options:
    """The table of the spellings that a house prefers."""

    house_style: str = "en/house-style.tsv"


def check(document: Document, options: Options) -> Iterator[Mark]:
    """Marks forms from the tables, then names of well-known persons that are one letter off."""
    text = document.target
    table = forms(options.house_style)
    for form in text.forms & table.keys():
        for foreign, english, use in table[form]:
            words = foreign.replace("-", " ").replace("'", " ").split()
            for word in text.index[form.lower()]:
                if text.words[word : word + len(words)] == words and stands(text, word, word + len(words) - 1, use):
                    yield marked(text, word, word + len(words) - 1, english)
    yield from persons(text)


def marked(text: Text, first: int, last: int, english: str) -> Mark:
    """The mark of the words from first to last."""
    return Mark(text.starts[first], text.end_of(last), f"in English: {english}", english)


def stands(text: Text, first: int, last: int, use: str) -> bool:
    """Whether the words are a name by themselves, as far as the use of the form asks for it."""
    before, after = neighbour(text, first, -1), neighbour(text, last, 1)
    foreign = text.language.particles - {"e", "y", "t", "d", "l"}
    if before in foreign or after in foreign or {before.lower(), after.lower()} & CLUBS:
        return False
    if use == "any":
        return True
    ordinary = before.lower() in text.language.function_words or before.lower() in titles()
    if after[:1].isupper() or (before[:1].isupper() and not ordinary):
        return False
    return use == "alone" or placed(text, first, last)


def placed(text: Text, first: int, last: int) -> bool:
    """Whether the context is that of a town and the document is not about sport."""
    before, after = neighbour(text, first, -1).lower(), neighbour(text, last, 1)
    earlier = text.keys[first - 2] if first > 1 else ""
    if before == "of":
        return earlier in CIVIC
    return (before in PLACED or after in CIVIC) and len(SPORT & text.vocabulary) < 2


def neighbour(text: Text, word: int, step: int) -> str:
    """The word before or after in the same stretch, empty where punctuation parts them."""
    gap = text.gaps[word if step < 0 else word + 1]
    other = word + step
    joined = gap != "" and gap.strip("-‑") in ("", " ", "\u00a0")
    return text.words[other] if joined and 0 <= other < len(text.words) else ""


@cache
def titles() -> frozenset[str]:
    """Words that stand beside names and are no part of them."""
    return tables.words("en/companions.txt")


@cache
def forms(style: str) -> dict[str, list[tuple[str, str, str]]]:
    """The first word of each foreign form with the whole form, the English one and how far it can be trusted."""
    table: dict[str, list[tuple[str, str, str]]] = {}
    chosen = [(row[0], row[1], "alone") for row in tables.rows(style) if row[2] == "always"]
    places = [(row[0], row[1], row[2]) for row in tables.rows("en/exonyms.tsv")]
    people = [(row[0], row[1], "any") for row in tables.rows("en/foreign-persons.tsv")]
    for row in chosen + places + people:
        table.setdefault(row[0].replace("-", " ").replace("'", " ").split(" ", 1)[0], []).append(row)
    return table


def persons(text: Text) -> Iterator[Mark]:
    """Full names that are one letter away from a well-known one, and in no table themselves."""
    given, family = people()
    for name in text.names:
        for i in range(name.first, name.last):
            one, other = text.words[i], text.words[i + 1]
            for full, first, last in (*given.get(one, ()), *family.get(other, ())):
                if other != last[0] or one != first:
                    found = off(text, i, name.last, first, last)
                    if found:
                        yield marked(text, i, found, full)
                        break


def off(text: Text, word: int, end: int, first: str, last: tuple[str, ...]) -> int:
    """The last word of a misspelled name that begins at a word, 0 when it is another name."""
    after = word + len(last)
    written = (text.words[word], *text.words[word + 1 : after + 1])
    if after > end or len(written) != len(last) + 1:
        return 0
    differing = [(a, b) for a, b in zip(written, (first, *last), strict=True) if a != b]
    if len(differing) != 1 or written == (first, *last) or " ".join(written) in tables.words("en/people.tsv"):
        return 0
    one, other = differing[0]
    return after if slip(one, other, written[0] == first) else 0


def slip(one: str, other: str, surname: bool) -> bool:
    """Whether one word is the other with one letter, an added accent or the case of a particle wrong.

    An accent that was lost is a matter of style; a surname that English knows is another person's (John Kelly).
    """
    if one.lower() == other.lower():
        return not one.isupper() and other.islower()
    if min(len(one), len(other)) < LEAST_LETTERS or f"{other}s" == one:
        return False
    if fold(one) == fold(other):
        return not one.isascii() and other.isascii()
    apart = align(graphemes(one), graphemes(other)).cost
    words = lexicon("en")
    common = surname and (one in words.capitalised or not words.unknown({one.lower()}))
    return apart <= (SAME_SOUND if common else ONE_LETTER) and one[0] == other[0]


@cache
def people() -> tuple[dict[str, list[Person]], dict[str, list[Person]]]:
    """Well-known persons by first name and by the first word of the surname."""
    given: dict[str, list[Person]] = {}
    family: dict[str, list[Person]] = {}
    for full in tables.words("en/people.tsv"):
        first, *last = full.replace("-", " ").split()
        given.setdefault(first, []).append((full, first, tuple(last)))
        family.setdefault(last[0], []).append((full, first, tuple(last)))
    return given, family


rule = Rule(
    check,
    category="Terminology/Wrong term",
    its="terminology",
    options=Options,
    targets=frozenset({"en"}),
)
