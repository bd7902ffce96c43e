"""A weekday or a month written with a small letter.

French, Spanish, Italian, Russian or Polish write them small, and an engine that copies the case of its source leaves
`monday` behind. May, march and august are English words too, so they need a date beside them.

Bad:  Negotiations begin on {monday} in Potsdam.
Bad:  The launch is scheduled for {october} from Cape Canaveral.
Bad:  Six strikes hit Kharkiv on the night of {may} 5.
Bad:  He attributes the protest to the proximity of the {may} elections.
Bad:  On 8 {march} and in {august} 2023 the offices stayed shut, as they had since {february}.
Bad:  The deadline of mid-{may} has passed; a verdict is due by the end of {march}.
Good: It may be late. He may well go. Those in power may resign.
Good: They march on the capital; the march of the doctors ended at noon. The army will march 20 kilometres.
Good: An august body met in august company. This may, in 2023 at least, be true.
Good: On Monday, 5 May, it rained. Read it at weather.example/may/monday or under #monday.
Good: The label “monday” was sewn on the bag.
Good: Of the twelve, 5 may still appeal.
"""

from collections.abc import Iterator
from functools import cache

from .. import tables
from ..document import Document, Text
from ..finding import Mark
from ..rule import Rule
from ..text.casing import in_prose
from ..text.triggers import Trigger

PREPOSITIONS = frozenset(("by", "during", "early", "end", "in", "late", "mid", "of", "since", "till", "until"))
DAY_PREPOSITIONS = frozenset(("after", "before", "by", "from", "of", "on", "since", "the", "to", "until"))
GOES_ON = frozenset(("after", "and", "as", "at", "because", "but", "for", "from", "in", "last", "next", "of", "on"))
GOES_ON |= frozenset(("he", "i", "it", "she", "they", "we", "you"))
GOES_ON |= frozenset(("or", "that", "the", "this", "to", "when", "where", "which", "while", "with"))
OCCASIONS = frozenset(("ballot", "budget", "coup", "deadline", "demonstrations", "election", "elections", "events"))
OCCASIONS |= frozenset(("heatwave", "holiday", "holidays", "parade", "polls", "protests", "putsch", "referendum"))
OCCASIONS |= frozenset(("summit", "vote"))


@cache
def calendar(code: str) -> Trigger:
    """Wakes at the names of the calendar in small letters."""
    return Trigger(tables.words(f"{code}/calendar.tsv").__and__)


def check(document: Document, _: None) -> Iterator[Mark]:
    """Marks each name of the calendar that stands in small letters."""
    text = document.target
    if not text.met(calendar(text.language.code)):
        return
    for small, english, _kind, ambiguous in tables.rows(f"{text.language.code}/calendar.tsv"):
        for word in text.index[small] if small in text.forms else ():
            if text.words[word] != small or not in_prose(text.words, text.gaps, word, text.unknown):
                continue
            if ambiguous == "no" or dated(text, word):
                yield Mark(text.starts[word], text.end_of(word), f"English writes {english}", english, safe=True)


def dated(text: Text, word: int) -> bool:
    """Whether what stands around an ambiguous word shows that it is a month."""
    keys, gaps = text.keys, text.gaps
    before = keys[word - 1] if word and gaps[word].strip() in ("", "-") else ""
    after = keys[word + 1] if word + 1 < len(keys) and gaps[word + 1].isspace() else ""
    if before == "mid" or is_year(after) or (is_day(after) and not measured(text, word + 2)):
        return True
    earlier = keys[word - 2] if word > 1 else ""
    if is_day(before) and earlier in DAY_PREPOSITIONS and after not in text.language.function_words - GOES_ON:
        return after == "" or after in GOES_ON
    if before == "the" and after in OCCASIONS:
        return True
    return before in PREPOSITIONS and earlier not in ("those", "all") and (after == "" or after in GOES_ON)


def is_day(key: str) -> bool:
    """Whether a word is the number of a day, bare or with its ending (5th)."""
    digits = key[:-2] if key[-2:] in ("st", "nd", "rd", "th") else key
    return digits.isdigit() and 1 <= int(digits[:4]) <= 31


def is_year(key: str) -> bool:
    """Whether a word is the number of a year."""
    return len(key) == 4 and key.isdigit() and key[:2] in ("18", "19", "20")


def measured(text: Text, word: int) -> bool:
    """Whether a word right after a number can be what is counted (march 20 kilometres), not what goes on."""
    if word >= len(text.keys) or not text.gaps[word].isspace():
        return False
    key = text.keys[word]
    return key.isalpha() and text.words[word].islower() and key not in text.language.function_words


rule = Rule(check, "Linguistic conventions/Spelling", "misspelling", targets=frozenset({"en"}))
