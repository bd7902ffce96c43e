"""Compares what Spark and one process say of the same documents; called by spark.sh in its own environment."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pyarrow
import pyarrow.parquet
from pyspark.sql import SparkSession

from tqcheck.adapters import spark as adapter

FIXTURES = Path(sys.argv[1])
PLACES = ("path", "line", "column", "end_line", "end_column")
"""Where a finding stands in a file, which a table has not."""


def command(*arguments: str) -> str:
    """The output of tqcheck."""
    done = subprocess.run([sys.executable, "-m", "tqcheck", *arguments], capture_output=True, text=True, check=False)
    assert done.returncode in (0, 1, 3), done.stderr
    return done.stdout


def lines(rows: list[dict[str, Any]], without: tuple[str, ...]) -> list[str]:
    """Findings as lines in one order."""
    kept = ({key: value for key, value in row.items() if key not in without} for row in rows)
    return sorted(json.dumps(row, sort_keys=True) for row in kept)


def tables(output: str) -> dict[str, list[dict[str, Any]]]:
    """The tables of a run."""
    return {
        name: pyarrow.parquet.read_table(f"{output}/{name}").to_pylist() for name in ("findings", "scores", "faults")
    }


def main() -> None:
    """Fails with the first difference."""
    rows = [json.loads(line) for line in (FIXTURES / "articles.jsonl").read_text("utf-8").splitlines()]
    rows = [{"id": row["id"], "text": row["text"]} for row in rows]
    batch = [{**row, "id": f"{row['id']}-{i}"} for i in range(20) for row in rows]
    Path("batch.jsonl").write_text("".join(json.dumps(row) + "\n" for row in batch), "utf-8")
    pyarrow.parquet.write_table(pyarrow.Table.from_pylist(batch), "batch.parquet")
    alone = [json.loads(line) for line in command("lint", "--format", "jsonl", "batch.parquet").splitlines()]
    os.environ["PYSPARK_SUBMIT_ARGS"] = "--master local[2] --conf spark.ui.enabled=false pyspark-shell"
    command("spark", "batch.parquet", "from-parquet")
    command("spark", "batch.jsonl", "from-lines")
    told = tables("from-parquet")
    assert lines(told["findings"], ("path",)) == lines(alone, ("path",)) != []
    assert lines(tables("from-lines")["findings"], ()) == lines(told["findings"], ())
    assert (len(told["scores"]), told["faults"]) == (len(batch), [])
    with Path("batch.jsonl").open("a") as file:
        file.write("no JSON\n")
    (fault,) = tables_of_broken()["faults"]
    assert fault["message"].startswith("not JSON")
    killed_on_the_way(alone)
    print(f"Spark and one process agree on {len(alone)} findings in {len(batch)} documents")


def tables_of_broken() -> dict[str, list[dict[str, Any]]]:
    """The tables of a batch with a line that is no document."""
    command("spark", "batch.jsonl", "broken")
    return tables("broken")


def killed_on_the_way(alone: list[dict[str, Any]]) -> None:
    """A worker that is killed while it works loses nothing: Spark runs its task again."""
    session = SparkSession.builder.master("local[2,4]").config("spark.ui.enabled", "false").getOrCreate()
    session.sparkContext.setLogLevel("OFF")
    mark = Path("killed").resolve()

    def once(batches: Any) -> Any:
        for batch in batches:
            if not mark.exists():
                mark.touch()
                time.sleep(0.2)
                os.kill(os.getpid(), signal.SIGKILL)
            yield batch

    df = session.read.parquet("batch.parquet").repartition(4)
    found = adapter.check(df.mapInArrow(once, df.schema)).findings
    assert lines([row.asDict() for row in found.collect()], ("path",)) == lines(alone, ("path",))
    assert mark.exists()
    session.stop()


if __name__ == "__main__":
    main()
