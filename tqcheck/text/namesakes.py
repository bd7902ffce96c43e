"""Whether a name of one language can be what a name of another stands for.

Between two Latin alphabets a name keeps its letters, accents aside; western Slavs bend it. From Cyrillic it is written
afresh: both are folded to what all ways of romanising have in common, and case endings are dropped.
"""

import re
from difflib import SequenceMatcher
from functools import lru_cache

from . import romanised
from .romanise import fold

CYRILLIC = re.compile("[Ѐ-ӿ]")
BENDING = frozenset(("cs", "pl", "ru", "sk", "uk"))
ENDINGS = re.compile(r"(?:[aeiouy]+|[aeiouy]+[mh]|[aeiouy]+go|[aeiouy]+mu|[aeiouy]mi)$")
LOOSE = (
    ("ck", "k"), ("c(?=[eiy])", "s"), ("ch|sch|sh|zh|cz|sz", "s"), ("[cq]", "k"), ("x", "ks"), ("w", "v"), ("ph", "f"),
    ("dzh|dj", "j"), ("th", "t"), ("h", ""), ("[ijy]+", "i"), ("z", "s"), ("ts", "s"), (r"(.)\1", r"\1"),
)  # fmt: skip
STEPS = tuple((re.compile(pattern), letters) for pattern, letters in LOOSE)
VOWELS = re.compile("[aeiouy]")
ALIKE, EQUAL = 0.7, 0.9
"""From this share of common letters on, two spellings pass for one name: with the same consonants, and without."""
LONG = 10
OPENING = 3
"""Letters with which a changed name begins like the right one."""


@lru_cache(1 << 14)
def loose(name: str, code: str) -> str:
    """A name as all romanisations of it have it, roughly; Latin names by the same measure."""
    bare = romanised.fold(romanised.romanise(name.lower(), code) if CYRILLIC.search(name) else fold(name))
    for pattern, letters in STEPS:
        bare = pattern.sub(letters, bare)
    return bare


@lru_cache(1 << 15)
def initial(name: str, code: str) -> str:
    """The first letter that a name shares with all that can be the same."""
    return (loose(name, code) if code in ("ru", "uk") else fold(name))[:1]


@lru_cache(1 << 14)
def same(source: str, target: str, code: str) -> bool:
    """Whether a word of the source (in the language of a code) can be the name that stands in the target."""
    one, other = fold(source), fold(target)
    if one == other or one == f"{other}s" or other == f"{one}s" or one.replace("y", "i") == other.replace("y", "i"):
        return True
    if code not in BENDING:
        return False
    if not CYRILLIC.search(source):
        return ENDINGS.sub("", one) == ENDINGS.sub("", other) != "" or fleeting(one, other)
    left, right = loose(source, code), loose(target, code)
    if left == right or (len(right) > 3 and left.startswith(stem(right))):  # also the adjective: Эстонский, Estonia
        return True
    bent = stem(left)
    alike = ALIKE if VOWELS.sub("", bent) == VOWELS.sub("", right) or len(right) >= LONG else EQUAL
    return left[:1] == right[:1] and SequenceMatcher(None, bent, right, autojunk=False).ratio() >= alike


def fleeting(bent: str, name: str) -> bool:
    """Whether a name only loses a vowel before its ending: Válkem, Válek."""
    one, other = (VOWELS.sub("", stem(form)) for form in (bent, name))
    return bent[:2] == name[:2] and len(one) > 2 and one == other


def stem(name: str) -> str:
    """A name without its case ending."""
    return ENDINGS.sub("", name) if len(name) > 3 else name


def mistaken(source: str, target: str, code: str) -> bool:
    """Whether a name looks like another one misread: it begins like it and is about as long, but it is not the same."""
    one, other = (loose(source, code), loose(target, code)) if CYRILLIC.search(source) else (fold(source), fold(target))
    opening = OPENING + (1 if CYRILLIC.search(source) else 0)
    if one.startswith(other) or other.startswith(stem(one)):
        return False
    return one[:opening] == other[:opening] and abs(len(one) - len(other)) <= 3 and not same(source, target, code)
