"""What two languages write alike: the digits and names by which a sentence finds its translation.

Digits are kept as they are. A name becomes the classes of its consonants, which survive transliteration and most
romanisations: Путин, Poutine and Putin all leave `PTN`. Coarse on purpose: an anchor proves nothing by itself.
"""

import unicodedata
from collections.abc import Sequence
from functools import lru_cache

CLASSES = {
    **dict.fromkeys("bpfvwбпфвў", "P"), **dict.fromkeys("ckqgxhкгхґ", "K"), **dict.fromkeys("szjсзцчшщжћ", "S"),
    **dict.fromkeys("dtдт", "T"), **dict.fromkeys("lл", "L"), **dict.fromkeys("mnмн", "N"), **dict.fromkeys("rр", "R"),
}  # fmt: skip
LENGTH = 4


@lru_cache(1 << 14)
def skeleton(name: str) -> str:
    """The first consonant classes of a name, repetitions left out; empty when it has fewer than two."""
    found = ""
    for letter in unicodedata.normalize("NFD", name.lower()):
        heard = CLASSES.get(letter, "")
        if heard and heard != found[-1:]:
            found += heard
    return found[:LENGTH] if len(found) > 1 else ""


def anchors(words: Sequence[str]) -> frozenset[str]:
    """The anchors of a stretch of words: digit groups, skeletons of capitalised words."""
    found = set()
    for word in words:
        if word[0].isdigit():
            found.add(word)
        elif word[0].isupper():
            found.add(skeleton(word))
    return frozenset(found - {""})


def once(words: Sequence[str], starts: Sequence[int]) -> dict[str, int]:
    """The anchors that a text has once, with their offsets, in order."""
    found: dict[str, int] = {}
    again = set()
    for word, start in zip(words, starts, strict=True):
        for anchor in anchors((word,)):
            if anchor in found:
                again.add(anchor)
            found[anchor] = start
    return {anchor: start for anchor, start in found.items() if anchor not in again}
