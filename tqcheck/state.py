"""Outcomes kept on disk, so that what has been checked is not checked again.

An entry is known by all that its outcome depends on: the texts, the law they are judged by, and the program itself.
So it is never out of date, may be read and written by several runs at once, and may be deleted at any time. With one
document an entry it is a cache; with many it is the state of a long run, which goes on after its last whole entry.
"""

import json
import os
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import fields, replace
from functools import cache
from hashlib import blake2b
from pathlib import Path
from tempfile import mkstemp
from typing import Any

from . import rule
from .document import Document, Pair, Text
from .finding import Fault, Finding, Mark, Severity
from .outcome import Outcome, Result, Task, dropped
from .profile import Profile
from .score import Tally

SHARD = 500
"""Documents of an entry in the state of a run."""
LONG = 4_000_000
"""Code points of text that close an entry whatever its documents."""
Row = dict[str, Any] | None
"""The outcome of a document as it is kept; None for what broke."""
FINDING = [one.name for one in fields(Finding) if one.name != "document"]


class Store:
    """Entries of `size` documents in a folder; the folder is made. OSError when that cannot be."""

    def __init__(self, folder: Path, profile: Profile, size: int = 1) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.folder, self.profile, self.size = folder, profile, size
        self.laws: dict[int, tuple[Profile, bytes]] = {}
        self.under_way: deque[tuple[str, int, bool]] = deque()

    def known(self, tasks: Iterable[Task]) -> Iterator[Task]:
        """The tasks, with their outcomes where an entry has them."""
        for shard in cut(tasks, self.size):
            name = self.name([item for item, _ in shard if isinstance(item, Document)])
            found = load(self.folder / name[:2] / name, shard)
            self.under_way.append((name, len(shard), found is None))
            yield from dropped(found or shard)

    def kept(self, results: Iterable[Result]) -> Iterator[Result]:
        """The results; the entry of each shard that was not whole is written once it is."""
        rows: list[Row] = []
        for item, one in results:
            name, count, new = self.under_way[0]
            rows.append(packed(one) if new and isinstance(item, Document) and not one.faults else None)
            yield item, one
            if len(rows) == count:
                self.under_way.popleft()
                if new:
                    save(self.folder / name[:2] / name, rows)
                rows = []

    def name(self, documents: list[Document]) -> str:
        """What the outcomes of documents are known by."""
        said = blake2b(digest_size=20)
        for document in documents:
            said.update(self.law(self.profile.at(document.origin.path)))
            said.update(repr(evidence(document)).encode("utf-8", "surrogatepass"))
        return said.hexdigest()

    def law(self, profile: Profile) -> bytes:
        """The digest of a profile, worked out once."""
        if id(profile) not in self.laws:
            self.laws[id(profile)] = profile, digest(profile)
        return self.laws[id(profile)][1]


def cut(tasks: Iterable[Task], size: int) -> Iterator[list[Task]]:
    """The tasks in shards."""
    shard: list[Task] = []
    long = 0
    for item, known in tasks:
        shard.append((item, known))
        long += len(item.target.content) if isinstance(item, Document) else 0
        if len(shard) == size or long >= LONG:
            yield shard
            shard, long = [], 0
    if shard:
        yield shard


def evidence(document: Document) -> tuple[object, ...]:
    """All that rules can see of a document, but its identity."""

    def said(one: Text | Pair | None) -> object:
        if isinstance(one, Pair):
            return said(one.source), said(one.target), one.segment, one.confidence
        return one and (one.content, one.code, one.start)

    meta = json.dumps(document.meta, sort_keys=True, default=str)
    sides = said(document.target), said(document.source), tuple(map(said, document.segments))
    return (*sides, document.reference, document.source_language, meta)


def digest(profile: Profile) -> bytes:
    """A hash of what a profile says, of the files and rules that it names, and of the program."""
    said = blake2b(program(), digest_size=20)
    known = (sorted(profile.accepted), sorted(profile.trusted), profile.scoring, profile.weights, profile.severities)
    said.update(repr((*known, profile.enabled, sorted(profile.settings.items()))).encode("utf-8", "surrogatepass"))
    named = {str(value) for table in profile.settings.values() for value in table.values()}
    said.update(b"".join(Path(value).read_bytes() for value in sorted(named) if Path(value).is_file()))
    for shelf in sorted({name.rpartition(":")[0] for name in profile.enabled} - {""}):
        said.update(b"".join(path.read_bytes() for path in sorted(rule.SHELVES[shelf].folder.glob("*.py"))))
    return said.digest()


@cache
def program() -> bytes:
    """A hash of the files of tqcheck."""
    said = blake2b(digest_size=20)
    for path in sorted(Path(__file__).parent.rglob("*")):
        if path.is_file() and path.suffix != ".pyc":
            said.update(path.name.encode() + b"\0" + path.read_bytes())
    return said.digest()


def save(path: Path, rows: list[Row]) -> None:
    """Writes an entry in one step. What broke is left open; a full disk costs the entry, not the run."""
    if not any(rows):
        return
    body = json.dumps(rows).encode()
    with suppress(OSError):
        path.parent.mkdir(exist_ok=True)
        handle, temporary = mkstemp(dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(seal(body) + body)
            os.replace(temporary, path)
        except BaseException:
            os.unlink(temporary)
            raise


def load(path: Path, shard: list[Task]) -> list[Task] | None:
    """The tasks of a shard with the outcomes of its entry; None when there is none, or it is damaged."""
    try:
        raw = path.read_bytes()
        body = raw[len(seal(b"")) :]
        if not raw.startswith(seal(body)):
            return None
        rows = json.loads(body)
        pairs = list(zip(shard, rows, strict=True))
        return [(item, known or unpacked(row, item)) for (item, known), row in pairs]
    except (OSError, ValueError, TypeError, KeyError):
        return None


def seal(body: bytes) -> bytes:
    """What stands before the body of an entry: damage shows."""
    return blake2b(body, digest_size=16).hexdigest().encode() + b"\n"


def packed(one: Outcome) -> dict[str, Any]:
    """An outcome as JSON has it."""
    found = [[getattr(finding, name) for name in FINDING] for finding in one.findings]
    marks, mentions = ([[name, *values(mark)] for name, mark in pairs] for pairs in (one.marks, one.mentions))
    heard = {"unheard": sorted(one.unheard), "marks": marks, "mentions": mentions}
    return {"findings": found, "tally": values(one.tally), **heard}


def values(item: Mark | Tally) -> list[Any]:
    """The values of a record in order."""
    return [getattr(item, one.name) for one in fields(item)]


def unpacked(row: Row, item: Document | Fault) -> Outcome | None:
    """The outcome of a document from what was kept."""
    if row is None or isinstance(item, Fault):
        return None
    found = [restored(dict(zip(FINDING, cells, strict=True)), item.id) for cells in row["findings"]]
    marks, mentions = ([(name, marked(cells)) for name, *cells in row[key]] for key in ("marks", "mentions"))
    unheard = frozenset(row["unheard"])
    return Outcome(found, Tally(*row["tally"]), unheard=unheard, marks=marks, mentions=mentions)


def restored(cells: dict[str, Any], document: str) -> Finding:
    """A finding of a document."""
    severity, context = Severity(cells.pop("severity")), tuple(cells.pop("context"))
    return Finding(document=document, severity=severity, context=context, **cells)


def marked(cells: list[Any]) -> Mark:
    """A mark with its severity as such."""
    mark = Mark(*cells)
    return mark if mark.severity is None else replace(mark, severity=Severity(mark.severity))
