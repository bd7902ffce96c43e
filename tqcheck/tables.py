"""Tables of `data/` are read once and shared.

Knowledge lives in TSV files, behaviour in Python. A table opens with comment lines (`# what`, `# source`,
`# licence`, `# columns`); every other line is a row. A target language is a folder of tables: where a
language has no table of a name, the table is empty and the rules that need it stay silent.
"""

from functools import cache
from mmap import ACCESS_READ, mmap
from pathlib import Path

DATA = Path(__file__).parent / "data"
Mapped = mmap | bytes


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of a table, each a tuple of its cells; empty when there is no such table."""
    return tuple(tuple(line.split("\t")) for line in lines(name))


@cache
def words(name: str) -> frozenset[str]:
    """The first cells of a table (or the lines of a word list) as a set."""
    return frozenset(line.partition("\t")[0] for line in lines(name))


@cache
def mapping(name: str) -> dict[str, str]:
    """First cell to second cell. Callers share the dictionary and do not change it."""
    return {row[0]: row[1] for row in rows(name)}


def lines(name: str) -> list[str]:
    """The lines of a table without its comment head; no lines when there is no such table."""
    return body(name).splitlines()


def mapped(name: str) -> Mapped:
    """A table as it lies in its file, which is read where it is looked at; empty when there is no such table."""
    path = DATA / name
    if not path.is_file():
        return b""
    with path.open("rb") as file:
        return mmap(file.fileno(), 0, access=ACCESS_READ)


def body(name: str) -> str:
    """A table without its comment head, in one piece."""
    path, start = DATA / name, 0
    table = path.read_bytes().decode().replace("\r\n", "\n") if path.is_file() else ""
    while table.startswith("# ", start) and ": " in table[start : table.find("\n", start)]:
        start = table.find("\n", start) + 1 or len(table)
    return table[start:]
