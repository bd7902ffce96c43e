"""A negation of the source that the translation does not have.

The reader is told the opposite. A negation may be said in other words (fails to, without, unlikely), so a translation
that shows any of these stays silent.

Lang: de > en
Source: Der Kanzler kündigte an, dass die Bremse vorerst nicht ausgesetzt werde.
Bad:  The chancellor announced that the brake {would be suspended} for the time being.
Good: The chancellor announced that the brake would not be suspended for the time being.
Good: The chancellor announced that the brake would remain in force for the time being.
Source: Nicht nur die Schulen, auch die Ämter blieben offen.
Good: Schools and offices alike stayed open.
Lang: fr > en
Source: Son avocat a annoncé qu’il ne ferait pas appel.
Bad:  His lawyer announced that he {would appeal}.
Good: His lawyer announced that he would not appeal.
Lang: ru > en
Source: Европа не готова к зиме без газа.
Bad:  Europe {is ready for} winter without gas.
Good: Europe is not ready for winter without gas.
Good: Europe is unprepared for a winter without gas.
"""

from collections.abc import Iterator

from .. import tables
from ..document import Document, Text
from ..figures import NEGATING
from ..finding import Mark, Severity
from ..negations import denials
from ..places import facing
from ..rule import Rule
from ..text import Span

REACH = 2
"""Words after the verb that are marked with it."""


def check(document: Document, _: None) -> Iterator[Mark]:
    """Marks the verb that should be negated."""
    for pair, word, lost in document.share(denials):
        if lost:
            start, end = verb(pair.target, facing(pair, pair.source.starts[word]))
            base = pair.target.start
            yield Mark(
                base + start, base + end, f"the source negates this: {pair.source.words[word]}", segment=pair.segment
            )


def verb(text: Text, offset: int) -> Span:
    """The auxiliary nearest to an offset with the words behind it, else the words at the offset."""
    known = tables.words(f"{text.language.code}/auxiliaries.tsv")
    near = sorted(range(len(text.keys)), key=lambda word: abs(text.starts[word] - offset))
    first = next((word for word in near if text.keys[word] in known), near[0])
    while first and text.keys[first - 1] in known:
        first -= 1
    if first and text.keys[first] not in known and text.gaps[first].isspace():
        first -= 1  # fell asleep
    last = first
    while last < first + REACH and last + 1 < len(text.keys) and text.gaps[last + 1].isspace():
        last += 1
    return text.starts[first], text.end_of(last)


rule = Rule(
    check, "Accuracy/Mistranslation", "mistranslation", Severity.MAJOR,
    needs_source=True, targets=NEGATING, sources=NEGATING,
)  # fmt: skip
