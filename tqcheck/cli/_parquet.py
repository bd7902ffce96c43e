"""Output that is a Parquet file (extra `parquet`)."""

import sys
from collections.abc import Iterable
from importlib import import_module
from typing import Any

import click

FORMAT = "parquet"


def maker(room: str, form: str, output: str | None) -> Any:
    """The module of a room that makes Parquet when that is the format; that it cannot is told before any work."""
    if form != FORMAT:
        return None
    if not output and sys.stdout.isatty():
        raise click.UsageError("Parquet is not for a terminal; name a file with --output")
    try:
        return import_module(f"...{room}.parquet", __name__)
    except ImportError as error:
        raise click.UsageError(f"{error}; tqcheck was installed without its extra `parquet`") from None


def write(pieces: Iterable[bytes], output: str | None) -> None:
    """The file where it belongs."""
    if output:
        with open(output, "wb") as file:
            file.writelines(pieces)
    else:
        sys.stdout.buffer.writelines(pieces)
