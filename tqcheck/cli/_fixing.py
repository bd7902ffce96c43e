"""`--fix` and `--diff`: what `lint` does before it looks at what is left."""

import sys
from collections.abc import Iterator
from difflib import unified_diff
from pathlib import Path
from typing import Any

import click

from ..fix import READ_ONLY, fixed, write
from ..profile import Profile
from ..read import FORMATS, PACKED, suffix
from ..read.paths import files
from ._options import defaults


def differ(paths: tuple[str, ...], given: dict[str, Any], profile: Profile) -> int:
    """Prints the changes as a unified diff; 1 when there are any."""
    changed = 0
    for path, before, after in changes(paths, given, profile):
        changed = 1
        old, new = (content.decode("utf-8").splitlines(keepends=True) for content in (before, after))
        sys.stdout.writelines(unified_diff(old, new, path, path))
    return changed


def fix(paths: tuple[str, ...], given: dict[str, Any], profile: Profile) -> None:
    """Writes the changes; a file that cannot be written is named and the rest goes on."""
    for path, _, after in changes(paths, given, profile):
        try:
            write(path, after)
        except OSError as error:
            click.echo(f"tqcheck: {path}: cannot be written: {error.strerror}", err=True)


def changes(paths: tuple[str, ...], given: dict[str, Any], profile: Profile) -> Iterator[tuple[str, bytes, bytes]]:
    """Each file that fixes change, with its bytes before and after."""
    of_path = defaults(given)
    for path in files(paths, given["exclude"], force=given["force_exclude"]):
        if path.lower().endswith(PACKED) or FORMATS.get(suffix(path)) in READ_ONLY:
            click.echo(f"tqcheck: {path}: a file of this format is not fixed", err=True)
            continue
        try:
            before = Path(path).read_bytes()
        except OSError:
            continue  # the lint that follows reports it
        after = fixed(path, before, profile, of_path(path), given["unsafe_fixes"])
        if after != before:
            yield path, before, after
