"""`tqcheck init`: a commented configuration to begin with."""

import json
from pathlib import Path

import click

from ..config import NAMES
from . import _schema

START = """\
# tqcheck: every key is optional; `tqcheck lint --show-settings PATH` says what holds for a file, and why.

# profile = "news"                  # or "strict", or a TOML file of your own
# lang = "en"                       # language of the texts where they do not say
# source-lang = "fr"                # language they were translated from
# exclude = ["drafts/*"]
# fail-on = "minor"                 # least severity that fails: minor, major, critical, never
# ignore = ["repeated-line"]        # rules to leave out; `tqcheck rules` lists them
# house-style = "names.tsv"         # variant TAB preferred form, a line each
# boilerplate = "furniture.tsv"     # page furniture of your own; `tqcheck report` offers the rows
# trust = ["words.txt"]             # words that no rule may mark, one a line

# [severity]
# lowercase-name = "major"

# [[overrides]]
# paths = ["sport/*"]
# ignore = ["mixed-name-spelling"]
"""


@click.command("init")
@click.option("--schema", is_flag=True, help="Write its JSON Schema beside it, for editors (anew if it is there).")
def command(schema: bool) -> int:
    """Write a commented tqcheck.toml into this directory."""
    path = Path(NAMES[0])
    if path.exists() and not schema:
        raise click.UsageError(f"{path} is there already")
    if not path.exists():
        path.write_text((_schema.LINE if schema else "") + START, "utf-8")
        click.echo(f"wrote {path}")
    if schema:
        Path(_schema.NAME).write_text(json.dumps(_schema.schema(), indent=1) + "\n", "utf-8")
        click.echo(f"wrote {_schema.NAME}")
    return 0
