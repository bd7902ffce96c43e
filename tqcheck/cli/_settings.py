"""`--show-settings`: what holds for each file, and where it comes from."""

from collections.abc import Iterator
from typing import Any

import click

from ..config import Config
from ..read.paths import files
from ._inputs import places


def show(paths: tuple[str, ...], given: dict[str, Any]) -> None:
    """Prints the settings of each path, of the working directory if none is named, with their origins."""
    found = places(given)
    for path in files(paths, given["exclude"], force=given["force_exclude"]) if paths else (".",):
        click.echo(path)
        for key, value, origin in rows(found.of(path), path):
            click.echo(f"  {key} = {value}  # {origin}")


def rows(config: Config, path: str) -> Iterator[tuple[str, str, str]]:
    """Each setting with its value and the last place that sets it."""
    origins = {key: origin for origin, table in config.layers(path) for key in table}
    for key, value in sorted(config.settings(path).items()):
        if key != "overrides" and value != []:
            yield key, repr(value), origins.get(key, "default")
