"""The findings as JSON Lines, as `lint` writes them, in the order of the documents' names."""

from collections.abc import Iterator

from ..account import Account
from ..render import jsonl


def publish(account: Account) -> Iterator[str]:
    """One object a finding."""
    yield from jsonl.render(account.batch.sheets, account.batch.report)
