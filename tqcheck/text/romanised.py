"""Russian and Ukrainian written in Latin letters.

There is no one way to write Cyrillic in Latin letters: kolonia, koloniia, koloniya and kolonija are one word. So a
word is folded before it is looked up: what the ways differ in (i, y and j; kh and h; apostrophes for soft signs)
is made equal. Systems: BGN/PCGN, ICAO Doc 9303, the Ukrainian resolution of 2010, ISO 9 without its accents.
"""

from functools import lru_cache

from .later import later

LETTERS = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
        (
            "a",
            "b",
            "v",
            "g",
            "d",
            "e",
            "e",
            "zh",
            "z",
            "i",
            "y",
            "k",
            "l",
            "m",
            "n",
            "o",
            "p",
            "r",
            "s",
            "t",
            "u",
            "f",
            "kh",
            "ts",
            "ch",
            "sh",
            "shch",
            "",
            "y",
            "",
            "e",
            "yu",
            "ya",
        ),
        strict=True,
    )
)
UKRAINIAN = {**LETTERS, "г": "h", "ґ": "g", "є": "ie", "и": "y", "і": "i", "ї": "yi", "ю": "iu", "я": "ia"}
STEPS = (
    (later("['’ʼʹ`]"), ""),
    (later("tch"), "ch"),
    (later("tz"), "ts"),
    (later("kh"), "h"),
    (later("sch|shch"), "sch"),
    (later("[ijy]+"), "i"),
    (later("i(?=e)"), ""),
    (later("io"), "e"),
)


def romanise(word: str, language: str) -> str:
    """A Cyrillic word in small Latin letters, as passports have it."""
    letters = UKRAINIAN if language == "uk" else LETTERS
    return "".join(letters.get(letter, letter) for letter in word)


def fold(word: str) -> str:
    """A romanised word in small letters, as every way of romanising it would come out."""
    for pattern, letters in STEPS:
        word = pattern.sub(letters, word)
    return word


MARKS = later(
    "shch|zh|kh|yy|iy|yi|zd|vz|ts(?=[aeiy])|(?<=[bdklmnprstvz])(?:yu|ya|iu|ia)|(?:stvo|ost|nik|nie|niye|nnia|nnya|skiy"
    "|skyi|skaya|iya|iia|tsia|ovat|yvat|chik|chiki|niki|nyky|nyk)$"
)


@lru_cache(maxsize=8192)
def marks(word: str) -> int:
    """How many letter groups of a word (small letters) show that it was written in Cyrillic."""
    return len(MARKS.findall(word))
