"""`tqcheck explain RULE`: one rule's manual."""

import click

from .. import manual, rule
from ..settings import nearest


@click.command("explain")
@click.argument("name", metavar="RULE")
def command(name: str) -> int:
    """Print the manual of RULE: what it finds, why it happens, examples."""
    if name not in rule.names():
        raise click.UsageError(f"no rule {name!r}{nearest(name, rule.names())}")
    law = rule.load(name)
    click.echo(f"{name}: {law.category} (ITS {law.its}), {law.severity.label}\n\n{manual.docstring(name)}")
    return 0
