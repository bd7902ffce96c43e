"""What Spark costs beside the process pool on one machine, and what it shuffles.

    pip install '.[spark]'
    python tests/benchmark/spark.py [--documents 500,5000] [--cores 2]

Documents as in archive.py are checked by `tqcheck lint --jobs CORES` and by `tqcheck spark` on `local[CORES]`; then by
Spark with a rule more, whose two mentions a document, one of them the same in all, are compared over the batch. Printed
are seconds by the clock and of all CPUs of all processes, and the bytes that Spark shuffled and wrote.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from archive import children, numbers, seconds_of, write

RULE = '''"""Words that stand in other documents, too."""

from tqcheck.finding import Mark
from tqcheck.rule import Rule, Window


def check(document, options):
    text = document.target
    yield Mark(text.starts[0], text.end_of(2), "", key=" ".join(text.keys[:3]))
    yield Mark(text.starts[-1], text.end_of(len(text.words) - 1), "", key="last")


rule = Rule(check, "Style/Register", "style", window=Window.BATCH, compare=lambda group: [None] * len(group))
'''


class Cost(NamedTuple):
    """Seconds by the clock and of all CPUs."""

    clock: float
    spent: float


def tree(process: int) -> Iterator[int]:
    """A process and all that it has started."""
    yield process
    for child in children(process):
        yield from tree(child)


def cost(command: list[str], **environment: str) -> Cost:
    """What a command costs with all its processes, looked at ten times a second."""
    spent: dict[int, float] = {}
    begun = time.monotonic()
    process = subprocess.Popen(command, env={**os.environ, **environment}, stderr=subprocess.DEVNULL)
    while process.poll() is None:
        for one in tree(process.pid):
            spent[one] = max(spent.get(one, 0.0), seconds_of(one))
        time.sleep(0.1)
    if process.returncode not in (0, 1):
        raise SystemExit(f"{command} ended with {process.returncode}")
    return Cost(time.monotonic() - begun, sum(spent.values()))


def shuffled(logs: Path) -> int:
    """The bytes that the last run wrote for others to read, as Spark's own log counts them."""
    (log,) = (path for path in logs.rglob("*") if path.is_file() and not path.name.startswith((".", "appstatus")))
    events = map(json.loads, log.read_text("utf-8").splitlines())
    ended = (event for event in events if event["Event"] == "SparkListenerTaskEnd")
    return sum(event["Task Metrics"]["Shuffle Write Metrics"]["Shuffle Bytes Written"] for event in ended)


def on_spark(place: Path, folder: Path, cores: int, *options: str) -> tuple[Cost, int, int]:
    """What Spark costs on a file, the bytes it shuffled, and those of its three tables."""
    logs, output = Path(tempfile.mkdtemp(dir=folder)), Path(tempfile.mkdtemp(dir=folder))
    settings = {
        "ui.enabled": "false",
        "eventLog.enabled": "true",
        "eventLog.compress": "false",
        "eventLog.dir": f"file://{logs}",
    }
    said = " ".join(f"--conf spark.{key}={value}" for key, value in settings.items())
    submitted = f"--master local[{cores}] {said} pyspark-shell"
    command = [sys.executable, "-m", "tqcheck", "spark", str(place), str(output), *options]
    spent = cost(command, PYSPARK_SUBMIT_ARGS=submitted, SPARK_LOCAL_IP="127.0.0.1")
    tables = (output / name for name in ("findings", "scores", "faults"))
    written = sum(path.stat().st_size for table in tables for path in table.glob("*.parquet"))
    return spent, shuffled(logs), written


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=numbers, default=[500, 5000])
    parser.add_argument("--cores", type=int, default=2)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "desk").mkdir()
        (folder / "desk" / "alike.py").write_text(RULE)
        (folder / "law.toml").write_text('extends = "news"\nplugins = ["desk"]\n')
        for count in given.documents:
            place = folder / f"{count}.jsonl"
            write(place, count)
            lint = [sys.executable, "-m", "tqcheck", "lint", "--exit-zero", "--output", os.devnull]
            ours = cost([*lint, "--jobs", str(given.cores), str(place)])
            print(f"{count:7,} documents, pool:  {ours.clock:7.1f} s, CPU {ours.spent:7.1f} s", flush=True)
            for what, options in (("Spark", ()), ("Spark, compared", ("--profile", str(folder / "law.toml")))):
                spent, moved, written = on_spark(place, folder, given.cores, *options)
                print(f"{count:7,} documents, {what}: {spent.clock:7.1f} s, CPU {spent.spent:7.1f} s, ", end="")
                print(f"{moved:,} bytes shuffled, {written:,} bytes of tables", flush=True)


if __name__ == "__main__":
    main()
