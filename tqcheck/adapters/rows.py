"""What a check says of documents as rows of Arrow, for engines that hold tables."""

import json
import pickle
from collections.abc import Callable, Iterator
from hashlib import blake2b
from itertools import islice
from typing import Any

import pyarrow

from .. import rule
from ..document import Document
from ..finding import Fault
from ..outcome import Outcome, outcome, sheet
from ..parquet import batch_of, schema_of
from ..profile import Profile
from ..read import Defaults
from ..read.jsonl import record_of, recorded
from ..render.jsonl import KINDS, findings
from ..report import Report
from ..state import evidence

ROWS = 400
"""Documents of a batch: large enough for Arrow to pay, small enough to stay in memory."""
SCORE = {
    **{"words": "long", "findings": "long", "penalty": "double", "critical": "long", "least": "long"},
    **{"score": "double", "grade": "string"},
}
FAULT = {"document": "string", "message": "string", "rule": "string"}
MENTION = pyarrow.struct([("rule", pyarrow.string()), ("key", pyarrow.string()), ("said", pyarrow.binary())])


def struct(columns: dict[str, str]) -> pyarrow.DataType:
    """A record as a type."""
    return pyarrow.struct(list(schema_of(columns)))


DONE = pyarrow.schema(
    [
        ("document", pyarrow.string()),
        ("score", struct(SCORE)),
        ("unheard", pyarrow.list_(pyarrow.string())),
        ("findings", pyarrow.list_(struct(KINDS))),
        ("faults", pyarrow.list_(struct(FAULT))),
    ]
)
"""What was checked, a row a document."""
HELD = pyarrow.schema(
    [*DONE, ("at", pyarrow.string()), ("held", pyarrow.binary()), ("mentions", pyarrow.list_(MENTION))]
)
"""The same while documents have mentions to compare: these are held with all that is needed to hear the verdict."""
Rows = Iterator[dict[str, Any]]
Batches = Iterator[pyarrow.RecordBatch]
Work = Callable[[Batches], Batches]


def ddl(kind: pyarrow.DataType | pyarrow.Schema) -> str:
    """A schema or a type as Spark writes it."""
    if isinstance(kind, pyarrow.Schema):
        return ", ".join(f"{field.name} {ddl(field.type)}" for field in kind)
    if pyarrow.types.is_list(kind):
        return f"array<{ddl(kind.value_type)}>"
    if pyarrow.types.is_struct(kind):
        fields = (kind.field(place) for place in range(kind.num_fields))
        return f"struct<{', '.join(f'{field.name}: {ddl(field.type)}' for field in fields)}>"
    return {"int64": "bigint"}.get(str(kind), str(kind))


def task(make: Callable[[Rows], Rows], schema: pyarrow.Schema, size: int = ROWS) -> Work:
    """What a task does with its batches: rows made of rows. It knows the rules of the one that started it."""
    shelves = tuple(shelf for name, shelf in rule.SHELVES.items() if name)

    def work(batches: Batches) -> Batches:
        open_shelves(shelves)
        made = make(row for batch in batches for row in batch.to_pylist())
        while rows := list(islice(made, size)):
            yield batch_of(rows, schema)

    return work


def open_shelves(shelves: tuple[rule.Shelf, ...]) -> None:
    """Opens shelves that were opened elsewhere; where their folders are not there, those of the same name."""
    for shelf in shelves:
        if shelf.folder.is_dir():
            rule.SHELVES[shelf.name] = shelf
        else:
            rule.open_shelf(shelf.name)


def checked(rows: Rows, law: Profile, defaults: Defaults) -> Rows:
    """What the check says of rows."""
    report = Report(law)
    return (row(one, report, defaults) for one in rows)


def row(given: dict[str, Any], report: Report, defaults: Defaults) -> dict[str, Any]:
    """What the check says of a row; one that is no document gives a fault."""
    unnamed = blake2b(json.dumps(given, default=str, sort_keys=True).encode(), digest_size=8).hexdigest()
    try:
        record = record_of(given["value"]) if list(given) == ["value"] else given
        document = recorded(record, None, unnamed, defaults)
    except ValueError as error:
        name = str(given.get("id") or unnamed)
        return {"document": name, "unheard": [], "findings": [], "faults": [told(Fault(name, str(error)))]}
    one = outcome(document, report.profile)
    return {**account(document, one, report), **(held(document, one) if one.mentions else {})}


def account(document: Document, one: Outcome, report: Report) -> dict[str, Any]:
    """The row of a checked document."""
    page = sheet(document, one, report.profile)
    tally = page.tally
    score = {name: getattr(tally, name) for name in ("words", "findings", "penalty", "critical", "least", "score")}
    return {
        "document": document.id,
        "score": {**score, "grade": tally.grade(report.profile)} if tally.documents else None,
        "unheard": sorted(page.unheard),
        "findings": list(findings(page, report)),
        "faults": [told(fault) for fault in page.faults],
    }


def held(document: Document, one: Outcome) -> dict[str, Any]:
    """The cells of a document whose mentions are compared with those of others; its text says which it is."""
    at = blake2b(repr((document.id, evidence(document))).encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
    mentions = [
        {"rule": name, "key": str(mark.key), "said": pickle.dumps((document.id, at, mark.start, place, mark))}
        for place, (name, mark) in enumerate(one.mentions)
    ]
    return {"at": at, "held": pickle.dumps((document, one)), "mentions": mentions}


def told(fault: Fault) -> dict[str, Any]:
    """The row of a fault."""
    return {"document": fault.where, "message": fault.message, "rule": fault.rule}
