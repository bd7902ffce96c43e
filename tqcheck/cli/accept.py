"""`tqcheck accept`: take today's findings as known."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from .. import accepted
from ..accepted import Entry
from ..config import Places
from ..read.paths import files
from ..report import Report
from ..run import sheets
from ._inputs import INPUTS, documents, places
from ._options import RULES, group, tell_faults


@click.command("accept")
@click.argument("paths", nargs=-1)
@click.option("--reason", default="", metavar="TEXT", help="Why; goes into the last column of what is new.")
@group(RULES)
@group(INPUTS)
def command(paths: tuple[str, ...], **given: Any) -> int:
    """Take the findings in PATHS as known: `lint` is silent on them until their words change.

    They stand in tqcheck-accepted.tsv beside the configuration of each file. Entries that no longer match are dropped.
    """
    found = places(given, everything=True)
    report = Report(found.run())
    reason = " ".join(given["reason"].split())
    entries: dict[Path, list[Entry]] = {}
    for sheet in report.watch(sheets(documents(paths, given), report.profile, report.faults)):
        place, name = home(sheet.document.origin.path or sheet.document.id, found)
        entries.setdefault(place, []).extend(accepted.entry(finding, name, reason) for finding in sheet.findings)
    checked = {home(path, found) for path in files(paths, given["exclude"], force=given["force_exclude"])}
    for place in sorted({found.of(".").accepted.resolve(), *entries, *(place for place, _ in checked)}):
        known = accepted.load(place)
        seen = {name for other, name in checked if other == place} | set(gone(known, place.parent, paths))
        kept, stale = accepted.renewed(known, entries.get(place, []), seen)
        if known or kept:
            accepted.save(place, kept)
        for entry in stale:
            click.echo(f"stale: {entry.path}: {entry.rule} {entry.text}", err=True)
        if kept or stale:
            click.echo(f"{len(kept)} accepted findings in {place} ({len(stale)} stale ones dropped)")
    tell_faults(report)
    return 3 if report.faults else 0


def home(path: str, found: Places) -> tuple[Path, str]:
    """The file in which what is accepted of a path belongs, and the path as it is named there."""
    place = found.of(path).accepted.resolve()
    return place, os.path.relpath(os.path.realpath(path), place.parent).replace(os.sep, "/")


def gone(known: list[Entry], folder: Path, paths: tuple[str, ...]) -> Iterator[str]:
    """What is no longer there of the directories that are named."""
    named = [Path(path).resolve() for path in paths if os.path.isdir(path)]
    for entry in known:
        place = folder / entry.path
        if not place.exists() and any(place.is_relative_to(one) for one in named):
            yield entry.path
