"""The numbers of a translation beside those of its source: what was changed, lost or added.

Each rule on numbers asks for the same comparison, so it is made once a document. A number is in doubt when nothing in
the paired stretch of source says the same; before the translation is blamed, it gets the benefit of the neighbouring
pairs, of compounds (dreitägig), Roman numerals, rounding, and digits inside other words.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from .document import Document, Pair, Text
from .finding import Mark
from .text.anchors import anchors
from .text.later import later
from .text.numbers import Number
from .text.values import CALENDAR, DATES, rounded, same

ROMAN = later(r"([IVXLХ]{2,})[a-zèº]{0,4}")
ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "Х": 10, "L": 50}
SCORE = later(r"(?<![\d.,:–-])(\d{1,2})\s?[-–:]\s?(\d{1,2})(?![\d.,:%–-])")
HYPHENED = later(r"\d\s?[-–:]\s?\d")
"""What stands in every score, and is found faster."""
DOUBTFUL, SURE = 0.25, 0.6
"""A pair less sure than the first proves nothing; one less sure than the second proves no loss."""
MOST = 50_000
"""Comparisons of numbers that a pair is worth: one with more is a table or a whole text, and proves nothing."""
LANGUAGES = frozenset("cs da de el en es fr hu it nb nl pl pt ro ru sk sv tr uk".split(" "))
"""Languages with a table of numbers."""
NEGATING = LANGUAGES - {"tr"}
"""Those of them whose negations are words: Turkish puts them into the verb."""


class Difference(NamedTuple):
    """A number that one side has and the other has not (both when it was changed), with its pair."""

    pair: Pair
    source: Number | None
    target: Number | None

    @property
    def sure(self) -> bool:
        """Whether the pair is sure enough to miss something in it."""
        return self.pair.confidence >= SURE

    def mark(self, message: str) -> Mark:
        """A mark on the number in the target."""
        assert self.target is not None
        start = self.pair.target.start
        return Mark(start + self.target.start, start + self.target.end, message, segment=self.pair.segment)

    @property
    def dated(self) -> bool:
        """Whether it is a matter of dates and times."""
        number = self.target or self.source
        return number is not None and number.kind in DATES


def differences(document: Document) -> list[Difference]:
    """The differences of all pairs in order."""
    pairs = document.pairs
    found: list[Difference] = []
    for place, pair in enumerate(pairs):
        if pair.source.content and pair.target.content and pair.confidence >= DOUBTFUL:
            around = pairs[max(0, place - 1) : place + 2]
            found += compared(pair, around)
    return found


def compared(pair: Pair, around: Iterable[Pair]) -> Iterator[Difference]:
    """The differences of one pair, judged with the pairs around it."""
    score = turned(pair) if HYPHENED.search(pair.target.content) else None
    if score:
        yield score
    here, there = said(pair.source), said(pair.target)
    if here == there:
        return
    mine, its = distinct(pair.target.numbers), distinct(pair.source.numbers)
    if len(mine) * len(its) > MOST:
        return
    ours = unexplained([n for n in pair.target.numbers if plain(n) not in here], lambda n: has(its, n))
    theirs = unexplained([n for n in pair.source.numbers if plain(n) not in there], lambda n: has(mine, n))
    if not ours and not theirs:
        return
    sources, targets = [p.source for p in around], [p.target for p in around]
    ours = unexplained(ours, lambda n: not firm(n) or excused(n, sources))
    near = [number for number in theirs if firm(number)]
    theirs = unexplained(theirs, lambda n: not firm(n) or excused(n, targets))
    if len(ours) * len(near) > MOST:
        return
    for number in ours:
        mate = counterpart(number, theirs) or counterpart(number, near)
        for others in (theirs, near):
            if mate in others:
                others.remove(mate)
        yield Difference(pair, mate, number)
    for number in theirs:
        yield Difference(pair, number, once_more(number, pair))


def once_more(number: Number, pair: Pair) -> Number | None:
    """The number that stands in the place of a lost one: of its unit, and said more often than the source says it."""
    like = [n for n in pair.target.numbers if n.unit == number.unit != "" and family(n) == family(number) and firm(n)]
    said = Counter(map(plain, pair.source.numbers))
    told = Counter(map(plain, pair.target.numbers))
    return next((n for n in like if told[plain(n)] > said[plain(n)]), None)


def turned(pair: Pair) -> Difference | None:
    """The score of a game turned round, between the names of both sides: Irlande 0-1 France, Ireland 1-0 France."""
    ours, theirs = list(SCORE.finditer(pair.target.content)), list(SCORE.finditer(pair.source.content))
    if len(ours) != 1 or len(theirs) != 1 or ours[0].groups() != theirs[0].groups()[::-1] or ours[0][1] == ours[0][2]:
        return None
    first, second = after(pair.target, ours[0].end()), after(pair.source, theirs[0].end())
    if not first or first != second:
        return None
    mine, its = (Number(m.start(), m.end(), m[0], (), "score", "", True) for m in (ours[0], theirs[0]))
    return Difference(pair, its, mine)


def after(text: Text, offset: int) -> frozenset[str]:
    """The anchor of the word after an offset."""
    word = bisect_left(text.starts, offset)
    return anchors(text.words[word : word + 1])


def said(text: Text) -> frozenset[tuple[str, float]]:
    """The numbers of a text as `plain` gives them."""
    return frozenset(map(plain, text.numbers)) if text.numbers else frozenset()


def plain(number: Number) -> tuple[str, float]:
    """What makes most numbers agree: family and likeliest value."""
    return family(number), number.values[0]


def distinct(numbers: Iterable[Number]) -> list[Number]:
    """The numbers that say different things: a table says the same often."""
    return list({number[2:]: number for number in numbers}.values())


def unexplained(numbers: Iterable[Number], explained: Callable[[Number], bool]) -> list[Number]:
    """The numbers that nothing explains; each thing said is judged once."""
    left = list(numbers)
    doubtful = {number[2:] for number in distinct(left) if not explained(number)}
    return [number for number in left if number[2:] in doubtful]


def has(numbers: Iterable[Number], number: Number) -> bool:
    """Whether one of the numbers says the same."""
    return any(same(number, other) for other in numbers)


def firm(number: Number) -> bool:
    """Whether a number is one that a translation has to keep: `one` and `dozens` are not."""
    return number.kind != "about" and (number.digits or number.kind in DATES or number.values[0] > 1)


def excused(number: Number, others: Iterable[Text]) -> bool:
    """Whether anything on the other side can be what the number stands for."""
    return any(
        has(distinct(text.numbers), number)
        or (number.kind in CALENDAR and number.text in text.content)  # a name that keeps it: May 2020 Update
        or any(rounded(a, b) or rounded(b, a) for other in text.numbers for a in other.values for b in number.values)
        or hinted(text, number)
        or apart(text, number)
        for text in others
    )


def hinted(text: Text, number: Number) -> bool:
    """Whether a word of a text has the value: a compound, an adjective, a Roman numeral, a bare unit."""
    table, value = text.numerals, number.values[0]
    if number.kind in CALENDAR:
        stems = table.stems.get((number.kind, value), frozenset())
        return any(
            word[:4] in stems or table.sense(word, number.kind) == (number.kind, value, "") for word in text.keys
        )
    if value < 100 and any(table.prefix(word) == value for word in text.vocabulary if len(word) > 5):
        return True
    for word in text.vocabulary & table.words if number.unit else ():
        unit = table.sense(word, "unit")
        if unit and same(number, Number(0, 0, "", (1.0,), "number", unit.code)):
            return True
    romans = (ROMAN.fullmatch(word) for word in text.forms)
    return any(found and roman(found[1]) == value for found in romans)


def apart(text: Text, number: Number) -> bool:
    """Whether a text says a number in two pieces: 17 часов 47 минут, a year and a half."""
    said = {value for other in text.numbers if other.kind in ("number", "about") for value in other.values}
    times = {part for other in text.numbers if other.kind == "time" for part in divmod(other.values[0], 60)}
    if number.kind == "number" and times & {number.values[0] - hours for hours in (0, 1, 12, 13)}:
        return True  # half past two, 17 часов 47 минут
    if number.kind == "time":
        hours, minutes = divmod(number.values[0], 60)
        named = bool(said & {hours, hours + 12, hours + 1, hours + 13})  # half elf is half past ten
        return named and (minutes in said or minutes % 15 == 0)
    return 0.5 in said and number.values[0] % 1 == 0.5


def roman(word: str) -> int:
    """The value of a Roman numeral."""
    values = [ROMAN_VALUES[letter] for letter in word]
    after = [*values[1:], 0]
    return sum(value if value >= following else -value for value, following in zip(values, after, strict=True))


def counterpart(number: Number, others: list[Number]) -> Number | None:
    """The number of the other side that a number most likely replaces."""
    like = [other for other in others if family(other) == family(number)]
    alike = sorted(like, key=lambda other: (other.unit != number.unit, other.kind != number.kind))
    return alike[0] if alike else None


def family(number: Number) -> str:
    """Months replace months, weekdays weekdays, all other numbers each other."""
    return number.kind if number.kind in ("month", "weekday") else ""
