"""Options that several commands share, in groups: what is read, which rules, when to fail."""

import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from click.core import ParameterSource

from .. import config, read
from ..config import Config, Places
from ..document import Document
from ..finding import Fault, Severity
from ..profile import Choice, Profile
from ..read.paths import files
from ..report import Report
from ..run import Means
from ..text.guess import language_of

if TYPE_CHECKING:
    from ..state import Store

Command = Callable[..., Any]
Decorator = Callable[[Command], Command]
LEVELS = [level.label for level in Severity if level] + ["never"]


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
INPUTS = (
    click.option("--lang", metavar="TAG", help="Language of the text, if unsaid.  [default: en]"),
    click.option("--source", metavar="FILE", help="The original of the text (one document beside one)."),
    click.option("--source-lang", default="", metavar="TAG", help="Language it was translated from, if unsaid."),
    click.option("--stdin-filename", default="-", metavar="NAME", help="Name and format of standard input."),
    click.option("--exclude", multiple=True, metavar="GLOB", help="Leave out of directories."),
    click.option("--force-exclude", is_flag=True, help="Leave excluded files out even when they are named."),
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


def chosen_profile(given: dict[str, Any]) -> Profile:
    """The profile that the options ask for."""
    return places(given).run()


def places(given: dict[str, Any], *, everything: bool = False) -> Places:
    """The profiles of all paths, by the options and the configuration files."""
    select, ignore, extended = (tuple(given[name]) for name in ("select", "ignore", "extend_select"))
    choice = Choice(select, ignore, extended, given["glossary"] or "")
    source = click.get_current_context().get_parameter_source("config")
    named = given["config"] if source is ParameterSource.COMMANDLINE else None
    return Places(choice, given["profile"], named, everything=everything)


def defaults(given: dict[str, Any]) -> Callable[[str], read.Defaults]:
    """The languages of the documents of a path that do not say: of the command line, else of the configuration."""
    found = places(given)

    def of_path(path: str) -> read.Defaults:
        settings = found.settings(path)
        language = given["lang"] or settings.get("lang") or "en"
        return read.Defaults(language, given["source_lang"] or settings.get("source-lang") or "")

    return of_path


def documents(paths: tuple[str, ...], given: dict[str, Any]) -> Iterator[Document | Fault]:
    """The documents that paths and options name; that there are none is told, for then nothing has been judged."""
    if not paths:
        raise click.UsageError("name a file, a directory, or - for standard input")
    none = True
    for item in translated(paths, given) if given["source"] else untranslated(paths, given):
        none = False
        yield item
    if none:
        click.echo(f"tqcheck: no documents in {', '.join(paths)}", err=True)


def untranslated(paths: tuple[str, ...], given: dict[str, Any]) -> Iterator[Document | Fault]:
    """The documents of the paths as they are."""
    of_path = defaults(given)
    for path in files(paths, given["exclude"], force=given["force_exclude"]):
        if path == "-":
            name = given["stdin_filename"]
            yield from read.documents(name, of_path(name), sys.stdin.buffer)
        else:
            yield from read.documents(path, of_path(path))


def translated(paths: tuple[str, ...], given: dict[str, Any]) -> Iterator[Document | Fault]:
    """The documents of the paths, each beside its original in the file of `--source`, in order."""
    original = {**given, "lang": given["source_lang"] or given["lang"]}
    sources = list(untranslated((given["source"],), original))
    yield from (item for item in sources if isinstance(item, Fault))
    texts = [item.target for item in sources if isinstance(item, Document)]
    for item in untranslated(paths, given):
        if isinstance(item, Document) and texts:
            text = texts.pop(0)
            text = replace(text, code=given["source_lang"] or item.source_language or language_of(text.content))
            yield replace(item, source=text, source_language=text.code, segments=())
        elif isinstance(item, Document):
            yield Fault(item.id, f"no original for it in {given['source']}")
        else:
            yield item


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
