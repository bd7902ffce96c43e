"""Words that the source quotes and the translation does not.

Without the marks the newspaper says what a witness said. Languages put marks around names of firms and ships too, so
only a quotation of several words counts, and only where the translation of its sentence has no mark at all.

Lang: fr > en
Source: Le syndicat « tiendra jusqu’à la fin de l’année », a dit Sophie Caillet mardi à Brest.
Bad:  The union will {hold out until the end of the} year, Sophie Caillet said in Brest on Tuesday.
Good: The union “will hold out until the end of the year”, Sophie Caillet said in Brest on Tuesday.
Lang: ru > en
Source: Завод «Красный Октябрь» остановят в четверг.
Good: The Krasny Oktyabr plant will be shut down on Thursday.
"""

from collections.abc import Iterator

from ..document import Document, Pair
from ..finding import Mark
from ..places import facing
from ..rule import Rule
from ..text.later import later

QUOTE = later('["“”„«»‹›‘’「」『』]')
SURE = 0.6
LEAST = 4
"""Words in small letters that a quotation must have not to be a name."""


def check(document: Document, _: None) -> Iterator[Mark]:
    """Marks the words that most likely were the quotation."""
    for pair in document.pairs:
        base, target = pair.target.start, pair.target
        if pair.confidence < SURE or not QUOTE.search(pair.source.content) or QUOTE.search(target.content):
            continue
        if not target.words or document.target.quoted(base) or document.target.quoted(base + len(target.content) // 2):
            continue
        for quote in pair.source.quotations:
            said = pair.source.words_in((quote.start, quote.end))
            if sum(word.islower() for word in pair.source.words[said.start : said.stop]) >= LEAST:
                yield span(pair, quote.start, quote.end)


def span(pair: Pair, start: int, end: int) -> Mark:
    """A mark on the words that face a stretch of source."""
    target = pair.target
    words = target.words_in((facing(pair, start), facing(pair, end) + 1)) or range(len(target.words))
    base = target.start
    return Mark(
        base + target.starts[words.start], base + target.end_of(words.stop - 1), "the source quotes this",
        segment=pair.segment,
    )  # fmt: skip


rule = Rule(check, "Linguistic conventions/Punctuation", "typographical", needs_source=True)
