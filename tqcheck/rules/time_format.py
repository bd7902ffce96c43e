"""A time of day written as another language writes it.

14h30 and 21h are French and Portuguese, 12.00 hours Spanish and Dutch, 6.30 o'clock German, 20-00 Russian. English
says 2.30pm, 9pm, noon or 20:00. Durations (a 24h race, in 2h15) are no times, and 9.30 is British.

Bad:  At {4h30} in the morning the bells rang; the match starts at {21h} on Sunday, the gates open at {19 h 15}.
Bad:  The meeting is at {12.00 hours}, the vote around {21:00 h} and the end by {22.40 o’clock}.
Bad:  Trains should run by {20-00} and again from {09-30}. It began at {15 o'clock}.
Bad:  The bulletin of Monday, {14h30}, said so. Open from {9h} to {18h}.
Bad:  It happened at {02} on Monday; open from {hours 10} on, and again at {kl 14.30}; the train left at {06.15}.
Bad:  The plane took off at {22.26} on Friday. It landed at {20.15 pm}, or {20 am}; it stood from {14.54 WIB} on.
Bad:  It starts at {kl. 10} or at {21.00h}, at {22 hours} on Friday. It was hit at about {17.30 hours}.
Bad:  The broadcast starts {kl 20.00} and ends {klokken 22}; the vote is at {12.00 sati}.
Bad:  The speech began at {20:00 in the evening}. The alarm came at {21.47}.
Bad:  They stay until {18 hours}. The chamber debates at {19.30}.
Good: They stay until 18 hours after the last match.
Good: At 4:30 in the morning the bells rang; the match starts at 9pm, at 20:00 or at 21.00 GMT.
Good: It was 6 o'clock. The troops moved at 0600 hours. The 24h race ended after 23h45 of rain.
Good: He won in 4h12 and the 48h ultimatum ran out; charging takes 2h15, and 72h later it was over.
Good: The share closed at 22.26 on Friday. He won the race at 21.35 seconds; it fell to 14.25 on the index.
Good: He finished third at 20.15, after 14.25 in the heat; they played together from 05-06 to 09-10.
Good: They led by 20-10 at half-time, at 15-30 down; some 20-30 people came from 18-35 teams.
Good: At 02 12 34 the line was dead; in the last 24 hours 10 people died, at hour 12 of the siege.
Good: At 24 hours of age he slept; at 20 hours a week it pays. They opened at 3-1 and 18.30 of them ran.
Good: He slept 7.50 hours, worked 2:30 hours and got up at 9.30 and 11.45.
"""

import re
from collections.abc import Iterator

from ..document import Document
from ..finding import Mark
from ..rule import Rule
from ..text.figures import Figure
from ..text.later import later
from ..views import Text

BLANK = "[ \\u00a0\\u2009\\u202f]"
HOUR, MINUTE = r"(?P<hour>2[0-4]|[01]?\d)", r"(?P<minute>[0-5]\d)"
UNIT = r"(?P<unit>hours|hrs|[hH]|[oO]['’ ]?clock|[uU]hr|uur|heures|horas|hodin|hodín|sati|godz|WITA?|WIB)\b"
WITH_H = later(rf"{HOUR}{BLANK}?[hH](?:{BLANK}?{MINUTE}(?:min)?)?(?![\w/])")
WITH_UNIT = later(rf"{HOUR}(?P<mark>[:.]){MINUTE}{BLANK}?{UNIT}")
LATE = later(rf"(?P<hour>1[3-9]|2[0-4])(?:{BLANK}?[ap](?:m\b|\.m\.)|{BLANK}[oO]['’ ]?clock\b)")
HALF = rf"{BLANK}?[ap](?:m\b|\.m\.)|{BLANK}(?:in{BLANK}the{BLANK}(?:afternoon|evening)|at{BLANK}night)\b"
LATE_CLOCK = later(rf"(?P<hour>1[3-9]|2[0-4])[:.]{MINUTE}(?:{HALF})")
HYPHEN = later(r"(?P<hour>2[0-3]|1\d)-(?P<minute>0[05])(?![\w-])|(?P<early>0\d)-(?P<past>00|15|[2-5][05])(?![\w-])")
POINT = later(rf"(?P<hour>0\d|1[3-9]|2[0-3])\.{MINUTE}(?![\w.,]?\d)")
HOUR_ONLY = later(rf"{HOUR}(?:[.:]{MINUTE})?(?![\w:])")
BARE = later(r"0\d")
CLOCKS = frozenset("hours kl klo kello klokken klockan ora ore godz uhr saat".split())
AFTER_STOP = frozenset(("kl", "godz"))
NEVER_ENGLISH = frozenset(("kl", "klo", "kello", "klokken", "klockan", "godz"))
WHOLE = later(
    rf"(?P<hour>1[3-9]|2[0-3]){BLANK}hours(?:{BLANK}and{BLANK}{MINUTE}{BLANK}minutes)?\b(?!{BLANK}(?:an?|per|each|of)\b)"
)

AT = frozenset("at around until till from by before since between towards toward".split())
FIRM = frozenset("at until till from by since".split())
ENDS = frozenset(("at", "until", "till"))
DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday today tomorrow yesterday tonight".split())
LASTING = frozenset(
    "in for lasted lasts took takes of after within than least every the a this last next first".split()
)
LASTING |= frozenset("its his her their over per nearly".split())
LASTS = frozenset("of later long race ago after before delay flight drive journey shift".split())
DATED = frozenset("on local in this moscow today yesterday when".split())
WHEN = DAYS | frozenset("morning afternoon evening night noon midnight local start starts started begin begins".split())
WHEN |= frozenset("began kick kicks open opens opened leaves left departs departed arrives arrived happened".split())
WHEN |= frozenset("occurred meeting screening broadcast alarm came ended statement quake earthquake tremor".split())
WHEN |= frozenset(
    "accident airs bus call called ceremony closes concert conference crash crashed debate debates".split()
)
WHEN |= frozenset("ends explosion ferry fire flight funeral game gathers mass match meets session speaks spoke".split())
WHEN |= frozenset("struck train vote voted votes".split())
NEAR = 30
"""Words on either side that may tell a time from a price."""
MEASURED = frozenset("share shares stock stocks index points percent euros dollars pounds rubles roubles cents".split())
MEASURED |= frozenset(
    "metres meters seconds degrees price prices traded closed trading yield rate average barrel".split()
)
MEASURED |= frozenset("record fell rose million billion best clocked lap heat jump throw era finished".split())
MEASURED |= frozenset(("qualifying",))


def check(document: Document, _: None) -> Iterator[Mark]:
    """Marks each figure that is a time in the manner of another language."""
    text = document.target
    end = 0
    pointed = "a.m." in text.content or "p.m." in text.content
    for figure in text.figures:
        if figure.start < end or len(figure.text) > 5 or figure.left[-1:] in ("-", ":", ".", "–", "/", "+"):
            continue
        found = time_at(text, figure)
        if found:
            end = found.end()
            named = figure.before in CLOCKS or after_stop(text, figure)
            start = text.starts[figure.first - 1] if named else figure.start
            yield Mark(start, end, "not an English time", english(found, pointed=pointed))


def time_at(text: Text, figure: Figure) -> re.Match[str] | None:
    """The foreign time that begins with a figure."""
    content, start = text.content, figure.start
    if figure.after == "hours" and figure.before in ENDS and figure.text.isdigit():
        found = WHOLE.match(content, start)
        return found if found and is_moment(text, figure, found) else None
    if after_stop(text, figure):
        return HOUR_ONLY.match(content, start)
    if figure.before in CLOCKS:
        named = figure.before in NEVER_ENGLISH or is_named(text, figure)
        return HOUR_ONLY.match(content, start) if named else None
    if figure.text.isdigit() and (figure.suffix[:1] in ("h", "H") or figure.after in ("h", "heures")):
        found = WITH_H.match(content, start)
        return found if found and is_moment(text, figure, found) else None
    if figure.right[:1] == ":" or "." in figure.text:
        found = LATE_CLOCK.match(content, start) or WITH_UNIT.match(content, start)
        if found:
            return found if "unit" not in found.groupdict() or is_clock(figure, found) else None
        return POINT.match(content, start) if is_evening(text, figure) else None
    if figure.right[:1] == "-":
        return HYPHEN.match(content, start) if figure.before in AT else None
    if BARE.fullmatch(figure.text):
        return HOUR_ONLY.match(content, start) if is_bare(text, figure) else None
    return LATE.match(content, start) if figure.before != "the" else None


def after_stop(text: Text, figure: Figure) -> bool:
    """Whether a figure stands behind an abbreviation of the hour: at kl. 10, godz. 14.00."""
    return figure.left == ". " and figure.first > 0 and text.keys[figure.first - 1] in AFTER_STOP


def is_moment(text: Text, figure: Figure, found: re.Match[str]) -> bool:
    """Whether 9h or 14h30 is a time and no duration."""
    word = text.words_in((figure.start, found.end())).stop
    if text.keys[word : word + 1] and text.gaps[word] == " " and text.keys[word] in LASTS:
        return False
    if figure.before in AT or figure.before in DAYS:
        return True
    if figure.before in ("to", "and"):
        return figure.first > 1 and text.words[figure.first - 2].lstrip("0123456789")[:1] == "h"
    return found["minute"] is not None and len(found["hour"]) == 2 and figure.before not in LASTING


def is_clock(figure: Figure, found: re.Match[str]) -> bool:
    """Whether digits before `hours` are a time and no duration."""
    if found["unit"][:1] in "oOuUW" or figure.before in FIRM:
        return True
    if found["unit"] in ("h", "H"):
        return len(found["hour"]) == 2 and (found["mark"] == ":" or figure.before in AT)
    if figure.before == "about" and int(found["hour"]) > 12 and found["mark"] == ".":
        return True
    return found["minute"] == "00" and figure.before not in LASTING


def is_named(text: Text, figure: Figure) -> bool:
    """Whether a word for the clock before a figure names the hour: from hours 10, and not in 24 hours 10 people."""
    place = figure.first - 2
    return place < 0 or text.keys[place] in AT or not text.gaps[place + 1].isspace()


def is_bare(text: Text, figure: Figure) -> bool:
    """Whether `at 02` is an hour: nothing follows that is counted."""
    if figure.before not in AT or figure.suffix or figure.right[:1] not in (" ", ",", ".", "\n"):
        return False
    return not figure.after or figure.after in text.language.function_words


def is_evening(text: Text, figure: Figure) -> bool:
    """Whether 22.26 is a time: `at` before it, a day or the end of the clause after it, no market or measure near."""
    if figure.before not in ("at", "until", "till", "around") or figure.suffix or figure.form.name != "POINT":
        return False
    stops = figure.right[:1] in (",", ".", ";", ")", "\n") or figure.last + 1 == len(text.words)
    stops = stops or figure.after == "and"
    sentence = text.words_in(text.sentence_at(figure.start))
    keys = text.keys[max(sentence.start, figure.first - NEAR) : min(sentence.stop, figure.last + NEAR)]
    dated = figure.after in DATED or figure.after in DAYS or (stops and not WHEN.isdisjoint(keys))
    return dated and MEASURED.isdisjoint(keys)


def english(found: re.Match[str], *, pointed: bool) -> str:
    """The time on a clock of twelve hours, with a.m. or am."""
    parts = found.groupdict()
    hour, minute = int(parts.get("hour") or parts["early"]), parts.get("minute") or parts.get("past") or "00"
    if minute == "00" and hour in (12, 24):
        return "noon" if hour == 12 else "midnight"
    clock = str(hour % 12 or 12) + (f":{minute}" if minute != "00" else "")
    half = "pm" if 12 <= hour < 24 else "am"
    return f"{clock} {half[0]}.m." if pointed else clock + half


rule = Rule(check, "Locale conventions/Time format", "locale-violation", targets=frozenset({"en"}))
