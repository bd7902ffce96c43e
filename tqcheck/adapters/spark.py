"""The check on a Spark cluster (extra `spark`): documents in, findings, scores and faults out as tables.

A document is checked where its partition is, by the code that one process runs, so the findings are the same. Tasks
depend on nothing but their rows: one that is lost is run again and changes nothing. Rules that compare documents with
each other need all of them in one place and are refused.
"""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from hashlib import blake2b
from typing import Any, NamedTuple

import pyarrow
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F  # noqa: N812

from .. import profile as profiles
from .. import rule
from ..document import Document
from ..finding import Fault
from ..outcome import Outcome, outcome, sheet
from ..profile import Profile, ProfileError
from ..read import Defaults
from ..read.jsonl import record_of, recorded
from ..render.jsonl import KINDS, findings
from ..report import Report

ROWS = 400
"""Documents of a batch: large enough for Arrow to pay, small enough to stay in memory."""
FINDING = ", ".join(f"{name} {kind}" for name, kind in KINDS.items())
SCORE = "words long, findings long, penalty double, critical long, least long, score double, grade string"
FAULT = "document string, message string, rule string"


class Checked(NamedTuple):
    """Findings, scores and faults as tables; `everything` has them by document, for whoever wants to keep it."""

    findings: DataFrame
    scores: DataFrame
    faults: DataFrame
    everything: DataFrame


def check(df: DataFrame, profile: str | Profile = "news", defaults: Defaults | None = None) -> Checked:
    """The check of a table whose columns are the keys of JSON Lines, or of its one column `value` of such lines.

    ProfileError for a profile with rules over a batch.
    """
    law = (profiles.load(profile) if isinstance(profile, str) else profile).checked()
    wide = [name for name, one in law.rules.items() if one.window is rule.Window.BATCH]
    if wide:
        raise ProfileError(f"rules that compare documents with each other do not run here: {', '.join(wide)}")
    shape = f"document string, score struct<{inner(SCORE)}>, unheard array<string>,"
    shape += f" findings array<struct<{inner(FINDING)}>>, faults array<struct<{inner(FAULT)}>>"
    done = df.mapInArrow(worker(law, defaults or Defaults()), shape)
    return tables(done)


def tables(done: DataFrame) -> Checked:
    """The tables of what was checked."""
    found = done.select(F.explode("findings").alias("one")).select("one.*")
    scores = done.where("score is not null").select("document", "score.*", "unheard")
    return Checked(found, scores, done.select(F.explode("faults").alias("one")).select("one.*"), done)


def inner(columns: str) -> str:
    """Columns as the fields of a struct."""
    return ", ".join("{}: {}".format(*column.split()) for column in columns.split(","))


Batches = Iterator[pyarrow.RecordBatch]


def worker(law: Profile, defaults: Defaults) -> Callable[[Batches], Batches]:
    """What a task does with its batches; the profile goes along, its rules are imported once by a worker."""
    shelves = dict(rule.SHELVES)

    def work(batches: Batches) -> Batches:
        rule.SHELVES.update(shelves)
        report = Report(law)
        for batch in batches:
            for start in range(0, batch.num_rows, ROWS):
                rows = [row(one, report, defaults) for one in batch.slice(start, ROWS).to_pylist()]
                yield pyarrow.RecordBatch.from_pylist(rows, schema=schema())

    return work


def schema() -> pyarrow.Schema:
    """The columns of what was checked, as Arrow has them."""
    kinds = {"string": pyarrow.string(), "long": pyarrow.int64(), "double": pyarrow.float64()}

    def struct(columns: str) -> pyarrow.DataType:
        pairs = (column.split() for column in columns.split(","))
        return pyarrow.struct([(name, kinds[kind]) for name, kind in pairs])

    lists = {"unheard": pyarrow.string(), "findings": struct(FINDING), "faults": struct(FAULT)}
    fields = [("document", pyarrow.string()), ("score", struct(SCORE))]
    return pyarrow.schema([*fields, *((name, pyarrow.list_(kind)) for name, kind in lists.items())])


def row(given: dict[str, Any], report: Report, defaults: Defaults) -> dict[str, Any]:
    """What the check says of a row; one that is no document gives a fault."""
    unnamed = blake2b(json.dumps(given, default=str, sort_keys=True).encode(), digest_size=8).hexdigest()
    try:
        record = record_of(given["value"]) if list(given) == ["value"] else given
        document = recorded(record, None, unnamed, defaults)
    except ValueError as error:
        name = str(given.get("id") or unnamed)
        return {"document": name, "unheard": [], "findings": [], "faults": [told(Fault(name, str(error)))]}
    return account(document, outcome(document, report.profile), report)


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


def told(fault: Fault) -> dict[str, Any]:
    """The row of a fault."""
    return {"document": fault.where, "message": fault.message, "rule": fault.rule}


def run(place: str, output: str, profile: Profile, defaults: Defaults) -> int:
    """Checks Parquet (a name that ends so) or JSON Lines and writes three tables as Parquet; the number of faults.

    What was checked is kept beside them as `checked`, from which the tables are made without checking twice.
    """
    spark = SparkSession.builder.appName("tqcheck").getOrCreate()
    spark.conf.set("spark.sql.execution.arrow.maxRecordsPerBatch", str(ROWS))
    packed = place.rstrip("/").endswith(".parquet")
    df = spark.read.parquet(place) if packed else spark.read.text(place, lineSep="\n").where("trim(value) != ''")
    law = replace(profile, places=None)
    check(df, law, defaults).everything.write.mode("overwrite").parquet(f"{output}/checked")
    found = tables(spark.read.parquet(f"{output}/checked"))
    for name in ("findings", "scores", "faults"):
        getattr(found, name).write.mode("overwrite").parquet(f"{output}/{name}")
    return int(found.faults.count())
