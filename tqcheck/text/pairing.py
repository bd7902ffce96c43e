"""Which quotation marks of a text belong together, and those that do not pair."""

from bisect import bisect_right
from typing import Literal, NamedTuple

from . import Span, gaps, singles
from .language import Language
from .later import later

INCHES = later(r"\d['’]\d{1,2}$")
LINK = 40
"""Code points of a line in which a guillemet without a partner is the arrow of a link (« Previous, Read more »)."""
PARAGRAPH = 700
"""Code points of a line that has lost its paragraphs: in it a mark after a full stop opens a quotation again."""
REACH = 12
"""Lines over which a quotation may go on without being opened again."""

Placed = tuple[int, gaps.QuoteMark]
"""A double mark and its offset in the text."""


class Quotation(NamedTuple):
    """A quoted range with its marks: offsets of the opening mark and after the closing one."""

    start: int
    end: int
    mark: str


class QuoteFault(NamedTuple):
    """A mark at `offset` that does not pair; what an unclosed one quotes ends before `limit`."""

    kind: Literal["wrong-way-closing", "wrong-way-opening", "fused", "unclosed", "unopened"]
    offset: int
    limit: int


class Open(NamedTuple):
    """A quotation without an end yet: where it ends at the latest, in which line, and where its next mark stands."""

    start: int
    end: int
    line: int
    speech: int


class Pairing:
    """Pairs the double marks of a text, line by line; `pending` is the one that an earlier line left open."""

    def __init__(self, content: str, language: Language) -> None:
        self.content, self.language = content, language
        self.pending: Open | None = None
        self.found: list[Quotation] = []
        self.faults: list[QuoteFault] = []

    def read_line(self, number: int, line: Span, marks: list[Placed]) -> list[singles.Step]:
        """Takes the marks of one line in turn; gives the role of each."""
        if self.pending is None and self.is_plain(marks):
            for (opened, _), (offset, _) in zip(marks[::2], marks[1::2], strict=True):
                self.found.append(Quotation(opened, offset + 1, self.content[opened]))
            return [(offset, -1 if place % 2 else 1) for place, (offset, _) in enumerate(marks)]
        stack: list[int] = []
        steps: list[singles.Step] = []
        if self.pending and number - self.pending[2] > REACH:
            self.abandon()
        for place, (offset, mark) in enumerate(marks):
            if mark.glyph == '"' and self.is_inches(offset, stack):
                continue
            following = marks[place + 1][1].glyph if place + 1 < len(marks) else ""
            role = self.role(offset, mark, stack, following)
            steps.append((offset, role))
            if role < 0 and self.is_fused(offset, mark, following):
                self.fuse(offset, stack)
                steps.append((offset, 1))
            elif role < 0:
                self.close(offset, stack, line)
            else:
                if offset == line[0]:
                    self.reopen()
                if stack and line[1] - line[0] > PARAGRAPH and self.content[offset - 2] in ".?!":
                    self.found.append(Quotation(stack.pop(), offset, mark.glyph))
                stack.append(offset)
        self.leave(number, stack, line, steps)
        return steps

    def is_plain(self, marks: list[Placed]) -> bool:
        """Whether marks open and close in turn, each by its glyph and its place, as in most lines."""
        if len(marks) % 2:
            return False
        opening, closing = self.language.opening_quotes, self.language.closing_quotes
        return all(
            first.shape == "open"
            and last.shape == "close"
            and first.glyph in opening
            and last.glyph in closing
            and not self.content[offset - 1].isdigit()
            for (_, first), (offset, last) in zip(marks[::2], marks[1::2], strict=True)
        )

    def is_inches(self, offset: int, stack: list[int]) -> bool:
        """Whether a straight mark measures: after a digit with nothing open, or after feet."""
        before = self.content[max(0, offset - 4) : offset]
        return (not stack and before[-1:].isdigit()) or INCHES.search(before) is not None

    def role(self, offset: int, mark: gaps.QuoteMark, stack: list[int], following: str) -> int:
        """1 for an opening mark, -1 for a closing one; a glyph that plays the role of another is a fault."""
        glyph, language = mark.glyph, self.language
        if glyph == "“" and stack and self.content[stack[-1]] in "„‟":
            return -1
        inside = bool(stack) or (self.pending is not None and glyph != '"')
        opens = decide(mark, inside, language) and not self.is_displaced(offset, glyph, stack, following)
        wrong, right = language.closing_quotes, language.opening_quotes
        if not opens:
            wrong, right = right, wrong
        turned = glyph in "“”" and glyph in wrong and glyph not in right and mark.shape != "free"
        if turned and (opens or inside):
            self.faults.append(QuoteFault("wrong-way-opening" if opens else "wrong-way-closing", offset, offset + 1))
        return 1 if opens else -1

    def is_displaced(self, offset: int, glyph: str, stack: list[int], following: str) -> bool:
        """Whether an opening mark closes: its like is open, the sentence goes on, and no other mark would close it."""
        if glyph != "“" or not stack or not self.content[offset + 1 : offset + 2].islower() or following == "”":
            return False
        said = self.content[max(0, offset - 2) : offset] in (", ", "! ", "? ")
        return self.content[stack[-1]] == glyph or (self.content[stack[-1]] == '"' and said)

    def is_fused(self, offset: int, mark: gaps.QuoteMark, following: str) -> bool:
        """Whether a mark that closes one quotation opens the next, which is closed."""
        turned = bool(self.faults) and self.faults[-1].offset == offset
        return turned and mark.shape == "bound" and mark.glyph == "“" and following == "”"

    def fuse(self, offset: int, stack: list[int]) -> None:
        """One mark stands for the end of a quotation and for the beginning of the next."""
        if stack:
            opened = stack.pop()
            self.found.append(Quotation(opened, offset, self.content[opened]))
        self.reopen()
        stack.append(offset)
        self.faults[-1] = QuoteFault("fused", offset, offset + 1)

    def close(self, offset: int, stack: list[int], line: Span) -> None:
        """A closing mark ends the last quotation of its line, or the one that an earlier line left open."""
        if stack:
            opened = stack.pop()
        elif self.pending:
            opened = self.pending.start
            self.pending = None
        else:
            if not self.is_arrow(offset, line[1] - line[0]):
                self.faults.append(QuoteFault("unopened", offset, offset + 1))
            return
        self.found.append(Quotation(opened, offset + 1, self.content[opened]))

    def is_arrow(self, offset: int, length: int) -> bool:
        """Whether a mark without a partner, in a line of this length, is an arrow."""
        return self.content[offset] in "«»" and length <= LINK

    def reopen(self) -> None:
        """A line that begins with an opening mark goes on with the quotation of the line before."""
        if self.pending:
            self.found.append(Quotation(self.pending.start, self.pending.end, self.content[self.pending.start]))
            self.pending = None

    def leave(self, number: int, stack: list[int], line: Span, steps: list[singles.Step]) -> None:
        """What is open at the end of a line: the last may go on, the others were never closed."""
        for place, opened in enumerate(stack):
            if self.is_arrow(opened, line[1] - line[0]):
                continue
            self.abandon()
            limit = stack[place + 1] if place + 1 < len(stack) else line[1]
            after = bisect_right(steps, (opened, 1))
            speech = steps[after][0] if after < len(steps) else line[1]
            self.pending = Open(opened, limit, number, speech)

    def abandon(self) -> None:
        """The pending quotation was never closed; it quotes at most what comes before the next mark."""
        if self.pending:
            self.faults.append(QuoteFault("unclosed", self.pending.start, self.pending.speech))
            self.reopen()


def decide(mark: gaps.QuoteMark, inside: bool, language: Language) -> bool:
    """Whether a mark opens; `inside` tells that a quotation is open."""
    opens, closes = mark.glyph in language.opening_quotes, mark.glyph in language.closing_quotes
    if opens != closes:
        contradicted = mark.shape in ("close", "bound") if opens else mark.shape == "open"
        if contradicted and inside == opens:  # glyph and place disagree, and the place makes sense
            return not opens
        return opens
    return mark.shape == "open" if mark.shape in ("open", "close") else not inside
