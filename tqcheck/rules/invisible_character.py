"""A character that cannot be seen: it splits words for every search and every speller.

Zero-width spaces, soft hyphens, byte order marks and control characters come along from web pages, and the
replacement character � says that a letter was lost. Emoji sequences and scripts that need joiners are left alone, and
so are the hyphenation points of a page that is full of them.

Bad:  The prefecture ordered the {clo\u00adsure} of 279 schools, said the {wa\u200bter} company.
Bad:  The council met{\u200b} on Tuesday, in{\u2060} the town hall.
Bad:  The mayor of {Br\ufffdssel} spoke.
Bad:  {\u202a}Nobody was hurt.
Good: The family emoji 👨‍👩‍👧 and the flag 🏴󠁧󠁢󠁥󠁮󠁧󠁿 and the heart ❤️ stand.
Good: The council met on\u00a0Tuesday at 9\u202fo’clock.
Lang: en > fa
Good: او می\u200cخواهد به خانه برود.
Lang: en > hi
Good: वह क्\u200dष लिखता है।
"""

import re
from collections.abc import Iterator

from ..document import Document, Text
from ..finding import Mark, Severity
from ..rule import Rule
from ..text.later import later
from ..text.scripts import script_of

JOINERS = "\u200c\u200d"
HIDDEN = frozenset(
    (
        *("\u00ad", "\u200b", "\u200c", "\u200d", "\u200e", "\u200f", "\u2060", "\ufeff", "\ufffd"),
        *("\u202a", "\u202b", "\u202c", "\u202d", "\u202e", "\u2066", "\u2067", "\u2068", "\u2069"),
        *(chr(i) for i in range(0x20) if chr(i) not in "\t\n\r\v\f\x1c\x1d\x1e\x1f"),
        *(chr(i) for i in range(0x7F, 0xA0) if i != 0x85),
    )
)
PATTERN = later(f"[{''.join(map(re.escape, sorted(HIDDEN)))}]+")
NAMES = {"\u00ad": "a soft hyphen", "\ufffd": "a letter was lost", "\ufeff": "a byte order mark"}
RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "iw", "ur", "ps", "sd", "ug", "yi", "ckb", "dv"})
DIRECTION = frozenset("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
HYPHENATED = 50
"""A page with a soft hyphen in every so many words sets them on purpose."""


def check(document: Document, _: None) -> Iterator[Mark]:
    """Marks the word that a hidden character stands in, or the character by itself."""
    text = document.target
    content = text.content
    if text.characters.isdisjoint(HIDDEN):
        return
    hyphenated = content.count("\u00ad") * HYPHENATED > max(len(text.words), 5 * HYPHENATED)
    after = 0
    for found in PATTERN.finditer(content):
        start, end = found.span()
        if start < max(after, 1 if content[0] == "\ufeff" else 0) or meant(text, found, hyphenated):
            continue
        start, end = word_around(content, start, end)
        after = end
        shown = content[start:end]
        lost = "\ufffd" in shown
        fix = None if lost else PATTERN.sub("", shown)
        yield Mark(start, end, NAMES.get(found[0][0], "a character that cannot be seen"), fix, safe=not lost)


def meant(text: Text, found: re.Match[str], hyphenated: bool) -> bool:
    """Whether the character does something: joins an emoji or letters of a script, turns the direction, hyphenates."""
    marks = set(found[0])
    before, after = text.content[: found.start()][-1:], text.content[found.end() : found.end() + 1]
    if marks <= {"\u00ad"}:
        return hyphenated
    if marks <= DIRECTION and (text.language.code in RIGHT_TO_LEFT or script_of(before) or script_of(after)):
        return True
    joins = marks <= set(JOINERS)
    return joins and (any(map(script_of, (before, after))) or ord(before or "a") > 0x2000 or ord(after or "a") > 0x2000)


def word_around(content: str, start: int, end: int) -> tuple[int, int]:
    """The word that goes on at both sides of the character, or the character alone."""
    if not (content[start - 1 : start].isalpha() and content[end : end + 1].isalpha()):
        return start, end
    while start and (content[start - 1].isalpha() or content[start - 1] in HIDDEN):
        start -= 1
    while end < len(content) and (content[end].isalpha() or content[end] in HIDDEN):
        end += 1
    return start, end


rule = Rule(check, "Accuracy/Addition", "characters", Severity.MINOR)
