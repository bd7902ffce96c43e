"""Numbers in digits as they are written, in the manner of whatever language wrote them.

`numbers` says what a number means; a figure is how it looks: its digit groups with the marks between them, what is
glued to it, and what stands on either side.
"""

import re
from collections.abc import Mapping, Set
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from .words import Columns

AFTER_DIGITS = ":"
"""The character after 9: a word sorts before it when it begins with a digit."""
SPACES = frozenset(" \u00a0\u2009\u202f")
MARKS = frozenset(",.'’")
STOPS = frozenset('.,;:!?)”"\n')
NUMERALS = "0123456789"


class Form(Enum):
    """How the digits of a figure are grouped."""

    PLAIN = r"\d+"
    DATE = r"(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\.(?:1[5-9]|20)\d\d|(?:19|20)\d\d\.(?:0?[1-9]|1[0-2])\.\d\d?"
    DECIMAL_COMMA = r"\d{1,3}(?:(?:[.'’ \u00a0\u2009\u202f]\d{3})*,\d{1,2}|(?:\.\d{3})+,\d+)|0,\d+|\d+,\d{1,2}"
    POINTS = r"[1-9]\d{0,2}(?:\.\d{3})+"
    SPACED = r"[1-9]\d{0,2}(?:[ \u00a0\u2009\u202f]\d{3})+(?:\.\d+)?"
    APOSTROPHES = r"[1-9]\d{0,2}(?:['’]\d{3})+(?:[.,]\d+)?"
    POINT = r"\d+\.\d+"
    OTHER = r".*"


class Figure(NamedTuple):
    """Words `first` to `last`; offsets and text of the digits with their marks; letters glued after them.

    `left` and `right` are the gaps on either side, `before` and `after` the words (lower case) that stand there with
    nothing but a space between, else empty.
    """

    first: int
    last: int
    start: int
    end: int
    text: str
    suffix: str
    form: Form
    left: str
    right: str
    before: str
    after: str


def figures(columns: Columns, index: Mapping[str, list[int]], keys: list[str]) -> list[Figure]:
    """The figures of a text in order; `index` is that of its words in lower case."""
    words, gaps, _ = columns
    numeric = sorted(i for key in index if key < AFTER_DIGITS for i in index[key])
    found = []
    place, count = 0, len(numeric)
    while place < count:
        first = last = numeric[place]
        place += 1
        while place < count and numeric[place] == last + 1 and joined(words, gaps, first, last):
            last += 1
            place += 1
        found.append(figure(columns, keys, first, last))
    return found


def joined(words: list[str], gaps: list[str], first: int, last: int) -> bool:
    """Whether the numeric word after `last` belongs to the figure that began with `first`."""
    gap = gaps[last + 1]
    if not words[last].isdecimal():
        return False
    if gap in MARKS:
        return True
    following = words[last + 1]
    group = len(following) > 2 and following[:3].isdecimal() and not following[3:4].isdecimal()
    return (
        gap in SPACES
        and group
        and len(words[last]) <= 3
        and words[first][0] != "0"
        and (last == first or gaps[last] in SPACES)
    )


def figure(columns: Columns, keys: list[str], first: int, last: int) -> Figure:
    """The figure of the words `first` to `last`."""
    words, gaps, starts = columns
    text, suffix = words[last], ""
    if not text.isdecimal():
        cut = len(text) - len(text.lstrip(NUMERALS))
        text, suffix = text[:cut], text[cut:]
    end = starts[last] + len(text)
    if first < last:
        text = "".join(part for i in range(first, last) for part in (words[i], gaps[i + 1])) + text
    left, right = gaps[first], gaps[last + 1]
    before = keys[first - 1] if first and left in SPACES else ""
    after = keys[last + 1] if last + 1 < len(words) and not suffix and right in SPACES else ""
    kind = Form.PLAIN if first == last else form(text)
    return Figure(first, last, starts[first], end, text, suffix, kind, left, right, before, after)


@lru_cache(maxsize=8192)
def form(text: str) -> Form:
    """The first form that the whole of a figure has."""
    return next(kind for kind in Form if re.fullmatch(kind.value, text))


def ends_phrase(words: list[str], gaps: list[str], word: int, function_words: Set[str]) -> bool:
    """Whether no noun follows a word: the 7 October attack is an attack, since the 7 October a date.

    In the 2016, 2020 and 2024 elections the noun follows later.
    """
    gap = gaps[word + 1]
    if word + 1 == len(words) or gap[:1] in STOPS:
        return gap != ", " or words[word + 1 : word + 2] == [] or words[word + 1] >= AFTER_DIGITS
    return gap == " " and words[word + 1] in function_words and words[word + 1] not in ("and", "or")


def english(figure: Figure) -> str:
    """The figure as English writes it: commas between groups of three digits, a point before the fraction."""
    text, fraction = figure.text, ""
    if figure.form is Form.DECIMAL_COMMA or (figure.form is Form.APOSTROPHES and "," in text):
        text, _, fraction = text.rpartition(",")
    elif figure.form in (Form.SPACED, Form.APOSTROPHES):
        text, _, fraction = text.partition(".")
    elif figure.form is not Form.POINTS:
        return text
    whole = re.sub(r"\D", "", text)
    return f"{int(whole):,}" + (f".{fraction}" if fraction else "")
