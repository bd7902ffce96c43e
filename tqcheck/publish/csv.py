"""A table of the report as CSV (RFC 4180, UTF-8), for a spreadsheet."""

import csv
from collections.abc import Iterator
from io import StringIO

from ..account import Account
from .tables import TABLES, Row

FORMULA = "=+-@\t\r"
"""What begins a formula; a spreadsheet would run what a text says."""


def publish(account: Account) -> Iterator[str]:
    """The table that was asked for."""
    yield from lines(TABLES[account.table](account))


def lines(rows: Iterator[Row]) -> Iterator[str]:
    """Each row as a line."""
    for row in rows:
        line = StringIO()
        csv.writer(line).writerow([guarded(cell) if isinstance(cell, str) else cell for cell in row])
        yield line.getvalue()


def guarded(cell: str) -> str:
    """The cell with an apostrophe before what would be taken for a formula."""
    return f"'{cell}" if cell[:1] and cell[0] in FORMULA else cell
