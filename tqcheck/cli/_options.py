"""Options that several commands share, in groups: which rules, by what means, when to fail."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from .. import config
from ..config import Config
from ..finding import Severity
from ..profile import Profile
from ..report import Report
from ..run import Means

if TYPE_CHECKING:
    from ..state import Store

Command = Callable[..., Any]
Decorator = Callable[[Command], Command]
LEVELS = [level.label for level in Severity if level] + ["never"]


class Output(click.Path):
    """A file to write, refused before the work and not after it when its folder is not there."""

    name = "file"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The path of the file."""
        if not Path(value).parent.is_dir():
            self.fail(f"there is no folder {Path(value).parent}", param, ctx)
        return super().convert(value, param, ctx)


OUTPUT = Output(dir_okay=False)


def listed(ctx: click.Context, param: click.Parameter, value: tuple[str, ...]) -> list[str]:
    """Names given as `A,B` or by repeating the option."""
    return [name for names in value for name in names.split(",") if name]


def rule_option(flag: str, about: str) -> Decorator:
    """An option that takes rule names."""
    return click.option(flag, multiple=True, callback=listed, metavar="RULE[,RULE]", help=about)


def configured(ctx: click.Context, param: click.Parameter, value: str | None) -> Config:
    """The configuration that holds for the command; what it says of options is their default."""
    found = config.load(Path(value)) if value else config.nearest(".")
    if found is None:
        raise click.UsageError(f"{value} has no [tool.tqcheck]")
    ctx.default_map = {**found.defaults, **(ctx.default_map or {})}
    return found


RULES = (
    click.option("--profile", metavar="NAME|FILE", help="Profile to judge by.  [default: news]"),
    click.option(
        "--config",
        metavar="FILE",
        is_eager=True,
        callback=configured,
        help="Configuration for all paths.  [default: the nearest of each]",
    ),
    rule_option("--select", "Only these rules; * is a wildcard."),
    rule_option("--ignore", "Not these rules."),
    rule_option("--extend-select", "These rules as well."),
    click.option("--glossary", type=click.Path(exists=True, dir_okay=False), help="Terms of the house, TSV or TBX."),
)
MEANS = (
    click.option(
        "--jobs",
        "-j",
        type=click.IntRange(1),
        metavar="N",
        help="Processes.  [default: the cores; 1 for less than 400,000 characters in few documents]",
    ),
    click.option("--cache", metavar="DIR", help="Do not check again what has not changed."),
    click.option("--timing", is_flag=True, help="Seconds and findings by rule on standard error."),
)
GATES = (
    click.option(
        "--fail-on", type=click.Choice(LEVELS), default="minor", show_default=True, help="Least severity to fail on."
    ),
    click.option("--fail-under", type=float, metavar="SCORE", help="Fail when the score is lower."),
    click.option("--exit-zero", is_flag=True, help="Exit code 0 whatever is found."),
)


def group(options: tuple[Decorator, ...]) -> Decorator:
    """Decorates a command with a group of options, in their order."""

    def decorate(command: Command) -> Command:
        for option in reversed(options):
            command = option(command)
        return command

    return decorate


def means(given: dict[str, Any], profile: Profile) -> Means:
    """How the run is carried out."""
    places = [(given["cache"], 1), (given.get("state"), 0)]
    return Means(
        given["jobs"],
        {} if given["timing"] else None,
        tuple(store(place, profile, size) for place, size in places if place),
    )


def store(place: str, profile: Profile, size: int) -> "Store":
    """The store in a folder; one that cannot be made is wrong usage."""
    from ..state import SHARD, Store  # few runs keep anything

    try:
        return Store(Path(place), profile, size or SHARD)
    except OSError as error:
        raise click.UsageError(f"{place}: {error.strerror}") from None


def tell_timing(report: Report, means: Means) -> None:
    """Seconds and findings by rule, the slowest first; what rules share counts for the one that asks first."""
    spent = means.spent or {}
    for name in sorted(spent, key=lambda name: (-spent[name], name)):
        click.echo(f"{spent[name]:10.3f} s {report.by_rule[name]:8} {name}", err=True)
    if means.spent is not None:
        click.echo(f"{sum(spent.values()):10.3f} s {sum(report.by_rule.values()):8} in all", err=True)


def exit_code(report: Report, given: dict[str, Any]) -> int:
    """3 when something could not be checked, 1 when the gate fails, else 0."""
    if report.faults:
        return 3
    level = LEVELS.index(given["fail_on"]) + 1
    failed = level <= report.worst or (given["fail_under"] is not None and report.tally.score < given["fail_under"])
    return int(failed and not given["exit_zero"])


def tell_faults(report: Report) -> None:
    """What could not be read or checked, on standard error."""
    for fault in report.faults:
        rule = f" rule {fault.rule}:" if fault.rule else ""
        click.echo(f"tqcheck: {fault.where}:{rule} {fault.message}", err=True)
