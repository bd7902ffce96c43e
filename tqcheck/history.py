"""The memory of batches in an SQLite file: their tallies, and which findings they had, to tell what changed."""

import sqlite3
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from .batch import Batch
from .report import difference
from .score import Tally

SCHEMA = """
create table if not exists batch (
  name text primary key, signature text not null, documents integer, words integer, findings integer, penalty real,
  critical integer, least integer, since integer);
create table if not exists finding (batch text, document text, fingerprint text, rule text, text text);
create index if not exists of_batch on finding (batch);
"""


class Past(NamedTuple):
    """A batch that was kept."""

    name: str
    signature: str
    tally: Tally


class Known(NamedTuple):
    """A finding as it is remembered."""

    document: str
    fingerprint: str
    rule: str
    text: str


class Changes(NamedTuple):
    """What changed against another batch."""

    against: str
    new: list[Known]
    gone: list[Known]
    unchanged: int


class Trend(NamedTuple):
    """The batches that compare, in the order in which they were kept; why others do not; what changed."""

    points: list[tuple[str, float]]
    apart: list[str]
    changes: Changes | None


class HistoryError(ValueError):
    """A history that cannot be used; the message names the file and the reason."""


def kept(path: Path, batch: Batch, name: str, against: str) -> Trend:
    """Keeps a batch under its name (the same name is replaced) and tells how it stands among those before."""
    try:
        with closing(sqlite3.connect(path)) as memory, memory:
            memory.executescript(SCHEMA)
            earlier = [past for past in pasts(memory) if past.name != name]
            changes = changed(memory, batch, earlier, against)
            remember(memory, batch, name or f"batch {len(earlier) + 1}")
            return told(list(pasts(memory)), batch.report.signature, changes)
    except sqlite3.Error as error:
        raise HistoryError(f"history {path}: {error}") from None


def named(batch: Batch) -> str:
    """The name of a batch that was given none: its newest day."""
    return max((entry.trait("date") for entry in batch.entries), default="")


def pasts(memory: sqlite3.Connection) -> Iterator[Past]:
    """The batches, in the order in which they were first kept."""
    columns = "name, signature, documents, words, findings, penalty, critical, least"
    for name, signature, *figures in memory.execute(f"select {columns} from batch order by since"):
        yield Past(name, signature, Tally(*figures))


def remember(memory: sqlite3.Connection, batch: Batch, name: str) -> None:
    """Writes a batch; it keeps its place when it was there."""
    found = memory.execute("select since from batch where name = ?", (name,)).fetchone()
    last = memory.execute("select coalesce(max(since), 0) from batch").fetchone()[0]
    tally = batch.whole.tally
    figures = (tally.documents, tally.words, tally.findings, tally.penalty, tally.critical, tally.least)
    row = (name, batch.report.signature, *figures, found[0] if found else last + 1)
    memory.execute("insert or replace into batch values (?, ?, ?, ?, ?, ?, ?, ?, ?)", row)
    memory.execute("delete from finding where batch = ?", (name,))
    memory.executemany("insert into finding values (?, ?, ?, ?, ?)", [(name, *one) for one in present(batch)])


def present(batch: Batch) -> list[Known]:
    """The findings of a batch as they are remembered."""
    return [
        Known(sheet.document.id, f.fingerprint, f.rule, f.text.encode("utf-8", "replace").decode())
        for sheet in batch.sheets
        for f in sheet.findings
    ]


def changed(memory: sqlite3.Connection, batch: Batch, earlier: Sequence[Past], against: str) -> Changes | None:
    """What is new, gone and unchanged against the batch before, or the one of a name."""
    name = against or (earlier[-1].name if earlier else "")
    if against and against not in {past.name for past in earlier}:
        raise HistoryError(f"no batch {against!r}; known are {', '.join(past.name for past in earlier) or 'none'}")
    if not name:
        return None
    past = next(past for past in earlier if past.name == name)
    if against and past.signature != batch.report.signature:
        raise HistoryError(f"batch {name}: {difference(past.signature, batch.report.signature)}")
    rows = memory.execute("select document, fingerprint, rule, text from finding where batch = ?", (name,))
    then, now = Counter(Known(*row) for row in rows), Counter(present(batch))
    return Changes(name, sorted((now - then).elements()), sorted((then - now).elements()), (now & then).total())


def told(kept: Sequence[Past], signature: str, changes: Changes | None) -> Trend:
    """The batches whose figures compare with a signature, and why the others do not."""
    points = [(past.name, past.tally.penalty_per_1000) for past in kept if past.signature == signature]
    apart = [f"{p.name}: {difference(p.signature, signature)}" for p in kept if p.signature != signature]
    return Trend(points, apart, changes)
