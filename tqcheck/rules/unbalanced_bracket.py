"""A bracket that is opened and never closed, or closed and never opened.

A name in brackets loses one of them when its link is cut out, or a caption is cut in the middle. Brackets pair over
the document, since one may hold paragraphs; list markers and smileys are not brackets.

Bad:  The minister {(}CDU rejected the plan.
Bad:  The minister, CDU{)} rejected the plan (and left).
Bad:  It was {[}sic in the letter.
Good: The minister (CDU) rejected [all] plans (of 2020 (and 2021)).
Good: a) first¶b) second; and 1) this or 2) that; iv) nothing.
Good: So long :) and :-( or ;-) or =) or 8)
Good: Thanks)) and see you))) (or (never)).
Good: (The first paragraph.¶The second paragraph.)
"""

from collections.abc import Iterator

from ..document import Document
from ..finding import Mark
from ..rule import Rule
from ..text.later import later

PAIRS = {")": "(", "]": "[", "）": "（"}
BRACKET = later(r"[()\[\]（）]")
BRACKETS = frozenset("()[]（）")
SMILEY = later(r"(?:\)|[:;=8xX][-'^o]?|\^_?\^|¯)[()\[\]]+$")
MARKER = later(r"(?:^|[\s(])(?:\d{1,3}|[^\W\d_]|[ivxIVX]{1,5})\)$")


def check(document: Document, _: None) -> Iterator[Mark]:
    """Marks the brackets without a partner, if there are not as many that close as open."""
    content = document.target.content
    if document.target.characters.isdisjoint(BRACKETS) or all(
        content.count(closing) == content.count(opening) for closing, opening in PAIRS.items()
    ):
        return
    open_brackets: dict[str, list[int]] = {opening: [] for opening in PAIRS.values()}
    for match in BRACKET.finditer(content):
        before = content[max(0, match.start() - 7) : match.end()]
        opened = open_brackets[PAIRS.get(match[0], match[0])]
        if SMILEY.search(before) and not (opened and before.endswith("))")):
            continue
        if match[0] not in PAIRS:
            opened.append(match.start())
        elif opened:
            opened.pop()
        elif not MARKER.search(before) and content[match.end() : match.end() + 1] != ")":
            yield Mark(match.start(), match.end(), "closes a bracket that was never opened")
    for opened in open_brackets.values():
        for offset in opened:
            yield Mark(offset, offset + 1, "this bracket is never closed")


rule = Rule(check, "Linguistic conventions/Punctuation", "typographical")
