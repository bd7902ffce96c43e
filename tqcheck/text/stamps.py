"""Time stamps, reading times and datelines: the lines of a page that are made of numbers and few words."""

import re
from collections.abc import Sequence
from functools import cache

from .. import tables
from .language import Language
from .later import later
from .outlets import is_outlet

DIGIT = later(r"\d")
CLOCK = later(r"(?<![\d.:])(?:[01]?\d|2[0-4]) ?(?:[:.h]\s?[0-5]\d(?!\d)|[ap]\.?m\b)", re.IGNORECASE)
DATE = later(r"\b(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}[./-]\d{1,2}[./-]\d{1,2})\b")
DASH = ("-", "–", "—")
SEPARATORS = ("—", " – ", " - ", ". ")
PLACE, DAY = r"[A-Z][^\W\d]+(?:[ -][A-Z][^\W\d]+){0,3}", r"(?:\d{1,2} [^\W\d]{3,9}\.?|[^\W\d]{3,9}\.? \d{1,2})"
DATELINE = later(
    rf"(\([A-Z][^()\d]{{1,20}}\)) ?[-–—] ?{PLACE}, {DAY} ?[-–—]"  # (ANSA) - ROME, 18 MAY -
    rf"|{PLACE}, {DAY}(?:, \d{{4}})?\.? [-–—]+ (?P<agency>[A-Z][^.,]{{1,20}})\.(?= )"  # MOSCOW, May 16 — PRIME.
    rf"|{PLACE}(?:, {DAY}(?:,? \d{{4}})?)? ?\([A-Z][\w ]{{1,20}}\) ?\.[-–—](?= )"  # Madrid, 3 nov (EFE).-
    rf"|[(\[]{PLACE} ?= ?{PLACE}[)\]](?: Reporter {PLACE}(?:-\w+)?)?(?: ?=)?"  # (Seoul=Yonhap) Reporter Kim Min-su =
    rf"|[A-Z][^()\n]{{5,60}}\((?:Reporters?|Correspondents?) {PLACE}\)"  # Xinhua, Hohhot (Reporter Zhang Wei)
    rf"|(?:{PLACE}, )?(?P<outlet>[A-Z][\w.]+(?: [A-Z]\w+)?)(?:, {PLACE})? [-–—]+(?= )"  # TEMPO.CO, Jakarta -
)

DOMAIN = later(r"\.(?:com?|net|org|info|vn|id|ru|ua|kz|tr|br|gr|ro|hu|bg|rs|hr|pl|in|kr)$", re.IGNORECASE)
MARKED = later(r"[(–—]|- ")
"""What every dateline has: a bracket or a dash."""


@cache
def roles(code: str) -> dict[str, frozenset[str]]:
    """What each word of a label may be part of."""
    found: dict[str, set[str]] = {}
    for word, role in tables.rows(f"{code}/furniture-words.tsv"):
        found.setdefault(word, set()).add(role)
    return {word: frozenset(kinds) for word, kinds in found.items()}


def stamp(line: str, words: Sequence[str], keys: Sequence[str], language: Language, *, edge: bool) -> str | None:
    """A time stamp or a reading time: a number, and no word that belongs to neither but names."""
    if not DIGIT.search(line):
        return None
    known = roles(language.code) or roles("en")
    found: set[str] = set()
    names = 0
    for word, key in zip(words, keys, strict=True):
        if key in known:
            found |= known[key]
        elif not key[0].isdigit() and key not in language.particles:
            if not word[0].isupper():
                return None
            names += 1
    if "reading" in found and "unit" in found and not names:
        return "reading time"
    date, clock = "month" in found or DATE.search(line), CLOCK.search(line)
    span = "unit" in found and "ago" not in keys  # Trading update for the 13 weeks to 28 September
    if "label" in found and not span and (date or clock or "ago" in keys) and names <= 4:
        return "time stamp"
    signed = line.endswith(DASH) or dateline(line) or is_outlet(line.partition(",")[0])  # UNIAN, 2 March 2023
    whole = (date or clock) if not names else date and (clock or signed)
    return "time stamp" if edge and whole else None


def dateline(line: str) -> bool:
    """Whether an agency stands alone at the end of a dateline: `MOSCOW, May 16 — PRIME.`"""
    separator = next((mark for mark in SEPARATORS if mark in line), None)
    agency = line.rpartition(separator)[2] if separator else ""
    return 0 < len(agency.split()) <= 2 and agency.upper() == agency


def dateline_of(line: str) -> int:
    """The length of a dateline that no English paper prints, at the start of a paragraph; 0 without one."""
    found = DATELINE.match(line) if MARKED.search(line) else None
    if not found:
        return 0
    agency, outlet = found["agency"], found["outlet"]
    if agency and agency != agency.upper() and not is_outlet(agency):
        return 0
    if outlet and not (DOMAIN.search(outlet) or ("," in found[0] and is_outlet(outlet))):
        return 0
    return found.end()
