"""A verb that English does not use with the words that were said.

In German, French, Spanish or Polish almost any verb may follow a quotation (“…”, criticised the minister; regretted
X; is pleased Y), and engines keep it. English names the speaking: said, added, admitted; `criticised` takes what was
criticised. A verb is marked where the quotation is its only object: its subject follows it, or nothing does.

Bad:  "This is a slap in the face for homeowners," {criticized} the deputy leader.
Bad:  “We are far from the goal,” {regretted} Anna Kowalska. “It was a hard year”, {assures} the mayor.
Bad:  “We knew that it would be hard,” {commented on} the goalkeeper.
Bad:  “The result is there,” {is pleased} Marc Dupont. “Nobody will be left behind,” the minister {assured}.
Bad:  “It is too early,” he {precised} on Monday.
Good: “It is too early,” he said. “No,” commented one reader. “Never,” lamented the mayor.
Good: “It is too early,” she assured reporters. The minister criticised “the slap in the face”.
Good: The “Big Bill,” criticised by unions, passed. “Stop,” judged to be rude, was cut from the song.
Good: “We will stay,” he wrote. He criticised the plan. “That was Friday,” recalled Anna.
Good: “They need my help!” Uber is valued at $68bn. “What is it like?” Playback is not supported.
Good: “It inspired me.” Giving details on Monday, she smiled. “It all counts.” She knows from colleagues.
Good: The exhibition “A Year of Hope” celebrated the mayor. “It was hard,” he told the criticised minister.
"""

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from .. import tables
from ..document import Document, Text
from ..finding import Mark
from ..rule import Rule
from ..text.later import later
from ..text.triggers import Trigger

CLOSED = later(r"(?:[,.!?…][”\"’»“]|[”\"’»“],)[^\S\n]+")
SUBJECT = frozenset(("the", "a", "an", "his", "her", "its", "their", "he", "she", "they", "one", "another", "some"))
SPOKEN = 3
"""Words that a quotation has at least when it is speech."""
GOES_ON = frozenset(("after", "as", "at", "before", "during", "from", "in", "on", "when", "while", "with", "yesterday"))
HELPING = frozenset(("are", "be", "been", "being", "is", "not", "was", "were"))
"""Words that make of a verb something else than what the subject says: Uber is valued at $68bn."""
REACH = 5
"""Words that the subject may take between the quotation and a verb."""


def check(document: Document, _: None) -> Iterator[Mark]:
    """Marks each such verb after a quotation."""
    text = document.target
    for verb in text.met(WAKE):
        follows = speech_verbs()[verb]
        for word in text.index[verb] if not (follows and follows.isdisjoint(text.vocabulary)) else ():
            last = word + 1 if follows and goes(text, word, follows) else word
            if (not follows or last > word) and (before_subject(text, word, last) or after_subject(text, word, last)):
                yield Mark(text.starts[word], text.end_of(last), "English does not say it of speech: said", None)


@cache
def speech_verbs() -> dict[str, frozenset[str]]:
    """The verbs of the table, each with the words of which it needs one behind it, none where it needs none."""
    table = tables.mapping("en/foreign-speech-verbs.tsv")
    return {verb: frozenset(cell.split()) - {"-"} for verb, cell in table.items()}


WAKE = Trigger(lambda keys: keys & speech_verbs().keys(), keys=True)


def goes(text: Text, word: int, follows: frozenset[str]) -> bool:
    """Whether a verb that needs a second word (is pleased, commented on) has it."""
    return text.gaps[word + 1] == " " and word + 1 < len(text.keys) and text.keys[word + 1] in follows


def before_subject(text: Text, word: int, last: int) -> bool:
    """Whether a verb follows a quotation and its subject follows it: “…,” criticised the minister."""
    if last + 1 >= len(text.words) or text.gaps[last + 1] != " " or not spoken(text, word):
        return False
    following = text.words[last + 1]
    return following in SUBJECT or (following[0].isupper() and text.words[word].islower())


def after_subject(text: Text, word: int, last: int) -> bool:
    """Whether a subject follows a quotation, a verb follows it, and no object comes: “…,” he precised."""
    if last + 1 < len(text.words) and text.gaps[last + 1][:1] == " " and text.keys[last + 1] not in GOES_ON:
        return False
    for first in range(word - 1, max(0, word - REACH), -1):
        if text.gaps[first + 1] != " " or text.keys[first] in HELPING:
            return False
        if spoken(text, first):
            return "." not in text.gaps[first] and (text.words[first] in SUBJECT or text.words[first][0].isupper())
    return False


def spoken(text: Text, word: int) -> bool:
    """Whether a quotation of some length ends right before a word, with the comma or stop that speech has."""
    if CLOSED.fullmatch(text.gaps[word]) is None:
        return False
    end = text.starts[word] - len(text.gaps[word])
    place = bisect_left(text.quotations, (end,))
    quotation = next((q for q in text.quotations[max(0, place - 3) : place] if end < q.end), None)
    return quotation is not None and len(text.words_in((quotation.start, quotation.end))) >= SPOKEN


rule = Rule(check, "Style/Unidiomatic style", "style", targets=frozenset({"en"}))
