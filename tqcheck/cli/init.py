"""`tqcheck init`: a commented configuration to begin with."""

from pathlib import Path

import click

from ..config import NAMES

START = """\
# tqcheck: every key is optional; `tqcheck lint --show-settings PATH` says what holds for a file, and why.

# profile = "news"                  # or "strict", or a TOML file of your own
# lang = "en"                       # language of the texts where they do not say
# source-lang = "fr"                # language they were translated from
# exclude = ["drafts/*"]
# fail-on = "minor"                 # least severity that fails: minor, major, critical, never
# ignore = ["repeated-line"]        # rules to leave out; `tqcheck rules` lists them
# house-style = "names.tsv"         # variant TAB preferred form, a line each
# trust = ["words.txt"]             # words that no rule may mark, one a line

# [severity]
# lowercase-name = "major"

# [[overrides]]
# paths = ["sport/*"]
# ignore = ["mixed-name-spelling"]
"""


@click.command("init")
def command() -> int:
    """Write a commented tqcheck.toml into this directory."""
    path = Path(NAMES[0])
    if path.exists():
        raise click.UsageError(f"{path} is there already")
    path.write_text(START, "utf-8")
    click.echo(f"wrote {path}")
    return 0
