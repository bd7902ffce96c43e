"""Numbers, times and dates as they are written in digits, in any grouping."""

import re
from typing import NamedTuple

from .later import later

SPACES = " \u00a0\u202f\u2009"
PLAIN = later(rf"\d{{1,3}}(?:[{SPACES}]\d{{3}}(?!\d))+(?:[.,]\d+)?|\d+(?:[.,'’]\d{{3}}(?!\d))*(?:[.,]\d+)?")
ENGLISH = later(r"\d+(?:[.,'’\u00a0\u202f]\d{3}(?!\d))*(?:[.,]\d+)?")
DATE = later(
    r"(\d{1,2})(\. |[./-])(\d{1,2})\2(\d{4}|\d\d)(?![\d.])|(\d{4})-(\d\d)-(\d\d)(?!\d)"
    r"|(\d{4})\. ?(\d{1,2})\. ?(\d{1,2})(?!\d)"
)
CLOCK = later(
    r"(\d{1,2})(?::|\s?h\s?|[.](?=\d\d\s?(?:Uhr|uhr|uur|horas|ore|heures|[ap]\.?\s?m\b)))([0-5]\d)(?!\d)(?:\s?Uhr|\s?([ap])\.?\s?m\b)?"
    r"|(\d{1,2})\s?(?:Uhr\b|h(?![\w/])|([ap])\.?\s?m\b)"
)
DOTTED = later(r"(\d{1,2})[.]([0-5]\d)(?!\d|[.,]\d)()()()")
ASKED = later(r"(?<!\w)(?:kl\.?|klok\w+|klock\w+|godz\.|godzin\w+|saat|or[aăe]|orele|ore|στις|ώρα) $", re.IGNORECASE)
"""What announces a time of day that has a dot: kl 14.30."""
REACH = 12
DURATION = later(r"\d{1,3}(?::\d\d){2}(?![\d:])")
FRACTION = later(r"(?:(\d+)\s)?([1-9])/([2-9]|10)(?![\d/])")
SEPARATOR = later(rf"[{SPACES}.,'’]")


class Reading(NamedTuple):
    """What stands in digits at an offset: the offset after it, what it may mean, its kind."""

    end: int
    values: tuple[float, ...]
    kind: str


def read(content: str, start: int, english: bool) -> Reading:
    """The date, time or number that begins with the digit at an offset."""
    date = DATE.match(content, start)
    if date:
        return dated(date)
    duration = DURATION.match(content, start)
    if duration:
        return Reading(duration.end(), tuple(map(float, duration[0].split(":"))), "about")
    announced = not english and ASKED.search(content, max(0, start - REACH), start)
    clock = (DOTTED.match(content, start) if announced else None) or CLOCK.match(content, start)
    if clock and int(clock[1] or clock[4]) < 25:
        return timed(clock)
    part = FRACTION.match(content, start)
    if part:
        value = int(part[1] or 0) + int(part[2]) / int(part[3])
        return Reading(part.end(), (value,), "number" if part[1] else "about")
    plain = (ENGLISH if english else PLAIN).match(content, start)
    if plain is None:  # digits of another script
        end = start + 1
        while end < len(content) and content[end].isdigit():
            end += 1
        return Reading(end, valued(content[start:end], english), "number")
    return Reading(plain.end(), valued(plain[0], english), "number")


def dated(match: re.Match[str]) -> Reading:
    """A date in digits as day, month and year; which of day and month comes first is not known."""
    for first in (5, 8):
        if match[first]:
            return Reading(match.end(), tuple(float(match[part]) for part in (first + 2, first + 1, first)), "date")
    year = float(match[4]) + (2000 if len(match[4]) == 2 else 0)
    return Reading(match.end(), (float(match[1]), float(match[3]), year), "date")


def timed(match: re.Match[str]) -> Reading:
    """A time of day in minutes, on a clock of twelve hours: 14h30 is 2:30 pm."""
    hour, minute = int(match[1] or match[4]), int(match[2] or 0)
    return Reading(match.end(), (float(hour % 12 * 60 + minute),), "time")


def valued(text: str, english: bool) -> tuple[float, ...]:
    """What a digit string may mean, the likelier first: 1.500 is 1500 in German and 1.5 in English."""
    marks = SEPARATOR.findall(text)
    bare = SEPARATOR.sub("", text)
    if not bare.isdecimal():
        return ()
    whole = float(bare)
    if not marks:
        return (whole,)
    tail = text[len(text) - text[::-1].index(marks[-1]) :]
    fraction = whole / 10 ** len(tail)
    if len(tail) != 3 or text[0] == "0" or (len(set(marks)) > 1 and marks[-1] in ".," and marks[-1] not in marks[:-1]):
        return (fraction,)
    if len(marks) > 1 or marks[0] not in ".,":
        return (whole,)
    return (fraction, whole) if (marks[0] == ".") == english else (whole, fraction)
