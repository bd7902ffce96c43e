"""`tqcheck explain RULE`: one rule's manual."""

import click

from .. import manual, rule
from ..settings import nearest
from .rules import listed


@click.command("explain")
@click.argument("name", metavar="RULE")
def command(name: str) -> int:
    """Print the manual of RULE: what it finds, why it happens, examples."""
    known = listed()
    if name not in known:
        raise click.UsageError(f"no rule {name!r}{nearest(name, known)}")
    law = rule.load(name)
    click.echo(f"{name}: {law.category} (ITS {law.its}), {law.severity.label}\n\n{manual.docstring(name)}")
    return 0
