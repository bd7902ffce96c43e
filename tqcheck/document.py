"""The evidence: a text with its views, a pair of texts, a document."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping, Set
from dataclasses import dataclass, field
from functools import cached_property
from operator import itemgetter

from .text import Span, gaps, lines, names, numbers, quotations, sentences, words
from .text.language import Language, language
from .text.lexicon import lexicon

SCANNED = 2_000
"""Words up to which searching a text for one of them costs less than an index of all."""


@dataclass(frozen=True)
class Text:
    """A text in one language; `start` is its offset (code points) in the document it belongs to.

    Views are computed on first use and shared by all rules; callers do not change them.
    """

    content: str
    code: str = "en"
    start: int = 0

    @cached_property
    def language(self) -> Language:
        """The tables of the text's language."""
        return language(self.code)

    @cached_property
    def columns(self) -> words.Columns:
        """Words, gaps and word starts; see `text.words.cut`."""
        return words.cut(self.content)

    @property
    def words(self) -> list[str]:
        """The words as written."""
        return self.columns[0]

    @property
    def gaps(self) -> list[str]:
        """What stands before each word, and after the last."""
        return self.columns[1]

    @property
    def starts(self) -> list[int]:
        """The offset at which each word starts."""
        return self.columns[2]

    @cached_property
    def breaks(self) -> list[int]:
        """The gaps that are more than a space: where all punctuation of the text stands."""
        return gaps.breaks(self.gaps)

    @cached_property
    def keys(self) -> list[str]:
        """The words in lower case."""
        return list(map(str.lower, self.words))

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The distinct words in lower case: what a rule asks before it looks closer."""
        return frozenset(self.keys)

    @cached_property
    def forms(self) -> frozenset[str]:
        """The distinct words as written."""
        return frozenset(self.words)

    @cached_property
    def unknown(self) -> Set[str]:
        """The distinct words, written small, that the language's word lists do not have."""
        left = lexicon(self.language.code).unknown(self.forms)
        return {word for word in left if word.islower() and word.isalpha()}

    @cached_property
    def index(self) -> dict[str, list[int]]:
        """Each word in lower case with the indices at which it stands."""
        return words.positions(self.keys)

    def places(self, key: str) -> list[int]:
        """The indices at which a word (lower case) stands; in a short text it is searched, in a long one looked up."""
        if len(self.keys) > SCANNED:
            return self.index.get(key, [])
        found, place = [], -1
        while key in self.vocabulary:
            try:
                place = self.keys.index(key, place + 1)
            except ValueError:
                break
            found.append(place)
        return found

    @cached_property
    def layout(self) -> lines.Layout:
        """Lines, and which of them are body."""
        return lines.layout(self.content)

    @property
    def lines(self) -> list[Span]:
        """Lines that are not blank, trimmed."""
        return self.layout.lines

    @property
    def paragraphs(self) -> list[Span]:
        """The lines of the body."""
        return self.layout.lines[self.layout.first : self.layout.last]

    @cached_property
    def headline(self) -> Span | None:
        """The title, when the text has one."""
        return lines.headline(self.content, self.layout)

    @cached_property
    def sentences(self) -> list[Span]:
        """Sentences in order; each lies in one line."""
        return sentences.spans(self.columns, self.breaks, self.lines, self.language)

    @cached_property
    def quoting(self) -> tuple[list[quotations.Quotation], list[quotations.QuoteFault]]:
        """Quotations and the marks that do not pair."""
        return quotations.quotations(self.content, self.columns, self.breaks, self.lines, self.language)

    @property
    def quotations(self) -> list[quotations.Quotation]:
        """Quoted ranges in order of their start."""
        return self.quoting[0]

    @cached_property
    def names(self) -> list[names.Name]:
        """Capitalised name runs in order."""
        return names.runs(self.columns, {start for start, _ in self.sentences}, self.language)

    @cached_property
    def numbers(self) -> list[numbers.Number]:
        """Numbers in digits, in order."""
        return numbers.numbers(self.content)

    def end_of(self, word: int) -> int:
        """The offset after a word."""
        return self.starts[word] + len(self.words[word])

    def words_in(self, span: Span) -> range:
        """Indices of the words that start within a span."""
        return range(bisect_left(self.starts, span[0]), bisect_left(self.starts, span[1]))

    def line_at(self, offset: int) -> Span:
        """The line that holds an offset; an empty span between lines."""
        return holding(self.lines, offset)

    def sentence_at(self, offset: int) -> Span:
        """The sentence that holds an offset; an empty span where there is none."""
        return holding(self.sentences, offset)

    def quoted(self, offset: int) -> bool:
        """Whether an offset lies in a quotation."""
        place = bisect_right(self.quotations, (offset, len(self.content) + 1, "")) - 1
        return any(q.start <= offset < q.end for q in self.quotations[max(0, place - 2) : place + 1])


def holding(spans: list[Span], offset: int) -> Span:
    """The span that holds an offset, out of spans in order; an empty one when none does."""
    found = bisect_right(spans, offset, key=itemgetter(0)) - 1
    return spans[found] if found >= 0 and offset < spans[found][1] else (offset, offset)


@dataclass(frozen=True, slots=True)
class Pair:
    """A stretch of source and the stretch of target that translates it."""

    source: Text
    target: Text
    segment: int | None = None


@dataclass(frozen=True)
class Origin:
    """Where a document stands: its file, the text of the file (or of its record), and the way back into it.

    `trace` gives the offset in `raw` of each stretch of content, as stops (content offset, raw offset), and the raw
    length of characters that were written longer (entities, escapes); without it content and raw are the same.
    """

    path: str | None
    raw: str
    line: int = 1
    trace: Callable[[], tuple[list[Span], dict[int, int]]] | None = None
    in_raw: bool = True
    """Whether reported offsets count in `raw` (a page) rather than in the document's text (a JSON value)."""

    @cached_property
    def stops(self) -> tuple[list[Span], dict[int, int]]:
        """The stops and the longer characters."""
        return self.trace() if self.trace else ([(0, 0)], {})

    def begin(self, offset: int) -> int:
        """The raw offset of the character at a content offset."""
        stops, _ = self.stops
        content, raw = stops[max(0, bisect_right(stops, (offset, len(self.raw) + 1)) - 1)]
        return raw + offset - content

    def end(self, offset: int) -> int:
        """The raw offset after the character before a content offset."""
        return self.begin(offset - 1) + self.stops[1].get(offset - 1, 1) if offset else self.begin(0)


@dataclass(frozen=True)
class Document:
    """One translated document, with what is known of it."""

    id: str
    target: Text
    origin: Origin
    source: Text | None = None
    reference: str | None = None
    pairs: tuple[Pair, ...] = ()
    meta: Mapping[str, object] = field(default_factory=dict)
    source_language: str = ""
    """The tag of the language it was translated from, when that is known; a source need not be at hand for it."""
