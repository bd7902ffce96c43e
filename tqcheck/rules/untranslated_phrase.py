"""A set phrase or a connective of the source language left in English.

The words may be English ones too, so that no word list sees that they are foreign: vigilance rouge, garde à vue, code
rood. The phrases are in a table with their English.

Bad:  Six departments are on {vigilance orange} until Sunday.
Bad:  The banker has been in {garde à vue} since Monday.
Bad:  The {vigili del fuoco} pulled two children from the rubble.
Bad:  {Pourtant}, the price of bread did not rise, {según} the ministry.
Bad:  He left {dans} the room, and it was {sehr} important {und} urgent.
Good: Sturm und Drang, Stadt und Land; the Kunst und Kultur fair. Dans la rue, he sang, and pero.
Good: The banker has been in garde à vue (police custody) since Monday.
Good: What the French call garde à vue can last 48 hours.
Good: The phrase “code rood” is Dutch for a red warning.
Good: She sang “Y sin embargo te quiero” and read Oggi, Heute and Vandaag.
"""

from collections.abc import Iterator
from functools import cache

from .. import tables
from ..document import Document, Text
from ..finding import Mark, Severity
from ..phrases import Phrases
from ..rule import Rule
from ..text.foreign import foreign_function_words, name_of
from ..text.glosses import explained

SMALL = 7
"""Letters of a word that needs English words on both sides."""


@cache
def phrases() -> Phrases[tuple[str, ...]]:
    """The table, compiled."""
    return Phrases((row[0], row) for row in tables.rows("untranslated-phrases.tsv"))


def check(document: Document, _: None) -> Iterator[Mark]:
    """Marks each phrase that nothing explains."""
    text = document.target
    for first, after, (_phrase, codes, english) in phrases().find(text):
        if explained(text.words, text.gaps, first, after - 1) or among_foreign(text, first, after):
            continue
        if after - first == 1 and (named(text, first) or not flanked(text, first)):
            continue
        message = f"left untranslated from {name_of(codes.partition(',')[0])}"
        fix = english[0].upper() + english[1:] if text.words[first][0].isupper() else english
        yield Mark(text.starts[first], text.end_of(after - 1), message, fix)


def named(text: Text, word: int) -> bool:
    """Whether a word has a capital within a sentence: Oggi, Heute and Vandaag are newspapers."""
    sentence = text.sentence_at(text.starts[word])
    return text.words[word][0].isupper() and text.words_in(sentence).start < word


def flanked(text: Text, word: int) -> bool:
    """Whether a small word stands between two English words in small letters: left dans the room, not Sturm und Drang.

    Longer words need no such company.
    """
    if len(text.words[word]) > SMALL:
        return True
    around = [i for i in (word - 1, word + 1) if 0 <= i < len(text.words)]
    spaced = text.gaps[word] in (" ", ", ") and text.gaps[word + 1] == " "
    return spaced and len(around) == 2 and all(text.words[i].islower() for i in around)


def among_foreign(text: Text, first: int, after: int) -> bool:
    """Whether a word of another language stands beside, so that this is a part of a title or a sentence."""
    around = text.keys[max(0, first - 1) : first] + text.keys[after : after + 1]
    return any(key in text.unknown or foreign_function_words(text.language.code)[key] for key in around)


rule = Rule(check, "Accuracy/Untranslated", "untranslated", Severity.MAJOR, targets=frozenset({"en"}))
