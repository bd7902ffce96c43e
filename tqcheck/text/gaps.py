"""What stands between two words, read once for each distinct gap.

All punctuation of a text lies in its gaps, and the gaps of all texts are the same few hundred strings: what one means
(does it close a sentence, which quotation marks stand in it and on which side they touch a word) is worked out once
and remembered.
"""

import re
from typing import NamedTuple

from .memo import Memo

STOP = re.compile(
    r"([.…]+|[!?]+(?:\.\.+)?)([\"'”’»“)\]]*)[^\S\r\n]+(?=([\"'“‘„«(\[¿¡–—-]*))|([。！？؟।]+[”」』）\"]*)[^\S\r\n]*"
)
DOUBLE = frozenset('"“”„‟«»')
OPENING = frozenset("([{—–-/‘'‚“„«‹\"¿¡")
CLOSING = frozenset(".,;:!?…)]}—–-/’'”»›\"“")
LEADING = frozenset("\"'“‘„«‹(–—-[•*#>:")
NEWLINES = "\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029"


class Stop(NamedTuple):
    """A possible end of a sentence: offsets in the gap of its end and of what follows, and what the marks say."""

    end: int
    following: int
    mark: str
    closed: bool
    opener: bool


class QuoteMark(NamedTuple):
    """A double quotation mark: offset in the gap, glyph, where it touches a word."""

    offset: int
    glyph: str
    shape: str


class Gap(NamedTuple):
    """What a gap means."""

    stop: Stop | None
    quotes: tuple[QuoteMark, ...]
    single: bool
    leading: bool


def breaks(gaps: list[str]) -> dict[str, list[int]]:
    """The distinct gaps that are not a plain space with their indices; gap i stands before word i."""
    found: dict[str, list[int]] = {}
    for i in [i for i, gap in enumerate(gaps) if gap != " "]:
        found.setdefault(gaps[i], []).append(i)
    return found


def meaning(gap: str) -> Gap:
    """The meaning of a gap between two words (or between a word and the newline that stands for an end)."""
    quotes = tuple(QuoteMark(i, mark, shape(gap, i)) for i, mark in enumerate(gap) if is_quote(gap, i))
    single = any(mark in gap for mark in "‘‚") or ("'" in gap and gap != "'")
    tail = gap.rstrip()
    leading = gap[-1:] in LEADING or (tail[-1:] in LEADING and tail[-1:] not in "-'–—") or ":" in gap
    return Gap(stop(gap), quotes, single, leading and gap not in ("'", "-"))


read = Memo(meaning)
"""The meaning of each gap that any text has had."""


def is_quote(gap: str, offset: int) -> bool:
    """Whether a character is a double quotation mark; one behind a euro sign is what is left of a dash (â€“)."""
    return gap[offset] in DOUBLE and not (gap[offset] == "“" and gap[offset - 1 : offset] == "€")


def stop(gap: str) -> Stop | None:
    """The first possible end of a sentence in a gap that does not break the line."""
    found = STOP.search(gap)
    if found is None or any(newline in gap for newline in NEWLINES):
        return None
    if found[4] is not None:
        return Stop(found.end(4), found.end(), "。", bool(found[4]), True)
    return Stop(found.end(2), found.end(), found[1], bool(found[2]), bool(found[3]))


def shape(gap: str, offset: int) -> str:
    """Where words stand: `open` on the right only, `close` on the left only, `bound` on both, `free`."""
    before = gap[offset - 1] if offset else "a"
    after = gap[offset + 1] if offset + 1 < len(gap) else "a"
    left = not (before.isspace() or before in OPENING)
    right = not (after.isspace() or after in CLOSING)
    if left != right:
        return "close" if left else "open"
    if not left and before.isspace() != after.isspace():
        return "open" if before.isspace() else "close"
    return "bound" if left else "free"
