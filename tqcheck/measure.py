"""How well a profile does on labelled articles: precision, recall and false alarms, by rule and by type of artifact.

A label is found when a finding overlaps it; a finding is right when it overlaps a label. Findings of severity neutral
do not count. Every finding in an article of kind `clean` is a false alarm. Labels stand in the JSON Lines of the
articles as `gold`: objects with `start`, `end` (code points into the text, end exclusive) and `type`.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from .finding import Finding, Severity
from .report import Sheet


@dataclass
class Figures:
    """Counts over labelled articles; shares are worked out from them."""

    articles: int = 0
    found: Counter[str] = field(default_factory=Counter)
    labels: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    findings: Counter[str] = field(default_factory=Counter)
    alarms: Counter[str] = field(default_factory=Counter)
    clean_words: int = 0
    scores: list[tuple[float, bool]] = field(default_factory=list)
    """The score of each article, and whether it is clean."""
    misses: list[tuple[str, str, str]] = field(default_factory=list)
    wrong: list[tuple[str, str, str]] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """Share of the findings in marked articles that are right; 1 when there are none."""
        return share(self.right.total(), self.findings.total())

    @property
    def recall(self) -> float:
        """Share of the labels that are found."""
        return share(self.found.total(), self.labels.total())

    @property
    def macro_recall(self) -> float:
        """Mean recall over the types of artifact."""
        return sum(share(self.found[kind], self.labels[kind]) for kind in self.labels) / max(1, len(self.labels))

    @property
    def alarms_per_1000(self) -> float:
        """Findings in clean articles per 1,000 words."""
        return 1000 * self.alarms.total() / self.clean_words if self.clean_words else 0.0


def measure(sheets: Iterable[Sheet]) -> Figures:
    """The figures of checked articles; ValueError names an article whose labels are not of the right shape."""
    figures = Figures()
    for sheet in sheets:
        findings = [f for f in sheet.findings if f.severity > Severity.NEUTRAL and f.side == "target"]
        clean = sheet.document.meta.get("kind") == "clean"
        figures.articles += 1
        figures.scores.append((sheet.tally.score, clean))
        if clean:
            figures.clean_words += sheet.tally.words
            figures.alarms.update(f.rule for f in findings)
            figures.wrong += [(f.rule, sheet.document.id, f.text) for f in findings]
        else:
            count(figures, sheet, findings)
    return figures


def count(figures: Figures, sheet: Sheet, findings: list[Finding]) -> None:
    """Adds one marked article."""
    labels = list(labelled(sheet))
    for start, end, kind in labels:
        figures.labels[kind] += 1
        if any(f.start < end and start < f.end for f in findings):
            figures.found[kind] += 1
        else:
            figures.misses.append((kind, sheet.document.id, sheet.document.target.content[start:end]))
    for finding in findings:
        figures.findings[finding.rule] += 1
        if any(finding.start < end and start < finding.end for start, end, _ in labels):
            figures.right[finding.rule] += 1
        else:
            figures.wrong.append((finding.rule, sheet.document.id, finding.text))


def labelled(sheet: Sheet) -> Iterator[tuple[int, int, str]]:
    """The labels of an article."""
    gold: Any = sheet.document.meta.get("gold")
    try:
        for label in gold:
            yield int(label["start"]), int(label["end"]), str(label["type"])
    except (TypeError, KeyError, ValueError):
        raise ValueError(
            f"{sheet.document.id}: no labels; give `gold` as a list of objects with start, end and type, "
            'or mark the article as "kind": "clean"'
        ) from None


class Cut(NamedTuple):
    """A pass threshold: clean articles that pass, clean articles, marked ones that fail, marked ones."""

    score: float
    passed: int
    clean: int
    failed: int
    marked: int

    @property
    def youden(self) -> float:
        """How well it parts them: 1 without a mistake, 0 by chance (Youden's J)."""
        return share(self.passed, self.clean) + share(self.failed, self.marked) - 1


def cut(figures: Figures, score: float) -> Cut:
    """How a pass threshold parts the articles."""
    clean = [one for one, is_clean in figures.scores if is_clean]
    marked = [one for one, is_clean in figures.scores if not is_clean]
    return Cut(score, sum(s >= score for s in clean), len(clean), sum(s < score for s in marked), len(marked))


def best(figures: Figures) -> tuple[Cut, float]:
    """The highest threshold that parts the articles best, and the score that a threshold has to be above for that."""
    cuts = [cut(figures, score) for score in sorted({100.0, *(score for score, _ in figures.scores)})]
    chosen = max(cuts, key=lambda one: (one.youden, one.score))
    return chosen, max((one.score for one in cuts if one.score < chosen.score), default=0.0)


def share(part: int, whole: int) -> float:
    """A share; 1 of nothing."""
    return part / whole if whole else 1.0
