"""How newsrooms of other languages write Russian and Ukrainian place names in Latin letters.

Each language has its own table (French ou, German sch, Polish cz); the tables follow the press usage of the
language, not the scholarly standard. Used to derive exonyms of small places that no gazetteer lists.
"""

import re

BASE = dict(zip("абвгдезиклмнопрстф", "abvgdeziklmnoprstf", strict=True)) | {"’": "", "'": "", "ь": "", "ъ": ""}
LANGUAGES = {
    "en": "ё yo ж zh й y у u х kh ц ts ч ch ш sh щ shch ы y э e ю yu я ya",
    "fr": "ё io ж j й ï у ou х kh ц ts ч tch ш ch щ chtch ы y э e ю iou я ia",
    "de": "в w з s ё jo ж sch й j у u х ch ц z ч tsch ш sch щ schtsch ы y э e ю ju я ja",
    "es": "ё io ж zh й i у u х j ц ts ч ch ш sh щ shch ы y э e ю iu я ia",
    "pl": "в w ё io ж ż й j у u х ch ц c ч cz ш sz щ szcz ы y э e ю iu я ia ль l л ł ье je",
    "nl": "ё jo ж zj й j у oe х ch ц ts ч tsj ш sj щ sjtsj ы y э e ю joe я ja",
    "cs": "ё jo ж ž й j у u х ch ц c ч č ш š щ šč ы y э e ю ju я ja",
    "sv": "ё jo ж zj й j у u х ch ц ts ч tj ш sj щ sjtj ы y э e ю ju я ja",
    "it": "ё ë ж ž й j у u х ch ц c ч č ш š щ šč ы y э è ю ju я ja",
    "tr": "ё yo ж j й y у u х h ц ts ч ç ш ş щ şç ы ı э e ю yu я ya",
    "pt": "ё io ж j й i у u х kh ц ts ч tch ш ch щ chtch ы y э e ю iu я ia",
}
UKRAINIAN = {
    "en": "г h ґ g и y і i ї i є ie й i ю iu я ia",
    "fr": "г h ґ g и y і i ї ï є ie",
    "de": "г h ґ g и y і i ї ji є je",
    "es": "г h ґ g и i і i ї i є ie",
    "pl": "г h ґ g и y і i ї ji є je",
    "nl": "г h ґ g и y і i ї ji є je",
    "cs": "г h ґ g и y і i ї ji є je",
    "sv": "г h ґ g и y і i ї ji є je",
    "it": "г h ґ g и y і i ї ji є je",
    "tr": "г h ґ g и i і i ї yi є ye",
    "pt": "г h ґ g и y і i ї i є ie",
}
UKRAINIAN_ONLY = frozenset("іїєґ")


def table(language: str, ukrainian: bool) -> dict[str, str]:
    """The letters of one language, with what Ukrainian changes."""
    spelled = f"{LANGUAGES[language]} {UKRAINIAN[language] if ukrainian else ''}".split()
    return BASE | dict(zip(spelled[::2], spelled[1::2], strict=True))


def write(name: str, language: str, *, ukrainian: bool) -> str:
    """A Cyrillic name as a newsroom of the language writes it."""
    letters = table(language, ukrainian)
    body = re.sub(r"\w[\w’']*", lambda m: word(m[0].lower(), letters, language).capitalize(), name)
    return finish(body, language)


def word(cyrillic: str, letters: dict[str, str], language: str) -> str:
    """One word letter by letter; е opens a syllable as je, ie or ye."""
    out = ""
    for place, letter in enumerate(cyrillic):
        before = cyrillic[place - 1] if place else ""
        if letter == "е" and (not before or before in "аеёиоуыэюяьъ’'") and "і" not in letters:
            out += {"de": "je", "pl": "je", "nl": "je", "cs": "je", "sv": "je", "en": "ye", "tr": "ye"}.get(
                language, "ie" if not before else "e"
            )
        elif letter == "е" and language == "pl" and before and before not in "жчшщцлгкх":
            out += "ie"
        elif letter == "л" and language == "pl" and cyrillic[place + 1 : place + 2] in tuple("еиюяёьі"):
            out += "l"
        elif letter == "с" and language in ("fr", "de") and between_vowels(cyrillic, place):
            out += "ss"
        else:
            out += letters.get(letter, letter)
    return out


def between_vowels(cyrillic: str, place: int) -> bool:
    """Whether a letter stands between vowels, where French and German would voice a single s."""
    vowels = "аеёиоуыэюяіїє"
    return 0 < place < len(cyrillic) - 1 and cyrillic[place - 1] in vowels and cyrillic[place + 1] in vowels


def finish(name: str, language: str) -> str:
    """What a language does at the end of a name or between certain letters."""
    if language == "fr":
        name = re.sub(r"(?<=[iy])n\b", "ne", re.sub(r"(?<=[^aeiouyï])yï\b|iï\b", "y", name))
        name = re.sub(r"g(?=[eiéy])", "gu", name)
    if language == "es":
        name = re.sub(r"g(?=[ei])", "gu", re.sub(r"[iy]i\b", "i", name))
    if language == "en":
        name = re.sub(r"yy\b|iy\b", "y", name)
    return name
