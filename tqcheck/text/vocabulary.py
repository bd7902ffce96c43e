"""A text as words: what stands between them, which there are, where each stands, and what they wake."""

from bisect import bisect_left
from collections.abc import Iterable, Set
from dataclasses import dataclass
from itertools import compress, count, islice
from operator import eq

from . import Span, gaps, words
from .language import Language, language
from .lexicon import strangers, unknown
from .triggers import Trigger, between, triggers
from .view import View


@dataclass(frozen=True)
class Vocabulary:
    """A text in one language; `start` is its offset (code points) in the document it belongs to.

    Views are computed on first use and shared by all rules; callers do not change them.
    """

    content: str
    code: str = "en"
    start: int = 0

    def __getstate__(self) -> dict[str, object]:
        """What goes to another process or to disk: no views."""
        return {"content": self.content, "code": self.code, "start": self.start}

    @View
    def language(self) -> Language:
        """The tables of the text's language."""
        return language(self.code)

    @View
    def columns(self) -> words.Columns:
        """Words, gaps and word starts; see `text.words.cut`."""
        return words.cut(self.content)

    @View
    def words(self) -> list[str]:
        """The words as written."""
        return self.columns[0]

    @View
    def gaps(self) -> list[str]:
        """What stands before each word, and after the last."""
        return self.columns[1]

    @View
    def starts(self) -> list[int]:
        """The offset at which each word starts."""
        return self.columns[2]

    @View
    def breaks(self) -> dict[str, list[int]]:
        """The distinct gaps that are more than a space with their indices: where all punctuation of the text stands."""
        return gaps.breaks(self.gaps)

    @View
    def spacings(self) -> frozenset[str]:
        """The distinct gaps that are more than a space."""
        return frozenset(self.breaks)

    @View
    def signs(self) -> str:
        """The distinct gaps and the distinct words outside ASCII in one short string.

        A mark, or a letter outside ASCII, that is not in it is nowhere in the text: rules ask it before they search.
        """
        plain = self.content.isascii() or "".join(self.forms).isascii()
        strange = [] if plain else [word for word in self.forms if not word.isascii()]
        return "\n".join((*self.spacings, *strange))

    @View
    def characters(self) -> frozenset[str]:
        """The distinct characters of the signs."""
        return frozenset(self.signs)

    @View
    def keys(self) -> list[str]:
        """The words in lower case."""
        return list(map(str.lower, self.words))

    @View
    def vocabulary(self) -> frozenset[str]:
        """The distinct words in lower case: what a rule asks before it looks closer."""
        return frozenset(self.index)  # a dictionary hands on its hashes

    @View
    def forms(self) -> frozenset[str]:
        """The distinct words as written."""
        return frozenset(self.words)

    @View
    def capitals(self) -> frozenset[str]:
        """The distinct words that are written with a capital somewhere."""
        return self.forms - self.vocabulary

    @View
    def titled(self) -> list[int]:
        """The indices of the words that begin with a capital."""
        return [place for place, word in enumerate(self.words) if word[0].isupper()]

    @View
    def lowered(self) -> frozenset[str]:
        """The same words in lower case."""
        return frozenset(map(str.lower, self.capitals))

    @View
    def woken(self) -> dict[Trigger, set[str]]:
        """For each trigger that texts of the language have asked for, the words that wake it."""
        return triggers(self.language.code).woken(self.forms)

    def met(self, trigger: Trigger) -> Set[str]:
        """The distinct words that wake a trigger: what a rule asks before it looks closer."""
        found = self.woken.get(trigger)
        if found is None:
            found = self.woken[trigger] = triggers(self.language.code).asked(trigger, self.forms)
        return found

    @View
    def woken_between(self) -> dict[Trigger, set[str]]:
        """For each trigger of gaps that texts have asked for, the gaps that wake it."""
        return between.woken(self.spacings)

    def met_between(self, trigger: Trigger) -> Set[str]:
        """The distinct gaps that wake a trigger."""
        found = self.woken_between.get(trigger)
        if found is None:
            found = self.woken_between[trigger] = between.asked(trigger, self.spacings)
        return found

    @View
    def unknown(self) -> Set[str]:
        """The distinct words, written small, that the language's word lists do not have."""
        return self.met(unknown(self.language.code))

    @View
    def strangers(self) -> Set[str]:
        """The distinct words with a capital that are neither words of the language nor names that its lists have."""
        return self.met(strangers(self.language.code))

    @View
    def index(self) -> dict[str, list[int]]:
        """Each word in lower case with the indices at which it stands."""
        return words.positions(self.keys)

    @View
    def echoes(self) -> list[int]:
        """The words that stand a second time right behind."""
        return list(compress(count(), map(eq, self.keys, islice(self.keys, 1, None))))

    def parted(self, gaps: Iterable[str]) -> list[int]:
        """The indices of the words, in order, before which one of some distinct gaps stands that the text has."""
        breaks = self.breaks
        return sorted(place for gap in gaps for place in breaks[gap])

    def places(self, key: str) -> list[int]:
        """The indices at which a word (lower case) stands."""
        return self.index.get(key, [])

    def end_of(self, word: int) -> int:
        """The offset after a word."""
        return self.starts[word] + len(self.words[word])

    def words_in(self, span: Span) -> range:
        """Indices of the words that start within a span."""
        return range(bisect_left(self.starts, span[0]), bisect_left(self.starts, span[1]))
