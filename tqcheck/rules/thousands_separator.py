"""A point, a space or an apostrophe between the thousands of a number, where English has a comma.

German, Spanish, Italian, Portuguese, Dutch and Turkish write 10.000, French, Polish, Russian and Swedish 10 000, Swiss
papers 10'000. Spaces and apostrophes prove themselves. A point may be a decimal point: it parts thousands where
there are two of them, where things are counted that do not come in parts (3.200 residents), before three zeros,
and otherwise only in a document that writes other numbers, or its quotations, in the manner of such a language.

Bad:  Nearly {1 400} homes and {50\u00a0112} fans; some {1'200'000} francs in {1.234.567} cases.
Bad:  So far {30.705} people have arrived, {10.000} of them by sea, and {1.250} personnel with {2.140} firemen.
Bad:  The aid could reach {1.500} million euros, or €{12.000}, for {3.200} new residents.
Bad:  A {15.000}-seat hall ({1 200} guests) for {10.000}-{12.000} people and {3.000}m of rope, or SEK {1.200}.
Bad:  The park of {1.800} megawatts needs 40 % more grid. It is {3.500} cubic metres large.
Bad:  {12 300} people were evacuated, and the camp still housed {1 500} on Sunday.
Bad:  Three dead, {1.500} evacuated: some {1.200} were taken to halls, and {2.000} people had no water.
Good: The index closed at 1.234 compared with 1.225, and 1.305 expected by banks; a yield of 1.288 weighed on it.
Good: The athlete ran 1.500 metres in 218.305 seconds and scored 15.000 points.
Good: In 2020 300 people came; on May 13 200 left. Boeing 737 800s are grounded.
Good: Version 2.345 of 10.0.000 runs on 192.168.100.200, call 020 7946 0958 or 800 555 123.
Good: The euro fell to 1.085 dollars; petrol costs 1.879 euros and the phone 4.999.
Good: Day 5 200 people died. Chapter 12 300 pages. Since week 9 300 left.
Good: A set of 3 100-metre races and 2 400-page books; (0)20 794 600 is the number.
Good: The park of 1.800 megawatts needs 40% more grid.
Good: The plot measures 1.250 square metres, the boat made 2.375 nautical miles.
Good: Births stand at 1.234 children per woman, sales at $1.125 billion, 1.305 times those of 2020.
"""

from collections.abc import Iterator

from ..document import Document
from ..finding import Mark
from ..rule import Rule
from ..text.figures import Figure, Form, english
from ..text.later import later
from ..text.lexicon import lexicon
from ..views import Text

ORDERED = frozenset(("day", "week", "month", "year", "phase", "round", "stage", "chapter", "group", "number", "season"))
ORDERED |= frozenset(("episode", "game", "lap", "level", "type", "category", "class", "grade", "room", "gate", "line"))
ORDERED |= frozenset(
    ("page", "article", "section", "paragraph", "part", "volume", "highway", "route", "road", "flight")
)
ORDERED |= frozenset(("bus", "tram", "channel", "block", "unit", "ward", "district", "zone", "aged", "age", "under"))
ORDERED |= frozenset(("call", "phone", "telephone", "tel", "dial", "hotline", "fax", "sms", "code", "no", "nr", "rows"))
ORDERED |= frozenset(("version", "release", "model", "psalm", "verse", "act", "law", "decree", "case", "file", "iban"))
PARTED = frozenset(
    ("points", "point", "seconds", "second", "times", "inches", "average", "averages", "goals", "percent")
)
PARTED |= frozenset(("per", "gpa", "volts", "degrees", "carats", "grams", "litres", "liters", "magnitude"))
AREAS = frozenset(("square", "cubic", "nautical", "sq"))
PLURALS = frozenset(
    ("people", "children", "police", "persons", "dead", "sheep", "cattle", "troops", "personnel", "staff")
)
MANY = frozenset(
    ("were", "have", "died", "dead", "missing", "homeless", "fled", "hurt", "came", "voted", "live", "lived")
)
NO_DEED = frozenset(("based", "compared", "followed", "expected", "need", "speed", "adjusted", "recorded", "reached"))
NOT_PLURAL = frozenset(("was", "is", "has", "as", "this", "its", "his", "plus", "versus", "across", "us", "does"))
SIGNS = frozenset("€$£¥₽₴₺₹₩")
BLANK = " \u00a0\u2009\u202f"
FOREIGN = later(r"\d(?:[ \u00a0\u202f]%|[ \u00a0\u202f]?€)|[«»„¿¡]")
FORMS = frozenset((Form.POINTS, Form.SPACED, Form.APOSTROPHES))


def check(document: Document, _: None) -> Iterator[Mark]:
    """Marks the figures that prove themselves, then those that are like them."""
    text = document.target
    grouped = [f for f in text.figures if f.form in FORMS and stands(text, f)]
    if not grouped:
        return
    sure = [is_sure(text, figure) for figure in grouped]
    habit = any(sure) or any(f.form is Form.DECIMAL_COMMA for f in text.figures)
    habit = habit or FOREIGN.search(text.content) is not None
    for figure, certain in zip(grouped, sure, strict=True):
        if certain or (habit and figure.form is Form.POINTS and (is_counted(text, figure) or is_many(figure))):
            safe = figure.form is Form.APOSTROPHES or "\u00a0" in figure.text or "\u202f" in figure.text
            yield Mark(figure.start, figure.end, "thousands are parted by a comma", english(figure), safe=safe)


def stands(text: Text, figure: Figure) -> bool:
    """Whether a figure is one number in a sentence: no telephone number, address, version or name of a thing."""
    ranged = figure.form is not Form.SPACED or figure.text.endswith("000")
    ranged = ranged or text.content[figure.end + 1 : figure.end + 2].isdigit()
    beside = figure.left[-1:] in ("/", ":", "+", ".") or figure.right[:1] in ("/", ":", "'")
    beside = beside or (not ranged and (figure.left[-1:] in ("-", "–") or figure.right[:1] == "-"))
    beside = beside or (figure.form is Form.SPACED and figure.left[:1] == ")")
    numbered = figure.before in ORDERED or figure.before[:1].isdigit() or figure.after[:1].isdigit()
    parts = figure.text.split(".")
    address = figure.form is Form.POINTS and len(parts) > 3 and all(int(part) < 256 for part in parts)
    return not (beside or numbered or address) and (not figure.suffix or figure.suffix.isalpha())


def is_sure(text: Text, figure: Figure) -> bool:
    """Whether the marks of a figure can only part thousands."""
    if figure.form is Form.APOSTROPHES:
        return True
    if figure.form is Form.SPACED:
        if figure.text.count(" ") > 1:  # or a telephone number
            return figure.text.endswith("000") or is_counted(text, figure) or sense(text, figure.after) != ""
        return " " not in figure.text or spaced(text, figure)
    if figure.text.count(".") > 1:
        return True
    money = (figure.left.rstrip(BLANK)[-1:] in SIGNS) or (figure.right.lstrip(BLANK)[:1] in SIGNS)
    money = money or sense(text, figure.before) == "currency"
    kind = "unit" if figure.after in AREAS else sense(text, figure.after)
    if kind == "scale":
        return figure.text.endswith("00") or (figure.text.endswith("0") and figure.after[:3] == "mil")
    if figure.text.endswith("000") or (
        figure.text.endswith("00") and (money or kind == "currency" or figure.after in AREAS)
    ):
        lone = not (money or figure.after or figure.suffix) and figure.right[:1] not in (".", ",", "-", "–")
        return figure.after not in PARTED and not lone
    return not money and is_counted(text, figure) and kind not in ("unit", "currency")


def spaced(text: Text, figure: Figure) -> bool:
    """Whether a plain space parts one number, not two: nothing before it is counted or named with a number."""
    if figure.before in text.language.months or is_named(text, figure):
        return False
    return bool(figure.before) or figure.after.isalpha() or figure.left.rstrip(BLANK)[-1:] in SIGNS


def is_named(text: Text, figure: Figure) -> bool:
    """Whether a name stands before a figure; the first word of a sentence is one if English has no such word."""
    if not figure.before or not text.words[figure.first - 1][0].isupper():
        return False
    start = text.starts[figure.first - 1]
    opens = not any(map(str.isalnum, text.content[text.sentence_at(start)[0] : start]))
    return not opens or figure.before not in lexicon(text.language.code).common


def is_counted(text: Text, figure: Figure) -> bool:
    """Whether things follow that can be counted: a plural, with one word between at most, that is no fraction's."""
    following = text.keys[figure.last + 1 : figure.last + 4] if figure.after else []
    if not following or not PARTED.isdisjoint(following) or figure.before in PARTED:
        return False
    if figure.after == "of":
        return False
    near = following[: 2 if text.gaps[figure.last + 2 : figure.last + 3] == [" "] else 1]
    return any(is_plural(word) for word in near)


def is_many(figure: Figure) -> bool:
    """Whether what follows is said of many: three dead, 1.500 evacuated."""
    return figure.after in MANY or (figure.after[-2:] == "ed" and figure.after not in NO_DEED)


def is_plural(word: str) -> bool:
    """Whether a word (lower case) looks like the plural of a noun."""
    return (
        word in PLURALS
        or word[-3:] == "men"
        or (len(word) > 3 and word[-1] == "s" and word[-2] not in "su" and word not in NOT_PLURAL)
    )


def sense(text: Text, word: str) -> str:
    """What a word after a number is: scale, currency, unit or nothing of them."""
    senses = text.numerals.single.get(word)
    return senses[0].kind if senses else ""


rule = Rule(check, "Locale conventions/Number format", "locale-violation", targets=frozenset({"en"}))
