"""A batch of checked documents: what can be said of it as a whole and of its parts.

Entries are kept in one order whatever order the documents came in; their sheets lie in a spool.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import starmap
from typing import TypeVar

from . import resample
from .delivery import Across, Delivery
from .finding import Severity
from .profile import Profile
from .report import Report, Sheet
from .resample import Interval
from .score import PLACES, Tally, penalties
from .spool import TRAITS, Entry, Spool
from .spool import trait as trait

Key = TypeVar("Key")
Cell = tuple[int, float]
"""Findings and penalty points."""
Kind = tuple[str, str, Severity, float]
"""Rule, dimension, severity and points of a finding."""


@dataclass(frozen=True, slots=True)
class Figure:
    """The figures of a part of a batch: its name (one value a trait), tally, documents that pass, interval."""

    name: tuple[str, ...]
    tally: Tally
    passed: int
    interval: Interval | None
    severities: Counter[Severity]

    @property
    def pass_rate(self) -> float:
        """Share of the documents that pass."""
        return self.passed / self.tally.documents if self.tally.documents else 1.0


@dataclass(frozen=True)
class Batch:
    """Entries in order with their report; `kinds` counts findings, `spread` the documents of each rule.

    `seed` decides all resampling.
    """

    report: Report
    entries: list[Entry]
    spool: Spool
    kinds: Counter[Kind]
    spread: Counter[str]
    delivery: Delivery
    seed: int = 0
    made: dict[tuple[str, ...], list[Figure]] = field(default_factory=dict)

    @property
    def profile(self) -> Profile:
        """The profile of the run."""
        return self.report.profile

    @property
    def sheets(self) -> Iterator[Sheet]:
        """All sheets in order, one at a time."""
        return self.spool.sheets(self.entries)

    def parts(self, traits: tuple[str, ...]) -> dict[tuple[str, ...], list[Entry]]:
        """The documents by their traits, in the order of the names."""
        found: defaultdict[tuple[str, ...], list[Entry]] = defaultdict(list)
        for entry in self.entries:
            found[tuple(map(entry.trait, traits))].append(entry)
        return dict(sorted(found.items()))

    def figures(self, traits: tuple[str, ...]) -> list[Figure]:
        """The figures of each part; made once."""
        if traits not in self.made:
            self.made[traits] = list(starmap(self.figure, self.parts(traits).items()))
        return self.made[traits]

    def figure(self, name: tuple[str, ...], entries: Sequence[Entry]) -> Figure:
        """The figures of some documents."""
        severities = Counter[Severity]()
        for level, counts in zip(Severity, zip(*(entry.levels for entry in entries), strict=True), strict=False):
            severities[level] = sum(counts)
        return Figure(
            name,
            total(entries),
            sum(entry.grade != "fail" for entry in entries if entry.tally.documents),
            resample.interval(list(map(part, entries)), f"{self.seed} interval {name}", self.profile.scoring.least),
            +severities,
        )

    @cached_property
    def whole(self) -> Figure:
        """The figures of the batch."""
        return self.figure((), self.entries)

    def costs(self, sheet: Sheet) -> list[float]:
        """The penalty points of each finding of a sheet."""
        return penalties(sheet.findings, self.profile.at(sheet.document.origin.path))

    @cached_property
    def traits(self) -> tuple[str, ...]:
        """The traits that some document of the batch has."""
        return tuple(name for name in TRAITS if any(entry.trait(name) for entry in self.entries))

    @property
    def floor(self) -> str:
        """The sentence that says how many documents are measured as longer ones; empty when none is."""
        short, least = sum(entry.tally.short for entry in self.entries), self.profile.scoring.least
        subject = "1 document is" if short == 1 else f"{short:,} documents are"
        return f"{subject} shorter than {least:,} words and measured as if of that length." if short else ""

    @cached_property
    def scorecard(self) -> dict[str, dict[Severity, Cell]]:
        """Findings and points by MQM dimension and severity."""
        cells = sums((((dimension, level), count, cost) for (_, dimension, level, cost), count in self.kinds.items()))
        card: defaultdict[str, dict[Severity, Cell]] = defaultdict(dict)
        for (dimension, level), cell in sorted(cells.items()):
            card[dimension][level] = cell
        return dict(card)

    @cached_property
    def rules(self) -> list[tuple[str, int, float, int]]:
        """Rule, findings, points and documents, what costs most first."""
        cells = sums(((rule, count, cost) for (rule, *_, cost), count in self.kinds.items()))
        rows = [(rule, *cell, self.spread[rule]) for rule, cell in cells.items()]
        return sorted(rows, key=lambda row: (-row[2], -row[1], row[0]))

    @cached_property
    def worst(self) -> list[Entry]:
        """The documents with the dearest first; ties in their order."""
        return sorted(self.entries, key=lambda e: (-e.tally.critical, -e.tally.penalty_per_1000, -e.tally.penalty))


def collect(sheets: Iterable[Sheet], report: Report, seed: int = 0, across: Across | None = None) -> Batch:
    """The batch of all sheets that the report watches; `across` tells what only shows over many documents."""
    spool, entries, kinds, spread = Spool(), list[Entry](), Counter[Kind](), Counter[str]()
    for sheet in report.watch(sheets):
        law = report.profile.at(sheet.document.origin.path)
        entries.append(spool.add(sheet, law))
        costs = penalties(sheet.findings, law)
        kinds.update(
            (f.rule, f.category.partition("/")[0], f.severity, c) for f, c in zip(sheet.findings, costs, strict=True)
        )
        spread.update({f.rule for f in sheet.findings})
        if across:
            across.add(sheet)
    entries.sort(key=lambda entry: entry.identity)
    delivery = across.told(len(entries)) if across else Delivery([], [], [])
    return Batch(report, entries, spool, kinds, spread, delivery, seed)


def total(entries: Iterable[Entry]) -> Tally:
    """The sum of the tallies."""
    return sum((entry.tally for entry in entries), Tally())


def part(entry: Entry) -> complex:
    """What a document adds to a rate; see `resample`."""
    return complex(entry.tally.penalty, entry.tally.words)


def sums(items: Iterable[tuple[Key, int, float]]) -> dict[Key, Cell]:
    """Findings and points by key; costs are added in their order, so that no sum depends on that of the documents."""
    found: dict[Key, Cell] = {}
    for key, count, cost in sorted(items, key=lambda item: item[2]):
        findings, points = found.get(key, (0, 0.0))
        found[key] = (findings + count, round(points + count * cost, PLACES))
    return found
