"""Rows as a Parquet file (extra `parquet`), written while they stream by."""

from collections.abc import Iterable, Iterator, Mapping
from io import RawIOBase
from itertools import islice
from typing import Any

import pyarrow
import pyarrow.parquet

ROWS = 10_000
"""Rows of a group, which are in memory at once."""
KINDS = {"string": pyarrow.string(), "long": pyarrow.int64(), "double": pyarrow.float64()}


class Drain(RawIOBase):
    """A file of which only what was not yet taken is kept."""

    def __init__(self) -> None:
        self.held: list[bytes] = []

    def writable(self) -> bool:
        """Whether it takes bytes."""
        return True

    def write(self, piece: Any) -> int:
        """Takes bytes."""
        self.held.append(bytes(piece))
        return len(self.held[-1])

    def taken(self) -> Iterator[bytes]:
        """What was written since the last time."""
        held, self.held = self.held, []
        yield from held


def pieces(columns: Mapping[str, str], rows: Iterable[dict[str, Any]]) -> Iterator[bytes]:
    """The file of some rows; `columns` are names with their kinds, which are Spark's."""
    schema, rest, drain = schema_of(columns), iter(rows), Drain()
    with pyarrow.parquet.ParquetWriter(drain, schema) as writer:
        while group := list(islice(rest, ROWS)):
            writer.write_table(pyarrow.Table.from_batches([batch_of(group, schema)]))
            yield from drain.taken()
    yield from drain.taken()


def schema_of(columns: Mapping[str, str]) -> pyarrow.Schema:
    """Columns as Arrow has them."""
    return pyarrow.schema([(name, KINDS[kind]) for name, kind in columns.items()])


def batch_of(rows: list[dict[str, Any]], schema: pyarrow.Schema) -> pyarrow.RecordBatch:
    """Rows as Arrow has them; a lone surrogate, which no table can hold, becomes its escape."""
    try:
        return pyarrow.RecordBatch.from_pylist(rows, schema=schema)
    except UnicodeEncodeError:
        return pyarrow.RecordBatch.from_pylist(plain(rows), schema=schema)


def plain(value: Any) -> Any:
    """A value without lone surrogates."""
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    return value.encode("utf-8", "backslashreplace").decode() if isinstance(value, str) else value
