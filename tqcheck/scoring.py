"""How penalty points become a score: what is counted, what a repeated error costs, how short texts are treated.

A profile sets it in its table `[scoring]`; every figure carries it in its signature.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from .document import Document, Text
from .finding import Finding
from .kinds import COUNT, NUMBER, Schema, pair
from .text.later import later
from .text.memo import Memo

COUNTED = {"each": 0, "once-per-document": 1}
"""How often the same error counts, by its name; 0 is each time."""
KEYS: dict[str, Schema] = {
    "calibration": {
        "description": "penalty points per 1,000 words (above 0) and the score that they have (from 0 to below 100)",
        **pair({**NUMBER, "exclusiveMinimum": 0}, {**NUMBER, "minimum": 0, "exclusiveMaximum": 100}),
    },
    "least-words": {"description": "the fewest words that a document counts as", **COUNT},
    "repeated-errors": {
        "description": "each, once-per-document or cap:N",
        "type": "string",
        "pattern": "^(each|once-per-document|cap:[1-9][0-9]*)$",
    },
    "words": {"description": "target or source", "type": "string", "enum": ["target", "source"]},
}
RAW = 10.0
"""Penalty points per 1,000 words that take one from 100 in MQM's raw score."""
EXACT = 9
"""Decimal places of a score: a rate that is just accepted has just the score that was agreed on."""
CHARACTERS = frozenset(("ja", "zh"))
"""Languages that write no spaces between words; evaluators count their characters."""
IDEOGRAPH = "\u3041-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
UNITS = later(f"[{IDEOGRAPH}]|[^\\W{IDEOGRAPH}]+")


class Scoring(NamedTuple):
    """`repeated` is how many times the same error counts in a document (0: each time); `least` the floor in words.

    `scale` is how many penalty points per 1,000 words take one from 100: ten in MQM's raw score; in its linear
    calibrated score it follows from the rate that a house accepts and the score that it wants to see there.
    """

    words: str = "target"
    repeated: int = 0
    least: int = 0
    scale: float = RAW

    def __str__(self) -> str:
        counted = {0: "each", 1: "once-per-document"}.get(self.repeated, f"cap-{self.repeated}")
        calibrated = "" if self.scale == RAW else f"|scale:{self.scale:g}"
        return f"words:{self.words}|repeated:{counted}|least:{self.least}{calibrated}"

    def score(self, per_1000: float) -> float:
        """The score of a rate, never below 0."""
        return scored(per_1000, self.scale)

    def rate(self, score: float) -> float:
        """The penalty points per 1,000 words at which a text has a score."""
        return (100 - score) * self.scale

    def size(self, document: Document) -> int:
        """The words a document is measured by; 0 when they are those of a source that is not at hand."""
        text = document.target if self.words == "target" else document.source
        return size(text) if text else 0

    def counted(self, findings: Iterable[Finding]) -> Iterator[bool]:
        """For each finding of a document, whether it counts: the same rule on the same text is a repeated error."""
        seen: Counter[tuple[str, str]] = Counter()
        for finding in findings:
            seen[finding.rule, finding.text.casefold()] += 1
            yield not self.repeated or seen[finding.rule, finding.text.casefold()] <= self.repeated


def size(text: Text) -> int:
    """Words of a text; of Chinese and Japanese the characters, a foreign word among them being one."""
    if text.language.code in CHARACTERS:
        return sum(1 for _ in UNITS.finditer(text.content))
    words, between = text.words, text.gaps
    if not words:
        return len(text.content.split())
    inner = [gap for gap, places in text.breaks.items() for i in places if 0 < i < len(words)]
    edges = len(f"{between[0]}x".split()) + len(f"x{between[-1]}".split()) - 1
    return edges + len(words) - 1 - len(inner) + sum(map(PARTED.__getitem__, inner))


PARTED = Memo(lambda gap: len(f"x{gap}x".split()) - 1)
"""How many more words, as white space parts them, there are for a gap: none for an apostrophe, two for a dash."""


def made(table: Mapping[str, Any]) -> Scoring:
    """The scoring that a table describes, whose values are known to be of their kinds."""
    counted = table.get("repeated-errors", "each")
    repeated = COUNTED[counted] if counted in COUNTED else int(counted.removeprefix("cap:"))
    points, score = table.get("calibration", (RAW, 99))
    return Scoring(table.get("words", "target"), repeated, table.get("least-words", 0), float(points / (100 - score)))


def scored(per_1000: float, scale: float) -> float:
    """The score of a rate, never below 0."""
    return max(0.0, round(100 - per_1000 / scale, EXACT))
