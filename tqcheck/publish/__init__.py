"""The report's formats: one file each, a function from the account of a batch to pieces of text."""

from collections.abc import Iterator
from importlib import import_module
from typing import Protocol

from ..account import Account


class Publisher(Protocol):
    """A module of this folder that is a format."""

    def publish(self, account: Account) -> Iterator[str]:
        """Pieces of the output."""


FORMATS = ("csv", "html", "json", "jsonl", "junit", "markdown", "marot")


def load(name: str) -> Publisher:
    """The publisher of a format."""
    return import_module(f"{__name__}.{name}")
