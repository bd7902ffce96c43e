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
Bad:  The port of {Danzig} wants a second terminal. Crowds gathered in Oslo and {Torino} at night.
Bad:  The {Zaporozhye} NPP lost a line. {Kiev} was quiet; the axis of Berlin and {Parizh} becomes weaker.
Good: The minister flies to Beijing, then to Kyiv, Milan and Munich.
Good: Napoli beat Torino 2-1, and Bayern München drew with Borussia.
Good: The Frankfurter Allgemeine Zeitung and Radio Praha reported it.
Good: Côte d’Ivoire and Brunei Darussalam signed at Santa Lucía airport; Ilya Prigogine, Timur Kadirov and Amin Rohani spoke.
Good: Chicken Kiev was served at Peking University, with Peking duck.
Good: Robert Fico of Slovakia met Roberto Fico, the former speaker.
Good: The Moskva was the flagship of the fleet.
Good: The Universidad de Sevilla and the Hotel de Londres are closed.
Good: Kant was born in Königsberg in 1724, and the war began at Danzig.
Good: Maria Rodas and Odessa Young spoke; Rodas agreed. Emil Rhein wrote it, and Rhein sold it.
Good: “Buenas noches, Londres,” she said on Sint Maarten.
Good: Jean-Marie Le Pen, Yasir Arafat, Mohammad Yunus, Bashar Al-Assad and Wolfgang Schaeuble were spelled so.
Good: AFP writes Moamer Kadhafi.
Good: Horatio Alger and Pierre Damas wrote novels. Praga Khan played.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from ..document import Document, Text
from ..finding import Mark
from ..rule import Rule
from ..text.exonyms import beginning, forms
from ..text.lexicon import lexicon
from ..text.people import full, meant, named

CLUBS = frozenset(
    "AC AFC AS BSC CF FC FK FSV PSG SC SSC TSV VfB VfL Bayern Crvena Cup Dinamo Dynamo Genoa Hotel Inter Khan Legia Opera"
    " Partizan Radio Rapid Real Sparta Spartak Sporting Universidad Universität University Université Zenit Chicken"
    " chicken duck".split()
)
"""What stands beside the name of a town in the name of a club, a hotel or a dish."""
SPORT = frozenset(
    "beat champions coach cup defender football forward goal goalkeeper goals league liga match midfielder ligue scored"
    " season serie striker team tournament transfer uefa".split()
)
SPORTING = 3
"""So many of these words make a document one about sport; beat and league are also words of politics."""
PLACED = frozenset("in near from to outside around of between".split())
HISTORY = frozenset(
    "centuries century composer empire ghetto habsburg hanseatic historian historians historic historical holocaust"
    " nazi nazis ottoman philosopher prussia prussian reich war".split()
)
"""A document that has one of these may speak of the time when a town had its other name."""
CIVIC = frozenset(
    "airport archbishop bishop capital city court district hospital inhabitants mayor metropolitan municipality police"
    " port prefect prefecture prosecutor prosecutors province region residents streets suburb suburbs university".split()
)

FACILITIES = frozenset(("NPP", "TPP", "HPP", "Oblast", "Region"))
"""What goes on from the name of a town or region without making it another's."""
LONGEST = 5
JOINTS = (" ", "-", "\u00a0", "’", "'")
"""How many words a well-known name has at most, and what stands between them."""


@dataclass(frozen=True, slots=True)
class Options:
    """The table of the spellings that a house prefers."""

    house_style: str = "en/house-style.tsv"


def check(document: Document, options: Options) -> Iterator[Mark]:
    """Marks forms from the tables, then names of well-known persons that are one letter off."""
    text, style = document.target, options.house_style
    folder = text.language.code
    for head in text.met(beginning(folder, style)):
        for words, english, use, silenced_by in forms(folder, style, head):
            if silenced_by & text.vocabulary:
                continue
            places = [first for first in text.index[head.lower()] if spans(text, first, words)]
            if use != "any" and len(words) == 1 and any(surname(text, first) for first in places):
                continue
            for first in places:
                last = first + len(words) - 1
                if stands(text, first, last, use) and not (shown(text, first, last) == english or cited(text, first)):
                    yield marked(text, first, first + len(words) - 1, english)
    yield from misspelled(text, folder)


def shown(text: Text, first: int, last: int) -> str:
    """What the text has from the first word to the last."""
    return text.content[text.starts[first] : text.end_of(last)]


def cited(text: Text, word: int) -> bool:
    """Whether a word stands in a quotation beside unknown words: “Buenas noches, Londres”."""
    near = text.words[max(0, word - 2) : word + 3]
    return text.quoted(text.starts[word]) and any(other in text.unknown for other in near)


def spans(text: Text, first: int, words: tuple[str, ...]) -> bool:
    """Whether the words stand at an index as they are written."""
    return tuple(text.words[first : first + len(words)]) == words


def surname(text: Text, word: int) -> bool:
    """Whether a word stands behind a first name: then it is a person throughout the document."""
    before = neighbour(text, word, -1)
    ordinary = before.lower() in text.language.function_words or before.lower() in text.language.companions
    return before[:1].isupper() and not before.isupper() and not ordinary and before not in CLUBS


def misspelled(text: Text, folder: str) -> Iterator[Mark]:
    """Marks names that are one letter away from that of a well-known person, and no other person's."""
    near = [i for word in text.met(named(folder)) for i in text.index[word.lower()]]
    for first in sorted({i - back for i in near for back in (0, 1) if i >= back}):
        written = text.words[first : first + LONGEST]
        begins = written[0][0].isupper() and text.gaps[first][-1:] != "-"  # not Jean-Marie
        if len(written) > 1 and begins and text.gaps[first + 1] in JOINTS:
            name = meant(folder, written)
            if name and all(gap in JOINTS for gap in text.gaps[first + 1 : first + len(name)]):
                yield marked(text, first, first + len(name) - 1, full(folder, name))


def marked(text: Text, first: int, last: int, english: str) -> Mark:
    """The mark of the words from first to last."""
    return Mark(text.starts[first], text.end_of(last), f"in English: {english}", english)


def stands(text: Text, first: int, last: int, use: str) -> bool:
    """Whether the words are a name by themselves, as far as the use of the form asks for it."""
    before, after = neighbour(text, first, -1), neighbour(text, last, 1)
    foreign = text.language.particles - {"e", "y", "t", "d", "l"}
    if before in foreign or after in foreign or {before, after} & CLUBS:
        return False
    if use == "any":
        return True
    ordinary = before.lower() in text.language.function_words or before.lower() in text.language.companions
    if before[:1].isupper() and not ordinary:
        return False
    office = before == "of" and first > 1 and text.keys[first - 2] in text.language.companions
    if (
        after[:1].isupper()
        and after not in FACILITIES
        and not ((office or before.lower() == "in") and full_name(text, last + 1))
    ):
        return False
    if use == "modern":
        return not HISTORY & text.vocabulary and not any(len(n.text) == 4 and n.text < "1950" for n in text.numbers)
    return use == "alone" or placed(text, first, last)


def full_name(text: Text, word: int) -> bool:
    """Whether a first name that is no English word and a surname begin here: In Kiew Wolodymyr Selenskyj said."""
    unknown = lexicon(text.language.code).unknown({text.keys[word]})
    return bool(unknown) and neighbour(text, word, 1)[:1].isupper()


def placed(text: Text, first: int, last: int) -> bool:
    """Whether the context is that of a town and the document is not about sport."""
    before, after = neighbour(text, first, -1).lower(), neighbour(text, last, 1)
    earlier = text.keys[first - 2] if first > 1 else ""
    if before == "of":
        return earlier in CIVIC
    if before in ("and", "or") and first > 2 and text.words[first - 2][:1].isupper():
        before = neighbour(text, first - 2, -1).lower()  # in Oslo and Torino
    return (before in PLACED or after in CIVIC) and len(SPORT & text.vocabulary) < SPORTING


def neighbour(text: Text, word: int, step: int) -> str:
    """The word before or after in the same stretch, empty where punctuation parts them."""
    gap = text.gaps[word if step < 0 else word + 1]
    other = word + step
    joined = gap != "" and gap.strip("-‑") in ("", " ", "\u00a0")
    return text.words[other] if joined and 0 <= other < len(text.words) else ""


rule = Rule(
    check,
    category="Terminology/Wrong term",
    its="terminology",
    options=Options,
    targets=frozenset({"en"}),
)
