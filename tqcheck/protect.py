"""What no rule may touch: web addresses, handles, and words that an editor has marked `[sic]`."""

import re

from .document import Text
from .text import Span
from .text.later import later

ADDRESS = later(r"(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<!\w)@\w+")
SIC = later(r"(?:\S+\s+){0,3}[\[(]sic[\])]", re.IGNORECASE)
WAKE = ("://", "www.", "@")


def protected(text: Text) -> list[Span]:
    """Spans that carry no finding, in code points."""
    content = text.content
    found: list[Span] = []
    if any(wake in content for wake in WAKE):
        found += [match.span() for match in ADDRESS.finditer(content)]
    if "sic" in text.vocabulary:
        found += [match.span() for match in SIC.finditer(content)]
    return found
