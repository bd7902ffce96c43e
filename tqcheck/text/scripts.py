"""Scripts: which one a letter belongs to, and which ones a language is written in.

Ranges are the letter blocks of the Unicode Standard for the scripts that news is written in. Latin letters stand in
texts of every language and are never foreign.
"""

import re
from functools import cache

from .later import later

RANGES = {
    "Greek": "\u0370-\u03ff\u1f00-\u1fff",
    "Cyrillic": "\u0400-\u052f\u1c80-\u1c8f\ua640-\ua69f",
    "Armenian": "\u0531-\u0587",
    "Hebrew": "\u05d0-\u05f2\ufb1d-\ufb4f",
    "Arabic": "\u0620-\u065f\u066e-\u06ef\u06fa-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdfb\ufe70-\ufefc",
    "Devanagari": "\u0900-\u0965\u0970-\u097f",
    "Bengali": "\u0980-\u09e3\u09f0-\u09ff",
    "Gurmukhi": "\u0a00-\u0a7f",
    "Gujarati": "\u0a80-\u0aff",
    "Tamil": "\u0b80-\u0bff",
    "Telugu": "\u0c00-\u0c7f",
    "Kannada": "\u0c80-\u0cff",
    "Malayalam": "\u0d00-\u0d7f",
    "Thai": "\u0e01-\u0e3a\u0e40-\u0e4e",
    "Georgian": "\u10a0-\u10ff",
    "Korean": "\u1100-\u11ff\u3130-\u318f\uac00-\ud7af",
    "Japanese": "\u3041-\u30fa\u30fc-\u30ff",
    "Chinese": "\u3005\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff",
}
"""Letters of each script, as ranges of a character class; Chinese stands for Han characters wherever they are used."""
WRITTEN = {
    "Greek": "el",
    "Cyrillic": "be bg kk ky mk mn ru sr tg tt uk",
    "Armenian": "hy",
    "Hebrew": "he iw yi",
    "Arabic": "ar ckb fa ps sd ug ur",
    "Devanagari": "hi mr ne sa",
    "Bengali": "as bn",
    "Gurmukhi": "pa",
    "Gujarati": "gu",
    "Tamil": "ta",
    "Telugu": "te",
    "Kannada": "kn",
    "Malayalam": "ml",
    "Thai": "th",
    "Georgian": "ka",
    "Korean": "ko",
    "Japanese": "ja",
    "Chinese": "ja yue zh",
}
"""Languages of each script; all others are taken to be written in Latin letters."""
OTHER = later("[\u0370-\u1cff\u1f00-\u1fff\u3005-\ud7ff\uf900-\ufdff\ufe70-\ufefc\U00020000-\U0003ffff]")
"""Any of them and more: what most texts in Latin letters do not have, and quickly told."""


COMMON = frozenset(map(chr, (*range(0x370), *range(0x2000, 0x2100))))
"""Latin letters, punctuation, and none of the others."""


def scripts_of(code: str) -> list[str]:
    """The scripts of a language beside Latin."""
    return [name for name, codes in WRITTEN.items() if code in codes.split()]


def script_of(letter: str) -> str:
    """The script of a letter, empty for Latin and for what is no letter."""
    return next((name for name, ranges in RANGES.items() if re.match(f"[{ranges}]", letter)), "")


@cache
def foreign_letters(code: str) -> re.Pattern[str]:
    """Runs of words in scripts that a language does not use; marks between words do not part them, brackets do."""
    own = scripts_of(code)
    letters = "".join(ranges for name, ranges in RANGES.items() if name not in own)
    return re.compile(f"[{letters}]+(?:[ ,.:;!?0-9–—‑・·،、。！？：-]*[{letters}]+)*")
