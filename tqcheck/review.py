"""Review by a person: a sample of findings and of clean documents as a sheet, and what the verdicts say of the rules.

The sample is stratified: rules take turns, so that a rare rule is judged as well as a common one; a tenth of the sheet
is documents in which nothing was found, for what was missed.
"""

import csv
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import zip_longest
from pathlib import Path
from random import Random
from typing import NamedTuple

from . import resample
from .batch import Batch
from .report import Sheet
from .resample import Interval

Place = tuple[int, int | None]
"""Number of a document, and of a finding in it."""
VERDICTS = {"right": True, "wrong": False, "": None}
CLEAN = "(nothing found)"
AROUND = 60
"""Code points of context on each side."""


class Item(NamedTuple):
    """A row of the sheet; a person fills in `verdict` (right or wrong) and `note`."""

    document: str
    rule: str
    severity: str
    before: str
    text: str
    after: str
    message: str
    fix: str
    fingerprint: str
    verdict: str = ""
    note: str = ""


class Precision(NamedTuple):
    """What people said of a rule: right findings, judged findings, the 95% interval of their share."""

    rule: str
    right: int
    judged: int
    interval: Interval | None


class ReviewError(ValueError):
    """A sheet that cannot be read; the message names file, line and remedy."""


def sample(batch: Batch, size: int) -> list[Item]:
    """The items of a sheet, in the order of rules and documents."""
    draw = Random(f"{batch.seed} review")
    strata: defaultdict[str, list[Place]] = defaultdict(list)
    for number, sheet in enumerate(batch.sheets):
        for place, one in enumerate(sheet.findings):
            strata[one.rule].append((number, place))
        if not sheet.findings:
            strata[CLEAN].append((number, None))
    shuffled = {name: draw.sample(items, len(items)) for name, items in sorted(strata.items())}
    quiet = shuffled.pop(CLEAN, [])[: max(1, size // 10)]
    turns = (one for turn in zip_longest(*shuffled.values()) for one in turn if one is not None)
    chosen = [one for _, one in zip(range(size - len(quiet)), turns, strict=False)]
    items = [item(batch.spool[batch.entries[number]], place) for number, place in [*chosen, *quiet[: max(0, size)]]]
    return sorted(items, key=lambda one: (one.rule, one.document, one.fingerprint))


def item(sheet: Sheet, place: int | None) -> Item:
    """The row of a finding, or of a document in which nothing was found."""
    if place is None:
        return clean(sheet)
    one = sheet.findings[place]
    content = sheet.document.target.content
    before, after = content[max(0, one.start - AROUND) : one.start], content[one.end : one.end + AROUND]
    return Item(
        one.document, one.rule, one.severity.label, before, one.text, after, one.message, one.fix or "", one.fingerprint
    )


def clean(sheet: Sheet) -> Item:
    """The row of a document in which nothing was found: right when there is nothing to find."""
    return Item(sheet.document.id, CLEAN, "", "", sheet.document.target.content, "", "", "", "")


def save(path: Path, items: Iterable[Item]) -> None:
    """Writes a sheet (CSV, UTF-8 with a mark that spreadsheets look for)."""
    with path.open("w", encoding="utf-8-sig", errors="backslashreplace", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(Item._fields)
        writer.writerows([guarded(cell) for cell in one] for one in items)


def guarded(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula; `load` takes the apostrophe off."""
    return f"'{cell}" if cell[:1] in tuple("=+-@\t\r'") else cell


def load(path: Path) -> list[Item]:
    """The items of a sheet with the verdicts that were filled in."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            return list(items(path, csv.reader(file)))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise ReviewError(f"review {path}: {error}") from None


def items(path: Path, rows: Iterable[list[str]]) -> Iterator[Item]:
    """The rows as items; ReviewError for one that is none."""
    for number, row in enumerate(rows, 1):
        if number == 1 and tuple(row) == Item._fields:
            continue
        if number == 1 or len(row) != len(Item._fields):
            raise ReviewError(f"{path}:{number}: the columns are {', '.join(Item._fields)}")
        one = Item(*(cell.removeprefix("'") for cell in row))
        if one.verdict.strip().lower() not in VERDICTS:
            raise ReviewError(f"{path}:{number}: the verdict is right or wrong, not {one.verdict!r}")
        yield one._replace(verdict=one.verdict.strip().lower())


def precision(items: Iterable[Item]) -> list[Precision]:
    """Of each rule, how many of the findings that were judged are right; of clean documents, how many are clean."""
    right, judged = Counter[str](), Counter[str]()
    for one in items:
        if VERDICTS[one.verdict] is not None:
            judged[one.rule] += 1
            right[one.rule] += bool(VERDICTS[one.verdict])
    return [Precision(rule, right[rule], n, resample.wilson(right[rule], n)) for rule, n in sorted(judged.items())]
