"""What a report on a batch of two vendors costs, and how it grows with documents and processes.

    python tests/benchmark/batch.py [--documents 5000,20000] [--jobs 1,2] [--source] [--write FILE N]

Documents of about 400 words as in archive.py, with vendor, system, day and title; `--source` gives each a source, made
of the text itself with other names for some words. The whole page is written, with those beside it. Printed are
wall-clock and CPU seconds, the part of them that the first process takes, and peak memory of the largest process and
of all together (shared pages shared out).
"""

import argparse
import json
import re
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from archive import article, cost, numbers, sentences

VENDORS = ("Northwind", "LinguaPress")
LETTERS = str.maketrans("aeiou", "éaioe")


def rows(count: int, *, sourced: bool) -> Iterator[str]:
    """Documents as JSON Lines, the two vendors in turn over four weeks."""
    stock = sentences()
    for number in range(count):
        text = article(number, stock)
        said = {"id": f"a{number:06}", "vendor": VENDORS[number % 2], "system": f"engine-{number % 4}"}
        day = {"date": f"2024-03-{1 + number * 28 // count:02}", "title": f"Article {number}", "text": text}
        source = {"source_lang": "fr", "source": foreign(text)} if sourced else {}
        yield json.dumps(said | day | source, ensure_ascii=False) + "\n"


def foreign(text: str) -> str:
    """A text in no language with the names, the numbers and the shape of another."""
    return re.sub(r"\b[a-z]{4,}\b", lambda found: found[0].translate(LETTERS), text)


def write(path: Path, count: int, *, sourced: bool) -> None:
    """Writes a batch."""
    with path.open("w", encoding="utf-8") as file:
        file.writelines(rows(count, sourced=sourced))


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=numbers, default=[5000, 20000])
    parser.add_argument("--jobs", type=numbers, default=[1, 2])
    parser.add_argument("--source", action="store_true")
    parser.add_argument("--write", nargs=2, metavar=("FILE", "N"))
    given = parser.parse_args()
    if given.write:
        write(Path(given.write[0]), int(given.write[1]), sourced=given.source)
        return
    for count in given.documents:
        with tempfile.TemporaryDirectory() as folder:
            path, page = Path(folder) / "batch.jsonl", Path(folder) / "page.html"
            write(path, count, sourced=given.source)
            for jobs in given.jobs:
                options = ["--exit-zero", "--jobs", str(jobs), "--output", str(page)]
                spent = cost([sys.executable, "-m", "tqcheck", "report", *options, str(path)])
                print(
                    f"{count:9,} documents, {jobs} jobs: {spent.clock:8.2f} s, CPU {spent.spent:8.2f} s "
                    f"({spent.own / spent.spent:.0%} the first process), "
                    f"{spent.largest} MiB largest, {spent.together} MiB together",
                    flush=True,
                )


if __name__ == "__main__":
    main()
