"""Where a wording stands in a text, and whether what stands around proves it."""

from ..document import Text
from ..notation import digits
from ..text.familiar import ordinary
from ..text.later import later
from .row import DIGITS, Condition, Token, Wording

ARTICLES = frozenset(("the", "a", "an", "his", "her", "its", "their", "our", "my", "your"))
STOP = later(r"[.;:!?…][\"'”’)]*\s|[\n\t()—–]")
COMMA = later(STOP.pattern + r'|,\s|["”] ')
LONG = 5
"""Words of a phrase that a comma may part."""
EDGE = later(r"[,.;:!?…\n()—–]")
OFFICES = frozenset(
    "bill committee council court government internet minister parliament police president senate state".split()
)
"""Everyday words that houses write with a capital."""
NEAR = 4
"""Words that count as near."""


def find(text: Text, wording: Wording, place: int) -> tuple[int, int] | None:
    """The words (first, after the last) of a wording whose waking word stands at `place`, if its context proves it."""
    earliest, total = max(0, place - wording.reach), len(text.keys)
    if all(match(text, wording, 0, first, total) <= place for first in range(earliest, place + 1)):
        return None  # nor does it in its line, whose ends are dearer to find
    span = text.words_in(text.line_at(text.starts[place]))
    for first in range(max(span.start, earliest), place + 1):
        after = match(text, wording, 0, first, span.stop)
        if after > place:
            good = whole(text, wording, first, after) and proved(text, wording, first, after)
            return (first, after) if good else None
    return None


def possible(text: Text, wording: Wording, place: int) -> bool:
    """Whether the text has the other words of a phrase, and the word before the waking one can be that of the phrase.

    What stands beside the waking word has woken the row already, by the side of which it says most.
    """
    for words in wording.needed:
        if text.vocabulary.isdisjoint(words):
            return False
    return not (wording.after and wording.before) or follows(text.keys, place, -1, wording.before)


def follows(keys: list[str], place: int, step: int, words: frozenset[str]) -> bool:
    """Whether the next word on one side is one of some words, or an article and then one of them."""
    other = place + step
    if 0 <= other < len(keys) and keys[other] in ARTICLES and keys[other] not in words:
        other += step
    return 0 <= other < len(keys) and (keys[other] in words or (DIGITS in words and keys[other][0].isdigit()))


def match(text: Text, wording: Wording, step: int, word: int, limit: int) -> int:
    """The index after the last word when the tokens from `step` match from `word`, else -1."""
    tokens, skipped = wording.tokens, wording.exact
    while step < len(tokens):
        after = width(text, tokens[step], word, limit)
        article = step > 0 and not skipped and word < limit and text.keys[word] in ARTICLES
        if tokens[step].optional:
            if after < 0 and article:
                after = width(text, tokens[step], word + 1, limit)
            taken = match(text, wording, step + 1, after, limit) if after > word else -1
            if taken >= 0:
                return taken
            step += 1
        elif after > word:
            word, step, skipped = after, step + 1, wording.exact
        elif article:
            word, skipped = word + 1, True
        else:
            return -1
    return word


def width(text: Text, token: Token, word: int, limit: int) -> int:
    """The index after what one token takes at `word`, or -1."""
    if word >= limit:
        return -1
    if text.keys[word] in token.words:
        return word + 1
    if token.kind == "word":
        return -1
    if token.kind == "#":
        return digits(text, word, limit)
    if token.kind == "@":
        return word + 1 if text.words[word][0].isupper() else -1
    return word + 1 if text.keys[word] not in ARTICLES else -1


def whole(text: Text, wording: Wording, first: int, after: int) -> bool:
    """Whether the words of a match stand in one clause."""
    stop = STOP if len(wording.tokens) >= LONG else COMMA
    counted = any(token.kind == "#" for token in wording.tokens)
    if "-" in (text.gaps[first], text.gaps[after]) or (counted and "-" in text.gaps[first + 1 : after]):
        return False  # off-putting terms, a 10-month ban, a same-sex couple
    if titled(text, first, after):
        return False
    return not any(stop.search(gap) for gap in text.gaps[first + 1 : after] if gap != " ")


def titled(text: Text, first: int, after: int) -> bool:
    """Whether everyday words have a capital in mid-phrase, or one alone has: the author of Fire and Fury."""
    if after - first == 1:
        return text.words[first].istitle() and text.sentence_at(text.starts[first])[0] != text.starts[first]
    shown = [form for form in text.words[first + 1 : after] if form[0].isupper()]
    return any(form.istitle() and ordinary(text.language.code, form) and form.lower() not in OFFICES for form in shown)


def proved(text: Text, wording: Wording, first: int, after: int) -> bool:
    """Whether what stands around a match proves it and nothing excuses it."""
    if not wording.proof and not wording.excuse:
        return True
    span = text.words_in(text.sentence_at(text.starts[first]))
    rest = {*text.keys[span.start : first], *text.keys[after : span.stop]}
    return all(holds(c, text, rest, first, after) for c in wording.proof) and not any(
        holds(c, text, rest, first, after) for c in wording.excuse
    )


def holds(condition: Condition, text: Text, rest: set[str], first: int, after: int) -> bool:
    """Whether one word of a condition stands where it is looked for."""
    return not (
        condition.sentence.isdisjoint(rest)
        and condition.document.isdisjoint(text.vocabulary)
        and condition.before.isdisjoint(beside(text, first - 1, first))
        and condition.after.isdisjoint(beside(text, after, after))
        and condition.near_before.isdisjoint(text.keys[max(0, first - NEAR) : first])
        and condition.near_after.isdisjoint(text.keys[after : after + NEAR])
    )


def beside(text: Text, word: int, gap: int) -> set[str]:
    """What the neighbour of a match is: the word, its shape (`#`, `@`, `_`), `.` for an edge between."""
    outside = not 0 <= word < len(text.words)
    edge = {"."} if outside or EDGE.search(text.gaps[gap]) else set()
    if outside:
        return edge
    form = text.words[word]
    return edge | {text.keys[word], "#" if form[0].isdigit() else "@" if form[0].isupper() else "_"}
