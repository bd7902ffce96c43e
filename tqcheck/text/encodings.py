"""UTF-8 that was read as another encoding, and the text that it was.

Each byte of a UTF-8 character is shown as a character of its own (’ as â€™, ü as Ã¼). Written back into the bytes of
the wrong encoding and read as UTF-8 it is the text again; what is no UTF-8, or gives a character that no newsroom
writes, was no mojibake.
"""

import re
from functools import cache

from .later import later

CODECS = ("cp1252", "mac_roman")
LETTERS = later(r"[\u00a0-\u024f\u1e00-\u1eff\u2010-\u203a\u20ac\u2116\u2122\u2190-\u2193]")
"""What one wrongly read character may have been: Latin letters and signs, punctuation, euro, number sign."""
SCRIPTS = later(
    r"[\u0370-\u03ff\u0400-\u0491\u05d0-\u05ea\u060c-\u06cc\u0900-\u0e5b\u3001-\u30ff\u4e00-\u9fff\uac00-\ud7a3]"
)
"""Letters of other scripts, which come in rows: one alone is a coincidence."""
EMOJI = later(r"[\u2600-\u27bf\U0001f300-\U0001faff\ufe0f]")
ROUNDS = 3
"""Times that a text may have been read wrongly on its way."""


@cache
def character(codec: str, byte: int) -> str:
    """What a byte looks like in an encoding; bytes that it does not use pass as Latin-1, as browsers do."""
    try:
        return bytes([byte]).decode(codec)
    except UnicodeDecodeError:
        return chr(byte)


@cache
def bytes_of(codec: str) -> dict[int, int]:
    """The code point of each shown character beyond ASCII to its byte."""
    return {ord(character(codec, byte)): byte for byte in range(0x80, 0x100)}


@cache
def misread(codec: str) -> re.Pattern[str]:
    """Rows of characters that have the form of UTF-8 read in an encoding."""

    def shown(first: int, last: int) -> str:
        return "[" + "".join(re.escape(character(codec, byte)) for byte in range(first, last + 1)) + "]"

    tail = shown(0x80, 0xBF)
    return re.compile(f"(?:{shown(0xC2, 0xDF)}{tail}|{shown(0xE0, 0xEF)}{tail}{tail}|{shown(0xF0, 0xF4)}{tail}{{3}})+")


def repaired(shown: str, codec: str) -> str | None:
    """The text that was, or None when the row is not mojibake."""
    table = bytes_of(codec)
    text = None
    for _ in range(ROUNDS):
        if not all(ord(c) in table or ord(c) < 0x80 for c in shown):
            break
        try:
            shown = bytes(table.get(ord(c), ord(c)) for c in shown).decode("utf-8")
        except UnicodeDecodeError:
            break
        text = shown
    return text if text and plausible(text) else None


def plausible(text: str) -> bool:
    """Whether each character is one that a newsroom writes, those of other scripts in rows."""
    rare = [c for c in text if not (c.isascii() or LETTERS.match(c) or EMOJI.match(c))]
    return not rare or (len(rare) > 1 and all(map(SCRIPTS.match, rare)))
