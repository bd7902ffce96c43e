"""Markdown: headings, paragraphs and list items are text; code, addresses and marks are not.

Wrapped lines are one paragraph. Emphasis marks go without a trace, so that they neither glue nor split words.
"""

import re
from collections.abc import Iterator

from ..document import Document
from . import Defaults
from .builder import OBJECT, Builder

LINE = re.compile(r"[^\n]*\n?")
FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
LEAD = re.compile(r"(?:[ \t]*(?:>[ \t]?|[-*+][ \t]+(?=\S)|\d{1,3}[.)][ \t]+(?=\S)|#{1,6}[ \t]+))+|[ \t]*\|")
RULE = re.compile(r"[ \t]*(?:(?:[-*_=][ \t]*){3,}|\|?[ \t:|-]+\|[ \t:|-]*)$")
INDENTED = re.compile(r"(?: {4}|\t)\s*\S")
MARK = re.compile(
    r"(?P<code>`+)(?P<inside>[^`]+)(?P=code)"
    r"|!\[[^\]\n]*\]\([^()\n]*\)"
    r"|\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)?\)|\]\[[^\]\n]*\]"
    r"|<!--.*?-->|</?[A-Za-z][^<>\n]*>|<(?:https?://|mailto:)[^<>\s]*>"
    r"|(?<![\w*])[*_]{1,3}(?=\w|[\"“‘'(«])|(?<=[^\s*_])[*_]{1,3}(?![\w*])|(?<=\w)\*{1,3}(?=\w)|~~"
    r"|\[(?=[^\]\n]*\][(\[])|\\(?=[\\`*_{}\[\]()#+.!|>-])|\|"
)


def read(path: str, content: str, defaults: Defaults) -> Iterator[Document]:
    """One document, offsets those of the file."""
    page = Builder()
    fence, paragraph = "", False
    start = front_matter(content)
    for line in LINE.finditer(content, start):
        text, offset = line[0].rstrip("\r\n"), line.start()
        fenced = FENCE.match(text)
        if fence or fenced:
            if not fence and fenced:
                fence = fenced[1]
            elif fenced and fenced[1].startswith(fence):
                fence = ""
            page.line(offset)
            paragraph = False
        elif not text.strip() or RULE.match(text) or (not paragraph and INDENTED.match(text)):
            page.line(offset)
            paragraph = False
        else:
            lead = LEAD.match(text)
            if lead:
                page.line(offset)
            elif paragraph:
                page.add(" ", offset - 1)
            inline(page, text, lead.end() if lead else 0, offset)
            paragraph = not text.lstrip().startswith("#")
            if not paragraph:
                page.line(offset + len(text))
    yield page.document(path, content, defaults.language, defaults.source_language)


def front_matter(content: str) -> int:
    """The offset after a YAML head between `---` lines, 0 without one."""
    head = re.match(r"---\r?\n.*?\n---[ \t]*(?:\r?\n|$)", content, re.DOTALL)
    return head.end() if head else 0


def inline(page: Builder, text: str, begin: int, offset: int) -> None:
    """The text of one line without its marks."""
    for mark in MARK.finditer(text, begin):
        page.add(text[begin : mark.start()], offset + begin)
        if mark["code"]:
            page.put(OBJECT, offset + mark.start(), len(mark[0]))
        begin = mark.end()
    page.add(text[begin:], offset + begin)
