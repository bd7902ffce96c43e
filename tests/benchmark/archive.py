"""How a run over an archive grows: with documents and with processes.

    python tests/benchmark/archive.py [--documents 10000,100000] [--jobs 1,2] [--write FILE N]

Documents of about 400 words are made from the sentences of fixtures/ with varied names and numbers, the same for the
same number. Each run is a process of its own; printed are wall-clock and CPU seconds, words per CPU second, the part of
the CPU seconds that the process which reads and writes takes when others check, and peak memory: of the largest process
and of all together. On a busy machine only CPU seconds mean something.
`--write` only writes N documents as JSON Lines (packed for `.gz`).
"""

import argparse
import gzip
import json
import os
import random
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

FIXTURES = Path(__file__).parent.parent.parent / "fixtures"
WORDS = 400
SYLLABLES = "ba ce dor fel gri han is jo kal len mor nik os pra ri sev tu ul van wil yar zo".split()


def sentences() -> list[str]:
    """The sentences of the clean English articles."""
    rows = [json.loads(line) for line in (FIXTURES / "articles.jsonl").read_text("utf-8").splitlines()]
    clean = [row["text"] for row in rows if row["kind"] == "clean" and row.get("target_lang", "en") == "en"]
    return [line for text in clean for line in re.split(r"(?<=[.!?]) (?=[A-Z])|\n+", text) if len(line.split()) > 3]


def name(chance: random.Random) -> str:
    """A name that no list has."""
    return "".join(chance.choices(SYLLABLES, k=chance.randint(2, 3))).title()


def article(number: int, stock: list[str]) -> str:
    """A text of about 400 words: sentences of many articles, a fifth of their names and all long numbers changed."""
    chance = random.Random(number)
    names: dict[str, str] = {}
    lines: list[str] = []
    words = 0
    while words < WORDS:
        paragraph = " ".join(chance.choices(stock, k=chance.randint(2, 4)))
        lines.append(paragraph)
        words += len(paragraph.split())
    text = "\n\n".join(lines)
    for one in set(re.findall(r"(?<=[a-z] )[A-Z][a-z]{4,}\b", text)):
        if chance.random() < 0.2:
            names[one] = name(chance)
    text = re.sub(r"\b[A-Z][a-z]{4,}\b", lambda found: names.get(found[0], found[0]), text)
    return re.sub(r"\b\d{2}\b", lambda _: str(chance.randint(11, 98)), text)


def rows(count: int) -> Iterator[str]:
    """Documents as JSON Lines."""
    stock = sentences()
    for number in range(count):
        yield json.dumps({"id": f"a{number}", "text": article(number, stock)}, ensure_ascii=False) + "\n"


def write(path: Path, count: int) -> int:
    """Writes documents; how many words they have."""
    words = 0
    with gzip.open(path, "wt", encoding="utf-8") if path.suffix == ".gz" else path.open("w", encoding="utf-8") as file:
        for row in rows(count):
            words += row.count(" ")
            file.write(row)
    return words


class Cost(NamedTuple):
    """Seconds by the clock, of all CPUs and of the first process; mebibytes of the largest process and of all."""

    clock: float
    spent: float
    own: float
    largest: int
    together: int


def memory(process: int) -> tuple[int, int]:
    """Mebibytes that a process and its children use: the largest, and all (shared pages shared out)."""
    found = []
    for one in (process, *children(process)):
        try:
            said = Path(f"/proc/{one}/smaps_rollup").read_text()
        except OSError:
            continue
        found.append((int(re.search(r"^Rss: +(\d+)", said, re.M)[1]), int(re.search(r"^Pss: +(\d+)", said, re.M)[1])))
    return max((rss for rss, _ in found), default=0) // 1024, sum(pss for _, pss in found) // 1024


def children(process: int) -> list[int]:
    """The processes that a process has started, from whatever thread."""
    try:
        listed = [path.read_text() for path in Path(f"/proc/{process}/task").glob("*/children")]
    except OSError:
        return []
    return [int(one) for text in listed for one in text.split()]


def run(arguments: list[str]) -> Cost:
    """What a run of tqcheck costs."""
    return cost([sys.executable, "-m", "tqcheck", "lint", "--exit-zero", "--output", os.devnull, *arguments])


def cost(command: list[str]) -> Cost:
    """What a command costs."""
    largest = together = 0
    begun = time.monotonic()
    before, own = resource.getrusage(resource.RUSAGE_CHILDREN), 0.0
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    while process.poll() is None:
        one, all_of_them = memory(process.pid)
        largest, together = max(largest, one), max(together, all_of_them)
        own = max(own, seconds_of(process.pid))
        time.sleep(0.05)
    seconds = time.monotonic() - begun
    if process.returncode:
        raise SystemExit(f"{command} ended with {process.returncode}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Cost(seconds, spent, own, largest, together)


def seconds_of(process: int) -> float:
    """The CPU seconds that a process itself has taken."""
    try:
        cells = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(cells[11]) + int(cells[12])) / os.sysconf("SC_CLK_TCK")


def numbers(said: str) -> list[int]:
    """Numbers with commas between them."""
    return [int(one) for one in said.split(",")]


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=numbers, default=[10_000, 100_000])
    parser.add_argument("--jobs", type=numbers, default=[1, 2])
    parser.add_argument("--write", nargs=2, metavar=("FILE", "N"))
    given = parser.parse_args()
    if given.write:
        print(f"{write(Path(given.write[0]), int(given.write[1])):,} words")
        return
    with tempfile.TemporaryDirectory() as folder:
        for count in given.documents:
            path = Path(folder) / "archive.jsonl"
            words = write(path, count)
            for jobs in given.jobs:
                spent = run(["--jobs", str(jobs), str(path)])
                print(
                    f"{count:9,} documents, {words:12,} words, {jobs} jobs: {spent.clock:8.2f} s, "
                    f"CPU {spent.spent:8.2f} s ({spent.own / spent.spent:.0%} the first process), "
                    f"{words / spent.spent:9,.0f} words/s, {spent.largest} MiB largest, {spent.together} MiB together",
                    flush=True,
                )


if __name__ == "__main__":
    main()
