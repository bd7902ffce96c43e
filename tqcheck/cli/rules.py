"""`tqcheck rules`: the table of rules."""

import click

from .. import config, manual, rule
from ..profile import known_rules, load, opened


@click.command("rules")
@click.option("--format", type=click.Choice(["text", "markdown"]), default="text", show_default=True)
def command(format: str) -> int:
    """List the rules with their MQM category, severity and profile."""
    rows = [row(name) for name in listed()]
    head = ("rule", "finds", "MQM category", "severity", "profile")
    if format == "markdown":
        for cells in (head, ("---",) * 5, *rows):
            click.echo(f"| {' | '.join(cells)} |")
    else:
        widths = [max(len(cells[i]) for cells in rows) for i in (0, 3, 4)]
        for name, about, _, severity, profile in rows:
            click.echo(f"{name:{widths[0]}}  {severity:{widths[1]}}  {profile:{widths[2]}}  {about}")
    return 0


def listed() -> tuple[str, ...]:
    """The names of the rules, with those of the house whose configuration holds here."""
    return known_rules(opened(config.nearest(".").settings(None).get("plugins", [])))


def row(name: str) -> tuple[str, str, str, str, str]:
    """The cells of one rule."""
    law = rule.load(name)
    profile = "own" if ":" in name else "news" if name in load("news").enabled else "strict"
    return name, manual.summary(name).rstrip("."), law.category, law.severity.label, profile
