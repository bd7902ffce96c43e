"""An ordinal number with the ending of another language, or with the wrong one of English.

1er, 2ème, 8e, 12º, 5. and 3:e are copied with their endings; Russian hyphens come along (42-nd, the 1990-s), and
engines add `th` to any digit.

Bad:  On the {1er} floor, in the {8e} minute and the {12º} round, for the {2ème} time, the {1rst} place.
Bad:  It was the {42-nd} exchange, after the {5'th} and the {20-th}, as in the {1990-s}.
Bad:  His {3.} place was the {4.} this year; she is the {3th} in line, after the {21th} and the {11st} time.
Bad:  She finished her {3:e} race of the {XX} century, in the {XVIIIe} century style.
Bad:  The {№ 1} of the list beat the {n° 3} and the {Nº 7}.
Bad:  A tomb of the {IV-th} century was found. Exports fell in the {II} quarter, and nobody won in the {I} round.
Bad:  The {1st.} patient of the {19} century came in {3.} place, in the {5:th} round of the {XXI.} century.
Good: On the 1st floor, in the 8th minute, for the 2nd time, in the 12th, 22nd and 113th rounds.
Good: At 12º C and 48º N the A16e drive of the 737-8e and the BMW 3er stood still; 5e is a game.
Good: At 48º N 12º E the No. 1 stood still; it was 40 ° 12 in the sun, N 40°.
Good: The I-th element of the list, the 4th century and Henry IV of the fifteenth century.
Good: The World War II round of talks, and what Elizabeth II quarter by quarter wore.
Good: He weighs 11st and she 12st 5lb.
Good: It ended on page 3. place it there. The 2. Bundesliga begins. He was No 4. this year he wins.
Good: A 2 century old custom. It took 2 centuries and 1 century more. It rose in 12. the mayor left. Louis XIV. The end.
Good: The 18-year-old of the 1990s and ’90s won 5-3; ratio 1:a. The 20th century and Henry V.
"""

import re
from collections.abc import Iterator

from ..document import Document
from ..finding import Mark
from ..rule import Rule
from ..text.figures import Figure, Form
from ..text.later import later
from ..views import Text

ENGLISH = frozenset(("st", "nd", "rd", "th"))
FIRM = frozenset(
    ("rst", "ère", "ère", "ere", "eme", "ème", "éme", "ième", "ieme", "nde", "ste", "ter", "ten", "tes", "ésimo")
)
LOOSE = frozenset(("e", "re", "de", "º", "ª", "er", "o", "te", "ª", "ος", "η"))
SWEDISH = frozenset(("a", "e", "an", "en", "th", "st", "nd", "rd"))
NOT_COUNTED = frozenset(("c", "f", "n", "s", "w", "e", "celsius", "fahrenheit", "north", "south", "east", "west"))
ROMAN = later(r"(?=[IVX])(X{0,2})(IX|IV|V?I{0,3})(e|è|ème|º|th|-th)?")
NUMERO = frozenset("№º°")
NUMBERED = later(r"(?<!\w)(?:№|[Nn]\.?[º°]) ?(\d+)")
VALUES = {"": 0, "I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9}
MARKS = frozenset(".-'’:")
CENTURY = "century"
COUNTED = frozenset((CENTURY, "quarter", "quarters", "semester", "trimester", "millennium", "round"))
"""What other languages count in Roman numerals."""
PLACES = frozenset(("in", "on", "since", "from", "took", "takes", "taking", "finished", "early", "late", "mid"))
DETERMINERS = frozenset(
    ("the", "his", "her", "its", "their", "our", "my", "this", "that", "a", "every", "each", "final")
)


def check(document: Document, _: None) -> Iterator[Mark]:
    """Marks figures with their endings, then centuries in Roman numerals."""
    text = document.target
    for figure in text.figures:
        if figure.form is not Form.PLAIN or not (figure.suffix or figure.right[:1] in MARKS or figure.after == CENTURY):
            continue
        end = after_ending(text, figure) if figure.suffix else after_mark(text, figure)
        if end:
            written = text.content[figure.start : end]
            yield Mark(figure.start, end, "not an English ordinal", fix(written), safe=not written.endswith("."))
    for counted in COUNTED & text.vocabulary:
        yield from in_roman(text, counted)
    if not NUMERO.isdisjoint(text.characters):
        for found in NUMBERED.finditer(text.content):
            yield Mark(*found.span(), "not an English number", f"No. {found[1]}", safe=True)


def after_ending(text: Text, figure: Figure) -> int:
    """The offset after the foreign or wrong ending that is glued to a figure; 0 without one."""
    suffix, end = figure.suffix.lower(), text.end_of(figure.last)
    counting = is_counting(text, figure)
    if suffix in ENGLISH:
        if counting and figure.right == ". ":
            return end + 1
        return end if suffix != english(int(figure.text)) and (suffix != "st" or counting) else 0
    first = suffix == "er" and figure.text == "1" and figure.before not in ("bmw", "mercedes", "françois")
    return end if suffix in FIRM or first or (suffix in LOOSE and counting) else 0


def after_mark(text: Text, figure: Figure) -> int:
    """The offset after an ending that a mark parts from its figure, or that is a mark; 0 without one."""
    word = figure.last + 1
    if word >= len(text.words):
        return 0
    following, short = text.keys[word], len(figure.text) < 3 and figure.text[0] != "0"
    if following == CENTURY and figure.right == " ":
        count = int(figure.text) if short else 0
        return figure.end if 9 < count < 22 and figure.before in PLACES | DETERMINERS else 0
    if figure.right in ("-", "'", "’"):
        decade = following in ("s", "ies", "ties") and figure.text[-1] == "0" and figure.right == "-"
        return text.end_of(word) if following in ENGLISH or decade else 0
    if figure.right == ":":
        return text.end_of(word) if following in SWEDISH and figure.before in DETERMINERS else 0
    return figure.end + 1 if figure.right == ". " and short and is_counting(text, figure) else 0


def is_counting(text: Text, figure: Figure) -> bool:
    """Whether a figure stands between a determiner and a noun: the 8e minute, his 3. place, in 3. place."""
    word = figure.last + 1
    if word >= len(text.words) or not text.words[word].islower() or text.keys[word] in NOT_COUNTED:
        return False
    placed = figure.before in PLACES and text.keys[word] not in text.language.function_words
    return figure.before in DETERMINERS or placed


def in_roman(text: Text, counted: str) -> Iterator[Mark]:
    """Roman numerals before a word such as `century`."""
    for place in text.places(counted):
        if place > 1 and text.keys[place - 1] in ENGLISH and text.gaps[place - 1] == "-":
            found = ROMAN.fullmatch(text.words[place - 2])
            if found and text.gaps[place] == " ":
                value = 10 * len(found[1]) + VALUES[found[2]]
                written = text.starts[place - 2], text.end_of(place - 1)
                yield Mark(*written, "not an English ordinal", f"{value}{english(value)}", safe=True)
        found = ROMAN.fullmatch(text.words[place - 1]) if place > 1 and text.gaps[place] in (" ", "-", ". ") else None
        if found and text.keys[place - 2] in DETERMINERS | PLACES | {"of"}:
            value = 10 * len(found[1]) + VALUES[found[2]]
            end = text.end_of(place - 1) + (text.gaps[place] == ". ")
            yield Mark(text.starts[place - 1], end, "not an English ordinal", f"{value}{english(value)}", safe=True)


def english(number: int) -> str:
    """The ending of an ordinal number."""
    return "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def fix(written: str) -> str:
    """The English ordinal, or the decade."""
    digits = re.match(r"\d+", written)
    number = digits[0] if digits else ""
    return f"{number}s" if written.endswith("s") and written[len(number)] == "-" else number + english(int(number))


rule = Rule(check, "Locale conventions/Number format", "locale-violation", targets=frozenset({"en"}))
