"""The lines of a page: which of them are furniture and not the article.

Phrases tell it by what a line says, and the forms of `text.furniture` by what it looks like. Words that an article may
use as well are judged only before and after its prose, which is what is left when the furniture is taken away.
"""

from bisect import bisect_right
from collections.abc import Iterator

from .boilerplate import Row, tables
from .document import Document, Text
from .phrases import Match
from .text import furniture, lines, stamps

LONGEST = 45
"""A line with more words is a paragraph of the article."""
LABELLED, NAMED, HEADLINE, STAMPED = 30, 10, 16, 3
OPENING = "\"'“‘„«‹"
COLON = (":", "：", "|", "»", ">", "©", "=")


class Page:
    """The lines of a text with the kind of furniture that each of them is, or None; `house` is a table of its own."""

    def __init__(self, text: Text, house: str = "") -> None:
        self.text = text
        self.tables = tables(text.language.code, house)
        self.words = text.line_words
        self.openings = self.opened()
        self.inline: list[tuple[int, int, str]] = []
        self.title = 0
        plain = text.layout.prose - {i for i, words in enumerate(self.words) if words.start in self.openings}
        self.kinds = [None if i in plain else self.standing(i) for i in range(len(text.lines))]
        self.inline += self.woken()
        self.first, self.last = self.body()
        self.inline += self.datelines()
        if any(self.kinds) or self.last - self.first < len(self.kinds) - 1:
            self.edges()
            self.labelled()
            self.bylines()
            self.above()
            self.lists()

    def line(self, number: int) -> str:
        """A line without the white space around it."""
        start, end = self.text.lines[number]
        return self.text.content[start:end]

    def standing(self, number: int) -> str | None:
        """What a line is wherever it stands."""
        words = self.words[number]
        opened = self.openings.get(words.start, ())
        prose = number in self.text.layout.prose
        if (prose and not opened) or not 0 < len(words) <= LONGEST or self.line(number)[0] in OPENING:
            return None
        for found in opened:
            if self.holds(found, number):
                return found.row[1]
            if found.row[0] == "prefix" and self.text.gaps[found.after].startswith(":"):
                start = self.text.starts[found.first]
                self.inline.append((start, self.text.end_of(found.after - 1) + 1, found.row[1]))
        return None if prose else self.form(number)

    def opened(self) -> dict[int, list[Match[Row]]]:
        """The phrases that begin a line, by its first word; one that begins with any name opens short lines only."""
        short = {words.start: words.stop for words in self.words if 0 < len(words) <= LONGEST}
        shorter = {start: stop for start, stop in short.items() if stop - start <= NAMED}
        found: dict[int, list[Match[Row]]] = {}
        for match in (*self.tables.opening.opening(self.text, short), *self.tables.named.opening(self.text, shorter)):
            found.setdefault(match.first, []).append(match)
        return {first: sorted(matches, key=lambda one: (-one.after, one.row)) for first, matches in found.items()}

    def holds(self, found: Match[Row], number: int) -> bool:
        """Whether a phrase stands where its row says that it is furniture."""
        position, kind = found.row
        words = self.words[number]
        if position == "line":
            return found.after == words.stop
        if number == self.title or len(words) > LABELLED:
            return position == "start" and number > 0
        after = self.text.gaps[found.after].lstrip()
        if position == "label":
            dash = kind == "read-also" and found.after > words.start + 1 and after.startswith(("–", "—", "- "))
            colon = dash or after.startswith(COLON)
            return colon and (len(words) <= NAMED or (kind != "byline" and not self.line(number).endswith(".")))
        return position == "start" or (position == "tag" and self.line(number)[0] in "[【(" and after[:1] in "]】)")

    def form(self, number: int, side: str | None = None) -> str | None:
        """What a short line is by its form; a title is none of it."""
        words, text = self.words[number], self.text
        line, chosen = self.line(number), slice(words.start, words.stop)
        if number == self.title and len(text.lines) > 1:
            return "cue" if furniture.CUE.fullmatch(line) else None
        if len(words) > furniture.SHORT:
            return None
        shown = line, text.words[chosen], text.keys[chosen], text.language
        return furniture.edge(*shown, side) if side else furniture.form(*shown)

    def woken(self) -> Iterator[tuple[int, int, str]]:
        """Phrases that are furniture in a line; one at the end of a line makes the line furniture."""
        text = self.text
        for found in self.tables.within.find(text):
            start, end = text.starts[found.first], text.end_of(found.after - 1)
            if found.row[0] == "anywhere":
                yield start, end, found.row[1]
                continue
            number = bisect_right(text.lines, (start, end)) - 1
            words = self.words[number]
            if number and found.after == words.stop and len(words) <= LABELLED and self.line(number)[0] not in OPENING:
                self.kinds[number] = self.kinds[number] or found.row[1]

    def body(self) -> tuple[int, int]:
        """The range of lines from the first to the last paragraph that is no furniture."""
        prose = [i for i in self.text.layout.prose if not self.kinds[i]]
        return (min(prose), max(prose) + 1) if prose else (0, len(self.kinds))

    def datelines(self) -> Iterator[tuple[int, int, str]]:
        """The dateline of the first paragraph when it is written as in no English paper."""
        for number in range(self.first, min(self.first + 2, self.last)):
            start, _ = self.text.lines[number]
            if length := stamps.dateline_of(self.line(number)[:90]):
                yield start, start + length, "dateline"

    def outside(self) -> Iterator[int]:
        """Lines before and after the body that are not judged yet."""
        for number in (*range(1, self.first), *range(self.last, len(self.kinds))):
            if (
                not self.kinds[number]
                and 0 < len(self.words[number]) <= LABELLED
                and self.line(number)[0] not in OPENING
            ):
                yield number

    def edges(self) -> None:
        """What a line is before or after the body."""
        for number in self.outside():
            kind = self.edge(number, "head" if number < self.first else "tail")
            self.kinds[number] = None if kind == "time stamp" and self.live() else kind

    def edge(self, number: int, side: str) -> str | None:
        """What a line is at the head or at the tail of a page."""
        words = self.words[number]
        for found in self.openings.get(words.start, ()):
            if found.row[0] == side and found.after == words.stop:
                return found.row[1]
        return self.form(number, side)

    def live(self) -> bool:
        """Whether the body has time stamps of its own between paragraphs, as a live blog has."""
        short = (number for number in range(self.first, self.last) if 0 < len(self.words[number]) <= STAMPED)
        return sum(stamps.CLOCK.match(self.line(number)) is not None for number in short) > 1

    def above(self) -> None:
        """The first line, where the second may be the headline as well as it: it is judged as any other."""
        if self.first > 1 and not any(self.kinds[:2]) and 1 < len(self.words[0]) <= NAMED and self.headline(1):
            self.title = 1
            self.kinds[0] = self.standing(0) or self.edge(0, "head")

    def labelled(self) -> None:
        """The value of a label that stands alone: a name below `Written by`, a headline below `Read also`."""
        for number in range(len(self.kinds) - 1):
            kind, following = self.kinds[number], number + 1
            if self.kinds[following] or kind not in ("byline", "read-also") or self.last <= following:
                continue
            if len(self.words[number]) > 4 or not self.headline(following):
                continue
            if kind == "read-also" or (self.name(following) and self.line(number).lower().endswith(("by", "by:"))):
                self.kinds[following] = kind

    def headline(self, number: int) -> bool:
        """Whether a line could be a headline: short and no sentence."""
        return 0 < len(self.words[number]) <= HEADLINE and not lines.stops(self.line(number))

    def name(self, number: int) -> bool:
        """Whether a line is one name."""
        words = self.text.words[self.words[number].start : self.words[number].stop]
        return 1 < len(words) <= 5 and all(w[0].isupper() or w in self.text.language.particles for w in words)

    def bylines(self) -> None:
        """Names of authors: what names an agency or begins small, and any name beside other furniture."""
        other = any(self.kinds)
        for number in self.outside():
            words = self.words[number]
            if not self.headline(number) or len(words) > NAMED:
                continue
            named = furniture.author(self.text.words[words.start : words.stop], self.text.language, beside=other)
            beside = self.name(number) and number < self.first and any(self.kinds[number - 1 : number + 2])
            if named or beside:
                self.kinds[number] = "byline"

    def lists(self) -> None:
        """After the body, headlines of other articles follow the first line that is furniture."""
        seen = {self.line(i) for i in range(self.last)}
        below = False
        for number in range(self.last, len(self.kinds)):
            if self.kinds[number]:
                below = True
            elif below and self.headline(number) and self.line(number) not in seen:
                self.kinds[number] = "read-also"


def page(document: Document) -> Page:
    """The page that a document is; rules share it."""
    return Page(document.target)
