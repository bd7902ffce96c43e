"""A measure that stands before its noun in the plural, where English has the singular: a 10-years sentence.

French, Spanish, Russian and others say `a sentence of ten years`; the engine turns the words round, joins them with a
hyphen and keeps the plural. Sprints and swims (the 100-metres final) and what lasts until something else (25-years-to-life)
are English.

Bad:  He received a {10-years} sentence for the {two-weeks} siege.
Bad:  A {five-years}-old boy fell from a {12-metres}-high wall.
Bad:  The {three-days} visit ended with the {40-hours} week.
Good: He received a 10-year sentence for the two-week siege. A five-year-old boy fell from a 12-metre-high wall.
Good: She won the 100-metres final and the 200-metres freestyle. It is a 24-hours-a-day service.
Good: He faces 25-years-to-life. A two-thirds majority and three-times champions. Two-years on, it stands.
Good: It took ten years, sources said; the 20 years war. A three-weeks’ strike. Open 24-hours for repairs.
"""

from collections.abc import Iterator

from ..document import Document
from ..finding import Mark
from ..rule import Rule

UNITS = {
    "years": "year",
    "months": "month",
    "weeks": "week",
    "days": "day",
    "hours": "hour",
    "minutes": "minute",
    "seconds": "second",
    "metres": "metre",
    "meters": "meter",
    "kilometres": "kilometre",
    "kilometers": "kilometer",
    "centimetres": "centimetre",
    "centimeters": "centimeter",
    "miles": "mile",
    "litres": "litre",
    "liters": "liter",
    "tonnes": "tonne",
    "euros": "euro",
    "dollars": "dollar",
    "pages": "page",
    "storeys": "storey",
    "persons": "person",
}
RUN = frozenset(("metres", "meters"))
"""What is run and swum is in the plural: the 100-metres final."""
SIZED = frozenset(("old", "long", "high", "deep", "tall", "wide", "thick"))
DETERMINERS = frozenset(
    ("a", "an", "the", "his", "her", "its", "their", "our", "this", "that", "another", "every", "first", "last", "new")
)


def check(document: Document, _: None) -> Iterator[Mark]:
    """Marks the number and the plural that a hyphen joins between a determiner and a noun."""
    text = document.target
    for unit in UNITS.keys() & text.vocabulary:
        for word in text.places(unit):
            if (
                word < 2
                or text.gaps[word] != "-"
                or text.keys[word - 2] not in DETERMINERS
                or text.gaps[word - 1] != " "
            ):
                continue
            following = text.keys[word + 1] if word + 1 < len(text.keys) else ""
            sized = text.gaps[word + 1] == "-" and following in SIZED
            noun = text.gaps[word + 1] == " " and text.words[word + 1].islower() and unit not in RUN
            if sized or (noun and following not in text.language.function_words):
                written = text.content[text.starts[word - 1] : text.starts[word]]
                yield Mark(text.starts[word - 1], text.end_of(word), "singular before a noun", written + UNITS[unit])


rule = Rule(check, "Linguistic conventions/Grammar", "grammar", targets=frozenset({"en"}))
