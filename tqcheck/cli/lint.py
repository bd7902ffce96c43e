"""`tqcheck lint`: findings for editors and hooks."""

import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

import click

from .. import changed, render
from ..render.position import Positions
from ..report import Report, Sheet
from ..run import sheets
from ..score import tally
from . import _parquet, _settings
from ._help import LINT
from ._inputs import INPUTS, chosen_profile, documents
from ._options import GATES, MEANS, OUTPUT, RULES, exit_code, group, means, tell_faults, tell_timing

OUTPUTS = (
    click.option(
        "--format",
        type=click.Choice([*render.formats(), _parquet.FORMAT]),
        help="Default: full on a terminal, else text.",
    ),
    click.option("--output", "-o", type=OUTPUT, help="Write to a file."),
    click.option("--statistics", is_flag=True, help="Count findings by rule on standard error."),
    click.option("--new-only", metavar="REV", help="Only lines changed since a git revision."),
    click.option("--show-settings", is_flag=True, help="Print what holds for each file and where it comes from."),
    click.option(
        "--color", type=click.Choice(["auto", "always", "never"]), default="auto", help="Style the full format."
    ),
    click.option("--quiet", "-q", is_flag=True, help="Only the exit code."),
    click.option("--verbose", "-v", is_flag=True, help="Name on standard error the rules that could not judge."),
)
FIXES = (
    click.option("--fix", is_flag=True, help="Write safe fixes into the files."),
    click.option("--unsafe-fixes", is_flag=True, help="With --fix or --diff: fixes that an editor should look at too."),
    click.option("--diff", is_flag=True, help="Print what --fix would change; change nothing."),
)


@click.command("lint", epilog=LINT)
@click.argument("paths", nargs=-1)
@group(OUTPUTS)
@group(FIXES)
@group(RULES)
@group(INPUTS)
@group(MEANS)
@group(GATES)
def command(paths: tuple[str, ...], **given: Any) -> int:
    """Find what machine translation left behind in PATHS: files, directories, or - for standard input.

    Exit code 0: clean; 1: findings; 2: wrong usage; 3: something could not be read or checked.
    """
    report = Report(chosen_profile(given))
    if given["show_settings"]:
        _settings.show(paths, given)
        return 0
    if given["diff"] or given["fix"] or given["unsafe_fixes"]:
        from . import _fixing  # most runs fix nothing

        _fixing.allowed(paths, given)
        if given["diff"]:
            different = list(_fixing.differ(paths, given, report.profile, report.faults))
            write(different, given)
            tell_faults(report)
            return 3 if report.faults else int(bool(different))
        _fixing.fix(paths, given, report.profile, report.faults)
    form = given["format"] or ("full" if sys.stdout.isatty() and not given["output"] else "text")
    tables = _parquet.maker("render", form, given["output"])
    carried = means(given, report.profile)
    checked = sheets(documents(paths, given), report.profile, report.faults, carried)
    if given["new_only"]:
        checked = only_new(checked, given["new_only"], report)
    checked = report.watch(checked)
    if tables:
        _parquet.write(tables.render(checked, report), given["output"])
    else:
        write(render.load(form).render(checked, report), given)
    tell(report, given)
    tell_timing(report, carried)
    return exit_code(report, given)


def only_new(checked: Iterable[Sheet], revision: str, report: Report) -> Iterator[Sheet]:
    """The sheets with the findings in lines that changed since a revision, and their tallies."""
    for sheet in checked:
        positions = Positions(sheet.document.origin)
        try:
            hunks = changed.lines(sheet.document.origin.path or "", revision)
        except changed.GitError as error:
            raise click.UsageError(str(error)) from None
        found = sheet.findings
        if hunks is not None:
            found = [f for f in found if any(positions.place(f).line in hunk for hunk in hunks)]
        profile = report.profile.at(sheet.document.origin.path)
        yield replace(sheet, findings=found, tally=tally(sheet.tally.words, found, profile))


def write(pieces: Iterable[str], given: dict[str, Any]) -> None:
    """The output where it belongs; all of it is consumed even when nothing is written."""
    if given["output"]:
        with open(given["output"], "w", encoding="utf-8", errors="backslashreplace", newline="") as file:
            file.writelines(map(click.unstyle, pieces))
        return
    styled = wants_colour(given["color"])
    for piece in pieces:
        if not given["quiet"]:
            sys.stdout.write(piece if styled else click.unstyle(piece))


def wants_colour(choice: str) -> bool:
    """Whether the output is styled: as it was asked for, else on a terminal unless NO_COLOR is set."""
    return choice == "always" or (choice == "auto" and sys.stdout.isatty() and not os.environ.get("NO_COLOR"))


def tell(report: Report, given: dict[str, Any]) -> None:
    """Faults, and what was asked for beside the findings, on standard error."""
    tell_faults(report)
    if given["statistics"]:
        for name, count in report.by_rule.most_common():
            click.echo(f"{count:6} {name}", err=True)
    if given["verbose"] and report.unheard:
        click.echo(f"unheard: {', '.join(sorted(report.unheard))}", err=True)
