"""Scores are sums.

A tally adds; penalties, scores and grades are worked out from the sum, so that a batch is never a mean of means.
The typology and the severity multipliers are those of MQM-Core (themqm.org); the figure is automatic and a lower
bound on errors, so it is not called an MQM score.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from .finding import Finding
from .profile import Profile
from .scoring import RAW, scored

PLACES = 6
"""Decimal places that penalty points keep, so that a sum of tenths does not depend on its order."""


@dataclass(frozen=True, slots=True)
class Tally:
    """What is counted of documents: words (characters in Chinese and Japanese), findings, penalty points.

    `least` is the floor: what is shorter is measured as if it had that many words, or one slip would fail a caption.
    `scale` is how many points per 1,000 words take one from 100.
    """

    documents: int = 0
    words: int = 0
    findings: int = 0
    penalty: float = 0.0
    critical: int = 0
    least: int = 0
    scale: float = RAW

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            self.documents + other.documents,
            self.words + other.words,
            self.findings + other.findings,
            round(self.penalty + other.penalty, PLACES),
            self.critical + other.critical,
            max(self.least, other.least),
            self.scale if self.documents else other.scale,
        )

    @property
    def short(self) -> bool:
        """Whether the floor decides the figures."""
        return self.words < self.least

    @property
    def penalty_per_1000(self) -> float:
        """Penalty points per 1,000 words; 0 for a text without words."""
        words = max(self.words, self.least)
        return 1000 * self.penalty / words if words else 0.0

    @property
    def score(self) -> float:
        """100 minus penalty points per 100 words, or as the profile calibrates it, never below 0."""
        return scored(self.penalty_per_1000, self.scale)

    def grade(self, profile: Profile) -> str:
        """The best grade whose threshold the score reaches; a critical finding fails."""
        reached = [(least, name) for name, least in profile.grades.items() if self.score >= least]
        return max(reached)[1] if reached and not self.critical else "fail"


def penalties(findings: Sequence[Finding], profile: Profile) -> list[float]:
    """The penalty points of each finding of one document; a repeated error costs nothing once it has been counted."""
    counted = profile.scoring.counted(findings)
    return [profile.penalty(f.severity, f.category) if yes else 0.0 for f, yes in zip(findings, counted, strict=True)]


def tally(words: int, findings: Sequence[Finding], profile: Profile) -> Tally:
    """The tally of one document."""
    critical = sum(f.severity.label == "critical" for f in findings)
    penalty = round(sum(penalties(findings, profile), 0.0), PLACES)
    return Tally(1, words, len(findings), penalty, critical, profile.scoring.least, profile.scoring.scale)
