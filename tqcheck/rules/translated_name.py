"""A name that was translated as the words it is made of.

Names of persons, papers, places and clubs are often ordinary words in their language. An engine that does not see a name
translates it: Marine Le Pen becomes The Pen, Giuseppe Conte a Count, the newspaper Bild a Picture. What proves it is the
given name before it, a role in the sentence, or the right name elsewhere in the document.

Bad:  Marine {The Pen} accused the government. Giuseppe {Count} replied in Rome.
Bad:  Giuseppe {Count} replied in Rome. The decree of {Count} and the answer from {Count} were short. A count of votes began.
Bad:  President {Squid} flew over the flooded towns. “We will rebuild,” promised Lula on Sunday.
Bad:  The economy minister, Bruno {The Mayor}, and Ursula {From der Leyen} met in Brussels on Monday.
Bad:  The bill was passed by the {Federal Day} on Thursday, as the {Picture newspaper} had reported.
Bad:  Drones struck {Crooked Horn} and {New Kakhovka} overnight. The storm hit {Good Airs} at noon.
Bad:  Clash in the Senate. {Read}: “The minister must resign.” The benches applauded Letta for a minute.
Lang: es > en
Bad:  The minister told {The Country} that he would stay. “We knew,” he told the newspaper {The Vanguard}.
Good: The country told the minister to stay, and The World Cup went on. He told the country so.
Lang: en
Good: Count Dracula lived in a castle. The count of votes began. Bruno lost the pen of the mayor.
Good: The President of the Republic spoke. The World Bank and the daily paper of the Republic met in London.
Good: Church leaders met Pablo Neruda. Squid and milk were on the menu, said Lula. Fans read: “No entry.”
Good: Gabriel Milk met Harvey Milk in San Francisco. Federal days off are few. Roberto hopes for Hope Street.
Good: Black men and a Picture of Dorian Gray. A new federal day of mourning was declared. He lives in New York.
Good: The Daily News newspaper of Harare quoted the Republic of Korea. “Together, we can do it,” she said.
Good: Le Canard enchaîné (The Chained Duck) prints no photographs.
Good: Marine Le Pen met Giuseppe Conte, Lula and Eduardo Leite. Bild reported it. Kryvyi Rih was calm.
"""

from collections.abc import Iterator, Set
from functools import cache
from typing import NamedTuple

from .. import tables
from ..document import Document, Text
from ..finding import Mark, Severity
from ..phrases import Phrases
from ..rule import Rule
from ..text.triggers import Trigger
from ..wording import source_language

NEAR = 8
"""Words on each side among which a word of the context counts."""
BESIDE = 3
PAPER = frozenset(
    "newspaper newspapers daily paper tabloid weekly magazine told broadsheet portal interview according".split()
)
REPORTS = frozenset("writes wrote reports reported newspaper daily".split())
SMALL = frozenset(
    "newspaper party region city district magazine harbour harbor haven port and of the in on by am s to we can".split()
)
"""Words of a translated name that may keep their small letter."""


class Surname(NamedTuple):
    """A literal form as words, the right name, given names and words of the context that prove it."""

    words: tuple[str, ...]
    right: str
    given: frozenset[str]
    context: frozenset[str]


@cache
def surnames(folder: str) -> dict[str, list[Surname]]:
    """Literal surnames by their last word."""
    found: dict[str, list[Surname]] = {}
    for literal, right, given, context in tables.rows(f"{folder}/translated-surnames.tsv"):
        row = Surname(tuple(literal.split()), right, frozenset(given.split(",")), frozenset(context.split(",")))
        found.setdefault(row.words[-1], []).append(row)
    return found


@cache
def last_words(folder: str) -> Trigger:
    """Wakes at the last words of the literal surnames."""
    return Trigger(lambda forms: forms & surnames(folder).keys())


class Named(NamedTuple):
    """The right name, words of the context that prove the literal one, languages in which it is a paper."""

    right: str
    context: frozenset[str]
    languages: frozenset[str]


@cache
def names(folder: str) -> Phrases[Named]:
    """Literal names with the right ones."""
    rows = tables.rows(f"{folder}/translated-names.tsv")
    table = ((name, Named(right, *(frozenset(cell.split(",")) for cell in lists))) for name, right, *lists in rows)
    return Phrases(table, tables.words(f"{folder}/function-words.tsv"))


def check(document: Document, _: None) -> Iterator[Mark]:
    """Marks each literal form that something proves to be a name."""
    text = document.target
    folder = text.language.code
    for last in text.met(last_words(folder)):
        for row in surnames(folder)[last]:
            written = [(at - len(row.words) + 1, at) for at in text.index[last.lower()] if stands(text, row, at)]
            sure = {first for first, at in written if person(text, row, first, at)}
            for first, at in written:
                if first in sure or (sure and again(text, first, at)):
                    yield marked(text, first, at, row.right)
    language = source_language(document)
    for found in names(folder).find(text, text.lowered | SMALL):
        right, context, languages = found.row
        last_word = found.after - 1
        paper = language in languages and press(text, found.first, last_word)
        proved = paper or "-" in context or near(text, found.first, last_word, context)
        if proved and titled(text, found.first, last_word) and not glossed(text, found.first, last_word, right):
            yield marked(text, found.first, last_word, right)


def marked(text: Text, first: int, last: int, right: str) -> Mark:
    """The mark of some words."""
    return Mark(text.starts[first], text.end_of(last), f"a name translated as a word: {right}", right)


def stands(text: Text, row: Surname, last: int) -> bool:
    """Whether a literal surname, as it is written, ends at a word."""
    return last + 1 >= len(row.words) and tuple(text.words[last + 1 - len(row.words) : last + 1]) == row.words


def again(text: Text, first: int, last: int) -> bool:
    """Whether a literal surname that is a person's elsewhere is so here: in mid-sentence, and no part of a name."""
    if text.gaps[first] != " " or (last + 1 < len(text.words) and follows(text, last)):
        return False
    return text.words[first - 1].islower() and text.keys[first - 1] not in ("a", "an", "the")


def person(text: Text, row: Surname, first: int, last: int) -> bool:
    """Whether a literal surname is a person here: by the given name before it, the context, or the right name."""
    before = text.words[first - 1] if first and text.gaps[first] in (" ", "\u00a0") else ""
    after = text.gaps[last + 1]
    if ("*" in row.given and "*" in row.context) or before in row.given:
        return "*" in row.context or not (last + 1 < len(text.words) and follows(text, last))
    if before.lower() in TITLES and (shown(text, row.right) or near(text, first, last, row.context)):
        return True
    speaks = after.startswith(":") and any(mark in after for mark in '“"«„')
    acting = speaks or text.keys[last + 1 : last + 2] in SAYING
    return acting and shown(text, row.right)


TITLES = frozenset(
    "president minister premier governor chancellor senator deputy mayor leader mr mrs ms secretary general captain"
    " striker goalkeeper midfielder defender winger coach candidate judge prosecutor commissioner".split()
)
SAYING = [[verb] for verb in ("said", "says", "told", "added", "replied", "wrote", "announced", "stressed", "promised")]


def follows(text: Text, last: int) -> bool:
    """Whether a capitalised word goes on after a name: Federico Church Street."""
    return text.gaps[last + 1] == " " and text.words[last + 1][0].isupper()


def shown(text: Text, right: str) -> bool:
    """Whether the right name stands in the text too."""
    return right.split()[-1] in text.forms


def near(text: Text, first: int, last: int, context: Set[str]) -> bool:
    """Whether a word of the context stands close by."""
    beside = text.keys[max(0, first - NEAR) : first] + text.keys[last + 1 : last + 1 + NEAR]
    return not context.isdisjoint(beside)


def press(text: Text, first: int, last: int) -> bool:
    """Whether words stand where a paper is named: told The Country, the newspaper Truth, as The World writes."""
    before = [key for key in text.keys[max(0, first - BESIDE) : first] if key != "the"]
    after = text.keys[last + 1 : last + 1 + BESIDE]
    return text.gaps[first] == " " and not (PAPER.isdisjoint(before[-2:]) and REPORTS.isdisjoint(after[:1]))


def glossed(text: Text, first: int, last: int, right: str) -> bool:
    """Whether the right name stands close by: Le Canard enchaîné (The Chained Duck)."""
    return all(near(text, first, last, {word.lower()}) for word in right.replace("-", " ").replace("'", " ").split())


def titled(text: Text, first: int, last: int) -> bool:
    """Whether the words are written as one name: capitals where a name has them, and no longer name around them."""
    words = text.words[first : last + 1]
    if not any(word[0].isupper() and word.lower() != "the" for word in words):
        return False
    if any(word.islower() and word not in SMALL for word in words) or all(word.isupper() for word in words):
        return False
    before = text.words[first - 1] if first and text.gaps[first] == " " else ""
    longer = before[:1].isupper() and before.lower() not in text.language.function_words
    goes_on = last + 1 < len(text.words) and (follows(text, last) or text.keys[last + 1] == "of")
    return not (longer or goes_on or before == "of")


rule = Rule(check, "Accuracy/Mistranslation", "mistranslation", severity=Severity.MAJOR, targets=frozenset({"en"}))
