"""A day or a year named as another language names it.

Portuguese and Indonesian set the day in brackets behind the weekday (Friday (13)), Spanish and Portuguese count days
(the last day 12) and give years their article (since the 2019), Korean and Chinese leave the month to the reader.

Bad:  The bids closed on the {last day 12}. He fell on Wednesday {(13/11/2024)} and came back on Friday {(15)}.
Bad:  They will meet on {the day 15}, and again after talks.
Bad:  Doctors returned on {the 2nd (local time)}.
Bad:  Nothing has happened since {the 2019}, save in the spring of {the 2025}.
Bad:  The law was passed in {2024 year}, and changed since {2021 year} in parts.
Good: In 2024 year-end bonuses fell; in 2000 year-round schools opened. In the 2024 year of mourning.
Good: On the last day 12 people died. On the day 7 people fell ill; on the day 5 of the siege it rained. In the 2019 election, the film Friday (1995) won; see Monday (page 13).
Good: On the 2nd (a Tuesday) he won; it began on day 12.
Good: They voted in the 2016, 2018 and 2020 elections, in the 1994 and 1998 finals.
Good: One in the 2000 who came, in the 2019–20 season and the 1960's; the 2020s.
"""

from collections.abc import Iterator

from ..document import Document
from ..finding import Mark
from ..rule import Rule
from ..text.figures import Figure, Form, ends_phrase
from ..text.later import later
from ..views import Text

WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
NEAR = frozenset(("last", "next", "past"))
ON = frozenset(("on", "since", "until", "till", "from", "by"))
SEASONS = frozenset(("spring", "summer", "autumn", "fall", "winter", "end", "beginning", "start", "middle"))
IN_YEAR = frozenset(("in", "since", "until", "till", "during"))
BRACKETED = later(r"\((?:0?[1-9]|[12]\d|3[01])(?:[/.](?:0?[1-9]|1[0-2])(?:[/.](?:20)?\d\d)?)?\)")
LOCAL = later(r"(?:st|nd|rd|th) \(local time\)")


def check(document: Document, _: None) -> Iterator[Mark]:
    """Marks the phrase."""
    text = document.target
    for figure in text.figures:
        found = None
        if figure.left == " (":
            found = bracketed(text, figure)
        elif figure.before == "the":
            found = local(text, figure) if figure.suffix else year(text, figure)
        elif figure.before == "day":
            found = counted(text, figure)
        elif figure.after == "year" and figure.before in IN_YEAR:
            found = yearly(text, figure)
        if found:
            yield Mark(
                *found, "not an English date", figure.text if figure.before == "the" and not figure.suffix else None
            )


def bracketed(text: Text, figure: Figure) -> tuple[int, int] | None:
    """`on Wednesday (13)`, `on Wednesday (13/11/2024)`."""
    if not figure.first or text.keys[figure.first - 1] not in WEEKDAYS:
        return None
    found = BRACKETED.match(text.content, figure.start - 1)
    return found.span() if found else None


def local(text: Text, figure: Figure) -> tuple[int, int] | None:
    """`on the 2nd (local time)`."""
    found = LOCAL.match(text.content, figure.end)
    return (text.starts[figure.first - 1], found.end()) if found else None


def counted(text: Text, figure: Figure) -> tuple[int, int] | None:
    """`until the last day 12`, `on the day 15`."""
    before = text.keys[max(0, figure.first - 3) : figure.first - 1]
    of_month = len(before) == 2 and before[1] == "the" and before[0] in ON and figure.after != "of"
    near = of_month or (before[-1:] and before[-1] in NEAR)
    if (
        not near
        or text.gaps[figure.first - 1] != " "
        or figure.suffix
        or not ends_phrase(text.words, text.gaps, figure.last, text.language.function_words)
    ):
        return None
    return text.starts[figure.first - 2], figure.end


def yearly(text: Text, figure: Figure) -> tuple[int, int] | None:
    """`in 2024 year`."""
    whole = figure.form is Form.PLAIN and len(figure.text) == 4 and figure.text[:2] in ("18", "19", "20")
    year_word = figure.last + 1
    if not whole or not ends_phrase(text.words, text.gaps, year_word, text.language.function_words):
        return None
    return figure.start, text.end_of(year_word)


def year(text: Text, figure: Figure) -> tuple[int, int] | None:
    """`since the 2019`, `in the spring of the 2025`."""
    if figure.form is not Form.PLAIN or len(figure.text) != 4 or figure.first < 2 or figure.text[2:] == "00":
        return None
    earlier = text.keys[max(0, figure.first - 3) : figure.first - 1]
    dated = earlier[-1] == "of" and (earlier[0] in SEASONS or earlier[0] in text.language.months)
    if figure.text[:2] not in ("19", "20") or not (dated or earlier[-1] in IN_YEAR):
        return None
    if not ends_phrase(text.words, text.gaps, figure.last, text.language.function_words):
        return None
    return text.starts[figure.first - 1], figure.end


rule = Rule(check, "Locale conventions/Date format", "locale-violation", targets=frozenset({"en"}))
