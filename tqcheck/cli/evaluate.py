"""`tqcheck evaluate`: how well a profile does on labelled articles."""

import json
from collections.abc import Callable, Iterable
from typing import Any

import click

from ..measure import Cut, Figures, best, cut, measure, share
from ..report import Report
from ..run import sheets
from ._inputs import INPUTS, chosen_profile, documents
from ._options import RULES, group, tell_faults


@click.command("evaluate")
@click.argument("paths", nargs=-1, metavar="LABELLED...")
@click.option("--format", type=click.Choice(["json", "markdown", "text"]), default="text", show_default=True)
@click.option("--show", type=click.Choice(["misses", "alarms"]), help="List the labels missed or the wrong findings.")
@click.option("--calibrate", is_flag=True, help="Tell which pass threshold parts clean articles from marked ones.")
@group(RULES)
@group(INPUTS)
def command(paths: tuple[str, ...], **given: Any) -> int:
    """Measure precision, recall and false alarms on LABELLED articles, by rule and by type.

    Articles are JSON Lines with `text` and `gold` (objects with start, end, type), or `"kind": "clean"`.
    """
    report = Report(chosen_profile(given))
    checked = report.watch(sheets(documents(paths, given), report.profile, report.faults))
    try:
        figures = measure(checked)
    except ValueError as error:
        raise click.UsageError(str(error)) from None
    for name, document, piece in {"misses": figures.misses, "alarms": figures.wrong}.get(given["show"], []):
        click.echo(f"{name:28} {document:16} {piece!r}")
    thresholds = report.profile.grades.values()
    click.echo(calibration(figures, thresholds) if given["calibrate"] else FORMATS[given["format"]](figures))
    tell_faults(report)
    return 3 if report.faults else 0


def calibration(figures: Figures, thresholds: Iterable[float]) -> str:
    """How the thresholds of the profile part clean from marked articles, and which would do it best."""
    chosen, above = best(figures)
    lines = [told(cut(figures, score)) for score in thresholds]
    return "\n".join([*lines, f"{told(chosen)}: the best; any threshold above {above:.1f} parts them as well"])


def told(one: Cut) -> str:
    """A threshold in words."""
    return (
        f"threshold {one.score:.1f}: {one.passed} of {one.clean} clean articles pass, {one.failed} of {one.marked} "
        f"marked ones fail (Youden's J {one.youden:.2f})"
    )


def rows(figures: Figures) -> list[tuple[str, str, int, int]]:
    """What is counted: recall by type, precision by rule, false alarms by rule."""
    return [
        *(("recall", kind, figures.found[kind], figures.labels[kind]) for kind in sorted(figures.labels)),
        *(("precision", rule, figures.right[rule], figures.findings[rule]) for rule in sorted(figures.findings)),
        *(("false alarms", rule, count, figures.clean_words) for rule, count in sorted(figures.alarms.items())),
    ]


def summary(figures: Figures) -> str:
    """One line with the totals."""
    return (
        f"{figures.articles} articles, {figures.labels.total()} labels, {figures.findings.total()} findings · "
        f"precision {figures.precision:.3f} · recall {figures.recall:.3f} (macro {figures.macro_recall:.3f}) · "
        f"{figures.alarms_per_1000:.2f} false alarms per 1,000 words of {figures.clean_words:,} clean ones"
    )


def text(figures: Figures) -> str:
    """Totals, then a line for each type and rule."""
    return "\n".join(
        [summary(figures), *(f"  {w:12} {n:30} {a:4}/{b:<4} {share(a, b):.2f}" for w, n, a, b in rows(figures))]
    )


def markdown(figures: Figures) -> str:
    """The same as a table."""
    body = [
        f"| {what} | {name} | {part}/{whole} | {share(part, whole):.2f} |" for what, name, part, whole in rows(figures)
    ]
    return "\n".join([summary(figures), "", "| figure | of | count | share |", "|---|---|---|---|", *body])


def as_json(figures: Figures) -> str:
    """The same as one object."""
    return json.dumps(
        {
            "articles": figures.articles,
            "precision": figures.precision,
            "recall": figures.recall,
            "macro_recall": figures.macro_recall,
            "alarms_per_1000_words": figures.alarms_per_1000,
            "recall_by_type": {kind: [figures.found[kind], figures.labels[kind]] for kind in sorted(figures.labels)},
            "precision_by_rule": {r: [figures.right[r], figures.findings[r]] for r in sorted(figures.findings)},
            "alarms_by_rule": dict(sorted(figures.alarms.items())),
        },
        indent=1,
    )


FORMATS: dict[str, Callable[[Figures], str]] = {"json": as_json, "markdown": markdown, "text": text}
