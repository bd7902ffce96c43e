"""Two marks where one is due: two full stops, a comma after the comma in the quotation.

A segment that ends in a full stop is pasted before one, and other languages set their comma after the closing mark
whatever stands before it (“Go home!”, he said). Two marks may be right: an ellipsis, ?!, a title that ends in a mark.

Bad:  The town is under occupation{..} Her neighbour stayed.
Bad:  “Welcome to the club{!”,} he wrote. “I congratulate every one of them{.”.} She left.
Bad:  He ran fast{. .} Then he left.
Bad:  He came{,,} saw{, ,} and won{,.} It reads as follows{:.} Really{?..}
Bad:  “We have nothing to hide{.”,} said the mayor, “nothing{,”.}
Bad:  He waited for hours{.,} and nobody came. “We carry it up four floors{.,}” he added.
Good: They opened with “APT.”, named after a game.
Good: Wait. . . and see. “No. . . .” He left. . .
Good: Wait... and see. Wait.... What?! No!! Hm… …
Good: The firm moved to the U.S., then to Acme Inc., and the ‘U.S.’. It left at 5 a.m.: early.
Good: The shows “Jeopardy!”, “Who Goes There?” and “Wham!”, a musical, made Yahoo!, as it were, rich.
Good: He asked ‘Why?’. Run ../configure or write 1..10 here. ,,So it goes.
Good: “Yes”, he said, “but he moved to the ‘U.S.’”. (It is so.), he wrote.
Lang: es
Good: «¡Basta!», dijo. «No sé nada.», añadió. “No.”. Vive en EE. UU.
Bad:  Vino{..} Luego se fue.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from ..document import Document, Text
from ..finding import Mark
from ..rule import Rule
from ..text.later import later
from ..text.triggers import Trigger

ANY = later(
    r"(?<![^)\]”\"’»])[!?]?\.\.(?=[)\]”\"’»]*\s)"  # after a word or what closes
    r"|(?<![.\s])\. \.(?= (?![ .]))|, ,(?=\s)|[,;:][,;.](?=\s)"
)
ENGLISH = later(r"^\.,(?=[”\"]? )|^[.,][”\"][.,](?=\s)|^[!?][”\"],(?= )|^[!?]\.(?=\s)")
FIXES = {"..": ".", ". .": ".", ",,": ",", ", ,": ",", ",.": ".", ":.": ":", ";.": ".", ",;": ";", ";,": ",", ".,": ","}
SPEECH = frozenset(("added", "asked", "asks", "declared", "explained", "insisted", "recalled", "replied", "said"))
SPEECH |= frozenset(("says", "shouted", "told", "warned", "wrote", "exclaimed", "cried", "announced", "stressed"))
SPEAKERS = frozenset(("he", "she", "they", "we", "i", "it"))


class Doubled(NamedTuple):
    """Marks in a gap: their span, and whether only English forbids them."""

    start: int
    end: int
    english: bool


@lru_cache(maxsize=8192)
def doubled(gap: str) -> tuple[Doubled, ...]:
    """The doubled marks of a gap."""
    found = [Doubled(*match.span(), english=False) for match in ANY.finditer(gap)]
    if not found:
        found = [Doubled(*match.span(), english=True) for match in [ENGLISH.search(gap)] if match]
    return tuple(found)


DOUBLED = Trigger(lambda gaps: filter(doubled, gaps))


def check(document: Document, _: None) -> Iterator[Mark]:
    """Marks the marks."""
    text = document.target
    for i in sorted({*text.parted(text.met_between(DOUBLED)), len(text.words)}):
        gap = text.gaps[i] if i < len(text.words) else text.gaps[i] + "\n"
        for start, end, english in doubled(gap) if i else ():
            marks = gap[start:end]
            if not is_abbreviation(text, i) and (not english or is_fault(text, i, marks)):
                offset = text.end_of(i - 1)
                yield Mark(offset + start, offset + end, "two marks where one is due", fix(marks))


def is_abbreviation(text: Text, i: int) -> bool:
    """Whether a full stop after the word before gap i belongs to it."""
    word = text.words[i - 1]
    initials = len(word) < 3 and text.gaps[i - 1] == "."
    return text.gaps[i][:1] == "." and (len(word) == 1 or initials)


def is_fault(text: Text, i: int, marks: str) -> bool:
    """Whether English does not set these marks after this word, and before the next."""
    word, following = text.words[i - 1], text.words[i : i + 3]
    if text.language.code != "en" or word.lower() in text.language.abbreviations:
        return False
    if marks[-1] == "," and marks[0] in "!?":
        return bool(following) and (following[0].lower() in SPEAKERS or not SPEECH.isdisjoint(following))
    if len(marks) == 3 and word.isupper():
        return False  # a title: “APT.”, the song
    if len(marks) == 2:
        return word.islower() and word not in text.unknown and len(word) > 2
    return True


def fix(marks: str) -> str:
    """What one writer would have set."""
    if marks in FIXES:
        return FIXES[marks]
    if marks[0] in "!?":
        return marks.rstrip(".,")
    return marks[2] + marks[1] if len(marks) == 3 else marks[0]


rule = Rule(check, "Linguistic conventions/Punctuation", "typographical")
