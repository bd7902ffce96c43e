"""A batch of checked documents, held together: what can be said of it as a whole and of its parts.

Sheets are kept in one order whatever order they came in, and without the views that rules have made of their texts.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import starmap
from typing import TypeVar

from . import resample
from .document import Text
from .finding import Severity
from .profile import Profile
from .report import Report, Sheet
from .resample import Interval
from .score import PLACES, Tally, penalties

TRAITS = ("vendor", "system", "date", "language")
"""What a batch can be divided by."""
Column = TypeVar("Column")
Cell = tuple[int, float]
"""Findings and penalty points."""


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
    """Sheets in order with their report; `seed` decides all resampling."""

    report: Report
    sheets: list[Sheet]
    seed: int = 0

    @property
    def profile(self) -> Profile:
        """The profile of the run."""
        return self.report.profile

    def parts(self, traits: tuple[str, ...]) -> dict[tuple[str, ...], list[Sheet]]:
        """The sheets by their traits, in the order of the names."""
        found: defaultdict[tuple[str, ...], list[Sheet]] = defaultdict(list)
        for sheet in self.sheets:
            found[tuple(trait(sheet, name) for name in traits)].append(sheet)
        return dict(sorted(found.items()))

    def figures(self, traits: tuple[str, ...]) -> list[Figure]:
        """The figures of each part."""
        return list(starmap(self.figure, self.parts(traits).items()))

    def figure(self, name: tuple[str, ...], sheets: list[Sheet]) -> Figure:
        """The figures of some sheets."""
        return Figure(
            name,
            total(sheets),
            sum(self.grade(sheet) != "fail" for sheet in sheets),
            resample.interval(list(map(part, sheets)), f"{self.seed} interval {name}", self.profile.scoring.least),
            Counter(f.severity for sheet in sheets for f in sheet.findings),
        )

    @cached_property
    def whole(self) -> Figure:
        """The figures of the batch."""
        return self.figure((), self.sheets)

    def grade(self, sheet: Sheet) -> str:
        """The grade of a document."""
        return sheet.tally.grade(self.profile.at(sheet.document.origin.path))

    def costs(self, sheet: Sheet) -> list[float]:
        """The penalty points of each finding of a sheet."""
        return penalties(sheet.findings, self.profile.at(sheet.document.origin.path))

    @cached_property
    def traits(self) -> tuple[str, ...]:
        """The traits that some document of the batch has."""
        return tuple(name for name in TRAITS if any(trait(sheet, name) for sheet in self.sheets))

    @cached_property
    def scorecard(self) -> dict[str, dict[Severity, Cell]]:
        """Findings and points by MQM dimension and severity."""
        return {
            dimension: dict(sorted(row.items()))
            for dimension, row in cells(
                (f.category.partition("/")[0], f.severity, cost)
                for sheet in self.sheets
                for f, cost in zip(sheet.findings, self.costs(sheet), strict=True)
            ).items()
        }

    @cached_property
    def rules(self) -> list[tuple[str, int, float, int]]:
        """Rule, findings, points and documents, what costs most first."""
        counts = cells(
            (f.rule, "", cost)
            for sheet in self.sheets
            for f, cost in zip(sheet.findings, self.costs(sheet), strict=True)
        )
        documents = Counter(rule for sheet in self.sheets for rule in {f.rule for f in sheet.findings})
        rows = [(rule, *row[""], documents[rule]) for rule, row in counts.items()]
        return sorted(rows, key=lambda row: (-row[2], -row[1], row[0]))

    @cached_property
    def worst(self) -> list[Sheet]:
        """The sheets with the dearest first; ties in their order."""
        return sorted(self.sheets, key=lambda s: (-s.tally.critical, -s.tally.penalty_per_1000, -s.tally.penalty))


def collect(sheets: Iterable[Sheet], report: Report, seed: int = 0) -> Batch:
    """The batch of all sheets that the report watches."""
    kept = [lean(sheet) for sheet in report.watch(sheets)]
    return Batch(report, sorted(kept, key=identity), seed)


def lean(sheet: Sheet) -> Sheet:
    """The sheet without the views of its texts, which are much larger than the texts."""
    document = sheet.document
    source = Text(document.source.content, document.source.code) if document.source else None
    target = Text(document.target.content, document.target.code)
    return replace(sheet, document=replace(document, target=target, source=source, segments=()))


def identity(sheet: Sheet) -> tuple[str, ...]:
    """What orders sheets: the document's name, its traits, its file, its text."""
    document = sheet.document
    return (document.id, *(trait(sheet, name) for name in TRAITS), document.origin.path or "", document.target.content)


def trait(sheet: Sheet, name: str) -> str:
    """A trait of a document; empty when it does not say. Of a date the day counts."""
    if name == "language":
        return sheet.document.source_language
    said = sheet.document.meta.get(name)
    return "" if said is None else str(said)[:10] if name == "date" else str(said)


def total(sheets: Iterable[Sheet]) -> Tally:
    """The sum of the tallies."""
    return sum((sheet.tally for sheet in sheets), Tally())


def part(sheet: Sheet) -> complex:
    """What a document adds to a rate; see `resample`."""
    return complex(sheet.tally.penalty, sheet.tally.words)


def cells(items: Iterable[tuple[str, Column, float]]) -> dict[str, dict[Column, Cell]]:
    """Findings and points by row and column, rows in order."""
    table: defaultdict[str, dict[Column, Cell]] = defaultdict(dict)
    for row, column, cost in items:
        count, points = table[row].get(column, (0, 0.0))
        table[row][column] = (count + 1, round(points + cost, PLACES))
    return dict(sorted(table.items()))
