"""`tqcheck rules`: the table of rules."""

import click

from .. import manual, rule
from ..profile import load


@click.command("rules")
@click.option("--format", type=click.Choice(["text", "markdown"]), default="text", show_default=True)
def command(format: str) -> int:
    """List the rules with their MQM category, severity and profile."""
    rows = [row(name) for name in rule.names()]
    head = ("rule", "finds", "MQM category", "severity", "profile")
    if format == "markdown":
        for cells in (head, ("---",) * 5, *rows):
            click.echo(f"| {' | '.join(cells)} |")
    else:
        widths = [max(len(cells[i]) for cells in rows) for i in (0, 3, 4)]
        for name, about, _, severity, profile in rows:
            click.echo(f"{name:{widths[0]}}  {severity:{widths[1]}}  {profile:{widths[2]}}  {about}")
    return 0


def row(name: str) -> tuple[str, str, str, str, str]:
    """The cells of one rule."""
    law = rule.load(name)
    profile = "news" if name in load("news").enabled else "strict"
    return name, manual.summary(name).rstrip("."), law.category, law.severity.label, profile
