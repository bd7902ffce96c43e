"""`tqcheck report`: a batch's scores and findings as a page, a table or a summary."""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click

from .. import history, publish, review
from ..account import Account
from ..batch import Batch, collect
from ..delivery import Across
from ..finding import Severity
from ..gate import Limits, Verdict, judge
from ..history import Trend
from ..profile import Profile
from ..publish import html
from ..publish.tables import TABLES
from ..report import Report
from ..review import Precision
from ..run import sheets
from ..spool import TRAITS
from . import _parquet, _progress
from ._inputs import INPUTS, chosen_profile, documents
from ._options import LEVELS, MEANS, OUTPUT, RULES, group, listed, means, tell_faults, tell_timing

ACROSS = frozenset(("html", "json", "markdown"))
"""Formats that say what only shows over many documents."""


def traits(ctx: click.Context, param: click.Parameter, value: tuple[str, ...]) -> list[str]:
    """The traits to divide by."""
    names = listed(ctx, param, value)
    unknown = [name for name in names if name not in TRAITS]
    if unknown:
        raise click.UsageError(f"no trait {unknown[0]!r}; known are {', '.join(TRAITS)}")
    return names


OUTPUTS = (
    click.option(
        "--format",
        "form",
        type=click.Choice((*publish.FORMATS, _parquet.FORMAT)),
        default="html",
        show_default=True,
    ),
    click.option("--output", "-o", type=OUTPUT, help="Write to a file."),
    click.option(
        "--table", type=click.Choice(tuple(TABLES)), default="documents", show_default=True, help="Of csv, parquet."
    ),
    click.option(
        "--inline", type=click.IntRange(0), default=1000, show_default=True, help="Documents in the page itself."
    ),
    click.option("--by", multiple=True, callback=traits, metavar="TRAIT,...", help=f"Divide by {', '.join(TRAITS)}."),
    click.option("--state", metavar="DIR", help="Keep what is checked there, and go on from it after an interruption."),
    click.option("--seed", type=click.IntRange(0), default=0, show_default=True, help="Seed of all resampling."),
)
MEMORY = (
    click.option("--history", type=OUTPUT, metavar="FILE", help="Keep the batch in an SQLite file."),
    click.option("--batch", default="", metavar="NAME", help="Name of the batch there.  [default: its newest day]"),
    click.option("--against", default="", metavar="NAME", help="Tell what changed since.  [default: the batch before]"),
    click.option("--review", type=OUTPUT, metavar="FILE", help="Write a sheet to judge by hand."),
    click.option("--sample", type=click.IntRange(1), default=100, show_default=True, help="Rows of that sheet."),
    click.option("--verdicts", type=click.Path(exists=True), metavar="FILE", help="Read a sheet that was judged."),
)
GATES = (
    click.option(
        "--fail-on", type=click.Choice(LEVELS), default="critical", show_default=True, help="Least severity to fail on."
    ),
    click.option(
        "--fail-under", type=float, metavar="SCORE", help="Fail when the score is lower.  [default: the profile's]"
    ),
    click.option("--max-per-1000", type=float, metavar="POINTS", help="Fail on more penalty points per 1,000 words."),
    click.option("--each-document", is_flag=True, help="Hold each document to these limits, too."),
    click.option("--sampled", is_flag=True, help="PATHS are a sample: fail only when the whole interval fails."),
    click.option("--exit-zero", is_flag=True, help="Exit code 0 whatever is found."),
)


@click.command("report")
@click.argument("paths", nargs=-1)
@group(OUTPUTS)
@group(MEMORY)
@group(RULES)
@group(INPUTS)
@group(MEANS)
@group(GATES)
def command(paths: tuple[str, ...], **given: Any) -> int:
    """Report on the batch in PATHS: scores by document, vendor, system and day, with every finding in its place.

    Exit code 0: the gate is passed; 1: it is not; 2: wrong usage; 3: something could not be read or checked.
    """
    tables = _parquet.maker("publish", given["form"], given["output"])
    batch = checked(paths, given, across=given["form"] in ACROSS)
    verdict = judge(batch, limits(given, batch.profile))
    name = Path(given["output"]).name if given["output"] else ""
    by = given["by"] or [name for name in ("vendor",) if name in batch.traits]
    account = Account(batch, verdict, tuple(by), given["table"], given["inline"], name, *remembered(batch, given))
    if tables:
        _parquet.write(tables.publish(account), given["output"])
    else:
        write(publish.load(given["form"]).publish(account), given["output"])
    if given["form"] == "html" and given["output"]:
        write_beside(account, Path(given["output"]).parent)
    return closed(batch.report, verdict, given)


def checked(paths: tuple[str, ...], given: dict[str, Any], *, across: bool = False) -> Batch:
    """The documents of the paths, checked; `across` asks for what only shows over many of them."""
    report = Report(chosen_profile(given))
    read = _progress.watched(documents(paths, given), paths, given["exclude"], force=given["force_exclude"])
    many = Across(glossary(report.profile)) if across else None
    carried = means(given, report.profile)._replace(gather=many.gather if many else None)
    batch = collect(sheets(read, report.profile, report.faults, carried), report, given["seed"], many)
    tell_timing(report, carried)
    return batch


def glossary(profile: Profile) -> str:
    """The file of the house's glossary, if it has one."""
    return next((str(table["glossary"]) for table in profile.settings.values() if table.get("glossary")), "")


def remembered(batch: Batch, given: dict[str, Any]) -> tuple[Trend | None, tuple[Precision, ...]]:
    """The history of the batch and what reviewers said; a sheet to judge is written here."""
    try:
        verdicts = tuple(review.precision(review.load(Path(given["verdicts"])))) if given["verdicts"] else ()
        if given["review"]:
            review.save(Path(given["review"]), review.sample(batch, given["sample"]))
        if not given["history"]:
            return None, verdicts
        name = given["batch"] or history.named(batch)
        return history.kept(Path(given["history"]), batch, name, given["against"]), verdicts
    except (history.HistoryError, review.ReviewError) as error:
        raise click.UsageError(str(error)) from None


def limits(given: dict[str, Any], profile: Profile) -> Limits:
    """The limits that the options set; without one on the figures, the lowest grade of the profile is the limit."""
    level = None if given["fail_on"] == "never" else Severity[given["fail_on"].upper()]
    under = given["fail_under"]
    if under is None and given["max_per_1000"] is None:
        under = min(profile.grades.values(), default=None)
    return Limits(level, under, given["max_per_1000"], given["each_document"], given["sampled"])


def write(pieces: Iterable[str], output: str | None) -> None:
    """The output where it belongs."""
    if output:
        with open(output, "w", encoding="utf-8", errors="backslashreplace", newline="") as file:
            file.writelines(pieces)
    else:
        sys.stdout.writelines(pieces)


def write_beside(account: Account, place: Path) -> None:
    """The pages for which the main one has no room."""
    for name, pieces in html.pages(account):
        (place / name).parent.mkdir(exist_ok=True)
        write(pieces, str(place / name))


def closed(report: Report, verdict: Verdict, given: dict[str, Any]) -> int:
    """The gate's line and the faults on standard error, and the exit code."""
    click.echo(f"tqcheck: {verdict.line}", err=True)
    tell_faults(report)
    return 3 if report.faults else int(not verdict.passed and not given["exit_zero"])
