"""A word that says the opposite of the source: fell for rose, after for before, legal for illegal.

Only words that stand at one end of a scale count, and only when each side names one end: a sentence that speaks of
both, or that negates on one side, proves nothing.

Lang: es > en
Source: El 62 % está a favor del tren y el precio subió antes del viernes.
Bad:  Sixty-two percent are {against} the train, and the price {fell} {after} Friday.
Good: Sixty-two percent support the train, and the price increased before Friday.
Lang: de > en
Source: Die Subventionen würden gekürzt, sagte der Minister.
Bad:  Subsidies would be {increased}, the minister said.
Good: Subsidies would be cut, the minister said.
Good: Subsidies would no longer grow, the minister said.
Source: Der Bau ist rechtswidrig, urteilte das Gericht.
Bad:  The building is {legal}, the court ruled.
Good: The building is unlawful, the court ruled.
Lang: zh > en
Source: 9月煤炭进口量增长8%。
Bad:  Coal imports {fell} 8 percent in September.
Good: Coal imports rose 8 percent in September.
Source: 议会未通过该法案。
Good: Parliament rejected the bill.
Lang: tr > en
Source: Galatasaray derbiyi kazandı.
Bad:  Galatasaray {lost} the derby.
Source: Galatasaray derbiyi kazanamadı.
Good: Galatasaray lost the derby.
"""

from collections.abc import Iterator

from ..document import Document, Pair, Text
from ..figures import LANGUAGES
from ..finding import Mark, Severity
from ..negations import SURE, words
from ..rule import Rule
from ..text import Span
from ..text.scales import DENIED, UNSPACED, standing, unspaced

SOURCES = LANGUAGES | {"ar", "fi", "ja", "ko", "zh"}


def check(document: Document, _: None) -> Iterator[Mark]:
    """Marks each word at the other end of a scale."""
    for pair in document.pairs:
        if pair.confidence >= SURE:
            yield from turned(pair)


def turned(pair: Pair) -> Iterator[Mark]:
    """The scales of which each side names one end, and not the same."""
    theirs = named(pair.source)
    ours = named(pair.target) if theirs and DENIED not in theirs else {}
    both = [scale for scale in ours if scale in theirs and len(ours[scale]) == len(theirs[scale]) == 1]
    turned = [scale for scale in both if ours[scale].keys() != theirs[scale].keys()]
    if not turned or len(words(pair.source)) != len(words(pair.target)):
        return
    for scale in turned:
        (start, end), (first, last) = next(iter(ours[scale].values())), next(iter(theirs[scale].values()))
        said = pair.source.content[first:last]
        if scale == "amount" and not pair.target.content.startswith(" than", end):
            continue  # más pequeño, smaller; moins vite, more slowly
        base = pair.target.start
        yield Mark(base + start, base + end, f"the opposite of {said} in the source", segment=pair.segment)


def named(text: Text) -> dict[str, dict[str, Span]]:
    """The ends of scales that a text names."""
    code = text.language.code
    return unspaced(code, text.content) if code in UNSPACED else standing(code, text.keys, text.starts)


rule = Rule(
    check, "Accuracy/Mistranslation", "mistranslation", Severity.MAJOR,
    needs_source=True, targets=LANGUAGES, sources=SOURCES,
)  # fmt: skip
