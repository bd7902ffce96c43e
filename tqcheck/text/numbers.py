"""The numbers of a text by value: digits in any grouping, number words, dates, times, measures, money."""

from collections.abc import Iterator
from typing import NamedTuple

from . import digits
from .amounts import Amounts, Values
from .cursor import HYPHENS
from .numerals import Numerals, Sense
from .spelling import Spelling
from .words import Columns

ORDINALS = frozenset("st nd rd th er re e ème eme º ª o a te ten ter й я е го му м ч ої ій".split(" "))
YEARS = range(1500, 2100)
NIGHTS, UNTIL = frozenset(("nach", "natt")), frozenset(("auf", "til", "till", "zu", "zum"))
"""The night before a day is called by either: natten till söndagen is Saturday night."""


class Number(NamedTuple):
    """A number with its offsets: what it may mean (the likelier first), its kind, its unit, whether in digits.

    Kinds: number, ordinal, year, day, month, weekday, date, time, and `about` for what only stands for a number.
    """

    start: int
    end: int
    text: str
    values: tuple[float, ...]
    kind: str = "number"
    unit: str = ""
    digits: bool = False


class Reader(Spelling, Amounts):
    """Reads the numbers of one text from its columns."""

    def read(self) -> Iterator[Number]:
        """The numbers in order."""
        after, known, openings = 0, self.numerals.words, self.numerals.openings
        for word, key in enumerate(self.keys):
            if word < after or not (key in known or key[0].isdigit() or key[:3] in openings):
                continue
            found, after = self.in_digits(word) if key[0].isdigit() else self.in_words(word)
            if found is not None:
                yield found

    def in_digits(self, word: int) -> tuple[Number | None, int]:
        """The number that begins with a word in digits, and the word after it."""
        start = self.starts[word]
        reading = digits.read(self.content, start, self.numerals.code == "en")
        after = word + 1
        while after < self.count and self.starts[after] < reading.end:
            after += 1
        values, kind, end = reading.values, reading.kind, reading.end
        tail = self.keys[after - 1][max(0, end - self.starts[after - 1]) :] if end < self.end(after - 1) else ""
        if word and self.gaps[word] in HYPHENS and self.words[word - 1].isupper():  # COVID-19, A-42
            kind = "about"
        if not values or kind in ("date", "time"):
            return (Number(start, end, self.content[start:end], values, kind, "", True) if values else None), after
        if tail:
            scale = self.numerals.sense(tail, "scale")
            unit = self.numerals.sense(tail, "unit")
            end = self.end(after - 1)
            if scale:
                values = tuple(v * scale.value for v in values)
            elif unit:
                return Number(start, end, self.content[start:end], values, kind, unit.code, True), after
            else:
                kind = "ordinal" if tail in ORDINALS else "about"
                if tail == "m" and self.money_before(start):
                    values, kind = tuple(v * 1e6 for v in values), "number"
        elif self.at(after, *HYPHENS) in ORDINALS:
            kind, end, after = "ordinal", self.end(after), after + 1
        return self.scaled(start, values, kind, end, after, True)

    def scaled(
        self, start: int, values: Values, kind: str, end: int, after: int, in_digits: bool
    ) -> tuple[Number, int]:
        """A number with all that follows and belongs to it."""
        values, unit, end, after = self.tail(values, kind, start, end, after)
        whole = kind == "number" and self.content[start : start + 4].isdecimal()
        if unit in ("", "yr") and whole and values[0] in YEARS:
            kind = "year"
        if not unit and kind in ("number", "ordinal") and 1 <= values[0] <= 31 and self.beside_month(start, after):
            kind = "day"
        return Number(start, end, self.content[start:end], values, kind, unit, in_digits), after

    def in_words(self, word: int) -> tuple[Number | None, int]:
        """The number, month or weekday that begins with a word, and the word after it."""
        key = self.keys[word]
        named = self.named(word)
        if named:
            return named
        if self.senses(word)[0]:
            return self.spelled(word)
        about = self.numerals.sense(key, "about")
        if about is None:
            return None, word + 1
        values: tuple[float, ...] = (about.value,)
        for step in (1, 2):
            if not self.at(word + step):
                break
            scale = self.numerals.sense(self.at(word + step), "scale")
            if scale:
                values, word, start = (about.value * scale.value, scale.value), word + step, self.starts[word]
                return Number(start, self.end(word), self.content[start : self.end(word)], values, "about"), word + 1
        return Number(self.starts[word], self.end(word), self.words[word], values, "about"), word + 1

    def named(self, word: int) -> tuple[Number, int] | None:
        """A month or a weekday."""
        month = self.month(word)
        senses = self.numerals.several.get(self.keys[word], ())
        for rest, sense in senses:
            stop = word + 1 + len(rest)
            if sense.kind == "weekday" and tuple(self.keys[word + 1 : stop]) == rest:
                return self.calendar(word, stop, sense)
        if month:
            return self.calendar(word, word + 1, month)
        weekday = self.numerals.sense(self.keys[word], "weekday")
        return self.calendar(word, word + 1, weekday) if weekday else None

    def calendar(self, word: int, stop: int, sense: Sense) -> tuple[Number, int]:
        """A month or a weekday as a number."""
        start, end = self.starts[word], self.end(stop - 1)
        values: Values = (sense.value,)
        if sense.kind == "weekday" and word > 1 and self.keys[word - 2][:4] in NIGHTS and self.keys[word - 1] in UNTIL:
            values = sense.value, (sense.value - 2) % 7 + 1
        return Number(start, end, self.content[start:end], values, sense.kind), stop

    def spelled(self, word: int) -> tuple[Number | None, int]:
        """A number in words with what belongs to it."""
        sum_, kind, after = self.added(word)
        if after == word:
            return None, word + 1
        fraction = self.numerals.sense(self.at(after), "about")
        if fraction and not 0.5 <= fraction.value < 10 and kind == "number":  # two thirds, two dozen, two decades
            start, end = self.starts[word], self.end(after)
            return Number(start, end, self.content[start:end], (sum_ * fraction.value, sum_), "about"), after + 1
        return self.scaled(self.starts[word], (sum_,), kind, self.end(after - 1), after, False)


def numbers(content: str, columns: Columns, keys: list[str], numerals: Numerals) -> list[Number]:
    """The numbers of a text in order."""
    return list(Reader(content, columns, keys, numerals).read())
