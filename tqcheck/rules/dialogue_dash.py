"""Speech that a dash opens, as French, Polish, Russian or Swedish set it.

English has quotation marks for it. A line that begins with a dash may as well be the item of a list: it is speech
when a speaker is named after it.

Bad:  {–} We have detained two men, says Anna Berg, the prosecutor.
Bad:  {—} There was no light for two days, – said the mayor.
Bad:  {-} Nobody told us anything! - a resident complained.
Good: – We have detained two men.¶– We have released one.
Good: — The ministry, which has said nothing, met on Monday.
Good: - Ministers say they will resign.
Good: The end – he said – is near.
"""

from collections.abc import Iterator

from ..document import Document
from ..finding import Mark
from ..rule import Rule
from ..text.later import later

WAKE = ("\n– ", "\n— ", "\n- ")
SAYS = (
    "says?|said|told|tells|adds?|added|explain(?:s|ed)|complain(?:s|ed)|recall(?:s|ed)|repl(?:y|ies|ied)|wr(?:i|o)tes?"
)
SAYS += "|stress(?:es|ed)|believes?|admit(?:s|ted)|asks?|asked|continue[sd]?|emphasi[sz]e[sd]|note[sd]|answer(?:s|ed)"
SAYS += "|declare[sd]|conclude[sd]|insist(?:s|ed)|laughs?|laughed|report(?:s|ed)|comment(?:s|ed)"
SPEAKER = later(
    rf"(?:[,.!?…] ?[–—-] ?(?:(?:\w+ ){{0,3}}?(?:{SAYS})\b)"
    rf"|[,!?…] (?:{SAYS}) (?:[A-Z]|the\b|a\b|he\b|she\b|[a-z]+ [A-Z]))"
)


def check(document: Document, _: None) -> Iterator[Mark]:
    """Marks the dash of each line that goes on with its speaker."""
    text = document.target
    content = text.content
    if content[:2] not in ("– ", "— ", "- ") and not any(wake in text.signs for wake in WAKE):
        return
    for start, end in text.lines:
        if content[start] in "–—-" and content[start + 1 : start + 2] == " " and SPEAKER.search(content, start, end):
            yield Mark(start, start + 1, "English sets speech in quotation marks")


rule = Rule(check, "Linguistic conventions/Punctuation", "typographical", targets=frozenset({"en"}))
