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
MASTERS = {"local": "local[2]", "cluster": "local-cluster[2,1,1024]"}
COPIES, PARTS = 12, 4
PLACES = ("path", "line", "column", "end_line", "end_column")
"""Where a finding stands in a file, which a table has not."""

HOUSE = '''"""An opening that another document has, too; a last word."""

from tqcheck.finding import Mark
from tqcheck.rule import Rule, Window


def check(document, options):
    text = document.target
    if len(text.words) > 2:
        yield Mark(text.starts[0], text.end_of(2), "", key=" ".join(text.keys[:3]))
        yield Mark(text.starts[-1], text.end_of(len(text.words) - 1), "", key="last")


def compare(group):
    return [Mark(one.start, one.end, f"{place} of {len(group)}") for place, one in enumerate(group, 1)]


rule = Rule(check, category="Style/Register", its="style", window=Window.BATCH, compare=compare)
'''
LAW = """extends = "news"
plugins = ["desk"]
"""


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


def documents() -> list[dict[str, Any]]:
    """The articles of the fixtures, each several times."""
    rows = [json.loads(line) for line in (FIXTURES / "articles.jsonl").read_text("utf-8").splitlines()]
    return [{"id": f"{row['id']}-{i}", "text": row["text"]} for i in range(COPIES) for row in rows]


def main() -> None:
    """Fails with the first difference."""
    batch = documents()
    Path("batch.jsonl").write_text("".join(json.dumps(row) + "\n" for row in batch), "utf-8")
    Path("batch.parquet").mkdir()
    for part in range(PARTS):
        pyarrow.parquet.write_table(pyarrow.Table.from_pylist(batch[part::PARTS]), f"batch.parquet/{part}.parquet")
    Path("desk").mkdir()
    Path("desk", "same_opening.py").write_text(HOUSE)
    Path("law.toml").write_text(LAW)
    alone = [json.loads(line) for line in command("lint", "--format", "jsonl", "batch.parquet").splitlines()]
    agreed(batch, alone)
    across(batch)
    with Path("batch.jsonl").open("a") as file:
        file.write('no JSON\n{"id": "torn", "text": "“It is hard.“Many \\ud800 left."}\n')
    told = spark("batch.jsonl", "broken")
    (fault,) = told["faults"]
    assert fault["message"].startswith("not JSON")
    assert {row["document"] for row in told["findings"]} >= {"torn"}
    killed_on_the_way(alone)
    print(f"Spark and one process agree on {len(alone)} findings in {len(batch)} documents")


def spark(source: str, output: str, *arguments: str, master: str = "local") -> dict[str, list[dict[str, Any]]]:
    """The tables of a run on a master."""
    os.environ["PYSPARK_SUBMIT_ARGS"] = f"--master {MASTERS[master]} --conf spark.ui.enabled=false pyspark-shell"
    command("spark", source, output, *arguments)
    return tables(output)


def agreed(batch: list[dict[str, Any]], alone: list[dict[str, Any]]) -> None:
    """What Spark finds is what one process finds, whatever the format of the input."""
    told, from_lines = (spark(f"batch.{form}", f"from-{form}") for form in ("parquet", "jsonl"))
    assert lines(told["findings"], ("path",)) == lines(alone, ("path",)) != []
    assert lines(from_lines["findings"], ()) == lines(told["findings"], ())
    assert (len(told["scores"]), told["faults"]) == (len(batch), [])


def across(batch: list[dict[str, Any]]) -> None:
    """Rules that compare documents with each other say what they say in one process."""
    law = ("--profile", "law.toml")
    alone = [json.loads(line) for line in command("lint", *law, "--format", "jsonl", "batch.parquet").splitlines()]
    assert sum(row["rule"] == "desk:same-opening" for row in alone) > len(batch)
    for master in MASTERS:
        told = spark("batch.parquet", f"across-{master}", *law, master=master)
        assert lines(told["findings"], ("path",)) == lines(alone, ("path",))
        assert (len(told["scores"]), told["faults"]) == (len(batch), [])


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
