"""Direct speech and other quoted matter as ranges, and the quotation marks that do not pair.

A mark opens or closes by three pieces of evidence: what its glyph means in the language (data/quotes.tsv), on
which side it touches a word, and whether a quotation is open. A quotation that runs over paragraphs is opened
again in each and closed once, or simply goes on; it is a fault only when another opens or the text ends first.
Single marks are read as quotations only where a closing one is found: most of them are apostrophes.
"""

import re
from bisect import bisect_right
from typing import Literal, NamedTuple

from . import Span, gaps
from .language import Language
from .words import Columns

OPEN_SINGLE = re.compile(r"(?<![\w’'.,!?;:…])[‘'‚](?=[^\W\d_])")
CLOSE_SINGLE = re.compile(r"(?<=[\w,.!?…—–-])[’'‘](?!\w)")
FIRM_CLOSE_SINGLE = re.compile(r"(?<=[,.!?…—–])[’'‘](?!\w)|(?<=\w)[’'‘](?=[.,;:!?)\"”]|\s*$)")


class Quotation(NamedTuple):
    """A quoted range with its marks: offsets of the opening mark and after the closing one."""

    start: int
    end: int
    mark: str


class QuoteFault(NamedTuple):
    """A mark at `offset` that does not pair; what an unclosed one quotes ends before `limit`."""

    kind: Literal["wrong-way-closing", "wrong-way-opening", "unclosed", "unopened"]
    offset: int
    limit: int


def quotations(
    content: str, columns: Columns, breaks: list[int], lines: list[Span], language: Language
) -> tuple[list[Quotation], list[QuoteFault]]:
    """Quotations in order of their start, and the faults in order of their offset."""
    pairing = Pairing(content, lines, language)
    words, between, starts = columns
    single_in: set[int] = set()
    for i in breaks:
        gap, shift = between[i], 0
        if i == 0:
            gap, shift = f"\n{gap}", -1
        if i == len(words):
            gap += "\n"
        meaning = gaps.read(gap)
        if meaning.quotes or meaning.single:
            offset = shift + (starts[i] - len(between[i]) if i < len(words) else len(content) - len(between[i]))
            for mark in meaning.quotes:
                pairing.take(offset + mark.offset, mark)
            if meaning.single:
                single_in.add(bisect_right(lines, (offset + len(gap), 0)) - 1)
    pairing.abandon(len(content))
    for number in single_in:
        pairing.found += single(content, *lines[number])
    return sorted(pairing.found), sorted(pairing.faults, key=lambda fault: fault.offset)


class Pairing:
    """Pairs the double marks of a text; `stack` holds the open ones with the end of the line they stand in."""

    def __init__(self, content: str, lines: list[Span], language: Language) -> None:
        self.content, self.language = content, language
        self.lines, self.line = lines, 0
        self.stack: list[Span] = []
        self.found: list[Quotation] = []
        self.faults: list[QuoteFault] = []

    def take(self, offset: int, mark: gaps.QuoteMark) -> None:
        """The next mark of the text."""
        if mark.glyph == '"' and not self.stack and self.content[offset - 1 : offset].isdigit():
            return  # inches
        while offset >= self.lines[self.line][1]:
            self.line += 1
        start, end = self.lines[self.line]
        here = [opened for opened, _ in self.stack if opened >= start]
        if decide(mark.glyph, mark.shape, here, self.content, self.language) == "open":
            self.open(offset, mark.glyph, mark.shape, start, end)
        else:
            self.close(offset, mark.glyph, mark.shape)

    def open(self, offset: int, mark: str, shape: str, start: int, end: int) -> None:
        """An opening mark; what an earlier line left open goes on in this one, or was never closed."""
        if self.stack and self.stack[-1][0] < start:
            if offset == start:
                self.found += [Quotation(opened, limit, self.content[opened]) for opened, limit in self.stack]
                self.stack.clear()
            else:
                self.abandon(offset)
        elif mark == '"' and self.stack and self.content[self.stack[-1][0]] == '"':
            self.faults.append(QuoteFault("unclosed", self.stack.pop()[0], offset))
        self.stack.append((offset, end))
        if turned(mark, shape, self.language.closing_quotes, self.language.opening_quotes):
            self.faults.append(QuoteFault("wrong-way-opening", offset, offset + 1))

    def close(self, offset: int, mark: str, shape: str) -> None:
        """A closing mark ends the last quotation that is open, also one of an earlier line."""
        if not self.stack:
            self.faults.append(QuoteFault("unopened", offset, offset + 1))
            return
        opened, _ = self.stack.pop()
        self.found.append(Quotation(opened, offset + 1, self.content[opened]))
        if turned(mark, shape, self.language.opening_quotes, self.language.closing_quotes):
            self.faults.append(QuoteFault("wrong-way-closing", offset, offset + 1))

    def abandon(self, offset: int) -> None:
        """Whatever is still open was never closed; each quotes at most the rest of its line."""
        for opened, limit in self.stack:
            self.found.append(Quotation(opened, min(limit, offset), self.content[opened]))
            self.faults.append(QuoteFault("unclosed", opened, min(limit, offset)))
        self.stack.clear()


def turned(mark: str, shape: str, wrong: str, right: str) -> bool:
    """Whether a curly mark that plays one role has the glyph of the other."""
    return mark in "“”" and mark in wrong and mark not in right and shape != "free"


def decide(mark: str, shape: str, stack: list[int], content: str, language: Language) -> str:
    """The role of a mark: `open` or `close`."""
    opens, closes = mark in language.opening_quotes, mark in language.closing_quotes
    if mark == "“" and stack and content[stack[-1]] in "„‟":
        return "close"
    if opens != closes:
        contradicted = shape in ("close", "bound") if opens else shape == "open"
        if not contradicted:
            return "open" if opens else "close"
        if bool(stack) != opens:  # the glyph says open with nothing open, or close with something open
            return "open" if opens else "close"
        return "close" if opens else "open"
    if shape in ("open", "close"):
        return shape
    return "close" if stack else "open"


def single(content: str, start: int, end: int) -> list[Quotation]:
    """Quotations in single marks; a plural possessive closes one only when no firmer mark does."""
    found = []
    match = OPEN_SINGLE.search(content, start, end)
    while match:
        close = FIRM_CLOSE_SINGLE.search(content, match.end(), end) or CLOSE_SINGLE.search(content, match.end(), end)
        if close is None:
            break
        found.append(Quotation(match.start(), close.end(), match[0]))
        match = OPEN_SINGLE.search(content, close.end(), end)
    return found
