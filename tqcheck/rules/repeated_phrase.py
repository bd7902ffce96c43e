"""A phrase that the engine said again, as it does when it loops.

Neural engines lose their place and translate a stretch twice or go round in it: their homes their homes, half of the
population of the population of the population, a clause or sentence once more. Emphasis (day after day after day), what
is said in quotation marks for effect, names and figures are left alone.

Bad:  In Ottweiler, 1,800 people had to leave {their homes their homes}.
Bad:  More than half {of the population of the population of the population} has fled.
Bad:  Production is to start in {the second half of the second half of the} year.
Bad:  {Aftershocks are expected in the coming hours. Aftershocks are expected in the coming hours.} People stay outside.
Bad:  “It takes weeks, and {in the meantime the bills arrive, in the meantime the bills arrive},” she laments.
Bad:  The bridge was {damaged and damaged and damaged} by missiles.
Bad:  They lie in a bath of enzymes for {two years and two years and two years} before they are hung.
Bad:  He said {that that that that} it was over, and {the plan, the plan, the plan} was dead.
Bad:  {The ruling is final. The ruling is final. The ruling is final.} Nobody came.
Bad:  The council met on Tuesday in the town hall. It agreed.¶Nobody came. {The council met on Tuesday in the town hall.}
Good: Year after year, year after year the river rose, and it was very, very, very, very cold.
Good: “It will hold, it will hold,” he said. “Peace now, peace now, peace now!” they sang.
Good: Day after day after day he waited and waited and waited, step by step by step, on and on and on.
Good: New York New York is a song; Bora Bora and Wagga Wagga and Wagga Wagga are places.
Good: The score was 2 1 2 1 and then 6-4, 6-4. It was very, very cold, and no, no, no, he would not come.
Good: The more they know, the more they want; the rich and the poor, the young and the old.
Good: “We are not afraid of them any more, none of us,” she said. “We are not afraid of them any more, none of us.”
Good: He waited. He waited. He waited. Nobody came. It was late. It was late. They left.
Good: The ruling is final. The ruling is final. Nobody came.
Good: Do what you like, like what you like, what you want. “And while she may — while she may be proud, I am not.”
Good: It fell from 5 per cent in March to 3 per cent in May and 2 per cent in June.
Lang: en > zh
Bad:  他说{生产将于下半年开始生产将于下半年开始}。
Good: 他说，生产将于下半年开始，销售将于下半年开始，哈哈哈哈。
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from ..document import Document, Text
from ..finding import Mark, Severity
from ..rule import Rule
from ..text.words import positions

LONGEST = 40
"""Words after which a phrase that comes again is no loop."""
PLAIN, COMMA, STOP, QUOTED = 2, 3, 5, 5
"""Words of the shortest phrase that is a loop with nothing, a comma, a full stop between, and in a quotation."""
THRICE = 4
"""Words of a sentence that stands three times."""
ROUNDS, SENTENCE = 4, 40
"""Times that a single word must stand; code points of a sentence that nobody writes twice."""
EMPHATIC = frozenset("very really so long many much more blah never far ha la na no yes bye boom knock please".split())
JOINERS = frozenset("after against by for in into of on over or per than to upon und y et e i y en och og ja".split())
AND = frozenset("and und et y e i en och og".split())
BEING = frozenset("am are be been being is was were had has have became become got".split())
UNSPACED = frozenset({"zh", "ja", "th", "yue", "km", "lo", "my"})
LEAST_CHARACTERS, SHORT = 6, 4


class Loop(NamedTuple):
    """Where a loop begins and ends, and how long one round is, in units."""

    first: int
    after: int
    period: int


def check(document: Document, _: None) -> Iterator[Mark]:
    """Marks each stretch that is said again at once, from its first round to its last."""
    text = document.target
    if text.language.code in UNSPACED:
        yield from by_character(text)
        return
    for loop in loops(text.keys, text.index, SHORT):
        if looped(text, loop):
            first, last = text.starts[loop.first], text.end_of(loop.after - 1)
            once = loop.first + loop.period + (loop.after - loop.first) % loop.period - 1
            last += 1 if "." in text.gaps[loop.first + loop.period] and text.content[last : last + 1] == "." else 0
            yield Mark(first, last, "the same phrase again", text.content[first : text.end_of(once)])
    yield from single(text)
    yield from sentences(text)


def single(text: Text) -> Iterator[Mark]:
    """One word over and over."""
    done = 0
    for word in text.echoes:
        if word < done:
            continue
        after = word + 1
        while after < len(text.keys) and text.keys[after] == text.keys[word] and text.gaps[after] in (" ", ", "):
            after += 1
        done = after
        meant = text.keys[word] in EMPHATIC or text.words[word][0].isdigit() or text.quoted(text.starts[word])
        if after - word >= ROUNDS and not meant:
            yield Mark(text.starts[word], text.end_of(after - 1), "the same word again", text.words[word])


def sentences(text: Text) -> Iterator[Mark]:
    """A long sentence that has stood in another paragraph; whole lines are another rule's."""
    if len({end - start for start, end in text.sentences}) == len(text.sentences):
        return
    seen: set[str] = set()
    for start, end in text.sentences:
        if end - start < SENTENCE:
            continue
        sentence = text.content[start:end]
        if sentence in seen and text.line_at(start) != (start, end) and not text.quoted(start + 1):
            yield Mark(start, end, "this sentence stands above already", "")
        seen.add(sentence)


def loops(units: Sequence[str], index: Mapping[str, list[int]], least: int) -> Iterator[Loop]:
    """Stretches of at least two rounds; units of `least` letters that soon come again wake the search."""
    total = len(units)
    near = [
        (later, later - earlier)
        for unit, places in index.items()
        if len(places) > 1 and len(unit) >= least
        for earlier, later in pairwise(places)
        if 1 < later - earlier < LONGEST
        and (units[later - 1] == units[earlier - 1] or units[later - total + 1] == units[earlier - total + 1])
    ]
    done = 0
    for place, period in sorted(near):
        first, after = place, place + 1
        if place < done:
            continue
        while first > max(done, period) and units[first - 1] == units[first - 1 - period]:
            first -= 1
        while after < total and units[after] == units[after - period]:
            after += 1
        if after - first >= period:
            done = after
            yield Loop(first - period, after, period)


def looped(text: Text, loop: Loop) -> bool:
    """Whether a repetition is a loop of the engine and not meant."""
    first, after, period = loop
    gaps = text.gaps[first + 1 : after]
    if any(mark in gap for gap in gaps for mark in "\n\r\t|"):
        return False
    words = text.words[first : first + period]
    if sum(word[0].isdigit() for word in words) * 2 >= period or all(word[0].isupper() for word in words):
        return False
    if period == 2 and any(word in JOINERS or word in AND for word in text.keys[first : first + 2]):
        return (
            text.keys[first + 1] in AND
            and after - first > 4
            and bool(BEING & set(text.keys[max(0, first - 2) : first]))
        )
    joint = text.gaps[first + period]
    if any(dash in joint for dash in "—–") or any(a != b for a, b in inner(text, loop)):
        return False  # a speaker begins again; like what you like, what you want
    rounds = (after - first) // period
    least = PLAIN if not joint.strip() else STOP if any(mark in joint for mark in ".!?:…") else COMMA
    if least == COMMA and (rounds > 2 or len(set(text.keys[first : first + period])) < period):
        least = PLAIN if rounds > 2 else STOP
    if least == STOP and rounds > 2:
        least = THRICE
    return period >= (max(least, QUOTED) if text.quoted(text.starts[first + period]) else least)


def inner(text: Text, loop: Loop) -> Iterator[tuple[str, str]]:
    """What parts the words of a round, beside what parts the same words in the next."""
    first, after, period = loop
    return zip(text.gaps[first + 1 : first + period], text.gaps[first + period + 1 : after], strict=False)


def by_character(text: Text) -> Iterator[Mark]:
    """Loops in a script that writes no spaces: the unit is the character."""
    for loop in loops(text.content, positions(list(text.content)), 1):
        first, after, period = loop
        shown = text.content[first:after]
        if period >= LEAST_CHARACTERS and "\n" not in shown and not any(c.isdigit() or c.isascii() for c in shown):
            yield Mark(first, after, "the same phrase again", shown[: period + (after - first) % period])


rule = Rule(check, "Accuracy/Addition", "duplication", Severity.MAJOR)
