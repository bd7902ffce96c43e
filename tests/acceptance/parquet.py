"""Compares what Parquet has with what JSON Lines and CSV have; called by parquet.sh in its own environment."""

import csv
import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pyarrow
import pyarrow.parquet

FIXTURES = Path(sys.argv[1])
DELIVERY = str(FIXTURES / "delivery.jsonl")


def tqcheck(*arguments: str) -> bytes:
    """The output of tqcheck."""
    done = subprocess.run([sys.executable, "-m", "tqcheck", *arguments], capture_output=True, check=False)
    assert done.returncode in (0, 1), done.stderr
    return done.stdout


def rows(raw: bytes) -> list[dict[str, Any]]:
    """The rows of a table."""
    found: list[dict[str, Any]] = pyarrow.parquet.read_table(io.BytesIO(raw)).to_pylist()
    return found


def main() -> None:
    """Fails with the first difference."""
    lint, report = ("lint", "--format"), ("report", "--exit-zero", "--format")
    lines = [json.loads(line) for line in tqcheck(*lint, "jsonl", DELIVERY).splitlines()]
    assert rows(tqcheck(*lint, "parquet", DELIVERY)) == lines != []
    assert len({tqcheck(*lint, "parquet", "--jobs", jobs, DELIVERY) for jobs in "123"}) == 1
    records = [json.loads(line) for line in Path(DELIVERY).read_text("utf-8").splitlines()]
    columns = sorted({name for record in records for name in record})
    table = [{name: record.get(name) for name in columns} for record in records]
    pyarrow.parquet.write_table(pyarrow.Table.from_pylist(table), "in.parquet")
    tqcheck(*lint, "parquet", "--output", "out.parquet", "in.parquet")
    places = [(line["document"], line["rule"], line["start"], line["end"]) for line in lines]
    found = rows(Path("out.parquet").read_bytes())
    assert [(row["document"], row["rule"], row["start"], row["end"]) for row in found] == places
    Path("clean.txt").write_text("All went well.\n")
    assert rows(tqcheck(*lint, "parquet", "clean.txt")) == []
    for name in ("documents", "findings", "rules", "vendors"):
        told = rows(tqcheck(*report, "parquet", "--table", name, DELIVERY))
        sheet = list(csv.DictReader(io.StringIO(tqcheck(*report, "csv", "--table", name, DELIVERY).decode())))
        assert [{key: shown(cell) for key, cell in row.items()} for row in told] == [unguarded(row) for row in sheet]
    print(f"{len(lines)} findings and four tables of the report agree")


def shown(cell: str | float | None) -> str:
    """A cell as CSV has it, but numbers in one way."""
    return "" if cell is None else cell if isinstance(cell, str) else f"{cell:g}"


def unguarded(row: dict[str, str]) -> dict[str, str]:
    """A row of CSV without the apostrophe before what looks like a formula, and numbers in one way."""
    return {key: number(cell.removeprefix("'") if cell[1:2] in "=+-@\t\r" else cell) for key, cell in row.items()}


def number(cell: str) -> str:
    """A cell that is a number, in one way."""
    try:
        return f"{float(cell):g}"
    except ValueError:
        return cell


if __name__ == "__main__":
    main()
