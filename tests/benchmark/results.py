"""What the figures in results.md come to for an archive of the size of Common Crawl News.

    python tests/benchmark/results.py

Prints the section `One billion articles on paper` anew from the outputs of archive.py and spark.py in results.md. What
a document adds is the difference between the largest and the smallest run, so that what a start costs does not count.
"""

import re
from pathlib import Path
from typing import NamedTuple

RESULTS = Path(__file__).parent / "results.md"
ARTICLES = 1_000_000_000
CORES = 1000
ARCHIVE = re.compile(r"^ *([\d,]+) documents, .* CPU +([\d.]+) s")
SPARK = re.compile(
    r"^ *([\d,]+) documents, (pool|Spark.*?): .* CPU +([\d.]+) s(?:, ([\d,]+) bytes shuffled, ([\d,]+) bytes of)?"
)
BLOCK = re.compile(r"(<!-- billion -->\n).*?(<!-- end -->)", re.DOTALL)


class Run(NamedTuple):
    """A run: documents, CPU seconds of all processes, bytes shuffled, bytes of tables written."""

    documents: int
    seconds: float
    shuffled: int
    written: int


def whole(figure: str | None) -> int:
    """A number with commas; 0 for none."""
    return int((figure or "0").replace(",", ""))


def runs(text: str) -> dict[str, list[Run]]:
    """The runs by what was run."""
    found: dict[str, list[Run]] = {}
    for line in text.splitlines():
        if " words, 1 jobs: " in line and (one := ARCHIVE.match(line)):
            found.setdefault("one process", []).append(Run(whole(one[1]), float(one[2]), 0, 0))
        elif one := SPARK.match(line):
            found.setdefault(one[2], []).append(Run(whole(one[1]), float(one[3]), whole(one[4]), whole(one[5])))
    return found


def paper(text: str) -> str:
    """The table: what a document costs, and what a billion do."""
    head = ("", "CPU ms a document", "core hours", f"hours on {CORES:,} cores", "GB shuffled", "GB of tables")
    rows = [f"| {' | '.join(head)} |", f"|---|{'---:|' * 5}"]
    for name, some in runs(text).items():
        first, *_, last = sorted(some)
        more = last.documents - first.documents
        seconds, shuffled, written = ((b - a) / more for a, b in zip(first[1:], last[1:], strict=True))
        hours = ARTICLES * seconds / 3600
        moved = (f"{ARTICLES * figure / 1e9:,.0f}" if last.written else "–" for figure in (shuffled, written))
        rows.append(f"| {name} | {1000 * seconds:.2f} | {hours:,.0f} | {hours / CORES:.1f} | {' | '.join(moved)} |")
    return "\n".join(rows)


def made(text: str) -> str:
    """The results with the section written anew."""
    return BLOCK.sub(lambda block: f"{block[1]}{paper(text)}\n{block[2]}", text)


if __name__ == "__main__":
    RESULTS.write_text(made(RESULTS.read_text("utf-8")), "utf-8")
