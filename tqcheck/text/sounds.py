"""Whether an English word begins with a vowel sound: what decides between `a` and `an`.

Spelling decides for most words. The rest are known words (hour, heir), known beginnings (uni-, eu-, one), numbers
as they are read (8, 11, 18), and acronyms, which are read letter by letter when they have no vowel to read them by.
"""

import unicodedata

from .. import tables
from .later import later

LETTERS = frozenset("AEFHILMNORSX")
"""Capitals whose name begins with a vowel sound."""
CURRENCIES = frozenset("NR")
"""Letters before an amount that are read as the naira and the rand, and elsewhere as letters: N95."""
GLIDE = later(
    r"uni(?!m|n|dent|ll|rr|ss)|unanim|unary|us[aeiu]|ut[aeior]|ubiq|ukr|uku|ugand|uran|urin|ure[at]|uro|urug|uef|unes|ufo"
    r"|u[iy]gh|eu|ew|once|ones?(?![a-z])|ou[ai]|oax"
)
"""Beginnings that are written with a vowel and spoken with y or w."""
NUMBER = later(r"8|1[18](?!\d)")
UNSURE_NUMBER = later(r"0|1[18]\d\d(?!\d)")
VOWELS = frozenset("aeiouyàáâãäåæèéêëìíîïòóôõöøœùúûüý")
SHORTENED = frozenset({"dr", "mr", "mrs", "ms", "st"})
"""Names without a vowel that are read as words; others are spelled out: an Sp 4, an Ft value."""
ROMAN = later(r"[IVXLC]{2,}$")


def vowel_sound(word: str) -> bool | None:
    """True or False where the sound is certain, None where speakers differ or the word does not tell."""
    if word[0].isdigit():
        return None if UNSURE_NUMBER.match(word) else NUMBER.match(word) is not None
    letters = unicodedata.normalize("NFD", word)
    if not "a" <= letters[0].lower() <= "z" or "_" in word:
        return None
    if len(word) == 1 or word[1].isdigit():
        return None if word[0] in CURRENCIES and len(word) > 1 else letters[0].upper() in LETTERS
    known = tables.mapping("en/first-sounds.tsv").get(word if word[:2].isupper() else word.lower())
    if known:
        return {"vowel": True, "consonant": False}.get(known)
    return of_acronym(letters) if word[:2].isupper() else of_spelling(letters.lower(), word[0].isupper())


def of_acronym(word: str) -> bool | None:
    """Capitals: both ways of reading them agree, or there is no vowel to read them by."""
    if ROMAN.match(word):
        return None
    by_letter = word[0] in LETTERS
    if word[0] == "U" or by_letter == (word[0] in "AEIO") or not set(word) & set("AEIOUY"):
        return by_letter
    return None


def of_spelling(word: str, name: bool) -> bool | None:
    """An ordinary word or a name by how it begins; the u of a name and its h are not to be trusted."""
    if word[0] in "aeiou":
        return False if GLIDE.match(word) else None if name and word[0] == "u" else True
    if word[0] == "y":
        return False if word[1:2] in tuple("aeiou") else None
    if name and VOWELS.isdisjoint(word):
        return None if word not in SHORTENED else False
    return None if name and word[0] == "h" else False
