"""Documents of a Spark table compared with each other: a group-by, whose result goes back to the documents.

A rule compares all mentions of a key in one place, as in one process. On the way there the mentions of a key are packed
in each partition, so that a hot key is shuffled as a few rows of each of them, not as one of each document. Verdicts
are few beside documents: Spark broadcasts them as long as they are small and joins them when they are not.
"""

import pickle
from collections import defaultdict
from functools import partial
from itertools import chain, groupby
from operator import itemgetter
from typing import Any

import pyarrow
from pyspark.sql import DataFrame
from pyspark.sql.functions import collect_list, explode, struct

from ..check import Mention, compared
from ..outcome import heard
from ..profile import Profile
from ..report import Report
from .rows import DONE, Rows, account, ddl, task

PACKED = 20_000
"""Mentions of a partition that are packed together."""
RUN = pyarrow.schema([("rule", pyarrow.string()), ("key", pyarrow.string()), ("run", pyarrow.binary())])
VERDICT = pyarrow.schema(
    [
        *(("at", pyarrow.string()), ("rule", pyarrow.string()), ("key", pyarrow.string())),
        *(("place", pyarrow.int64()), ("said", pyarrow.binary())),
    ]
)


def judged(checked: DataFrame, law: Profile) -> DataFrame:
    """What was checked once its mentions have been compared; it is looked at twice, so it should be kept."""
    mentions = checked.select(explode("mentions").alias("one")).select("one.*")
    runs = mentions.mapInArrow(task(packed, RUN), ddl(RUN))
    alike = runs.repartition("rule", "key").sortWithinPartitions("rule", "key")
    verdicts = alike.mapInArrow(task(judge, VERDICT), ddl(VERDICT))
    said = verdicts.groupBy("at").agg(collect_list(struct("rule", "key", "place", "said")).alias("verdicts"))
    waiting = checked.where("held is not null").join(said, "at", "left").select("held", "verdicts")
    spoken = waiting.mapInArrow(task(partial(hear, law=law), DONE), ddl(DONE))
    return checked.where("held is null").select(DONE.names).unionByName(spoken)


def packed(rows: Rows) -> Rows:
    """The mentions of a key together, as far as they stand near each other."""
    runs: defaultdict[tuple[str, str], list[bytes]] = defaultdict(list)
    for count, row in enumerate(rows, 1):
        runs[row["rule"], row["key"]].append(row["said"])
        if count % PACKED == 0:
            yield from tied(runs)
            runs.clear()
    yield from tied(runs)


def tied(runs: dict[tuple[str, str], list[bytes]]) -> Rows:
    """Runs as rows."""
    return ({"rule": name, "key": key, "run": pickle.dumps(run)} for (name, key), run in runs.items())


def judge(rows: Rows) -> Rows:
    """What rules say of runs that come in the order of their keys."""
    for (name, key), group in groupby(rows, key=itemgetter("rule", "key")):
        said = sorted(map(pickle.loads, chain.from_iterable(pickle.loads(row["run"]) for row in group)), key=first)
        alike = [Mention(i, (name, key, one[0], i, one[2]), one[4]) for i, one in enumerate(said)]
        for number, _, verdict in compared(alike):
            at, spoken = said[number][1], pickle.dumps(verdict)
            yield {"at": at, "rule": name, "key": key, "place": number, "said": spoken}


def first(said: tuple[Any, ...]) -> tuple[Any, ...]:
    """What orders mentions: document, its text, offset, place among the mentions of the document."""
    return said[:4]


def hear(rows: Rows, law: Profile) -> Rows:
    """The rows of documents that were held, with what was said of their mentions."""
    report = Report(law)
    for row in rows:
        document, one = pickle.loads(row["held"])
        order = sorted(row["verdicts"] or (), key=itemgetter("rule", "key", "place"))
        told = [(verdict["rule"], pickle.loads(verdict["said"])) for verdict in order]
        yield account(document, heard(document, one, told, law) if told else one, report)
