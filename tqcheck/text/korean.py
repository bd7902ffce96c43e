"""Korean given names in Latin letters: which spellings of a syllable may be one.

Revised Romanisation writes Seok, Geun and Jeong, McCune-Reischauer Sŏk, Kŭn and Chŏng, and families as they please:
Suk, Keun, Jung (National Institute of Korean Language, Romanization of Korean, 2000). A document follows one of them.
"""

import re

from .memo import Memo

SURNAMES = frozenset(
    "ahn bae baek baik byun chae choe choi chung gang gwon ham heo hong huh hur hwang hyun jang jeon jeong ji jin jo"
    " joo ju jung kang kim ko koh koo kwon lee lim min moon nam noh oh pae paik pak park rhee ri roh ryu seo shim shin"
    " sohn son song suh yang yeo yeom yi yim yoo yoon youn yu yun".split()
)
"""The commonest of Korea, but for those that are English words (An, No, So)."""
SYLLABLE = re.compile(r"([bcdghjkmnprstlwy]{0,2})([aeiouŏŭwy]+)(h(?!\w))?(ng|ck|[bkgdptmnlr]?)")
INITIALS = {"g": "k", "kk": "k", "d": "t", "tt": "t", "b": "p", "pp": "p", "ch": "j", "jj": "j", "r": "l", "rh": "l"}
INITIALS |= {"sh": "s", "ss": "s"}
VOWELS = {"eo": "u", "eu": "u", "oo": "u", "ŏ": "u", "ŭ": "u", "woo": "u", "wu": "u", "ou": "u", "ee": "i", "ui": "i"}
VOWELS |= {"eui": "i", "ie": "i", "yi": "i", "ai": "ae", "ay": "ae", "yeo": "yu", "you": "yu", "yoo": "yu", "yŏ": "yu"}
VOWELS |= {"weo": "wo", "wŏ": "wo", "uo": "wo"}
GLIDES = ("y", "w")
FINALS = {"g": "k", "ck": "k", "b": "p", "d": "t", "r": "l"}


def sound(syllable: str) -> str:
    """What all spellings of a syllable (small letters) have in common; empty for what is none."""
    found = SYLLABLE.fullmatch(syllable)
    if found is None:
        return ""
    first, middle, _, last = found.groups("")
    if first[-1:] in GLIDES:
        first, middle = first[:-1], first[-1] + middle
    middle = VOWELS.get(middle, middle)
    return f"{INITIALS.get(first, first)}-{middle}-{FINALS.get(last, last)}"


sounds = Memo(sound)
"""The sound of each syllable that any text has had."""
