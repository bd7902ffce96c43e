"""`tqcheck compare`: vendors or systems beside each other."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from ..batch import Batch
from ..comparison import IncomparableError, Sides, compare
from ..publish.comparing import FORMATS
from ..spool import TRAITS, UNSAID, Entry
from ._inputs import INPUTS
from ._options import MEANS, OUTPUT, RULES, group, tell_faults
from .report import checked, write


@click.command("compare")
@click.argument("paths", nargs=-1)
@click.option("--by", type=click.Choice(TRAITS), help="What tells the sides apart.  [default: the paths]")
@click.option("--format", "form", type=click.Choice(tuple(FORMATS)), default="markdown", show_default=True)
@click.option("--output", "-o", type=OUTPUT, help="Write to a file.")
@click.option("--seed", type=click.IntRange(0), default=0, show_default=True, help="Seed of all resampling.")
@group(RULES)
@group(INPUTS)
@group(MEANS)
def command(paths: tuple[str, ...], **given: Any) -> int:
    """Compare the translations in PATHS: A and B (and C ...), or with --by the vendors or systems in one delivery.

    Documents of the same id (or of the same place below the paths) are versions of one text and are compared in pairs.
    """
    batch = checked(paths, given)
    sides = divided(batch, paths, given["by"])
    if len(sides) < 2:
        tell_faults(batch.report)
        raise click.UsageError("nothing to compare; name two files or folders, or divide one with --by vendor")
    try:
        found = compare(batch, sides)
    except IncomparableError as error:
        raise click.UsageError(str(error)) from None
    write(FORMATS[given["form"]](found), given["output"])
    tell_faults(batch.report)
    return 3 if batch.report.faults else 0


def divided(batch: Batch, paths: tuple[str, ...], by: str | None) -> Sides:
    """The documents of each side by the name they share; a second one of the same name is told apart by a number."""
    sides: dict[str, dict[str, Entry]] = {}
    names = labels(paths)
    for entry in batch.entries:
        for name, key in belongs(entry, names, by):
            side = sides.setdefault(name, {})
            side[f"{key}#{len(side)}" if key in side else key] = entry
    return dict(sorted(sides.items()))


def belongs(entry: Entry, names: dict[str, str], by: str | None) -> Iterator[tuple[str, str]]:
    """The side of a document and its name there."""
    identity, path = entry.id, Path(entry.path)
    if by:
        yield entry.trait(by) or UNSAID, identity
        return
    for side, label in names.items():
        if path == Path(side) or Path(side) in path.parents:
            yield label, identity.removeprefix(side).lstrip("/")


def labels(paths: tuple[str, ...]) -> dict[str, str]:
    """The name of each side: the last part of its path, or all of it where two end alike."""
    ends = Counter(Path(path).stem for path in paths)
    return {path: Path(path).stem if ends[Path(path).stem] == 1 else path for path in paths}
