"""A report that tells in the present tense what it dates in the past.

French, Italian and German reporters write “Monday evening, the minister arrives in Rome”; English news tells it in the
past. A live text or a diary is written so on purpose: the rule belongs to the strict profile.

Bad:  On Monday, the minister {arrives} in Rome. Last week, she {meets} her French colleague.
Good: On Monday, the minister arrived in Rome. On Monday, he said, the court meets. Every Monday, she sings.
Good: “On Monday, he arrives,” she said. On Mondays, the shop opens at nine. On Monday, prices were high.
"""

import re
from collections.abc import Iterator

from ..document import Document
from ..finding import Mark
from ..rule import Rule
from ..text.later import later

DAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
VERBS = (
    "arrives|meets|leaves|announces|declares|wins|loses|dies|returns|begins|starts|resigns|travels|flies|signs|opens"
    "|attacks|kills|arrests|finds|discovers|receives|enters|decides|votes|scores|beats|takes|gives|falls"
)
FORM = later(
    rf"(?:^|(?<=[.!?”\"] ))(?:On (?:{DAYS})|Last (?:week|month|year|night)|Yesterday|(?:{DAYS}) (?:morning|evening|night)),"
    rf" (?:the |a |his |her )?(?:[\w’'-]+ ){{1,4}}?(?P<verb>{VERBS})\b",
    re.MULTILINE,
)


def check(document: Document, _: None) -> Iterator[Mark]:
    """Marks the verb in the present tense of a sentence that opens with a day in the past."""
    text = document.target
    for found in FORM.finditer(text.content):
        if not text.quoted(found.start("verb")) and "said" not in found[0]:
            yield Mark(*found.span("verb"), "English news tells it in the past tense")


rule = Rule(check, "Style/Unidiomatic style", "style", targets=frozenset({"en"}))
