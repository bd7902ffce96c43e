"""Parquet (extra `parquet`): one document a row, with the columns that JSON Lines has as keys."""

from collections.abc import Iterator
from importlib import import_module
from typing import BinaryIO

from ..document import Document
from ..finding import Fault
from . import Defaults
from .jsonl import recorded

ROWS = 500
"""Rows in memory at once."""


def read(path: str, file: BinaryIO, defaults: Defaults) -> Iterator[Document | Fault]:
    """A document for each row that is one; a row that is not becomes a fault."""
    try:
        parquet = import_module("pyarrow.parquet")
    except ImportError:
        yield Fault(path, "tqcheck was installed without its extra `parquet`")
        return
    try:
        batches = parquet.ParquetFile(file).iter_batches(batch_size=ROWS)
        for number, row in enumerate((row for batch in batches for row in batch.to_pylist()), 1):
            try:
                yield recorded(row, path, f"{path}:{number}", defaults)
            except ValueError as error:
                yield Fault(f"{path}:{number}", str(error))
    except import_module("pyarrow").ArrowException as error:
        yield Fault(path, f"cannot be read: {error}")
