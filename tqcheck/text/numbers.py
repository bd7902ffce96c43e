"""The numbers of a text by value: digits in any grouping, number words, dates, times, measures, money."""

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from . import digits
from .numerals import HALF_JOINERS, Numerals, Sense
from .words import Columns

HYPHENS = frozenset({"-", "‑", "–"})
JOINTS = frozenset({" ", "\u00a0", "\u202f", "", *HYPHENS, ". "})
SYMBOLS = {"€": "EUR", "$": "USD", "£": "GBP", "¥": "JPY", "₽": "RUB", "₴": "UAH", "₺": "TRY", "₹": "INR", "₩": "KRW"}
PERCENT = frozenset("%‰٪")
ORDINALS = frozenset("st nd rd th er re e ème eme º ª o a te ten ter й я е го му м ч ої ій".split(" "))
YEARS = range(1500, 2100)


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


class Reader:
    """Reads the numbers of one text from its columns."""

    def __init__(self, content: str, columns: Columns, keys: list[str], numerals: Numerals) -> None:
        self.content, self.keys, self.numerals = content, keys, numerals
        self.words, self.gaps, self.starts = columns
        self.count = len(self.words)

    def read(self) -> Iterator[Number]:
        """The numbers in order."""
        word = 0
        known, openings = self.numerals.words, self.numerals.openings
        while word < self.count:
            key = self.keys[word]
            if key[0].isdigit():
                found, word = self.in_digits(word)
            elif key in known or key[:3] in openings:
                found, word = self.in_words(word)
            else:
                word += 1
                continue
            if found is not None:
                yield found

    def end(self, word: int) -> int:
        """The offset after a word."""
        return self.starts[word] + len(self.words[word])

    def at(self, word: int, *joints: str) -> str:
        """The key of a word that follows with nothing but a space or hyphen between; else nothing."""
        return self.keys[word] if word < self.count and self.gaps[word] in (joints or JOINTS) else ""

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

    def money_before(self, start: int) -> str:
        """The code of a currency sign before an offset."""
        return SYMBOLS.get(self.content[max(0, start - 2) : start].strip()[-1:], "")

    def scaled(
        self, start: int, values: tuple[float, ...], kind: str, end: int, after: int, in_digits: bool
    ) -> tuple[Number, int]:
        """A number with the half, the scale words and the unit that follow it."""
        values, end, after = self.halved(values, end, after)
        while kind != "ordinal" and (scale := self.numerals.sense(self.at(after), "scale")):
            values = tuple(v * scale.value for v in values)
            values, end, after = self.halved(values, self.end(after), after + 1)
        unit, end, after = self.unit(start, end, after)
        if unit:
            values, end, after = self.halved(values, end, after)
        if (
            unit in ("", "yr")
            and kind == "number"
            and values[0] in YEARS
            and self.content[start : start + 4].isdecimal()
        ):
            kind = "year"
        if not unit and kind in ("number", "ordinal") and 1 <= values[0] <= 31 and self.beside_month(start, after):
            kind = "day"
        return Number(start, end, self.content[start:end], values, kind, unit, in_digits), after

    def halved(self, values: tuple[float, ...], end: int, after: int) -> tuple[tuple[float, ...], int, int]:
        """The values with a half that follows: two and a half, deux et demi, два с половиной."""
        word = after
        while self.at(word, " ", "\u00a0", "-") in HALF_JOINERS and word < after + 2:
            word += 1
        half = self.numerals.sense(self.at(word), "about") if word > after else None
        if half is None or half.value != 0.5:
            return values, end, after
        return tuple(v + 0.5 * scale_of(v) for v in values), self.end(word), word + 1

    def unit(self, start: int, end: int, after: int) -> tuple[str, int, int]:
        """The unit or currency of a number, with the offset and the word after it."""
        rest = self.content[end : end + 2]
        if rest.strip()[:1] and rest.strip()[0] in PERCENT and not rest[:1].isalnum():
            return "percent", end + rest.index(rest.strip()[0]) + 1, after
        sign = self.money_before(start) or (SYMBOLS.get(rest.strip()[:1], "") if rest else "")
        if sign:
            return sign, end, after
        for skip in (0, 1):
            if skip and (not self.at(after, " ", "\u00a0").isalpha() or self.at(after) in HALF_JOINERS):
                break
            found = self.named_unit(after + skip)
            if found and (not skip or found[0].kind == "currency"):
                return found[0].code, self.end(found[1] - 1), found[1]
        return "", end, after

    def named_unit(self, word: int) -> tuple[Sense, int] | None:
        """The unit named at a word, the longest name first, and the word after it."""
        key = self.at(word)
        for rest, named in self.numerals.several.get(key, ()):
            stop = word + 1 + len(rest)
            if tuple(self.keys[word + 1 : stop]) == rest and named.kind in ("unit", "currency"):
                return named, stop
        sense = self.numerals.sense(key, "unit", "currency") if key else None
        return (sense, word + 1) if sense else None

    def beside_month(self, start: int, after: int) -> bool:
        """Whether a month is named right before or after a number."""
        word = after
        while word < after + 2 and self.at(word, " ", ". ", "\u00a0") in ("of", "de", "di"):
            word += 1
        if self.month(word) and self.gaps[word] in (" ", ". ", "\u00a0"):
            return True
        before = self.before(start)
        return self.month(before) is not None and self.gaps[before + 1] in (" ", "\u00a0", ". ")

    def before(self, start: int) -> int:
        """The word before an offset, -1 at the beginning."""
        return bisect_left(self.starts, start) - 1

    def month(self, word: int) -> Sense | None:
        """The month that a word names; English ones only with a capital."""
        if not 0 <= word < self.count or (self.numerals.code == "en" and self.words[word].islower()):
            return None
        return self.numerals.sense(self.keys[word], "month")

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
        return Number(start, end, self.content[start:end], (sense.value,), sense.kind), stop

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

    def added(self, first: int) -> tuple[float, str, int]:
        """The sum of number words from a word on, its kind, and the word after them."""
        total, current, kind, word, after = 0.0, -1.0, "number", first, first
        while word < self.count and (word == first or self.gaps[word] in JOINTS):
            senses, stop = self.senses(word)
            if not senses:
                if self.keys[word] != self.numerals.joiner or word == first:
                    break
                word += 1
                continue
            scales = senses[0].kind == "scale"
            if word > first and (after < word if scales else not room(total, current, senses[0].value)):
                break
            kind = "about" if scales and word == first and len(senses) == 1 else "number"
            for sense in senses:
                total, current = grown(total, current, sense)
            word = after = stop
            if senses[-1].kind == "ordinal":
                kind = "ordinal"
                break
        return max(0.0, total) + max(0.0, current), kind, after

    def senses(self, word: int) -> tuple[list[Sense], int]:
        """What the number word at a word is made of, and the word after it; nothing when it is none."""
        key = self.keys[word]
        for rest, sense in self.numerals.several.get(key, ()):
            stop = word + 1 + len(rest)
            if sense.kind in ("cardinal", "ordinal") and tuple(self.keys[word + 1 : stop]) == rest:
                return [sense], stop
        known = self.numerals.sense(key, "cardinal", "scale", "ordinal")
        if known:
            return [known], word + 1
        pieces = self.numerals.parts(key)
        return [self.numerals.single.get(piece, [JOINT])[0] for piece in pieces], word + 1


JOINT = Sense("joint", 0.0)


def grown(total: float, current: float, sense: Sense) -> tuple[float, float]:
    """The sum after one more number word: what is complete, and what is still counted up."""
    if sense.kind == "joint":
        return total, current
    if sense.kind != "scale":
        return total, max(0.0, current) + sense.value
    if sense.value == 100:
        return total, max(1.0, current) * 100
    if current < 0 and total:
        return total * sense.value, -1.0
    return total + max(1.0, current) * sense.value, -1.0


def room(total: float, current: float, value: float) -> bool:
    """Whether a number word can be added to what stands before it: thousands, hundreds, tens, units."""
    if current < 0:
        return value < scale_of(total)
    if value <= 0 or current <= 0:
        return False
    if current % 100 in (60, 80) and value < 20:  # soixante-dix, quatre-vingt-dix
        return True
    return (current % 100 == 0 and value < 100) or (current % 10 == 0 and current % 100 > 10 and value < 10)


def scale_of(value: float) -> float:
    """The largest of thousand, million, billion ... that a value reaches; 1 below a thousand."""
    scale = 1.0
    while value >= scale * 1000:
        scale *= 1000
    return scale


def numbers(content: str, columns: Columns, keys: list[str], numerals: Numerals) -> list[Number]:
    """The numbers of a text in order."""
    return list(Reader(content, columns, keys, numerals).read())
