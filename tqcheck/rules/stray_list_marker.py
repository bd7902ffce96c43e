"""A list marker that has lost its item, or stands twice.

A list of links is dropped and its bullets stay, or an engine translates the bullet and its item as two segments.

Bad:  The talks went on.¶{•}¶They ended at night.
Bad:  The talks went on.¶{1.}¶They ended at night.
Bad:  {• •} The talks went on at night.
Bad:  {- -} The talks went on at night.
Good: 1.¶The talks went on.¶2.¶They ended at night.
Good: • The talks went on.¶• They ended at night.
Good: 1. The talks went on.¶2. They ended at night.
Good: The talks went on.¶* * *¶They ended.¶—¶At night.¶* ¶Later.
Good: The talks went on.¶2024¶They ended.¶3¶At night.¶• • •¶Later.¶- - -¶Now.
"""

from collections.abc import Iterator

from ..document import Document
from ..finding import Mark
from ..rule import Rule
from ..text.later import later

BULLETS = "•▪■●◦‣⁃∙"
LONE = later(rf"[{BULLETS}]|\d{{1,2}}[.)]|[a-z]\)")
TWICE = later(rf"(?:[{BULLETS}] ?[{BULLETS}–-]|[–-] [–-])(?= \w)")


def check(document: Document, _: None) -> Iterator[Mark]:
    """Marks a line that is nothing but a marker, if no other is, and the markers of a line that has two."""
    text = document.target
    content = text.content
    lone = []
    for start, end in text.lines:
        if content[start] in BULLETS or content[start] in "–-":
            twice = TWICE.match(content, start, end)
            if twice:
                yield Mark(start, twice.end(), "list marker twice", twice[0][-1])
        if end - start <= 3 and LONE.fullmatch(content, start, end):
            lone.append((start, end))
    if len(lone) == 1:
        yield Mark(*lone[0], "list marker without its item")


rule = Rule(check, "Linguistic conventions/Punctuation", "typographical")
