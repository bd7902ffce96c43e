"""A number, a date or a weekday of the source that the translation does not have.

What is lost cannot be marked: the mark stands where it belongs, before the next thing that both sides share.

Lang: es > en
Source: Un niño de diez años fue hallado con vida ocho horas después de la caída. Volverá el martes.
Bad:  A ten-year-old child was found {alive.} He will return on Tuesday.
Bad:  A ten-year-old child was found alive eight hours after the fall. He will {return.}
Good: A 10-year-old child was found alive eight hours after the fall. He will return on Tuesday.
Lang: it > en
Source: Il 48 per cento dei 1.200 intervistati approva, una decina non risponde, vent’anni fa erano il doppio.
Bad:  Of {the} 1,200 people interviewed, ten or so give no answer; twenty years ago they were twice as many.
Good: Of the 1,200 people asked, 48 percent approve, about ten give no answer; 20 years ago there were twice as many.
Good: Of 1,200 people, 48% agree, a dozen do not answer; two decades ago it was double.
"""

from collections.abc import Iterator

from ..document import Document, Pair
from ..figures import LANGUAGES, differences
from ..finding import Mark, Severity
from ..places import place
from ..rule import Rule
from ..text.numbers import Number

OVERNIGHT = frozenset(("night", "overnight", "today", "tomorrow", "tonight", "yesterday"))


def check(document: Document, _: None) -> Iterator[Mark]:
    """Marks the place of each number that the source has and the translation has not."""
    for found in document.share(differences):
        number = found.source
        if number and not found.target and found.sure and weighty(number) and not nights(found.pair, number):
            start, end = place(found.pair, number.start)
            yield Mark(start, end, f"the source has {number.text} here", segment=found.pair.segment)


def nights(pair: Pair, number: Number) -> bool:
    """Whether a weekday names a night (with another day), which a translation says in other words."""
    if number.kind != "weekday":
        return False
    return bool(OVERNIGHT & pair.target.vocabulary) or any(other.kind == "weekday" for other in pair.target.numbers)


def weighty(number: Number) -> bool:
    """Whether a number is one whose loss is a fault: in digits, or a word for three and more, or a day."""
    if number.digits:
        return number.kind not in ("day", "year")  # the year of today's news goes without saying
    return number.kind in ("weekday", "month") or (number.kind == "number" and number.values[0] > 2)


rule = Rule(
    check, "Accuracy/Omission", "omission", Severity.MAJOR, needs_source=True, targets=LANGUAGES, sources=LANGUAGES
)
