"""Bilingual TSV: a line is a pair, source and target parted by a tab; a first line may name the columns."""

from collections.abc import Iterator

from ..document import Document
from ..finding import Fault
from . import Defaults
from .bilingual import Languages, Unit, document
from .builder import Builder
from .jsonl import ALIASES


def read(path: str, content: str, defaults: Defaults) -> Iterator[Document | Fault]:
    """One document, then the lines that are no pairs."""
    lines = content.split("\n")
    source, target = columns(lines[0])
    named = (source, target) != (0, 1) or lines[0].strip().lower() == "source\ttarget"
    units: list[Unit] = []
    faults: list[Fault] = []
    offset = 0
    for number, line in enumerate(lines, 1):
        cells = line.rstrip("\r").split("\t")
        if (number > 1 or not named) and line.strip():
            if len(cells) <= max(source, target):
                faults.append(Fault(f"{path}:{number}", "no tab; source and target parted by a tab are expected"))
            elif not cells[target].strip():
                faults.append(Fault(f"{path}:{number}", "no target"))
            else:
                builder = Builder()
                builder.put(cells[target], offset + sum(len(cell) + 1 for cell in cells[:target]))
                units.append(Unit(cells[source], builder))
        offset += len(line) + 1
    if units:
        yield document(path, path, content, units, Languages(defaults.source_language, defaults.language))
    elif not faults and content.strip():
        faults.append(Fault(path, "no pairs"))
    yield from faults


def columns(head: str) -> tuple[int, int]:
    """The columns of source and target: where the first line names them, else the first two."""
    names = [name.strip().lower() for name in head.split("\t")]
    source = next((names.index(name) for name in ALIASES["source"] if name in names), None)
    target = next((names.index(name) for name in ALIASES["text"] if name in names), None)
    return (source, target) if source is not None and target is not None else (0, 1)
