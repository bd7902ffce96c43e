"""Two spaces or more between the words of a line.

A link, a footnote or a picture that stood between two words leaves both of its spaces. A writer who sets two spaces
after every full stop has a habit, not a fault, and so have agencies after their datelines. What is aligned in columns
or indented is a table.

Bad:  He returned to{  }the village where he was born.
Bad:  She came. She saw. He left.{  }Then they all went home.
Bad:  The minister{\u00a0 }resigned{   }on Monday.
Good: She came.  She saw.  She won.  Then they all went home.
Good:     An indented line¶  and another one
Good: Q    Mr. President, who pays?¶A    We all do.
Good: Rank  Country          Gold¶1     United States    40
Good: Name    Goals    Assists¶Smith   3        1
Good: A line that ends in two spaces.  ¶Another line.
"""

from collections.abc import Iterator

from ..document import Document, Text
from ..finding import Mark, Severity
from ..rule import Rule
from ..text.later import later

WAKE = ("  ", " \u00a0", "\u00a0 ")
RUN = later(r"[ \u00a0\u202f]{2,}")
STOPPED = later(r"[.!?…:][\"'”’»)\]]*$")


def check(document: Document, _: None) -> Iterator[Mark]:
    """Marks each run of spaces inside a line, but for those that the document's habit explains."""
    text = document.target
    if not any(wake in text.signs for wake in WAKE):
        return
    found = list(runs(text))
    stopped = [gap for gap in found if gap[2]]
    if len(stopped) > 1 and 2 * len(stopped) > len(text.sentences) - len(text.lines):
        found = [gap for gap in found if not gap[2]]
    for start, end, stop in found:
        dateline = stop and text.content[end] in "(—–-"
        trailing = text.content[start - 1] == "…" or text.content[start - 2 : start] == ".."
        severity = Severity.NEUTRAL if dateline or trailing else None
        yield Mark(start, end, "more than one space", " ", safe=True, severity=severity)


def runs(text: Text) -> Iterator[tuple[int, int, bool]]:
    """Start, end, and whether a sentence ends before it, of each run of spaces in lines that are no tables."""
    for start, end in text.lines:
        found = [match.span() for match in RUN.finditer(text.content, start, end)]
        wide = sum(after - before > 2 for before, after in found)
        row = wide > 1 or (wide and len(found) > 1 and not STOPPED.search(text.content, max(start, end - 4), end))
        if row or "\t" in text.content[start:end]:
            continue
        for before, after in found:
            if after - before > 2 and text.content[start:before].isalpha() and before - start == 1:
                continue  # Q and A, set in columns
            yield before, after, STOPPED.search(text.content, max(start, before - 4), before) is not None


rule = Rule(check, "Linguistic conventions/Punctuation", "whitespace")
