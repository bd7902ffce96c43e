"""A text with its views: what every rule asks of it, computed once."""

from bisect import bisect_left, bisect_right
from itertools import pairwise

from .text import Span, figures, lines, names, numbers, pairing, quotations, restarts, sentences
from .text.numerals import Numerals, numerals
from .text.view import View
from .text.vocabulary import Vocabulary


class Text(Vocabulary):
    """A text as lines, sentences, quotations, names and numbers, over its words."""

    @View
    def restarts(self) -> list[int]:
        """The words in small letters after a full stop that can only have ended a sentence."""
        return list(restarts.restarts(self.content, self.columns, self.language, self.unknown, self.places))

    @View
    def layout(self) -> lines.Layout:
        """Lines, and which of them are body."""
        return lines.layout(self.content)

    @View
    def lines(self) -> list[Span]:
        """Lines that are not blank, trimmed."""
        return self.layout.lines

    @View
    def line_words(self) -> list[range]:
        """The indices of the words of each line."""
        firsts = [bisect_left(self.starts, start) for start, _ in self.lines]
        return [range(*pair) for pair in pairwise([*firsts, len(self.words)])]

    @View
    def paragraphs(self) -> list[Span]:
        """The lines of the body."""
        return self.layout.lines[self.layout.first : self.layout.last]

    @View
    def headline(self) -> Span | None:
        """The title, when the text has one."""
        return lines.headline(self.content, self.layout)

    @View
    def sentences(self) -> list[Span]:
        """Sentences in order; each lies in one line."""
        return sentences.spans(self.columns, self.breaks, self.lines, self.language)

    @View
    def quoting(self) -> tuple[list[pairing.Quotation], list[pairing.QuoteFault]]:
        """Quotations and the marks that do not pair."""
        return quotations.quotations(self.content, self.columns, self.breaks, self.lines, self.language)

    @View
    def quotations(self) -> list[pairing.Quotation]:
        """Quoted ranges in order of their start."""
        return self.quoting[0]

    @View
    def names(self) -> list[names.Name]:
        """Capitalised name runs in order."""
        capitals = {word for word in self.capitals if word[0].isupper()}
        return names.runs(self.columns, capitals, {start for start, _ in self.sentences}, self.language)

    @View
    def numbers(self) -> list[numbers.Number]:
        """Numbers, dates and measures in order, by value."""
        return numbers.numbers(self.content, self.columns, self.keys, self.numerals)

    @View
    def figures(self) -> list[figures.Figure]:
        """Numbers in digits in order, as they are written."""
        return figures.figures(self.columns, self.index, self.keys)

    @View
    def numerals(self) -> Numerals:
        """The number words of the text's language."""
        return numerals(self.language.code)

    def line_at(self, offset: int) -> Span:
        """The line that holds an offset; an empty span between lines."""
        return lines.holding(self.lines, offset)

    def sentence_at(self, offset: int) -> Span:
        """The sentence that holds an offset; an empty span where there is none."""
        return lines.holding(self.sentences, offset)

    def quotation_at(self, offset: int) -> Span:
        """The outermost quotation that holds an offset; an empty span where there is none."""
        place = bisect_right(self.quotations, (offset, len(self.content) + 1, "")) - 1
        return next((q[:2] for q in self.quotations[max(0, place - 2) : place + 1] if offset < q.end), (offset, offset))

    def quoted(self, offset: int) -> bool:
        """Whether an offset lies in a quotation."""
        return self.quotation_at(offset) != (offset, offset)
