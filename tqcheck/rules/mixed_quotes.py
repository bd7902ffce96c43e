"""Straight and curly quotation marks mixed in one document.

The marks of the source pass through the engine, while those that a bold word or an untranslated title carries are
typed anew. A single short phrase in the other style is marked; where whole sentences differ, a writer may have pasted
them, and the finding is neutral.

Bad:  "We won," he said. "All of us," he added, asking for the {“negotiating framework”} in writing.
Bad:  “Europe is ready,” said the analyst. “We are not.” He called the actions of {"Fontek"} political.
Good: “We won,” he said. The screen of 24" was too wide.
Bad:  “We will not give in{"}, said the mayor. “Never,” he added.
Good: "We won," he said. The ‘framework’ was 'wide'.
Good: “We won,” he said, and “nobody lost”.
"""

from collections.abc import Iterator

from ..document import Document, Text
from ..finding import Mark, Severity
from ..rule import Rule
from ..text.pairing import Quotation

PHRASE = 3
"""Words up to which a quotation is a phrase within a sentence."""


def check(document: Document, _: None) -> Iterator[Mark]:
    """Marks the odd mark of each pair, then the quotations in the rarer style; of equally many, those that hold less."""
    text = document.target
    if '"' not in text.content or ("“" not in text.content and "”" not in text.content):
        return
    straight = [q for q in text.quotations if styles(text, q) == ('"', '"')]
    curly = [q for q in text.quotations if styles(text, q) == ("“", "”")]
    rare = (len(straight), length(straight)) < (len(curly), length(curly)) or not straight
    marks = "“”" if rare else '""'
    yield from odd(text, marks)
    if straight and curly:
        yield from other(text, straight if rare else curly, marks)


def odd(text: Text, marks: str) -> Iterator[Mark]:
    """The marks of the other style in pairs of both."""
    for quotation in text.quotations:
        pair = styles(text, quotation)
        if pair in (('"', "”"), ("“", '"')):
            place = pair[0] == marks[0]
            offset = quotation.end - 1 if place else quotation.start
            yield Mark(offset, offset + 1, "the other mark of the pair differs", marks[place], safe=True)


def other(text: Text, quotations: list[Quotation], marks: str) -> Iterator[Mark]:
    """Quotations in the other style: a lone phrase as a whole, else each opening mark."""
    lone = len(quotations) == 1 and is_phrase(text, quotations[0])
    message = f"elsewhere the quotation marks are {marks[0]} {marks[1]}"
    for start, end, _ in quotations:
        fix = marks[0] + text.content[start + 1 : end - 1] + marks[1] if lone else None
        severity = None if lone else Severity.NEUTRAL
        yield Mark(start, end if lone else start + 1, message, fix, safe=True, severity=severity)


def styles(text: Text, quotation: Quotation) -> tuple[str, str]:
    """The opening and the last mark of a quotation."""
    return quotation.mark, text.content[quotation.end - 1]


def length(quotations: list[Quotation]) -> int:
    """How much the quotations hold, in code points."""
    return sum(quotation.end - quotation.start for quotation in quotations)


def is_phrase(text: Text, quotation: Quotation) -> bool:
    """Whether a quotation holds a few words of one sentence."""
    words = text.words_in((quotation.start, quotation.end))
    return 0 < len(words) <= PHRASE and text.content[quotation.end - 2].isalnum()


rule = Rule(check, "Linguistic conventions/Punctuation", "typographical")
