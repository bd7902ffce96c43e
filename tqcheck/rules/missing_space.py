"""No space after a full stop, a comma or a closing quotation mark, or before an opening one.

Bold type, links and quotations are cut out of the sentence before it is translated, and put back without the space that
stood at the seam (lost.On, crisis,and, outdated”acknowledging, fear"a); Chinese and Japanese set no space after their
own wide punctuation. Addresses, file names, abbreviations, initials, decimals, times, entities, lists of labels
and the letters in brackets that make a plural have none either, and are right.

Bad:  The match was lost{.On} Thursday they play again.
Bad:  The affair provoked a crisis{,and} the minister cancelled his trip.
Bad:  Some analysts fear{"a} bubble".
Bad:  He called the law “outdated{”acknowledging} that it had worked.
Bad:  Treasury Secretary Janet Yellen{(who} arrives on Thursday) will speak.
Bad:  Production fell in 2020{.In} the meantime the price of gallium rose by 43 dollars{，to} 60.
Bad:  The city is quiet{.the} mayor spoke.
Bad:  “We ran{,”she} said. The shops were closed{;the} schools were not.
Bad:  In the town of Snihurivka{,300} pupils returned.
Bad:  They went home (it was late{)and} slept{.The} next day was a Friday.
Good: See news.the.example, e.g.the one, and call o.the() or print.the-end in the code.
Good: Read it on franceinfo.fr, KP.ru, Booking.com or NHL.com; the file is called Report.Final.Pdf.
Good: The U.S. and the U.K. met J.K. Rowling and J.R.R. Tolkien; a Ph.D. costs €1.2bn, 3,500 jobs, at 11:30 p.m.
Good: The tags were news,politics,europe,war.
Good: The person(s) responsible, the (re)insurer, the spokes(wo)man and section 501(c)(3) are named.
Good: He measured 6'2" and 24"; the “like”s and “Brexit”ers of R&amp;D. And so...I left…and came back.
Good: Ask print(text), sum(values) and the 1,600km convoy; it was 5:0 at half-time, 10.45pm.
Good: He said: “It’s over.” She didn’t (at first) answer, ‘Never.’
Good: Kostroma.Today reported it; the molecule 1,2-dichloroethane and 2,4-D were found.
Good: On 12.Mai and at Node.JS or ASP.NET nothing happened; see §3.A and 2.B of the plan.
"""

from collections.abc import Iterator
from typing import NamedTuple

from ..document import Document, Text
from ..finding import Mark
from ..rule import Rule
from ..text.later import later
from ..text.lexicon import lexicon
from ..text.triggers import Trigger

WIDE = {"，": ",", "。": ".", "；": ";", "：": ":", "！": "!", "？": "?", "（": "(", "）": ")", "、": ","}
STOP = later(r"[%)\]”\"]*[.?!]")
COMMA = later(r"[%)\]”\"]*[,;]")
QUOTE = later(r"[.,;:?!)\]]*[\"“”„«»]")
GOING_ON = frozenset(("the", "and", "but", "he", "she", "they", "we", "this", "his", "her", "their", "there"))
"""Words that begin a sentence, also where its capital is lost."""
DOMAINS = frozenset({"com", "de", "fr", "gov", "html", "htm", "info", "io", "js", "net", "news", "org", "pdf", "ru"})
DOMAINS |= {"live", "media", "online", "today", "tv", "uk", "world"}
ENTITIES = frozenset({"amp", "apos", "gt", "lt", "nbsp", "quot"})
ENDINGS = frozenset(
    {"d", "ed", "en", "er", "ers", "es", "fe", "ies", "ing", "ish", "like", "ly", "man", "men", "n", "s"}
)
ENDINGS |= {"ed", "r", "re", "ren", "wo", "wards", "un"}


class Pairs(NamedTuple):
    """Where quotations start, where they start by where they end, and where a mark does not pair."""

    starts: set[int]
    ends: dict[int, int]
    faults: set[int]


def check(document: Document, _: None) -> Iterator[Mark]:
    """Marks the punctuation with the word that stands too close to it."""
    text = document.target
    narrow = text.met_between(TIGHT)
    if not narrow:
        return
    pairs = Pairs(
        {quotation.start for quotation in text.quotations},
        {quotation.end: quotation.start for quotation in text.quotations},
        {fault.offset for fault in text.quoting[1]},
    )
    for word in text.parted(narrow):
        gap = text.gaps[word]
        if 0 < word < len(text.words):
            place = seam(text, word, gap, pairs)
            if place is not None:
                end = text.end_of(word)
                right = "".join(WIDE.get(mark, mark) for mark in f"{gap[:place]} {gap[place:]}")
                yield Mark(text.starts[word] - len(gap), end, "no space here", right + text.words[word], safe=True)


def tight(gap: str) -> bool:
    """Whether a gap is punctuation that has white space on one side in prose, and has none."""
    if not gap or any(map(str.isspace, gap)):
        return False
    known = STOP.fullmatch(gap) or COMMA.fullmatch(gap) or QUOTE.fullmatch(gap) or gap in ("(", ")")
    return bool(known) or not WIDE.keys().isdisjoint(gap)


TIGHT = Trigger(lambda gaps: filter(tight, gaps))


def seam(text: Text, word: int, gap: str, pairs: Pairs) -> int | None:
    """Where in the gap before a word the space is missing; None where none belongs."""
    before, after = text.words[word - 1], text.words[word]
    if not after[0].isalpha() and (gap != "," or before.isdigit()) and WIDE.keys().isdisjoint(gap):
        return None
    if not WIDE.keys().isdisjoint(gap):
        wide = next(place for place, mark in enumerate(gap) if mark in WIDE)
        return wide + (gap[wide] != "（") if before[-1] < "\u3000" > after[0] else None
    if STOP.fullmatch(gap):
        return len(gap) if stops(text, word, gap) else None
    if COMMA.fullmatch(gap):
        return len(gap) if parts(text, word, gap) else None
    if gap == "(":
        return 0 if opens(text, word) else None
    if gap == ")":
        return 1 if closes(text, word) else None
    return quotes(text, word, gap, pairs)


def stops(text: Text, word: int, gap: str) -> bool:
    """Whether a full stop ends a sentence: neither an address, an initial, a file name nor a date."""
    before, after = text.words[word - 1], text.words[word]
    key = after.lower()
    if gap == "." and after in GOING_ON and before.isalpha() and before.islower() and len(before) > 2:
        return before not in text.unknown and text.gaps[word + 1] == " " and text.gaps[word - 1] == " "
    if not (after.istitle() or after == "I") or key in DOMAINS or "." in (text.gaps[word - 1], text.gaps[word + 1]):
        return False
    if before.isdigit():
        return (len(before) > 2 or gap != ".") and key in text.language.function_words
    if before.islower():
        return len(before) > 1 and before not in text.unknown and before.isalpha() and (len(after) > 1 or key in "ai")
    if not before.istitle() or len(before) < 3:
        return False
    running = text.gaps[word + 1][:1] in (" ", ",") and key in lexicon(text.language.code).common
    return key in text.language.function_words or (running and before in lexicon(text.language.code).capitalised)


def parts(text: Text, word: int, gap: str) -> bool:
    """Whether a comma or semicolon parts words of a sentence: no number, entity or list of labels."""
    before, after = text.words[word - 1], text.words[word]
    if gap in (text.gaps[word - 1], text.gaps[word + 1]) or before in ENTITIES or (len(after) < 2 and after != "a"):
        return False
    return (before.isalpha() and len(before) > 1) or after.lower() in text.language.function_words


def opens(text: Text, word: int) -> bool:
    """Whether a bracket opens an aside, not the ending of a word or the argument of a function."""
    before, after, closing = text.words[word - 1], text.words[word], text.gaps[word + 1]
    if not before.isalpha() or len(before) < 3 or len(after) < 2 or after in ENDINGS:
        return False
    return ")" not in closing or (before.istitle() and closing != ")")


def closes(text: Text, word: int) -> bool:
    """Whether a bracket closes an aside, not the beginning of a word."""
    before, after = text.words[word - 1], text.words[word]
    if after in ENDINGS or len(after) < 2 or not after.islower() or after in text.unknown:
        return False
    return not text.gaps[word - 1].endswith("(") or before.isupper() or before.isdigit()


def quotes(text: Text, word: int, gap: str, pairs: Pairs) -> int | None:
    """On which side of a quotation mark the space is missing; a mark that does not pair is another rule's."""
    offset, after = text.starts[word] - 1, text.words[word]
    before = text.words[word - 1]
    if offset in pairs.faults or before.isdigit():
        return None
    if offset in pairs.starts:
        return len(gap) - 1 if before.isalpha() and len(before) > 1 else None
    start = pairs.ends.get(offset + 1)
    if start is None or after in ENDINGS or len(after) < 2 or offset + 1 - start < 6:
        return None
    return len(gap)


rule = Rule(check, "Linguistic conventions/Typography", "whitespace", targets=frozenset({"en"}))
