"""A space before a comma, a full stop or another mark that belongs to the word before it.

French sets a space before : ; ! and ?, often one that does not break the line, and an engine copies it; a link or a
bold word that ended before the mark leaves a space before any of them; behind a name, where scrapers of all pages
leave one, a comma or a full stop is marked as neutral, unless the text is known for a translation. Where the language itself wants the space
(data/spaced_punctuation.tsv) it is right.

Bad:  Rail strike{ :} one train in two will run, the company said{ ,} and more{ .}
Bad:  We are heard, but are we listened to{\u00a0?} “That is too much{\u202f!}”
Bad:  The soldiers (two of them){ ,} whom nobody had seen{ ;} the village{ ?!} And he{ ,}who came{ .}
Good: Wait . . . and see. She hit .300 and works in .NET at example .com
Good: See you :) or not ;-) or :/ and so on. It ended 2 : 1 after extra time.
Good: The list: one, two; three! Four? (Five.) No. 6 ...
Good: Set it with “ !important” or ?page=2 and run the ./configure script.
Good: - , as a mark, has a name.¶ , this line begins with one.
Lang: fr
Bad:  Il a dit oui{ ,} puis non{ .}
Good: Que faire ? Partir ! Mais où : à Paris ; à Lyon.
"""

from collections.abc import Iterator
from functools import lru_cache

from .. import tables
from ..document import Document, Text
from ..finding import Mark, Severity
from ..rule import Rule
from ..text.later import later
from ..text.triggers import Trigger

SPACED = later(
    r"(?<![^\"'”’»)\]%€$!?.])"  # after a word or what closes
    r"[ \u00a0\u2009\u200a\u202f]+"
    r"(?:(?P<stop>\.)(?![ \u00a0]?\.)|(?P<mark>,|[:;](?![()/|*'-])|[!?]+))"
    r"(?P<after>[\"”’»)\]]*(?:\s|$))?"
)


@lru_cache(maxsize=8192)
def spaced(gap: str) -> tuple[tuple[int, int, str, bool], ...]:
    """Start, end and mark of each spaced mark in a gap, and whether the next word touches it."""
    found = []
    for match in SPACED.finditer(gap):
        mark = match["stop"] or match["mark"]
        after = match.end("stop") if match["stop"] else match.end("mark")
        if match["after"] is not None and "." not in gap[: match.start()]:
            found.append((match.start(), after, mark, after == len(gap)))
    return tuple(found)


LOOSE = Trigger(lambda gaps: filter(spaced, gaps))


def check(document: Document, _: None) -> Iterator[Mark]:
    """Marks each space with the mark that follows it."""
    text = document.target
    wanted = tables.mapping("spaced_punctuation.tsv").get(text.language.code, "")
    told = document.source_language not in ("", text.language.code)
    for i in text.parted(text.met_between(LOOSE)):
        for start, end, mark, glued in spaced(text.gaps[i]) if i else ():
            following = text.words[i] if glued and i < len(text.words) else ""
            if (
                mark[0] in wanted
                or (mark == ":" and is_ratio(text, i))
                or not stands(text.words[i - 1], mark, following)
            ):
                continue
            offset = text.end_of(i - 1)
            fix = f"{mark} " if following else mark
            linked = mark in ",." and text.words[i - 1][0].isupper() and not told
            severity = Severity.NEUTRAL if linked else None
            yield Mark(offset + start, offset + end, "space before the mark", fix, safe=True, severity=severity)


def is_ratio(text: Text, i: int) -> bool:
    """Whether the gap before word i stands between the numbers of a score, a ratio or a clock."""
    return i < len(text.words) and text.words[i - 1][-1].isdigit() and text.words[i][0].isdigit()


def stands(word: str, mark: str, following: str) -> bool:
    """Whether a mark with the next word glued to it is punctuation: a comma, or a full stop before a sentence."""
    if not following:
        return True
    return (mark == "," and following.isalpha()) or (mark == "." and following.istitle() and word.islower())


rule = Rule(check, "Linguistic conventions/Punctuation", "whitespace")
