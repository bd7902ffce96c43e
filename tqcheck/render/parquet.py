"""Findings as a Parquet table (extra `parquet`), with the columns that JSON Lines has as keys."""

from collections.abc import Iterable, Iterator

from ..parquet import pieces
from ..report import Report, Sheet
from .jsonl import KINDS, findings


def render(sheets: Iterable[Sheet], report: Report) -> Iterator[bytes]:
    """A row a finding."""
    return pieces(KINDS, (row for sheet in sheets for row in findings(sheet, report)))
