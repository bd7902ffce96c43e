"""Options that several commands share, in groups: what is read, which rules, when to fail."""

import sys
from collections.abc import Callable, Iterator
from typing import Any

import click

from .. import profile as profiles
from .. import read
from ..document import Document
from ..finding import Fault, Severity
from ..profile import Profile
from ..read.paths import files
from ..report import Report

Command = Callable[..., Any]
Decorator = Callable[[Command], Command]
LEVELS = [level.label for level in Severity if level] + ["never"]


def listed(ctx: click.Context, param: click.Parameter, value: tuple[str, ...]) -> list[str]:
    """Names given as `A,B` or by repeating the option."""
    return [name for names in value for name in names.split(",") if name]


def rule_option(flag: str, about: str) -> Decorator:
    """An option that takes rule names."""
    return click.option(flag, multiple=True, callback=listed, metavar="RULE[,RULE]", help=about)


RULES = (
    click.option("--profile", default="news", show_default=True, metavar="NAME|FILE", help="Profile to judge by."),
    rule_option("--select", "Only these rules; * is a wildcard."),
    rule_option("--ignore", "Not these rules."),
    rule_option("--extend-select", "These rules as well."),
)
INPUTS = (
    click.option("--lang", default="en", show_default=True, metavar="TAG", help="Language of the text, if unsaid."),
    click.option("--source-lang", default="", metavar="TAG", help="Language it was translated from, if unsaid."),
    click.option("--stdin-filename", default="-", metavar="NAME", help="Name and format of standard input."),
    click.option("--exclude", multiple=True, metavar="GLOB", help="Leave out of directories."),
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


def chosen_profile(given: dict[str, Any]) -> Profile:
    """The profile that the options ask for; a mistake in it is wrong usage."""
    try:
        return profiles.load(given["profile"], given["select"], given["ignore"], given["extend_select"]).checked()
    except profiles.ProfileError as error:
        raise click.UsageError(str(error)) from None


def documents(paths: tuple[str, ...], given: dict[str, Any]) -> Iterator[Document | Fault]:
    """The documents that paths and options name."""
    if not paths:
        raise click.UsageError("name a file, a directory, or - for standard input")
    defaults = read.Defaults(given["lang"], given["source_lang"])
    for path in files(paths, given["exclude"]):
        if path == "-":
            content = sys.stdin.buffer.read()
            yield from read.documents(given["stdin_filename"], defaults, content)
        else:
            yield from read.documents(path, defaults)


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
