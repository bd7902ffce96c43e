"""A common noun with the capital of German, of Turkish officialese or of a headline.

German writes every noun with a capital, and an engine that copies what it does not recognise, or that translates a
heading and finds the same words in the text, leaves it there: thousands of Employees, the Tax relief, 20 million Euro.
English journalism writes plenty of capitals of its own (the Bank, the Government, Parliament, Conservative), so only
nouns that are nobody's name are judged, in mid-sentence, outside names, titles and headlines; units after a number;
and nouns after words of quantity that the same text also writes small.

Bad:  For farmers, the {Tax} relief on diesel will be abolished.
Bad:  The company got state aid of 20 million {Euro} in 2020.
Bad:  From 2024 every newly installed {Heating} system must use renewable energy.
Bad:  It is a matter of survival for many thousands of {Employees}, she said.
Bad:  The largest strike in years is near. The {Warning Strike} begins at midnight.
Bad:  An enemy missile fell, and they asked for Taurus {Cruise Missiles} again.
Bad:  Most judges agreed, and several {Judges} left the hall.
Bad:  Many {Students} were injured. The {Refugees} live in tents; other refugees sleep outside.
Bad:  He waited for 3 {Hours} at the counter.
Good: The Bank raised rates, the Government fell, and Parliament met in Church House.
Good: The Department of Energy and the Ministry of Health and Education published it.
Good: Officials of the Workers’ Party and of Doctors without Borders met United Auto Workers.
Good: The Children Act and the Crime and Policing Bill were read.
Good: Drug Prices Fall as Voters and Politicians Argue over the Tax Relief
Good: She read “The Victims” and watched 60 Minutes and 24 Hours of Le Mans.
Good: Several Democrats and many Marines met two Conservatives, ten Greens and four Eagles; most conservatives left.
Good: The strike at Strike Force Ltd was called off by the head of Victims of Terrorism.
Good: There are three questions: Taxes, wages and rents.
Good: She was Person of the Year, he Driver of the Day, and they met at Harper’s Ferry.
Good: PRAGUE (AP) - Passengers waited for hours.
Good: Vote for the Farmers and Workers Union.
Good: The exhibition Victims runs until May, and a Passenger Location Form is needed.
Good: They work in Mile 2 Prison, for the Safe at School Campaign and the Campaign to Abolish Nuclear Weapons.
Good: The producer of Arrival flew in Rescue Helicopter 116 to see Building Schools for the Future.
Good: He wrote Property is Theft and Time is Money.
Good: It was a success for Moody’s Investors Service and for The Citizen.
"""

from collections.abc import Iterator
from functools import cache

from .. import tables
from ..document import Document, Text
from ..finding import Mark
from ..rule import Rule
from ..text.casing import beside
from ..text.familiar import ordinary
from ..text.later import later
from ..text.lexicon import lexicon
from ..text.triggers import Trigger

QUANTITIES = frozenset({"dozens", "few", "hundreds", "many", "millions", "numerous", "several", "thousands"})
COUNTS = frozenset({"billion", "five", "four", "half", "hundred", "million", "six", "ten", "thousand", "three", "two"})
OPENING = frozenset({"All", "Few", "Many", "Most", "Several", "Some", "The", "These", "Those"})
LINKS = frozenset({"a", "against", "and", "at", "for", "in", "is", "of", "on", "the", "to", "with", "without"})
"""Small words inside the names of institutions."""
NAMES_GO_ON = frozenset({"act", "bill", "department", "minister", "ministry", "party", "secretary", "union", "unions"})
WORKS = frozenset({("127", "hours"), ("20", "days"), ("24", "hours"), ("48", "hours"), ("60", "minutes")})
WORKS_OF_ART = frozenset({"album", "app", "band", "book", "company", "documentary", "drama", "exhibition", "film"})
WORKS_OF_ART |= {"game", "group", "magazine", "movie", "newspaper", "novel", "opera", "painting", "play", "poem"}
WORKS_OF_ART |= {"series", "show", "song"}
MAKERS = frozenset(
    {"author", "cast", "director", "maker", "makers", "name", "premiere", "producer", "screening", "star"}
)
"""Before `of` and a work or a body: the producer of Arrival."""
QUOTATION = later(r"[\"“”„«»‘]|(?<=[.,!?])’|’(?!\w)")
SHORT_QUOTATION = 30
"""With its marks so few characters away on both sides, a quotation may be the title of a work."""
NEAR, TITLE = 12, 4
"""Words around a noun that show whether it stands in a title, and words of a line that are none."""


MANY = Trigger(QUANTITIES.__and__, keys=True)


def check(document: Document, _: None) -> Iterator[Mark]:
    """Marks nouns of the table, then nouns after words of quantity."""
    text = document.target
    kinds = plain(text.language.code)
    for noun in text.met(nouns(text.language.code)):
        for word in text.index[noun.lower()]:
            if text.words[word] == noun and (kinds[noun] != "unit" or counted(text, word)):
                yield from noun_at(text, word, kinds)
    if kinds:
        yield from quantified(text, kinds)


@cache
def nouns(folder: str) -> Trigger:
    """Wakes at the nouns of the table with a capital."""
    return Trigger(lambda forms: forms & plain(folder).keys())


@cache
def plain(folder: str) -> dict[str, str]:
    """The nouns of the table with a capital, and their kinds."""
    return {noun.capitalize(): kind for noun, kind in tables.rows(f"{folder}/plain-nouns.tsv")}


def counted(text: Text, word: int) -> bool:
    """Whether a number stands before a unit: 3 Hours, ten Euros, but not a name such as 60 Minutes."""
    number = beside(text.words, text.gaps, word, -1)
    return (number.isdigit() or number in COUNTS) and (number, text.keys[word]) not in WORKS


def noun_at(text: Text, word: int, kinds: dict[str, str]) -> Iterator[Mark]:
    """The mark of a noun, or of a pair of them whose head the text also writes small."""
    before, after = (beside(text.words, text.gaps, word, step) for step in (-1, 1))
    if before in kinds:
        return
    if kinds.get(after) == "noun":
        titled = before.istitle() and before not in OPENING and ordinary(text.language.code, before)
        if before and not titled and written_small(text, after.lower()) and not in_name(text, word, word + 1):
            yield mark(text, word, word + 1)
    elif alone(text, word, before, kinds) and not in_name(text, word, word):
        yield mark(text, word, word)


def alone(text: Text, word: int, before: str, kinds: dict[str, str]) -> bool:
    """Whether a single noun stands where the text itself does not make it the name of something."""
    noun = text.words[word]
    opens = before in OPENING and (before != "The" or written_small(text, noun.lower()))
    if kinds[noun] == "part" or not (before.isdigit() or before.islower() or opens):
        return False
    if before in WORKS_OF_ART or (before == "of" and text.keys[word - 2] in MAKERS) or numbered(text, word - 1):
        return False
    return not defined(text, noun)


def numbered(text: Text, word: int) -> bool:
    """Whether a number belongs to a name: Mile 2 Prison."""
    return word > 1 and text.keys[word].isdigit() and text.gaps[word] == " " and text.words[word - 1].istitle()


def defined(text: Text, noun: str) -> bool:
    """Whether a text uses a noun as a name of its own: more than once, and never small."""
    shown = [i for i in text.index[noun.lower()] if text.words[i] == noun]
    return len(shown) > 1 and not written_small(text, noun.lower())


def quantified(text: Text, kinds: dict[str, str]) -> Iterator[Mark]:
    """Marks plural nouns after `many`, `thousands of` that the text writes small elsewhere."""
    for quantity in text.met(MANY):
        for place in text.index[quantity]:
            word = place + 2 if beside(text.words, text.gaps, place, 1) == "of" else place + 1
            if word >= len(text.words) or not text.words[word].istitle() or text.words[word] in kinds:
                continue
            key = text.keys[word]
            common = key.endswith("s") and key in text.forms and key in lexicon(text.language.code).common
            if common and beside(text.words, text.gaps, word, -1).islower() and not in_name(text, word, word):
                yield mark(text, word, word)


def written_small(text: Text, key: str) -> bool:
    """Whether the text writes a noun small, in the singular or the plural."""
    return bool({key, f"{key}s", key.removesuffix("s")} & text.forms)


def in_name(text: Text, first: int, last: int) -> bool:
    """Whether what stands around makes the words part of a name, of a title or of a headline."""
    following = text.gaps[last + 1]
    if following[:1] in ("’", "'", "-", ":", "–") or not 0 < first < len(text.words):
        return True
    after = beside(text.words, text.gaps, last, 1)
    beyond = beside(text.words, text.gaps, last + 1, 1) if after in LINKS else ""
    if after[:1].isupper() or after.isdigit() or after in NAMES_GO_ON or beyond[:1].isupper():
        return True
    return owned(text, first) or honoured(text, last) or chained(text, first) or in_title(text, first)


def owned(text: Text, word: int) -> bool:
    """Whether a name in the possessive stands before: Harper’s Ferry."""
    possessive = word > 1 and text.keys[word - 1] == "s" and text.gaps[word - 1] in ("’", "'")
    return possessive and text.words[word - 2][0].isupper()


def honoured(text: Text, word: int) -> bool:
    """Whether `of the` or `for the` and a capital follow: Person of the Year."""
    follows = text.keys[word + 1 : word + 3] in (["of", "the"], ["for", "the"]) and word + 3 < len(text.words)
    return follows and text.words[word + 3][0].isupper()


def chained(text: Text, word: int) -> bool:
    """Whether small linking words lead back to a capital: Ministry of Health and Children."""
    place = word - 1
    while place > 0 and text.keys[place] in LINKS and text.gaps[place].isspace():
        place -= 1
    return place < word - 1 and text.words[place][0].isupper() and text.keys[place] not in LINKS | QUANTITIES


def in_title(text: Text, word: int) -> bool:
    """Whether a word lies in a short quotation, or among words of its line that mostly have capitals."""
    offset = text.starts[word]
    if text.quoted(offset) and QUOTATION.search(text.content, max(0, offset - SHORT_QUOTATION), offset):
        return QUOTATION.search(text.content, offset, offset + SHORT_QUOTATION) is not None
    line = text.words_in(text.line_at(offset))
    near = text.words[max(line.start, word - NEAR) : min(line.stop, word + NEAR)]
    long = [shown for shown in near if len(shown) > 3 and shown.isalpha()]
    return 2 * sum(shown[0].isupper() for shown in long) > len(long) or len(line) < TITLE


def mark(text: Text, first: int, last: int) -> Mark:
    """The mark of one noun or a pair."""
    start, end = text.starts[first], text.end_of(last)
    small = text.content[start:end].lower()
    return Mark(start, end, f"a common noun: {small}", small)


rule = Rule(check, "Linguistic conventions/Spelling", "misspelling", targets=frozenset({"en"}))
