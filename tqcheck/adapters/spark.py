"""The check on a Spark cluster (extra `spark`): documents in, findings, scores and faults out as tables.

A document is checked where its partition is, by the code that one process runs, so the findings are the same. Tasks
depend on nothing but their rows: one that is lost is run again and changes nothing.
"""

from dataclasses import replace
from functools import partial
from typing import NamedTuple

from pyspark.sql import DataFrame, SparkSession
from pyspark.sql.functions import explode

from .. import profile as profiles
from ..profile import Profile
from ..read import Defaults
from .across import judged
from .rows import DONE, HELD, ROWS, checked, ddl, task


class Checked(NamedTuple):
    """Findings, scores and faults as tables; `everything` has them by document, for whoever wants to keep it."""

    findings: DataFrame
    scores: DataFrame
    faults: DataFrame
    everything: DataFrame


def check(df: DataFrame, profile: str | Profile = "news", defaults: Defaults | None = None) -> Checked:
    """The check of a table whose columns are the keys of JSON Lines, or of its one column `value` of such lines.

    Rules that compare documents with each other know a document by its name and text; with such rules the table is
    persisted, to be checked once.
    """
    law = (profiles.load(profile) if isinstance(profile, str) else profile).checked()
    shape = HELD if law.wide else DONE
    done = df.mapInArrow(task(partial(checked, law=law, defaults=defaults or Defaults()), shape), ddl(shape))
    return tables(judged(done.persist(), law) if law.wide else done)


def tables(done: DataFrame) -> Checked:
    """The tables of what was checked."""
    found = done.select(explode("findings").alias("one")).select("one.*")
    scores = done.where("score is not null").select("document", "score.*", "unheard")
    return Checked(found, scores, done.select(explode("faults").alias("one")).select("one.*"), done)


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
