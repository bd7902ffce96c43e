"""What follows a number and belongs to it: a half, a scale word, a unit or currency, a month."""

from bisect import bisect_left

from .cursor import Cursor
from .numerals import HALF_JOINERS, LINKS, Sense
from .spelling import scale_of

SPACES = (" ", "\u00a0")
SYMBOLS = {"€": "EUR", "$": "USD", "£": "GBP", "¥": "JPY", "₽": "RUB", "₴": "UAH", "₺": "TRY", "₹": "INR", "₩": "KRW"}
PERCENT = frozenset("%‰٪")
Values = tuple[float, ...]


class Amounts(Cursor):
    """Reads what stands behind a number."""

    def tail(self, values: Values, kind: str, start: int, end: int, after: int) -> tuple[Values, str, int, int]:
        """The values with halves and scale words, the unit, and the offset and the word after all of it."""
        if self.at(after) == LINKS.get(self.numerals.code) and self.numerals.sense(self.at(after + 1), "scale"):
            after += 1
        if self.at(after) in self.numerals.words or self.at(after) in HALF_JOINERS:
            values, end, after = self.halved(values, end, after)
            while kind != "ordinal" and (scale := self.numerals.sense(self.at(after), "scale")):
                values = tuple(v * scale.value for v in values)
                values, end, after = self.halved(values, self.end(after), after + 1)
        unit, end, after = self.unit(start, end, after)
        if unit:
            values, end, after = self.halved(values, end, after)
        return values, unit, end, after

    def halved(self, values: tuple[float, ...], end: int, after: int) -> tuple[tuple[float, ...], int, int]:
        """The values with a half that follows: two and a half, deux et demi, два с половиной, iki buçuk."""
        word = after
        while self.at(word, " ", "\u00a0", "-") in HALF_JOINERS and word < after + 2:
            word += 1
        half = self.numerals.sense(self.at(word), "about") if word > after or self.at(word) == "buçuk" else None
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
            linked = self.at(after) == LINKS.get(self.numerals.code)
            if found and (not skip or linked or found[0].kind == "currency"):
                return found[0].code, self.end(found[1] - 1), found[1]
        return "", end, after

    def money_before(self, start: int) -> str:
        """The code of a currency sign before an offset."""
        return SYMBOLS.get(self.content[max(0, start - 2) : start].strip()[-1:], "")

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
