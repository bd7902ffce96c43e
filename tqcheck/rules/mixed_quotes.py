"""Straight and curly quotation marks mixed in one document.

The marks of the source pass through the engine, while those that a bold word or an untranslated title carries are
typed anew. A single short phrase in the other style is marked; where whole sentences differ, a writer may have pasted
them, and the finding is neutral.

Bad:  "We won," he said. "All of us," he added, asking for the {“negotiating framework”} in writing.
Bad:  “Europe is ready,” said the analyst. “We are not.” He called the actions of {"Fontek"} political.
Good: “We won,” he said. The screen of 24" was too wide.
Good: "We won," he said. The ‘framework’ was 'wide'.
Good: “We won,” he said, and “nobody lost”.
"""

from collections.abc import Iterator

from ..document import Document, Text
from ..finding import Mark, Severity
from ..rule import Rule
from ..text.quotations import Quotation

PHRASE = 3
"""Words up to which a quotation is a phrase within a sentence."""


def check(document: Document, _: None) -> Iterator[Mark]:
    """Marks the quotations in the rarer style; of equally many, those that hold less."""
    text = document.target
    if '"' not in text.content or ("“" not in text.content and "”" not in text.content):
        return
    straight = [q for q in text.quotations if styled(text, q, '"', '"')]
    curly = [q for q in text.quotations if styled(text, q, "“", "”")]
    if not straight or not curly:
        return
    straight_is_rare = (len(straight), length(straight)) < (len(curly), length(curly))
    rare, marks = (straight, "“”") if straight_is_rare else (curly, '""')
    lone = len(rare) == 1 and is_phrase(text, rare[0])
    for quotation in rare:
        fix = marks[0] + text.content[quotation.start + 1 : quotation.end - 1] + marks[1]
        message = f"elsewhere the quotation marks are {marks[0]} {marks[1]}"
        end = quotation.end if lone else quotation.start + 1
        severity = None if lone else Severity.NEUTRAL
        yield Mark(quotation.start, end, message, fix if lone else None, safe=True, severity=severity)


def styled(text: Text, quotation: Quotation, opening: str, closing: str) -> bool:
    """Whether both marks of a quotation are of one style."""
    return quotation.mark == opening and text.content[quotation.end - 1] == closing


def length(quotations: list[Quotation]) -> int:
    """How much the quotations hold, in code points."""
    return sum(quotation.end - quotation.start for quotation in quotations)


def is_phrase(text: Text, quotation: Quotation) -> bool:
    """Whether a quotation holds a few words of one sentence."""
    words = text.words_in((quotation.start, quotation.end))
    return 0 < len(words) <= PHRASE and text.content[quotation.end - 2].isalnum()


rule = Rule(check, "Linguistic conventions/Punctuation", "typographical")
