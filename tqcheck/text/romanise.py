"""The laws of romanisation: which letters of two spellings can stand for one sound.

Names from other scripts are written afresh by every language: Bakhmut is Bakhmout in French, Bachmut in German,
Bajmut in Spanish. A spelling is cut into graphemes (`ou`, `tsch`, `kh`), each grapheme can stand for one or more
sounds, and two graphemes agree when they share one. `keys` gives the consonant skeletons under which spellings
of one name meet, so that only a few pairs of a document are ever compared (`likeness`).
"""

import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from itertools import product

from .later import later

SOUNDS: dict[str, str] = {
    # Sounds: S = sh, Z = zh, C = ch (church), c = ts, x = kh, J = dj, Q = shch, X = ks, V = the ending -ov/-iv,
    # β = Spanish b and v
    **dict.fromkeys(("shch", "chtch", "schtsch", "szcz", "šč", "sjtsj", "sjtj", "šť"), "Q"),
    **dict.fromkeys(("tch", "tsch", "tsj", "tš"), "C"),
    "ch": "CSxk", "cz": "Cc", "č": "C", "ç": "Cs", "ć": "C", "tj": "Ct",
    **dict.fromkeys(("sh", "sz", "sj", "š", "ş", "ș", "ś"), "S"), "sch": "SZ",
    **dict.fromkeys(("zh", "ž", "ż", "ź", "zj", "rz"), "Z"), "zz": "zcZ", "jj": "Z", "zhzh": "Z",
    "j": "ZJxiy", "dj": "Jd", "dzh": "J", "dzj": "J", "dsch": "J", "dž": "J", "dż": "J", "đ": "Jd",
    "kh": "x", "x": "xXS", "ks": "X", "h": "xgh", "g": "ghJq", "gh": "gx", "gu": "g", "ğ": "gi",
    "ts": "c", "tz": "c", "tc": "c", "ț": "c", "ţ": "c", "z": "zcs", "s": "szS", "ß": "s", "c": "kscCJ",
    "v": "vβ", "w": "vwu", "ff": "fv", "f": "fv", "ph": "f", "b": "bβ", "k": "kq", "q": "kgC", "qu": "k",
    "ck": "k", "cq": "k", "th": "ts", "dh": "d", "ł": "lv", "ll": "l", "ñ": "n", "ń": "n",
    "a": "a", "e": "e", "i": "iy", "o": "o", "u": "uw", "y": "iy", "ï": "iy", "ı": "i", "î": "i", "í": "i",
    "ou": "uw", "oe": "uoö", "oo": "u", "ü": "ui", "ö": "oö", "ø": "oö", "ä": "ae", "ae": "ae", "ue": "ui",
    "å": "ao", "aa": "ao", "ee": "ie", "eau": "o", "au": "oa", "ó": "ou",
    "ë": "eo", "ё": "eo",
}  # fmt: skip
"""Each grapheme with the sounds it can stand for, in any of the spellings that news is translated from."""

ENDING = r"[oeiéó](?:v|w|ff)(?=$|[ae]$|k|sk)|gu(?=[eéiíï])"
GROUPS = sorted((group for group in SOUNDS if len(group) > 1 and group != "gu"), key=lambda group: -len(group))
GRAPHEME = later(f"{ENDING}|{'|'.join(GROUPS)}" + r"|([^\Wi])\1|\w")
VOWELS = frozenset("aeiou")
SOFT = dict.fromkeys(map(ord, "'’ʼʹ`´ʻ‘ʿʾ-‑­ъьʺ."))
PLAIN = str.maketrans(
    {"ł": "l", "đ": "d", "ø": "o", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ə": "a"}
)
KEY_LIMIT = 12


@lru_cache(1 << 16)
def fold(name: str) -> str:
    """The name in lower case without diacritics, soft signs, apostrophes and hyphens."""
    lower = name.lower().translate(SOFT)
    if lower.isascii():
        return lower
    bare = unicodedata.normalize("NFD", lower.translate(PLAIN))
    return "".join(c for c in bare if not unicodedata.combining(c))


@lru_cache(1 << 14)
def graphemes(name: str) -> tuple[str, ...]:
    """The name cut into the letters and letter groups that stand for one sound each."""
    lower = unicodedata.normalize("NFC", name).lower().translate(SOFT)
    return tuple(match[0] for match in GRAPHEME.finditer(lower))


@lru_cache(1 << 12)
def sounds(grapheme: str) -> frozenset[str]:
    """The sounds a grapheme can stand for."""
    known = SOUNDS.get(grapheme)
    if known is not None:
        return frozenset(known)
    if len(grapheme) == 2 and grapheme[0] == grapheme[1]:
        return sounds(grapheme[0])
    if len(grapheme) > 1:
        return frozenset("V")
    return frozenset(SOUNDS.get(fold(grapheme), fold(grapheme)))


CLASSES = {
    **dict.fromkeys("SZCcszJQ", "S"), **dict.fromkeys("kgxh", "K"), "X": "KS", **dict.fromkeys("vfbβV", "V"),
    **dict.fromkeys("td", "T"), **dict.fromkeys("mn", "N"), "p": "P", "l": "L",
    "r": "R",
}  # fmt: skip
"""The class that a consonant leaves in a skeleton; vowels and glides leave nothing."""


def keys(name: str) -> tuple[str, ...]:
    """The consonant skeletons of a spelling: two spellings of one name share at least one."""
    units = graphemes(name)
    skeletons = {""}
    for place, unit in enumerate(units):
        ways = traces(unit, units[place + 1][0] if place + 1 < len(units) else "")
        if len(skeletons) * len(ways) > KEY_LIMIT:
            ways = ways[:1]
        skeletons = {one + (way if one[-1:] != way[:1] else way[1:]) for one, way in product(skeletons, ways)}
    return tuple(sorted(skeletons))


@lru_cache(1 << 12)
def traces(grapheme: str, following: str) -> tuple[str, ...]:
    """What a grapheme can leave in a skeleton before the letter `following`."""
    if grapheme in ("h", "ğ", "w"):
        return ("", "V" if grapheme == "w" else "K")
    heard = sounds(grapheme)
    if grapheme == "g" and following not in "eiéíyı":
        heard = heard - {"J"}
    if grapheme == "c" and following and following in "eiéíyě":
        heard = heard - {"k"}
    return tuple(sorted({CLASSES.get(sound, "") for sound in heard})) or ("",)


ACUTE = frozenset("áéíóúýÁÉÍÓÚÝ")
"""Letters whose accent may be a mere mark of stress, so that a form may as well have gained it."""


def loses_letter(forms: Iterable[str]) -> bool:
    """Whether one of some spellings of a name has a letter that the others can only have lost: Sjöberg, Łódź."""
    return any(not letter.isascii() and letter not in ACUTE for form in forms for letter in form)
