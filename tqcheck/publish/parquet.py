"""A table of the report as Parquet (extra `parquet`), for an engine that queries tables."""

from collections.abc import Iterator

from ..account import Account
from ..parquet import pieces
from .tables import FIGURES, LEVELS, TABLES

WHOLE = ("documents", "words", "short", "findings", *LEVELS, "start", "end")
KINDS = {**dict.fromkeys(("penalty", *FIGURES), "double"), **dict.fromkeys(WHOLE, "long")}
"""The columns that are numbers."""


def publish(account: Account) -> Iterator[bytes]:
    """The table that was asked for; a number that is not known is null."""
    rows = TABLES[account.table](account)
    names = list(map(str, next(rows)))
    columns = {name: KINDS.get(name, "string") for name in names}
    known = (
        (None if cell == "" and name in KINDS else cell for name, cell in zip(names, row, strict=True)) for row in rows
    )
    return pieces(columns, (dict(zip(names, row, strict=True)) for row in known))
