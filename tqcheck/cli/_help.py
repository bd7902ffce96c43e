"""How help is laid out: in the width of the terminal, from 40 columns on, nothing abridged."""

import re
from collections.abc import Iterable

import click

NARROWEST, WIDEST = 40, 100
"""Columns between which help follows the terminal; longer lines are hard to read."""
CHOICES = re.compile(r" \[([\w-]+(?:\|[\w-]+)+)\]")
ABOUT = """\b
Exit codes:
  0  clean, or nothing at --fail-on
     or above
  1  findings
  2  wrong usage or configuration
  3  something could not be read or
     a rule broke; the rest was

\b
Files:
  tqcheck.toml, pyproject.toml
     settings, the nearest upward
     of each file; see `tqcheck init`
  tqcheck-accepted.tsv
     findings taken as known

\b
Environment:
  NO_COLOR  no colour where --color
            does not ask for it
  COLUMNS   width of excerpts and help

\b
Examples:
  tqcheck lint article.txt archive/
  tqcheck lint --diff article.txt
  tqcheck explain mixed-name-spelling
  tqcheck report delivery.jsonl \\
      -o report.html
"""
LINT = """\b
Examples:
  tqcheck lint article.txt archive/
  tqcheck lint --fix article.txt
  tqcheck lint --source a.fr.txt \\
      --source-lang fr a.en.txt
  tqcheck lint --new-only main .
  tqcheck lint --format sarif \\
      -o found.sarif delivery.jsonl
  cat a.txt | tqcheck lint -
"""


class Formatter(click.HelpFormatter):
    """Lists of options leave two thirds of the width to what is said of them."""

    def __init__(self, indent_increment: int = 2, width: int | None = None, max_width: int | None = None) -> None:
        import shutil  # brings all archives that Python knows

        columns = min(max(shutil.get_terminal_size().columns, NARROWEST), WIDEST)
        super().__init__(indent_increment, width or columns - 2, max_width)

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 28, col_spacing: int = 2) -> None:
        """A list of options or commands; choices that would not fit beside an option are told in its help."""
        listed = [spelled(*row) if len(row[0]) > col_max else row for row in rows]
        super().write_dl(listed, min(col_max, self.width // 3), col_spacing)


def spelled(option: str, about: str) -> tuple[str, str]:
    """An option without its choices, which join what is said of it."""
    found = CHOICES.search(option)
    if found is None:
        return option, about
    said, mark, rest = about.partition("  [") if "  [" in about else (about, "", "")
    choices = f"One of {found[1].replace('|', ', ')}."
    return option.replace(found[0], " NAME"), " ".join(filter(None, (said, choices))) + mark + rest


class Context(click.Context):
    """The context of each command."""

    formatter_class = Formatter
