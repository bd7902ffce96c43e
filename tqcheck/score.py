"""Scores are sums.

A tally adds; penalties, scores and grades are worked out from the sum, so that a batch is never a mean of means.
The typology and the severity multipliers are those of MQM-Core (themqm.org); the figure is automatic and a lower
bound on errors, so it is not called an MQM score.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from .finding import Finding
from .profile import Profile


@dataclass(frozen=True, slots=True)
class Tally:
    """What is counted of documents: words of target text, findings, penalty points."""

    documents: int = 0
    words: int = 0
    findings: int = 0
    penalty: float = 0.0
    critical: int = 0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            self.documents + other.documents,
            self.words + other.words,
            self.findings + other.findings,
            self.penalty + other.penalty,
            self.critical + other.critical,
        )

    @property
    def penalty_per_1000(self) -> float:
        """Penalty points per 1,000 words; 0 for a text without words."""
        return 1000 * self.penalty / self.words if self.words else 0.0

    @property
    def score(self) -> float:
        """100 minus penalty points per 100 words, never below 0."""
        return max(0.0, 100 - 100 * self.penalty / self.words) if self.words else 100.0

    def grade(self, profile: Profile) -> str:
        """The best grade whose threshold the score reaches; a critical finding fails."""
        reached = [(least, name) for name, least in profile.grades.items() if self.score >= least]
        return max(reached)[1] if reached and not self.critical else "fail"


def tally(words: int, findings: Iterable[Finding], profile: Profile) -> Tally:
    """The tally of one document."""
    listed = list(findings)
    return Tally(
        1,
        words,
        len(listed),
        sum(profile.penalty(f.severity, f.category) for f in listed),
        sum(f.severity.label == "critical" for f in listed),
    )
