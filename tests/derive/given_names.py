"""Add to the given names those that the person providers of Faker (MIT) give to one sex alone.

Run with Faker installed: python tests/derive/given_names.py. A name is left out when another provider gives it to the
other sex or as a surname, or when it is a word, a place or a country. Names in Greek or Cyrillic letters are romanised
the ways that passports and papers have them. A name that one language alone has counts when its list can be trusted.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import faker.providers.person as persons
from babel import Locale

from tqcheck import tables
from tqcheck.text.lexicon import lexicon

TABLE = Path(tables.__file__).parent / "data" / "given-names.tsv"
MIXED = frozenset("en ga ha ig ko sw th tw vi yo zh zu id".split())
"""Languages whose names say little of the sex, or whose lists are mixed; they still rule a name out."""
TRUSTED = frozenset("az cs da de el es et fi fr hr hu it nl no pl pt ro sk sl sv uk".split())
RUSSIAN = dict(zip("абвгдежзийклмнопрстуфхцчшщъыьэюяё",
    "a,b,v,g,d,e,zh,z,i,y,k,l,m,n,o,p,r,s,t,u,f,kh,ts,ch,sh,shch,,y,,e,yu,ya,e".split(","), strict=True))  # fmt: skip
UKRAINIAN = RUSSIAN | dict(zip("гиіїєйґюя", "h,y,i,i,ie,i,g,iu,ia".split(","), strict=True))
BULGARIAN = RUSSIAN | dict(zip("ъщх", "a,sht,h".split(","), strict=True))
GREEK = dict(zip("αβγδεζηθικλμνξοπρσςτυφχψω",
    "a,v,g,d,e,z,i,th,i,k,l,m,n,x,o,p,r,s,s,t,y,f,ch,ps,o".split(","), strict=True))  # fmt: skip
PAIRS = {"ου": "ou", "αυ": "av", "ευ": "ev", "μπ": "b", "ντ": "nt", "γγ": "ng"}
ALPHABETS = {"ru": RUSSIAN, "uk": UKRAINIAN, "bg": BULGARIAN, "el": GREEK}
WAYS = (
    ("^e(?=[vkl])", "ye"),
    ("^ie", "ye"),
    ("i[iy]$", "y"),
    ("ey$", "ei"),
    ("iya$", "ia"),
    ("ya", "ia"),
    ("iia", "ia"),
)


def bare(name: str) -> str:
    """A name without accents."""
    return "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))


def romanised(name: str, language: str) -> set[str]:
    """The spellings of a name in Latin letters."""
    small = unicodedata.normalize("NFC", name.strip().lower())
    if language not in ALPHABETS:
        return {small}
    small = bare(small) if language == "el" else small
    for pair, letters in PAIRS.items():
        small = small.replace(pair, letters)
    plain = "".join(ALPHABETS[language].get(letter, letter) for letter in small)
    return {plain, *(re.sub(pattern, letters, plain) for pattern, letters in WAYS)}


def given() -> Iterator[tuple[str, str, str]]:
    """Each name with what it is (m, f, or s for a surname) and its language."""
    for folder in sorted(Path(persons.__file__).parent.glob("[a-z]*_*")):
        provider = import_module(f"{persons.__name__}.{folder.name}").Provider
        for attribute in dir(provider):
            listed = getattr(provider, attribute)
            if not attribute.startswith(("first_", "last_")) or not isinstance(listed, tuple | list | dict):
                continue
            sex = "s" if "last" in attribute else "f" if "female" in attribute else "m" if "male" in attribute else ""
            for name in listed if sex else ():
                if isinstance(name, str) and " " not in name:
                    yield from ((way, sex, folder.name[:2]) for way in romanised(name, folder.name[:2]))


def derived() -> Iterator[str]:
    """The rows to add."""
    uses: dict[str, set[str]] = defaultdict(set)
    languages: dict[str, set[str]] = defaultdict(set)
    for name, sex, language in given():
        uses[bare(name)].add(sex)
        languages[name].add(language)
    words, known = lexicon("en"), {bare(name.lower()) for name in tables.mapping("given-names.tsv")}
    lands = {name.lower() for name in Locale("en").territories.values()}
    for name, spoken in languages.items():
        sexes, title = sorted(uses[bare(name)]), name.capitalize()
        if len(sexes) > 1 or sexes == ["s"] or bare(name) in known or name in lands or spoken <= MIXED:
            continue
        if not re.fullmatch(r"[a-zà-ɏḀ-ỿ]{3,}", name) or not words.unknown({name}) or title in words.places:
            continue
        if spoken & TRUSTED or len(spoken - MIXED) > 1:
            yield f"{title}\t{sexes[0]}"


if __name__ == "__main__":
    lines = TABLE.read_text("utf-8").splitlines()
    head = [line for line in lines if line.startswith("#")]
    TABLE.write_text("\n".join([*head, *sorted({*lines, *derived()} - {*head})]) + "\n", "utf-8")
