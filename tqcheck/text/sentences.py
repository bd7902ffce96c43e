"""Sentences of a text.

A full stop ends a sentence unless it follows an abbreviation, an initial or an ordinal before a month.
Lines are hard boundaries: headlines and labels have no full stop. Closing quotes belong to the sentence
they close; a question or exclamation in quotes that goes on in lower case ("Why?" he asked) does not end it.
"""

from bisect import bisect_left
from collections.abc import Mapping

from . import Span, gaps
from .language import Language
from .words import Columns

SHORT = 4
"""Letters of an abbreviation that a small letter follows: 60 тыс. куб. м. English may have lost a capital there."""


def spans(columns: Columns, breaks: Mapping[str, list[int]], lines: list[Span], language: Language) -> list[Span]:
    """Sentences as trimmed spans, in order."""
    words, between, starts = columns
    cuts: list[Span] = []
    stopping = [(i, stop) for gap in breaks if (stop := gaps.read[gap].stop) for i in breaks[gap]]
    for i, stop in sorted(stopping):
        if 0 < i < len(words) and ends_sentence(words, between, i, stop, language):
            offset = starts[i] - len(between[i])
            cuts.append((offset + stop.end, offset + stop.following))
    found = []
    for start, end in lines:
        begin = start
        for cut in range(bisect_left(cuts, (start, 0)), bisect_left(cuts, (end, 0))):
            found.append((begin, cuts[cut][0]))
            begin = cuts[cut][1]
        if begin < end:
            found.append((begin, end))
    return found


def ends_sentence(words: list[str], between: list[str], i: int, stop: gaps.Stop, language: Language) -> bool:
    """Whether the mark in the gap before word i closes a sentence."""
    lower = words[i][0].islower()
    if stop.mark != ".":
        return not (lower and (stop.mark[0] in ".…" or stop.closed))
    if stop.closed:
        return not lower
    if lower and len(words[i - 1]) <= SHORT and language.code != "en":
        return False
    return not is_abbreviation(words, between, i, stop, language)


def is_abbreviation(words: list[str], between: list[str], i: int, stop: gaps.Stop, language: Language) -> bool:
    """Whether the full stop belongs to the word before it and the sentence goes on."""
    word, following = words[i - 1], words[i]
    key = word.lower()
    if key.isdigit():
        ordinal = language.code != "en" and not following[0].isupper()  # 13. 8. 2024
        return len(key) < 3 and (ordinal or following.lower() in language.months)
    use = language.abbreviations.get(key, "")
    if use == "closing" or (between[i - 1] == "." and len(key) < 3):  # U.S., p.m., Ph.D.
        return not (following[0].isupper() and (stop.opener or following.lower() in language.openers))
    if len(key) == 1 and (word.isupper() or not use):
        return word.isupper() and word != "I"
    return use == "any" or (use == "capital" and word[0].isupper()) or (use == "digit" and following[0].isdigit())
