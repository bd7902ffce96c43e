"""Argv in, exit code out. One file per command, imported only when it is called."""

import os
import sys
from importlib import import_module
from io import TextIOWrapper
from pathlib import Path

import click

from ..report import VERSION
from ..settings import ProfileError
from ._help import ABOUT, Context

COMMANDS = sorted(p.stem for p in Path(__file__).parent.glob("*.py") if not p.name.startswith("_"))


class Commands(click.Group):
    """The commands of this folder."""

    context_class = Context

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of the commands, from the folder."""
        return COMMANDS

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name; its module is imported now."""
        if cmd_name not in COMMANDS:
            return None
        command = import_module(f"{__name__}.{cmd_name}").command
        assert isinstance(command, click.Command)
        command.context_class = Context
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Each command with its whole first paragraph."""
        commands = [(name, self.get_command(ctx, name)) for name in COMMANDS]
        with formatter.section("Commands"):
            formatter.write_dl([(n, (c.help or "").partition("\n\n")[0].strip()) for n, c in commands if c])


@click.group(cls=Commands, epilog=ABOUT, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(VERSION)
def group() -> None:
    """Find what machine translation left behind in news copy."""


def unwritten(error: OSError) -> int:
    """Tells what the output could not be written for; what could not be read is a fault of the report."""
    click.ClickException(f"{error.filename or 'the output'}: {error.strerror}").show()
    return 3


def main() -> None:
    """Runs a command; UTF-8 whatever the locale, and a reader that goes away ends it quietly."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    try:
        code = group.main(prog_name="tqcheck", standalone_mode=False)
        sys.stdout.flush()
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = 0 if isinstance(error, BrokenPipeError) else unwritten(error)
    except ProfileError as mistake:
        click.ClickException(str(mistake)).show()
        code = 2
    except click.ClickException as error:
        error.show()
        code = 2
    except click.Abort:
        code = 130
    sys.exit(code)
