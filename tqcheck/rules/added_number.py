"""A number in digits that the source does not have.

Lang: fr > en
Source: La police a dispersé les manifestants devant la mairie de Lyon.
Bad:  Police dispersed {1,500} demonstrators outside Lyon town hall.
Good: Police dispersed the demonstrators outside Lyon town hall.
Source: Le couvre-feu dure toute la journée, du XXIe siècle on n’avait vu cela.
Bad:  The curfew lasts all day; in the 21st century nobody had seen that for {37 hours}.
Good: The curfew lasts 24 hours; in the 21st century nobody had seen that.
"""

from collections.abc import Iterator

from ..document import Document
from ..figures import LANGUAGES, differences
from ..finding import Mark, Severity
from ..rule import Rule


def check(document: Document, _: None) -> Iterator[Mark]:
    """Marks each number in digits that nothing in the source explains."""
    for found in document.share(differences):
        if found.target and not found.source and found.target.digits and found.sure:
            yield found.mark("the source has no such number")


rule = Rule(
    check, "Accuracy/Addition", "addition", Severity.MAJOR, needs_source=True, targets=LANGUAGES, sources=LANGUAGES
)
