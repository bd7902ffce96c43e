"""Names of agencies and outlets, as they stand alone on a line or behind a slash."""

import unicodedata
from functools import cache

from .. import tables

JOINED = str.maketrans({"’": "'", " ": None, "-": None})


@cache
def outlets() -> frozenset[str]:
    """Agencies and outlets, folded."""
    return frozenset(map(fold, tables.words("outlets.tsv")))


def fold(name: str) -> str:
    """A name without case, diacritics, typographic apostrophes, spaces, hyphens and the marks around it."""
    if not name.isascii():
        name = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return name.strip(" \t()[].,*·•|/-–—").translate(JOINED).casefold()


def is_outlet(name: str) -> bool:
    """Whether a name is that of an agency or an outlet, also with the domain of its site."""
    folded = fold(name)
    return folded in outlets() or folded.rpartition(".")[0] in outlets()
