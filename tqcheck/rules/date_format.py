"""A date written as another language writes it.

24.02.2022 and 18. December are German, Russian, Polish or Turkish, the 24 of February Spanish and Italian, the 18 October
French. English says 18 October or October 18. Dates with slashes may be British or American and are left alone, and
the 7 October attack is an attack with a date for its name.

Bad:  The town fell after {24.02.2022}, on {2024.11.11}. It held out until {18. December} in the north.
Bad:  The draft will be discussed on {the 15. of June}, or by {the 24 of February} at the latest.
Bad:  The fire broke out in the night of {the 3 to 4 August 2020}; it has rained since {the 18 October}, or longer.
Bad:  A decision is due by {14.11.} at the latest, or on Monday {24 of February}. The next meeting is on {20.12}.
Bad:  It was signed on {12. 3. 2024} and on {26-8-2022}, or on Tuesday {12.03.} by noon.
Bad:  He was born on {05 Mai 1985} and moved on {3 Ekim 2001}, and again on {12. Juli}.
Bad:  It was signed on {24 February of 2022}.
Bad:  The pipe dates from {year 1974} and burst in 2021, the year of the flood.
Good: It was so in the year 1974, in Year 7, in fiscal year 2020 and by the end of model year 2019.
Good: The town fell on 24 February 2022, on the 15th of June, on June 15 and 3-4 August.
Good: Since the 7 October attack and the 6 January riot, the 18 October 2019 protests and the 11 March law.
Good: It rose to 18. December brought more. Of its members, 12 of May’s intake left.
Good: They lost by 4-2; on 2. 3 more came. The lift stopped on 3. 4 people left.
Good: Version 2.11.2022 of the driver; a rise of 14.11. The rate of 24.02 held; 05/03/2023 and 2022-02-24.
Good: The 3 Mars missions and 2 Avril albums were cheap. In the 24 March issue he wrote of the 2 August Belgians.
Good: The 5 May and 6 June were years. 5 may still come.
"""

from collections.abc import Iterator
from typing import NamedTuple

from .. import tables
from ..document import Document
from ..finding import Mark
from ..rule import Rule
from ..text.figures import Figure, Form, ends_phrase
from ..text.later import later
from ..text.lexicon import lexicon
from ..views import Text

MONTHS = "January February March April May June July August September October November December".split()
BEFORE_DAY = frozenset(("on", "since", "until", "till", "by", "from", "before", "after", "of", "the", "for", "between"))
BEFORE_DAY |= frozenset(("and", "to", "dated", "around", "about", "night"))
WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
BEFORE_DAY |= WEEKDAYS
ON = frozenset(("on", "since", "until", "till", "by", "from", "before", "after", "of", "to"))
VERSIONS = frozenset(("version", "release", "firmware", "driver", "v", "ver", "build"))
SHORT_DATE = later(r"(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])")
VERBS = frozenset(
    "am are can could did do does had has have is may might must shall should was were will would".split()
)
JOINTS = frozenset((" ", ". ", "\u00a0", ".\u00a0"))


class Found(NamedTuple):
    """A date: its offsets, and what it says; the day may be two, the year empty."""

    start: int
    end: int
    day: str
    month: str
    year: str


def check(document: Document, _: None) -> Iterator[Mark]:
    """Marks each figure that is the day of a foreign date, with the whole of the date."""
    text = document.target
    yield from years(text)
    found = list(dates(text))
    american = bool(found) and is_american(text)
    for start, end, day, month, year in found:
        fix = f"{month} {day}" + (f", {year}" if year else "") if american else f"{day} {month} {year}".rstrip()
        yield Mark(start, end, "not an English date", fix)


def dates(text: Text) -> Iterator[Found]:
    """The foreign dates of a text."""
    for place, figure in enumerate(text.figures):
        found = None
        if figure.suffix:
            continue
        if figure.form is Form.DATE:
            found = in_digits(figure)
        elif figure.form is Form.POINT:
            found = short(text, figure)
        elif figure.form is Form.PLAIN and len(figure.text) < 3 and 0 < int(figure.text) < 32:
            found = with_month(text, figure) or span_of_days(text, place) or parted(text, place)
        if found:
            yield found


def years(text: Text) -> Iterator[Mark]:
    """`in year 1974`: the year needs its article, or better no word at all."""
    for figure in text.figures:
        if figure.before == "year" and figure.form is Form.PLAIN and len(figure.text) == 4 and not figure.suffix:
            word = figure.first - 1
            if (
                word
                and text.keys[word - 1] in BEFORE_DAY - {"the"}
                and text.gaps[word] == text.gaps[figure.first] == " "
            ):
                yield Mark(text.starts[word], figure.end, "English says the year alone", figure.text)


def in_digits(figure: Figure) -> Found | None:
    """24.02.2022, unless it is the number of a version."""
    if figure.before in VERSIONS:
        return None
    first, second, third = figure.text.split(".")
    day, month, year = (third, second, first) if len(first) == 4 else (first, second, third)
    return Found(figure.start, figure.end, day.lstrip("0"), MONTHS[int(month) - 1], year)


def short(text: Text, figure: Figure) -> Found | None:
    """`by 14.11. at the latest`: a full stop after the month, and the sentence goes on."""
    following = text.words[figure.last + 1 : figure.last + 2]
    if not (figure.before in ON | WEEKDAYS and SHORT_DATE.fullmatch(figure.text)):
        return None
    goes_on = figure.right == ". " and bool(following) and following[0][0].islower()
    last = figure.last
    if not goes_on and not (
        (figure.before in WEEKDAYS or figure.before == "on")
        and len(figure.text) == len("20.12")
        and ends_phrase(text.words, text.gaps, last, text.language.function_words)
    ):
        return None
    day, month = figure.text.split(".")
    return Found(figure.start, figure.end + goes_on, day.lstrip("0"), MONTHS[int(month) - 1], "")


def parted(text: Text, place: int) -> Found | None:
    """`on 12. 3. 2024`, `on 12-03-2024`: three figures with a stop and a space, or a hyphen, between."""
    day, *rest = text.figures[place : place + 3]
    if len(rest) < 2 or day.before not in ON or day.right not in (". ", "-"):
        return None
    month, year = rest
    joined = month.left == year.left == day.right and month.first == day.last + 1 and year.first == month.last + 1
    if not joined or not month.text.isdecimal() or not 0 < int(month.text) < 13 or month.suffix or year.suffix:
        return None
    if len(year.text) != 4 or year.text[:2] not in ("19", "20"):
        return None
    return Found(day.start, year.end, day.text.lstrip("0"), MONTHS[int(month.text) - 1], year.text)


def with_month(text: Text, figure: Figure) -> Found | None:
    """A day with its month in letters, wherever the two are joined as English does not join them."""
    word = figure.last + 1
    if word >= len(text.words) or text.gaps[word] not in JOINTS:
        return None
    if text.keys[word] == "of" and text.gaps[word + 1] == " ":
        word += 1
    month = month_of(text, word) if word < len(text.words) else None
    if month is None:
        return None
    last, year = year_after(text, word)
    english = text.keys[word] in text.language.months
    if not (is_foreign(text, figure, word, last) if english else year or is_set_in(text, figure, word)):
        return None
    start = text.starts[figure.first - 1] if figure.before == "the" else figure.start
    return Found(start, text.end_of(last), figure.text, month, year)


def is_foreign(text: Text, figure: Figure, word: int, last: int) -> bool:
    """Whether a day and an English month (and what is between them) make no English date."""
    the = figure.before == "the"
    if word > figure.last + 1:  # the 24 of February
        return the or figure.before in ON | WEEKDAYS
    if last > word + 1:  # 24 February of 2022
        return True
    following = text.keys[last + 1] if last + 1 < len(text.keys) and text.gaps[last + 1] == " " else ""
    if "." in text.gaps[word] and figure.before in BEFORE_DAY:  # rose to 12. March was worse
        return (
            ends_phrase(text.words, text.gaps, last, text.language.function_words) or following in ("and", "or")
        ) and following not in VERBS
    return the and ends_phrase(text.words, text.gaps, last, text.language.function_words)


def is_set_in(text: Text, figure: Figure, word: int) -> bool:
    """Whether a foreign month without a year stands in a date: after a preposition, and no English word."""
    return figure.before in ON | {"the"} and text.keys[word] not in lexicon(text.language.code).common


def month_of(text: Text, word: int) -> str | None:
    """The English name of the month that a word is, in whatever language."""
    key = text.keys[word]
    if key in text.language.months:
        return None if text.words[word] in ("may", "march") else key.title()
    return tables.mapping("en/foreign-months.tsv").get(key)


def year_after(text: Text, word: int) -> tuple[int, str]:
    """The last word of a date and its year, if one follows the month."""
    for place in (word + 1, word + 2):
        if place < len(text.words) and text.gaps[place] == " ":
            key = text.keys[place]
            if len(key) == 4 and key.isdecimal() and key[:2] in ("18", "19", "20"):
                return place, key
        if text.keys[word + 1 : word + 2] != ["of"]:
            break
    return word, ""


def span_of_days(text: Text, place: int) -> Found | None:
    """`the 3 to 4 August 2020`."""
    figure = text.figures[place]
    following = text.figures[place + 1] if place + 1 < len(text.figures) else None
    if following is None or figure.before != "the" or figure.after != "to" or following.first != figure.last + 2:
        return None
    word = following.last + 1
    if following.form is not Form.PLAIN or following.after not in text.language.months:
        return None
    last, year = year_after(text, word)
    days = f"{figure.text} to {following.text}"
    return Found(text.starts[figure.first - 1], text.end_of(last), days, text.words[word], year)


def is_american(text: Text) -> bool:
    """Whether the document sets the month before the day: a month goes before a number of one or two digits."""
    numbers = (text.words[i + 1] for key in text.language.months for i in text.places(key) if i + 1 < len(text.words))
    return any(number.isdecimal() and len(number) < 3 for number in numbers)


rule = Rule(check, "Locale conventions/Date format", "locale-violation", targets=frozenset({"en"}))
