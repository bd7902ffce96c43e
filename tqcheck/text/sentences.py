"""Sentences of a text.

A full stop ends a sentence unless it follows an abbreviation, an initial or an ordinal before a month.
Lines are hard boundaries: headlines and labels have no full stop. Closing quotes belong to the sentence
they close; a question or exclamation in quotes that goes on in lower case ("Why?" he asked) does not end it.
"""

import re

from . import Span
from .language import Language

END = re.compile(r"(?:([.…])|[!?]+)([\"'”’»“)\]]*)(?=[^\S\r\n]+([\"'“‘„«(\[]*)(\w?))|[。！？؟।]+[”」』）]*")
NEXT = re.compile(r"\W*(\w+)")
LAST_WORD = re.compile(r"(?:\w\.)*\w+$")


def spans(content: str, lines: list[Span], language: Language) -> list[Span]:
    """Sentences as trimmed spans, in order."""
    found = []
    for start, end in lines:
        begin = start
        for match in END.finditer(content, start, end):
            if ends_sentence(content, match, language):
                found.append((begin, match.end()))
                begin = match.end()
                while begin < end and content[begin].isspace():
                    begin += 1
        if begin < end:
            found.append((begin, end))
    return found


def ends_sentence(content: str, match: re.Match[str], language: Language) -> bool:
    """Whether the mark that `match` found closes its sentence."""
    if match[4] is None:
        return True
    lower = match[4].islower()
    if match[1] != ".":
        return not (lower and (match[1] == "…" or match[2]))
    if match[2] or content[match.start() - 1] == ".":  # a quotation or three dots go on in lower case
        return not lower
    last = LAST_WORD.search(content, max(0, match.start() - 24), match.start())
    return last is None or not is_abbreviation(content, match, last[0], language)


def is_abbreviation(content: str, match: re.Match[str], word: str, language: Language) -> bool:
    """Whether the full stop belongs to `word` and the sentence goes on."""
    key = word.lower()
    if key.isdigit():
        return len(key) < 3 and next_word(content, match.end()) in language.months
    use = language.abbreviations.get(key, "")
    if "." in key or use == "closing":
        return match[4].islower() or match[4].isdigit() or not opens(content, match, language)
    if len(key) == 1:
        return word.isupper() and word != "I"
    return use == "any" or (use == "capital" and word[0].isupper()) or (use == "digit" and match[4].isdigit())


def opens(content: str, match: re.Match[str], language: Language) -> bool:
    """After `U.S.` only a word that commonly opens a sentence proves a boundary: `U.S. Senate` is one name."""
    return bool(match[3]) or next_word(content, match.end()) in language.openers


def next_word(content: str, offset: int) -> str:
    """The word after `offset` in lower case, empty at the end."""
    match = NEXT.match(content, offset)
    return match[1].lower() if match else ""
