"""The memory of batches in an SQLite file: their tallies, and which findings they had, to tell what changed."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from itertools import groupby
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
COUNTS = "select document, fingerprint, rule, text, count(*) n from finding where batch = :{} group by 1, 2, 3, 4"
PAIRED = "using (document, fingerprint, rule, text)"
MORE = (
    f"select document, fingerprint, rule, text, a.n - coalesce(b.n, 0) from ({COUNTS.format('one')}) a "
    f"left join ({COUNTS.format('other')}) b {PAIRED} where a.n > coalesce(b.n, 0) order by 1, 2, 3, 4"
)
SAME = (
    f"select coalesce(sum(min(a.n, b.n)), 0) from ({COUNTS.format('now')}) a join ({COUNTS.format('then')}) b {PAIRED}"
)


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
            then, now = compared_with(batch, earlier, against), name or f"batch {len(earlier) + 1}"
            remember(memory, batch, now)
            changes = changed(memory, now, then) if then else None
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
    memory.executemany("insert into finding values (?, ?, ?, ?, ?)", ((name, *one) for one in present(batch)))


def present(batch: Batch) -> Iterator[Known]:
    """The findings of a batch as they are remembered."""
    for sheet in batch.sheets:
        for f in sheet.findings:
            yield Known(sheet.document.id, f.fingerprint, f.rule, f.text.encode("utf-8", "replace").decode())


def compared_with(batch: Batch, earlier: Sequence[Past], against: str) -> str:
    """The batch to compare with: the one of a name, else the last whose figures compare; empty if there is none."""
    mine = batch.report.signature
    if not against:
        return next((past.name for past in reversed(earlier) if past.signature == mine), "")
    past = next((past for past in earlier if past.name == against), None)
    if past is None:
        raise HistoryError(f"no batch {against!r}; known are {', '.join(past.name for past in earlier) or 'none'}")
    if past.signature != mine:
        raise HistoryError(f"batch {against}: {difference(past.signature, mine)}")
    return against


def changed(memory: sqlite3.Connection, now: str, then: str) -> Changes:
    """What is new, gone and unchanged in one batch against another; a finding that stands twice counts twice."""
    both = {"now": now, "then": then}
    new, gone = (
        [Known(*row) for *row, count in memory.execute(MORE, {"one": one, "other": other}) for _ in range(count)]
        for one, other in ((now, then), (then, now))
    )
    return Changes(then, new, gone, memory.execute(SAME, both).fetchone()[0])


def told(kept: Sequence[Past], signature: str, changes: Changes | None) -> Trend:
    """The batches whose figures compare with a signature, and why the others do not."""
    points = [(past.name, past.tally.penalty_per_1000) for past in kept if past.signature == signature]
    others = sorted((past for past in kept if past.signature != signature), key=lambda past: past.signature)
    groups = {said: [past.name for past in some] for said, some in groupby(others, key=lambda past: past.signature)}
    apart = [f"{ends(names)}: {difference(said, signature)}" for said, names in groups.items()]
    return Trend(points, apart, changes)


def ends(names: Sequence[str]) -> str:
    """The first and the last of some batches."""
    return f"{names[0]} to {names[-1]} ({len(names)} batches)" if len(names) > 1 else names[0]
