"""Marot TSV, as `lint` writes it, in the order of the documents' names."""

from collections.abc import Iterator

from ..account import Account
from ..render import marot


def publish(account: Account) -> Iterator[str]:
    """A row for each finding."""
    yield from marot.render(account.batch.sheets, account.batch.report)
