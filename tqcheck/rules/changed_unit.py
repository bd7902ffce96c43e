"""A unit or a currency that is not the one of the source, beside the right number.

An engine that localises without converting turns 126 millimetres into 126 centimetres and euros into dollars. A right
conversion is right.

Lang: it > en
Source: In sei ore sono caduti 126 millimetri di pioggia su 10 km di costa, 2 milioni di euro i danni.
Bad:  In six hours, {126 centimetres} of rain fell on 10 km of coast, the damage is 2 million euros.
Bad:  In six {days}, 126 mm of rain fell on 10 km of coast, the damage is 2 million euros.
Bad:  In six hours, 126 mm of rain fell on {10 miles} of coast, the damage is 2 million euros.
Bad:  In six hours, 126 mm of rain fell on 10 km of coast, the damage is {2 million dollars}.
Good: In six hours, 126 mm of rain fell on 10 km of coast, and the damage is €2 million.
Good: In six hours, 12.6 centimetres of rain fell on ten kilometres of coast, the damage: 2m euros.
Good: In six hours, five inches of rain fell on 6.2 miles of coast, and the damage is 2 million euros.
Lang: de > en
Source: Der Preis stieg von 30 auf 45 Euro pro Tonne.
Bad:  The price rose from 30 to 45 euros per {kilogram}.
Good: The price rose from 30 to 45 euros per tonne.
Good: The price rose from €30 to €45 a ton.
"""

from collections.abc import Iterator

from ..document import Document, Pair, Text
from ..figures import DOUBTFUL, LANGUAGES, MOST, distinct
from ..finding import Mark, Severity
from ..rule import Rule
from ..text.values import close, measures, same, unlike

METRIC = frozenset(
    ("mm", "cm", "m", "km", "g", "kg", "t", "l", "ml", "ha", "kw", "mw", "gw", "kwh", "mwh", "gwh", "twh")
)


def check(document: Document, _: None) -> Iterator[Mark]:
    """Marks units beside a number, then those that stand alone."""
    for pair in document.pairs:
        if pair.confidence >= DOUBTFUL and pair.source.content and pair.target.content:
            marks = list(counted(pair)) or list(alone(pair))
            yield from marks


def counted(pair: Pair) -> Iterator[Mark]:
    """Numbers that agree with the source but for their unit."""
    others = distinct(pair.source.numbers)
    measured = [number for number in pair.target.numbers if number.unit]
    if len(measured) * len(others) > MOST:
        return
    for ours in measured:
        equal = [theirs for theirs in others if close(theirs.values[0], ours.values[0], 1e-9)]
        if equal and all(unlike(theirs, ours) and theirs.kind == ours.kind for theirs in equal):
            if any(same(ours, other) for other in others if other not in equal):
                continue
            start = pair.target.start + ours.start
            word = ours.text.rpartition(" ")[2]
            begin = start + len(ours.text) - len(word) if not ours.digits else start
            yield Mark(begin, pair.target.start + ours.end, f"the source has {equal[0].text}", segment=pair.segment)


def alone(pair: Pair) -> Iterator[Mark]:
    """A metric unit that the source does not name, in the place of one of its kind that it does."""
    ours, theirs = named(pair.target), named(pair.source)
    lost, new = theirs.keys() - ours.keys(), ours.keys() - theirs.keys()
    if len(lost) == len(new) == 1:
        (mine,), (source,) = new, lost
        counted_too = any(
            number.unit in (mine, source) for text in (pair.source, pair.target) for number in text.numbers
        )
        if measures()[mine].dimension == measures()[source].dimension and not counted_too:
            start, end = ours[mine]
            shown = pair.source.content[slice(*theirs[source])]
            yield Mark(
                pair.target.start + start, pair.target.start + end, f"the source has {shown}", segment=pair.segment
            )


def named(text: Text) -> dict[str, tuple[int, int]]:
    """The metric units that a text names in words or beside numbers, with the span of one."""
    found: dict[str, tuple[int, int]] = {}
    for word in text.vocabulary & text.numerals.words:
        place = text.keys.index(word)
        senses = [((), sense) for sense in text.numerals.single.get(word, ()) if len(word) > 2]
        for rest, sense in [*text.numerals.several.get(word, ()), *senses]:
            stop = place + len(rest)
            if sense.code in METRIC and tuple(text.keys[place + 1 : stop + 1]) == rest:
                found.setdefault(sense.code, (text.starts[place], text.end_of(stop)))
                break
    for number in text.numbers:
        if number.unit in METRIC:
            found.setdefault(number.unit, (number.start, number.end))
    return found


rule = Rule(
    check, "Accuracy/Mistranslation", "numbers", Severity.MAJOR, needs_source=True, targets=LANGUAGES, sources=LANGUAGES
)
