"""The grammar of number words: what is added up, what multiplies, and where a number ends."""

from .cursor import JOINTS, Cursor
from .numerals import Sense


class Spelling(Cursor):
    """Reads numbers that are written in words."""

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
