"""Whether a name of one language can be what a name of another stands for.

Between two Latin alphabets a name keeps its letters, accents aside; western Slavs bend it. From Cyrillic it is written
afresh: both are folded to what all ways of romanising have in common, and case endings are dropped.
"""

from difflib import SequenceMatcher
from functools import lru_cache

from . import romanised
from .later import later
from .romanise import fold

CYRILLIC = later("[Ѐ-ӿ]")
ROMANISED = frozenset(("ru", "uk"))
BENDING = ROMANISED | {"cs", "pl", "sk"}
ENDINGS = later(r"(?:[aeiouy]+|[aeiouy]+[mh]|[aeiouy]+go|[aeiouy]+mu|[aeiouy]mi)$")
LOOSE = (
    ("ck", "ck", "k"), ("c", "c(?=[eiy])", "s"), ("", "ch|sch|sh|zh|cz|sz", "s"), ("", "[cq]", "k"), ("x", "x", "ks"),
    ("w", "w", "v"), ("ph", "ph", "f"), ("d", "dzh|dj", "j"), ("th", "th", "t"), ("h", "h", ""), ("", "[ijy]+", "i"),
    ("z", "z", "s"), ("ts", "ts", "s"), ("", r"(.)\1", r"\1"),
)  # fmt: skip
STEPS = tuple((part, later(pattern), letters) for part, pattern, letters in LOOSE)
"""Each with what a name has where it applies: most names have it not, and to see that is faster than to search."""
VOWELS = later("[aeiouy]")
ALIKE, EQUAL = 0.7, 0.9
"""From this share of common letters on, two spellings pass for one name: with the same consonants, and without."""
LONG = 10
BEGINNING = 5
OPENING = 3
"""Letters with which a changed name begins like the right one."""


@lru_cache(1 << 14)
def loose(name: str, code: str) -> str:
    """A name as all romanisations of it have it, roughly; Latin names by the same measure."""
    bare = romanised.fold(romanised.romanise(name.lower(), code) if CYRILLIC.search(name) else fold(name))
    for part, pattern, letters in STEPS:
        if part in bare:
            bare = pattern.sub(letters, bare)
    return bare


def initial(name: str, code: str) -> str:
    """The first letter that a name shares with all its romanisations; what comes far behind has no say in it."""
    return loose(name[:BEGINNING], code)[:1]


@lru_cache(1 << 15)
def marks(name: str, code: str) -> frozenset[str]:
    """What a name shares with each that is spelled like it: itself, its singular, i for y, a stem if names bend."""
    bare = fold(name)
    found = {bare, f"~{bare.replace('y', 'i')}"}
    if bare.endswith("s"):
        found.add(bare[:-1])
    if code in BENDING:
        root, consonants = ENDINGS.sub("", bare), VOWELS.sub("", stem(bare))
        if root:
            found.add(f"{root}-")
        if len(consonants) > 2:  # a vowel may be lost before the ending: Válkem, Válek
            found.add(f"{bare[:2]}+{consonants}")
    return frozenset(found)


def same(source: str, target: str, code: str) -> bool:
    """Whether a word of the source (in the language of a code) can be the name that stands in the target."""
    return not marks(source, code).isdisjoint(marks(target, code)) or alike(source, target, code)


@lru_cache(1 << 15)
def alike(source: str, target: str, code: str) -> bool:
    """Whether a word in Cyrillic, its ending aside, can be a name in Latin letters."""
    if code not in BENDING or not CYRILLIC.search(source):
        return False
    left, right = loose(source, code), loose(target, code)
    if left == right or (len(right) > 3 and left.startswith(stem(right))):  # also the adjective: Эстонский, Estonia
        return True
    bent = stem(left)
    if left[:1] != right[:1] or 2 * sum(map(right.__contains__, bent)) < ALIKE * (len(bent) + len(right)):
        return False
    least = ALIKE if VOWELS.sub("", bent) == VOWELS.sub("", right) or len(right) >= LONG else EQUAL
    return SequenceMatcher(None, bent, right, autojunk=False).ratio() >= least


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
