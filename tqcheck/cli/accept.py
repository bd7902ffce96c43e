"""`tqcheck accept`: take today's findings as known."""

from typing import Any

import click

from .. import accepted
from ..read.paths import files
from ..report import Report
from ..run import sheets
from ._options import INPUTS, RULES, documents, group, places, tell_faults


@click.command("accept")
@click.argument("paths", nargs=-1)
@click.option("--reason", default="", metavar="TEXT", help="Why; goes into the last column of what is new.")
@group(RULES)
@group(INPUTS)
def command(paths: tuple[str, ...], **given: Any) -> int:
    """Take the findings in PATHS as known: `lint` is silent on them until their words change.

    They stand in tqcheck-accepted.tsv beside the configuration. Entries that no longer match are dropped.
    """
    found = places(given, everything=True)
    config = found.of(".")
    report = Report(found.run())
    entries = [
        accepted.entry(finding, sheet.document.origin.path or sheet.document.id, " ".join(given["reason"].split()))
        for sheet in report.watch(sheets(documents(paths, given), report.profile, report.faults))
        for finding in sheet.findings
    ]
    checked = set(files(paths, given["exclude"], force=given["force_exclude"]))
    kept, stale = accepted.renewed(accepted.load(config.accepted), entries, checked)
    accepted.save(config.accepted, kept)
    for entry in stale:
        click.echo(f"stale: {entry.path}: {entry.rule} {entry.text}", err=True)
    click.echo(f"{len(kept)} accepted findings in {config.accepted} ({len(stale)} stale ones dropped)")
    tell_faults(report)
    return 3 if report.faults else 0
