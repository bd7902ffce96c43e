"""A web address, e-mail address or handle that is not the one of the source.

Readers who follow a changed address end up nowhere, or with somebody else. A page that has an edition in the
language of the translation may rightly be linked instead, so the name of the site has to differ.

Lang: de > en
Source: Mehr unter https://www.hafen.example/plan, per Mail an presse@hafen.example oder bei @hafen_hh.
Bad:  More at https://www.{harbour.example}/plan, by mail to presse@hafen.example or from @hafen_hh.
Bad:  More at https://www.hafen.example/plan, by mail to {press@hafen.example} or from @hafen_hh.
Good: More at https://www.hafen.example/en/plan, by mail to presse@hafen.example or from @hafen_hh.
Good: More on the website of the port.
"""

from collections.abc import Iterator

from ..document import Document
from ..finding import Mark
from ..rule import Rule
from ..text.later import later

SITE = later(r"(?:https?://|\bwww\.)(?:www\.)?([\w-]+(?:\.[\w-]+)+)")
MAIL = later(r"(?<![\w.+-])([\w.+-]+@[\w-]+(?:\.[\w-]+)+)")
HANDLE = later(r"(?<![\w@/])(@\w{2,})(?![\w.]*\.\w)")


def check(document: Document, _: None) -> Iterator[Mark]:
    """Marks each address of the target that stands in the place of another of the source."""
    if document.source is None or not any(wake in document.target.content for wake in ("@", "://", "www.")):
        return
    for pattern in (SITE, MAIL, HANDLE):
        theirs = {match[1].lower() for match in pattern.finditer(document.source.content)}
        ours = {match[1].lower(): match.span(1) for match in pattern.finditer(document.target.content)}
        lost, new = theirs - ours.keys(), ours.keys() - theirs
        if lost and new:
            for address in sorted(new):
                yield Mark(*ours[address], f"the source has {', '.join(sorted(lost))}")


rule = Rule(check, "Accuracy/Mistranslation", "mistranslation", needs_source=True, shielded=False)
