"""A comma before the decimals of a number, where English has a point.

Most of Europe and Latin America writes 1,5 million and 12,4%, and an engine copies the digits. A comma before three
digits parts thousands; one between the members of a list (sections 1,2) lacks its space. So the number must be
measured: a unit, a scale, a percent sign or a currency, or others like it in the document that are.

Bad:  The company carries {1,5} million passengers, {12,4}% more than a year ago.
Bad:  The river reached {5,33} metres; damage is put at €{1.234,56}, an increase of {0,125} points.
Bad:  It costs between {1,5} and {2,5} billion euros, or {3,2}-3.5 percent.
Bad:  A magnitude of {6,1} was measured. It took {1,5} times as long, and the {2,75}kg package weighed {3,5} kilos.
Bad:  A {5,5}-kilometre queue formed after the {4,9} earthquake, with a {5,1} magnitude aftershock of {4,2} Richter.
Bad:  The tower has {9,5} floors, and each child got {1,5} apples.
Bad:  A ticket costs EUR {5,00}, or USD {5,50} in the port.
Bad:  It grew by {2,5} percent in spring. In autumn it grew by {1,7}.
Good: About 1,500 people and 12,400 tonnes; $1,200,500 in all.
Good: Sections 1,2 and 3 apply, as do paragraphs 4,5 of the act, on pages 12,13.
Good: They won 6-4,6-3 in 2019,2020 and on May 1,2020.
Good: The point lies at 48,85 2,35 on the map; the lakh is 1,00,000 rupees.
Good: In the sets 7,6 and 6,4 were the scores; he wore 9,12 and 14.
Good: Win tickets 1,2 and 3 for EUR 1,500, USD 12,000 or lots 5,6 and 7.
Good: Seats 4,5 are taken and rooms 2,3 always were; sections 1,2 were read.
Good: John 3,16 was read; the ages were 9,10 and 11.
"""

from bisect import bisect_left
from collections.abc import Iterator
from operator import attrgetter

from ..document import Document
from ..finding import Mark
from ..rule import Rule
from ..text.figures import Figure, Form, english
from ..views import Text

COUNTED = frozenset(
    "bar beaufort bn children crore crowns cubic decibels degree dinars dirhams earthquake fold g gb "
    "goals grams hp inhabitants km2 knots l lakh lei lev leva m2 m3 magnitude metric mg mln per point points quake "
    "rand rials richter riyals ruble shekels sq square star stars t tb times ton tremor volts won".split()
)
MEASURES = frozenset(
    "about almost around at averaged averages by fallen fell grew grown magnitude measured nearly of only "
    "rate ratio risen rose than to".split()
)
LISTED = frozenset(
    "aged ages article articles chapter chapters classes figure figures grade grades groups line lines "
    "numbers page pages paragraph paragraphs psalm questions round rounds rows section sections table "
    "tables verse verses".split()
)
LEAST = 3
"""Letters of the shortest word that is taken for no plural."""
NO_PLURALS = frozenset("across always besides does perhaps plus this versus was whereas".split())
SIGNS = frozenset("%‰°€$£¥₽₴₺₹₩")
BLANK = " \u00a0\u2009\u202f"
BRIDGES = frozenset("-–") | {"and", "to", "or"}


def check(document: Document, _: None) -> Iterator[Mark]:
    """Marks what is measured, then what is like it."""
    text = document.target
    commas = [f for f in text.figures if f.form is Form.DECIMAL_COMMA and is_single(text, f)]
    if not commas:
        return
    sure = [is_measured(text, figure) for figure in commas]
    habit = any(sure)
    for figure, certain in zip(commas, sure, strict=True):
        if certain or (habit and figure.before in MEASURES and figure.after not in BRIDGES):
            yield Mark(figure.start, figure.end, "decimal comma", english(figure), safe=certain)


def is_single(text: Text, figure: Figure) -> bool:
    """Whether a figure is one number: no score, no year, no member of a list or a chain."""
    before, after = figure.left[-1:], figure.right[:1]
    chained = (before in "-–/:" and figure.left != " – ") or after in "/:"
    scored = after == "-" and "," in text.gaps[figure.last + 1 :][1:2]
    return not (chained or scored or figure.before in LISTED or figure.before in text.language.months)


def is_measured(text: Text, figure: Figure) -> bool:
    """Whether what stands beside a figure shows that it is a quantity."""
    left, right = figure.left.rstrip(BLANK)[-1:], figure.right.lstrip(BLANK)[:1]
    if left in SIGNS or right in SIGNS or (figure.suffix and is_unit(text, figure.suffix.lower())):
        return True
    if len(figure.text.split(",")[0]) > 3 or figure.text.startswith("0,") or figure.before == "magnitude":
        return True
    if has_kind(text, figure.before, "currency"):  # EUR 5,00
        return True
    compound = text.keys[figure.last + 1] if figure.right == "-" else figure.after
    return is_unit(text, compound) or is_range(text, figure) or is_counted(figure)


def is_counted(figure: Figure) -> bool:
    """Whether a plural follows one decimal: 9,5 floors."""
    plural = len(figure.after) > LEAST and figure.after[-1] == "s" and figure.after[-2] not in "su"
    return plural and figure.right == " " and figure.text[-2] == "," and figure.after not in NO_PLURALS


def is_unit(text: Text, word: str) -> bool:
    """Whether a word measures: a unit, a currency, a scale."""
    return word in COUNTED or has_kind(text, word, "unit", "currency", "scale")


def has_kind(text: Text, word: str, *kinds: str) -> bool:
    """Whether a word is of one of some kinds of words that stand beside numbers."""
    senses = text.numerals.single.get(word)
    return senses is not None and senses[0].kind in kinds


def is_range(text: Text, figure: Figure) -> bool:
    """Whether a second number follows, and what measures both."""
    following = figure.last + (2 if figure.after else 1)
    place = bisect_left(text.figures, following, key=attrgetter("first"))
    if (figure.after or figure.right.strip()) not in BRIDGES or place == len(text.figures):
        return False
    other = text.figures[place]
    measured = is_unit(text, other.after or other.suffix) or other.right.lstrip(BLANK)[:1] in SIGNS
    return measured and other.first == following


rule = Rule(check, "Locale conventions/Number format", "locale-violation", targets=frozenset({"en"}))
