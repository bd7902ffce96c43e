"""Whether two spellings can be one name, and by which law.

The graphemes of both are aligned at the lowest cost. A difference that a law of romanisation explains (ou for u,
tch for ch, w for v) costs little, one that Western spellings also show (y for i, ss for s) a little more, a plain
slip of the pen the full price. What a language does on purpose is kept out by guards: derivations, feminine and
case endings, demonyms, different given names (Marie and Mario).
"""

import unicodedata
from difflib import SequenceMatcher
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

from .alignment import LAW, SLIP, VOWEL, Step, align, within
from .later import later
from .romanise import VOWELS, fold, graphemes, sounds


class Grade(IntEnum):
    """How much the spellings alone prove, and so what the document still has to show."""

    DIFFERENT = 0
    POSSIBLE = 1
    """One plain slip: the same given name or surname beside it has to confirm."""
    LIKELY = 2
    """Differences that Western names also show: nothing in the document may speak against it."""
    SURE = 3
    """The laws of romanisation, or accents, explain every difference."""


class Likeness(NamedTuple):
    """The grade, the distance (0 for equal; about 1 for a plain slip) and the difference as `ou/u`."""

    grade: Grade
    distance: float
    law: str


SHORT = 5
LEAST, MOST = 3, 24
"""Letters of a word that is compared at all: the cost is quadratic."""
LONGER, OTHER_LETTERS = 4, 3
"""More letters than that, and one for every three, are no romanisation: Khrushchev, Chruschtschow."""
SAME = Likeness(Grade.SURE, 0.0, "")
DIFFERENT = Likeness(Grade.DIFFERENT, 9.0, "")
INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d"))
PINYIN = later(r"(?:(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?[aeiou]{1,3}(?:ng|n)?)+")
CLUSTER = later(r"s(?:ch|h)?[lmnrvwtp]")
"""What begins no Chinese or Korean syllable: Schlein, Shlein."""
CHINESE = later(r"[xq]|zh|ng$")


JAPANESE = later(r"(?:(?:[kgszjtdnhfbpmr]y?|[sc]h|ts|y|w)?[aeiou]{1,2}|n(?![aeiou]))+")
HEPBURN = tuple((later(old), new) for old, new in (
    ("sy", "sh"), ("[tc]y", "ch"), ("[zj]y", "j"), ("s(?=i)", "sh"), ("t(?=i)", "ch"), ("z(?=i)", "j"),
    ("t(?=u)", "ts"), ("h(?=u)", "f"), ("o[uo]", "o"), ("uu", "u"),
))  # fmt: skip
"""What the Japanese way of romanising (Wazima, Toukyou) is in that of the news."""


@lru_cache(1 << 14)
def likeness(one: str, other: str) -> Likeness:
    """Judges two words; the order does not matter."""
    first, second = sorted(unicodedata.normalize("NFC", word).translate(INVISIBLE) for word in (one, other))
    if first == second:
        return SAME
    bare, plain = fold(first), fold(second)
    if bare == plain:
        return Likeness(Grade.SURE, 0.05, "accents")
    if not LEAST <= len(bare) <= MOST or not LEAST <= len(plain) <= MOST:
        return DIFFERENT
    if min(len(bare), len(plain)) >= SHORT and hepburn(bare) == hepburn(plain):
        return Likeness(Grade.SURE, 0.1, "Japanese")
    units, mates = graphemes(first), graphemes(second)
    if derived(bare, plain) or not open_alike(units, mates):
        return DIFFERENT
    size = min(len(bare), len(plain))
    strange = set(bare.replace("x", "ks")) ^ set(plain.replace("x", "ks"))
    if abs(len(bare) - len(plain)) > LONGER or len(strange) > OTHER_LETTERS + size // 3:
        return DIFFERENT
    near = within(units, mates, reach(size))
    judged = judge(align(units, mates), bare, plain) if near else DIFFERENT
    if judged.grade <= Grade.POSSIBLE and judged.distance > 1 and size > SHORT and slipped(bare, plain):
        return Likeness(Grade.POSSIBLE, 1.0, "one letter")
    return judged


@lru_cache(1 << 14)
def hepburn(name: str) -> str:
    """A folded name that looks Japanese, romanised as the news does; another one as it is."""
    for pattern, letters in HEPBURN if JAPANESE.fullmatch(name) else ():
        name = pattern.sub(letters, name)
    return name


def reach(size: int) -> float:
    """The most that an alignment of words of so many letters may cost."""
    return 0.12 * size + 0.35


def judge(path: Step, one: str, other: str) -> Likeness:
    """Grades an alignment by the kinds of difference it needed."""
    size = min(len(one), len(other))
    highest = Grade.SURE if size > 3 and max(len(one), len(other)) > 4 else Grade.POSSIBLE
    foreign = single_syllable(one) or single_syllable(other) or pinyin(one, other)
    if foreign or path.cost > reach(size):
        grade = Grade.DIFFERENT
    elif path.kind & SLIP:
        grade = Grade.POSSIBLE if path.cost <= 1.2 and size > 4 else Grade.DIFFERENT
    elif path.kind & LAW and (not path.kind & VOWEL or (size > 6 and path.cost < 0.7)):
        grade = Grade.SURE
    else:
        grade = Grade.POSSIBLE if path.kind & VOWEL else Grade.LIKELY
    first, second = sorted((one, other))  # the ratio is not symmetric
    if grade == Grade.POSSIBLE and SequenceMatcher(None, first, second, autojunk=False).ratio() < 0.7:
        grade = Grade.DIFFERENT
    return Likeness(min(grade, highest), path.cost, path.law)


ENDINGS = frozenset(
    " s es n an ian ians ans ns ese i is y ys a as e o os u us um ia ie io iya ya aya aia yi iy oi ina ine in"
    " ino ini ette etta ic ics ist ists ism er ers ez le la lo lla lle ne na no nne ish ski sky ska ova ovs"
    " ov ovna ovich h ka ko te ter ch ii os el en".split(" ")
)
"""What languages put behind a stem on purpose: cases, genders, demonyms, plurals, diminutives."""
SPELLING_ENDINGS = frozenset(
    frozenset(pair.split("/"))
    for pair in "y/i a/ah a/eh e/eh h/ y/yi y/iy i/iy ia/iya ia/ya ie/y i/ii ine/in k/h i/e".split()
)
"""Pairs of endings that are spellings of one ending."""


def derived(one: str, other: str) -> bool:
    """Whether two folded words differ only in endings that make another word of them."""
    stem = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        stem += 1
    tails = frozenset((one[stem:], other[stem:]))
    if stem < 3 or not tails <= ENDINGS or tails == {"", one[stem - 1]} - set(VOWELS):
        return False  # the last: Bergmann, Bergman
    if "" not in tails and {one[stem - 1] + one[stem:], other[stem - 1] + other[stem:]} & tails:
        return False  # Nobilo, Nobillo
    if tails in ({"", "h"}, {"", "i"}, {"", "y"}):
        return one[stem - 1] not in "aeiouy"
    return not {tails, frozenset((one[stem - 1 :], other[stem - 1 :]))} & SPELLING_ENDINGS


def slipped(one: str, other: str) -> bool:
    """Whether a letter is missing, or two neighbouring letters have changed places."""
    short, long = sorted((one, other), key=len)
    at = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    if len(long) == len(short) + 1:
        return short[at:] == long[at + 1 :]
    return (
        len(long) == len(short) and short[at : at + 2] == long[at : at + 2][::-1] and short[at + 2 :] == long[at + 2 :]
    )


def open_alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether both names begin with one sound, a silent h or a glide left aside."""
    left, right = sounds(one[0]), sounds(other[0])
    if left & right or (one[0][0] in VOWELS and other[0][0] in VOWELS):
        return True
    return any(a[0] in ("h", "y", "j") and b[0] in a[1:2] for a, b in ((one, other), (other, one)))


def single_syllable(word: str) -> bool:
    """Whether a word has the shape of one Chinese or Korean syllable: Zhang, Chang and Shang are three names."""
    body = word.rstrip("ngr").rstrip("aeiouy")
    return not any(c in "aeiouy" for c in body) and len(word) < 7 and not CLUSTER.match(word)


def pinyin(one: str, other: str) -> bool:
    """Whether both words look Chinese, where one letter is another word: Songjiang and Songyang."""
    return all(PINYIN.fullmatch(word) and CHINESE.search(word) for word in (one, other))
