"""A text that stops in the middle of a sentence.

Engines stop at their limit of tokens, feeds cut after so many characters, and the last paragraph ends on a word that
leaves its sentence open, or without a full stop although every other paragraph has one. Headings, lists of links and
the furniture of the page below the article are not its end.

Bad:  The club played on Wednesday in the Champions League, and it was the third match of the week.¶The coach said that
    he was pleased. They are {qualified for the}
Bad:  The queue was eight kilometres long on Friday, and the shops were empty, said the mayor of the town.¶He added
    that people slept in their cars, and that he intends {to meet their}¶(PAP) author: Marcin Bog
Bad:  The protest lasted for two days, and nobody was hurt in the capital, the police said on Monday.¶The roads were
    closed on Monday. Farmers said that further protests of this kind {would soon begin}
Bad:  The protest lasted for two days, and nobody was hurt in the capital, the police said.{ [+1234 chars]}
Good: The club played on Wednesday in the Champions League, and it was the third match of the week.¶He was pleased.
Good: The club played on Wednesday in the Champions League, and it was the third match of the week.¶What he stands for
Good: The club played on Wednesday in the Champions League, and it was the third match of the week.¶What we know about
    the man whom the police in Madrid are looking for
Good: The club played on Wednesday in the Champions League, and it was the third match of the week.¶Ana Ruiz is a
    reporter in Madrid. Follow her on Twitter
Good: The club played on Wednesday in the Champions League, and it was the third match of the week.¶Photograph: Ana Ruiz
Good: A list of all things.¶Of the
"""

from collections.abc import Iterator
from functools import cache

from ..document import Document, Text
from ..finding import Mark, Severity
from ..page import page
from ..rule import Rule
from ..tables import rows
from ..text import Span
from ..text.later import later
from ..text.lines import is_prose, stops
from ..text.stamps import roles

LEAST, LONG, TAIL, SHOWN = 9, 18, 12, 3
"""Words of a line that can be a paragraph, and of one that is no headline; lines looked at; words that are marked."""
CUT = later(r"\s?\[\+\d+ chars\]|\s?\[(?:…|\.\.\.)\]$")
CREDITS = frozenset({"reporting", "editing", "writing", "photo", "photos", "http", "https"})
APART = '"“‘«„([-•'
OPEN_MARKS = (",", ";", "-", "–", "—", "’", "(", "“", "«", "„", "/", "&")


@cache
def open_words(code: str) -> dict[str, bool]:
    """Words that leave a sentence open, and whether no headline ends on them either."""
    return {word: never == "yes" for word, language, never in rows("open-words.tsv") if language == code}


def check(document: Document, _: None) -> Iterator[Mark]:
    """Marks the last words of a text that goes on."""
    text = document.target
    shown = text.content[-40:].rstrip()
    if shown.endswith("]") and (found := CUT.search(text.content.rstrip(), max(0, len(text.content.rstrip()) - 40))):
        yield Mark(found.start(), found.end(), "the feed cuts the text here", severity=Severity.MINOR)
        return
    line = last_line(document)
    if line is not None and (start := broken(text, line)) is not None:
        yield Mark(start, line[1], "the text stops in mid-sentence")


def last_line(document: Document) -> Span | None:
    """The last paragraph when it does not end like a sentence; the furniture below it is passed over."""
    text = document.target
    for number in range(len(text.lines) - 1, max(0, len(text.lines) - TAIL), -1):
        start, end = text.lines[number]
        line = text.content[start:end]
        if is_prose(line) and not document.share(page).kinds[number]:
            return None
        least = LONG if line[0] in APART else LEAST
        if len(text.words_in((start, end))) >= least and not stops(line) and not document.share(page).kinds[number]:
            return start, end
    return None


def broken(text: Text, line: Span) -> int | None:
    """Where the last words of a broken sentence begin; None when the line may be meant to end so."""
    start, end = line
    last = text.sentence_at(end - 1)[0]
    begun = text.words_in((max(start, last), end))
    several = last > start
    above = text.lines[text.layout.last - 1]
    if not begun or not is_prose(text.content[slice(*above)]) or ":" in text.content[last:end]:
        return None
    never = open_words(text.language.code).get(text.keys[begun.stop - 1])
    mark = text.content[end - 1]
    long = several or len(text.words_in(line)) >= LONG
    is_open = never is True or (long and (never is False or mark in OPEN_MARKS))
    if not (is_open or (several and unfinished(text, begun))):
        return None
    return text.starts[max(begun.start, begun.stop - SHOWN)]


def unfinished(text: Text, begun: range) -> bool:
    """Whether a sentence without an end is prose and not a line of the page."""
    words, keys = text.words[begun.start : begun.stop], text.keys[begun.start : begun.stop]
    known = roles(text.language.code)
    plain = all(word.isalpha() and word[0].islower() for word in words[-2:])
    return len(words) > SHOWN and plain and "verb" not in known.get(keys[0], ()) and not CREDITS & set(keys)


rule = Rule(check, "Accuracy/Omission", "omission", Severity.MAJOR)
