"""A quotation mark turned the wrong way, or one without its partner.

Engines translate a quotation that was cut into pieces, or lose the white space behind it; the mark that should
close it then opens (hard.“Many), stands at the end of the paragraph, or is missing. Marks are paired over the whole
document: a quotation that runs over paragraphs is opened again in each and closed once, and is not a fault.

Bad:  “It is our youth that is dying. It is hard{.“M}any will not return.
Bad:  “They told us to wait.{“}Nobody came,” she said.
Bad:  “You count to twelve, and then you know that it is not for you.{“}
Bad:  “This is not solidarity, it is abandonment,{“} he complained.
Bad:  He called the valve “a weak link{ “}and ordered another.
Bad:  "We have nothing to hide,{ “}replied the lawyer at the exit.
Bad:  He called it a {”}betrayal” of the voters.
Bad:  "It has taken seven years{.}
Bad:  The funds were "lost in a drawer{,} he said.
Bad:  He looked with sympathy on his recent enemies{"} distress.
Bad:  The accused admitted only some of the claims{"}. He left the room.
Good: “We heard the shots,” she said. “Then nothing.”
Good: “The first paragraph of a long statement.¶“The second goes on and closes it.”
Good: "We won," he said. "Nobody believed it," she added, "but we did."
Good: He is 6'2" tall and the screen measures 24".
Good: “He told me, ‘It’s over,’ and left,” she said.
Good: ‘We have nothing to hide,’ he said. ‘The workers’ council agreed.’
Good: It was the summer of ’69, rock ’n’ roll and the ’90s were far away.
Good: He read from “War and Peace” (“a long book”), as he called it.
Good: “We heard them,” he said, “and then “Hosanna” rang out.”
Good: "They sang, “hosanna” and more," she said.
Good: "'It's only a tool,'" she said.
"""

import re
from collections.abc import Iterator

from ..document import Document
from ..finding import Mark, Severity
from ..rule import Rule
from ..text.later import later
from ..text.pairing import QuoteFault

ATTRIBUTION = later(
    r"[,.?!](?= (?:he|she|they|it|[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,3}) (?:\w+ly )?"
    r"(?:said|says|added|adds|told|explained|explains|insisted|warned|wrote|asked|replied|concluded|stressed)\b)"
)
POSSESSIVE = later(r"[a-z]s[\"”] [a-z]")
SENTENCE_END = later(r"[.!?…](?=\s|$)")


def check(document: Document, options: None) -> Iterator[Mark]:
    """Marks each fault of pairing."""
    content, faults = document.target.content, document.target.quoting[1]
    if not faults:
        return
    closing = "”" if content.count('"') <= content.count("“") + content.count("”") else '"'
    for fault in faults:
        yield unclosed(content, fault) if fault.kind == "unclosed" else turned(content, fault, closing)


def turned(content: str, fault: QuoteFault, closing: str) -> Mark:
    """A mark that points the wrong way, or closes nothing; `closing` is what the document closes with."""
    offset = fault.offset
    if fault.kind == "unopened":
        return unopened(content, offset)
    if fault.kind == "fused":
        return Mark(offset, offset + 1, "one mark for two: a quotation ends and another begins", "” “", safe=True)
    if fault.kind == "wrong-way-opening":
        return Mark(offset, offset + 1, "turned the wrong way: it opens a quotation here", "“", safe=True)
    after = content[offset + 1 : offset + 2]
    if after.isalnum() and content[offset - 1] in ".,!?…":
        said = content[offset - 1]
        return Mark(
            offset - 1, offset + 2, "turned the wrong way, and no space after it", f"{said}{closing} {after}", safe=True
        )
    if after.isalnum() and content[offset - 1] == " ":
        return Mark(offset - 1, offset + 1, "turned the wrong way, and the space before it", f"{closing} ", safe=True)
    return Mark(offset, offset + 1, "turned the wrong way: it closes a quotation here", closing, safe=True)


def unopened(content: str, offset: int) -> Mark:
    """A mark that closes nothing; after a whole sentence the speech may have begun anywhere before it."""
    message, before = "closes a quotation that was never opened", content[offset - 1 : offset]
    if before.isspace() or before in ".,!?…":
        return Mark(offset, offset + 1, message, severity=Severity.NEUTRAL)
    if POSSESSIVE.match(content, offset - 2):
        return Mark(offset, offset + 1, f"{message}, or is an apostrophe", severity=Severity.NEUTRAL)
    return Mark(offset, offset + 1, message)


def unclosed(content: str, fault: QuoteFault) -> Mark:
    """A quotation without an end: marked where the end most likely belongs, else where it begins."""
    said = ATTRIBUTION.search(content, fault.offset, fault.limit)
    stop = said or only_sentence(content, fault)
    if stop is None:
        return Mark(fault.offset, fault.offset + 1, "this quotation is never closed")
    closing = "”" if content[fault.offset] in "“„" else content[fault.offset]
    return Mark(stop.start(), stop.end(), "the quotation is not closed", stop[0] + closing)


def only_sentence(content: str, fault: QuoteFault) -> re.Match[str] | None:
    """The end of the quoted sentence when nothing else follows it in its paragraph."""
    first = SENTENCE_END.search(content, fault.offset, fault.limit)
    return first if first and first.end() == fault.limit else None


rule = Rule(check, category="Linguistic conventions/Punctuation", its="typographical")
