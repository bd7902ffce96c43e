"""A space just inside a bracket or a quotation mark.

The white space that stood outside a link or a bold word ends up inside the marks around it (“ the deal ”), and the
French space within guillemets outlives their translation.

Bad:  He spoke of “{ }betrayal{ }” twice, and of "{ }treason{ }" once.
Bad:  The mayor (left) and his deputy ({ }right{ }) resigned.
Bad:  “We won{ }” was all he said.
Good: “ ‘Go,’ he told me. ’ ”
Good: He spoke of “betrayal”, of "treason" (once) and left.
Good: The host, who appeared on "Face the Nation," " is "focused on nothing."
Good: The paper ( http://on.example.com/2n94 ) said so.
Good: The boxes [ ] and ( ) stay empty :- )
Good: «\u00a0Oui\u00a0»
"""

from collections.abc import Iterator
from functools import lru_cache

from ..document import Document
from ..finding import Mark
from ..rule import Rule
from ..text.later import later

MARKS = frozenset('“”„"')
SPACES = " \u00a0\u2009\u202f"
AFTER_OPENING = later(r"(?<![:;=^'-])[(\[]([ \u00a0\u2009\u202f]+)$")
BEFORE_CLOSING = later(r"^[.!?…%]*([ \u00a0\u2009\u202f]+)[)\]]")

BRACKETED = later(r"[(\[][ \u00a0\u2009\u202f]|[ \u00a0\u2009\u202f][)\]]")


@lru_cache(maxsize=8192)
def inside_brackets(gap: str) -> tuple[tuple[int, int], ...]:
    """The spans of white space in a gap that touch a bracket from inside."""
    found = [match.span(1) for match in [BEFORE_CLOSING.match(gap)] if match]
    found += [match.span(1) for match in [AFTER_OPENING.search(gap)] if match]
    return tuple(found)


def check(document: Document, _: None) -> Iterator[Mark]:
    """Marks white space inside brackets, then inside quotation marks."""
    text = document.target
    for i in text.parted(text.breaks) if BRACKETED.search(text.signs) else ():
        for start, end in inside_brackets(text.gaps[i]) if 0 < i < len(text.words) else ():
            offset = text.end_of(i - 1)
            if not addressed(text.content, offset + start, offset + end):
                yield Mark(offset + start, offset + end, "space inside the bracket", "", safe=True)
    content = text.content
    for quotation in text.quotations:
        paired = quotation.mark in MARKS and content[quotation.end - 1] in MARKS
        if not paired or quotation.end < quotation.start + 4:
            continue
        first, last = quotation.start + 1, quotation.end - 2
        closing = content[last] in SPACES and (content[last - 1].isalnum() or content[last - 1] in ".,!?…")
        if content[first] in SPACES and content[first + 1].isalnum() and (closing or quotation.mark != '"'):
            yield Mark(first, first + 1, "space inside the quotation mark", "", safe=True)
        if closing:
            yield Mark(last, last + 1, "space inside the quotation mark", "", safe=True)


def addressed(content: str, start: int, end: int) -> bool:
    """Whether the space keeps an address from the bracket, as agencies do: (http://bit.ly/2n94 )."""
    before = content[content.rfind(" ", 0, start) + 1 : start]
    return "://" in before or content.startswith(("http", "www."), end)


rule = Rule(check, "Linguistic conventions/Punctuation", "whitespace")
