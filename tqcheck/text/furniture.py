"""Lines that are furniture of a web page by their form: time stamps, share buttons, credits, names of agencies.

Phrases are one half of what a page leaves in a text; this is the other, which needs no phrase: a line all of whose
words belong to time stamps or to share buttons, a name after a slash, a line of hashtags or behind an arrow. Some
forms are furniture wherever they stand, others only before and after the running prose (`edge`).
"""

import re
import unicodedata
from collections.abc import Sequence
from functools import cache

from .. import tables
from .language import Language

DIGIT = re.compile(r"\d")
CLOCK = re.compile(r"(?<![\d.:])(?:[01]?\d|2[0-4]) ?(?:[:.h]\s?[0-5]\d(?!\d)|[ap]\.?m\b)", re.IGNORECASE)
DATE = re.compile(r"\b(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}[./-]\d{1,2}[./-]\d{1,2})\b")
POINTER = re.compile(r"[→➜➔➡➤►▶▸»☛👉✅📲🔔📱📩📢⏩🔗🎧📺📸]|>>")
COPYRIGHT = re.compile(r"[(\[]?(?:[©ⓒⒸ]|\([cC]\) )")
HASHTAGS = re.compile(r"(?:#\w+[\s,;·|]*)+$")
INITIALS = re.compile(r"\(?[^\W\d_]{2,4}(?:/[^\W\d_]{2,4})+\)?$")
ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
DASH = ("-", "–", "—")
SHORT = 24
PLACE, DAY = r"[A-Z][^\W\d]+(?:[ -][A-Z][^\W\d]+){0,3}", r"(?:\d{1,2} [^\W\d]{3,9}\.?|[^\W\d]{3,9}\.? \d{1,2})"
DATELINE = re.compile(
    rf"(\([A-Z][^()\d]{{1,20}}\)) ?[-–—] ?{PLACE}, {DAY} ?[-–—]"  # (ANSA) - ROME, 18 MAY -
    rf"|{PLACE}, {DAY}(?:, \d{{4}})?\.? [-–—]+ (?P<agency>[A-Z][^.,]{{1,20}})\.(?= )"  # MOSCOW, May 16 — PRIME.
    rf"|{PLACE}(?:, {DAY}(?:,? \d{{4}})?)? ?\([A-Z][\w ]{{1,20}}\) ?\.[-–—](?= )"  # Madrid, 3 nov (EFE).-
    rf"|\({PLACE} ?= ?{PLACE}\)(?: Reporter {PLACE})?(?: ?=)?"  # (Seoul=Yonhap News) Reporter Kim Min-su =
    rf"|(?:{PLACE}, )?(?P<outlet>[A-Z][\w.]+(?: [A-Z]\w+)?)(?:, {PLACE})? [-–—]+(?= )"  # TEMPO.CO, Jakarta -
)


@cache
def roles(code: str) -> dict[str, frozenset[str]]:
    """What each word of a label may be part of."""
    found: dict[str, set[str]] = {}
    for word, role in tables.rows(f"{code}/furniture-words.tsv"):
        found.setdefault(word, set()).add(role)
    return {word: frozenset(kinds) for word, kinds in found.items()}


@cache
def outlets() -> frozenset[str]:
    """Agencies and outlets, folded."""
    return frozenset(map(fold, tables.words("outlets.tsv")))


def fold(name: str) -> str:
    """A name without case, diacritics and typographic apostrophes."""
    if not name.isascii():
        name = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return name.replace("’", "'").strip(" \t()[].,*·•|/-–—").casefold()


def form(line: str, words: Sequence[str], keys: Sequence[str], language: Language) -> str | None:
    """The kind of furniture that a line is wherever it stands, else None."""
    if not line[0].isalnum():
        if POINTER.match(line) or HASHTAGS.match(line):
            return "link"
        if COPYRIGHT.match(line):
            return "rights"
    if "/" in line and credited(line):
        return "credit"
    if said_at(line, keys, language):
        return "outlet"
    return stamp(line, words, keys, language, edge=False) or buttons(keys, language)


def edge(line: str, words: Sequence[str], keys: Sequence[str], language: Language) -> str | None:
    """The kind of furniture that a line is before or after the running prose, else None."""
    if fold(line) in outlets():
        return "outlet"
    if INITIALS.match(line) and line == line.lower():
        return "byline"
    if "@" in line and ADDRESS.search(line) and len(words) <= 8:
        return "byline"
    return stamp(line, words, keys, language, edge=True)


def credited(line: str) -> bool:
    """Whether a line is a name and, behind a slash, an agency: `Laszlo Pinter / dpa`, `mik/dpa/Reuters`."""
    first, *others = line.strip("()[]").split("/")
    return len(first.split()) <= 6 and bool(others) and all(fold(o) in outlets() for o in others)


def said_at(line: str, keys: Sequence[str], language: Language) -> bool:
    """Whether a line is a preposition and an outlet: `at franceinfo` below a pulled quotation."""
    if not 2 <= len(keys) <= 5 or "glue" not in roles(language.code).get(keys[0], ()):
        return False
    return fold(line.split(None, 1)[1]) in outlets()


def stamp(line: str, words: Sequence[str], keys: Sequence[str], language: Language, *, edge: bool) -> str | None:
    """A time stamp or a reading time: a number, and no word that belongs to neither but names."""
    known = roles(language.code)
    if not known or not DIGIT.search(line):
        return None
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
    if "label" in found and (date or clock or "ago" in keys) and names <= 4:
        return "time stamp"
    whole = (date or clock) if not names else date and (clock or line.endswith(DASH) or dateline(line))
    return "time stamp" if edge and whole else None


def dateline(line: str) -> bool:
    """Whether an agency stands alone behind the dash of a dateline: `MOSCOW, May 16 — PRIME.`"""
    place, dash, agency = line.rpartition("—" if "—" in line else " – " if " – " in line else " - ")
    return bool(place and dash) and len(agency.split()) <= 2 and agency.upper() == agency


def dateline_of(line: str) -> int:
    """The length of a dateline that no English paper prints, at the start of a paragraph; 0 without one."""
    found = DATELINE.match(line)
    if not found:
        return 0
    agency, outlet = found["agency"], found["outlet"]
    if agency and agency != agency.upper() and fold(agency) not in outlets():
        return 0
    if outlet and ("," not in found[0] or fold(outlet) not in outlets()):
        return 0
    return found.end()


def buttons(keys: Sequence[str], language: Language) -> str | None:
    """A row of share buttons: only verbs of sharing and names of networks, two at least."""
    known = roles(language.code)
    networks = verbs = 0
    for key in keys:
        kinds = known.get(key)
        if kinds is None:
            return None
        networks += "network" in kinds
        verbs += "share" in kinds
        if not kinds & {"network", "share", "glue"}:
            return None
    return "share" if networks + verbs >= 2 else None
