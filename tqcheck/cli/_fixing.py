"""`--fix` and `--diff`: what `lint` does before it looks at what is left."""

import os
import sys
from collections.abc import Iterator
from difflib import unified_diff
from io import StringIO
from pathlib import Path
from typing import Any

import click

from ..finding import Fault
from ..fix import READ_ONLY, fixed, write
from ..profile import Profile
from ..read import FORMATS, PACKED, encoding, suffix, unreadable
from ..read.paths import files
from ._inputs import defaults

UNENDED = "\n\\ No newline at end of file\n"


def allowed(paths: tuple[str, ...], given: dict[str, Any]) -> None:
    """Refuses what `--fix` and `--diff` could not hold to."""
    fixing = given["fix"] or given["diff"]
    if given["unsafe_fixes"] and not fixing:
        raise click.UsageError("--unsafe-fixes goes with --fix or --diff")
    if fixing and given["new_only"]:
        raise click.UsageError("--new-only chooses among findings; --fix and --diff look at whole files")
    if given["fix"] and "-" in paths and not given["diff"]:
        raise click.UsageError("--fix writes files; of standard input, --diff shows the changes")


def differ(paths: tuple[str, ...], given: dict[str, Any], profile: Profile, faults: list[Fault]) -> Iterator[str]:
    """The changes as a unified diff that `patch` and `git apply` take."""
    for path, before, after in changes(paths, given, profile, faults):
        old, new = (lines(content.decode(encoding(content)[1])) for content in (before, after))
        name = path.replace(os.sep, "/")
        yield from unified_diff(old, new, name, name)


def lines(text: str) -> list[str]:
    """The lines of a file; a last one that does not end says so, as in the output of `diff`."""
    return [line if line.endswith("\n") else line + UNENDED for line in StringIO(text, newline="\n")]


def fix(paths: tuple[str, ...], given: dict[str, Any], profile: Profile, faults: list[Fault]) -> None:
    """Writes the changes; a file that cannot be written is a fault and the rest goes on."""
    for path, _, after in changes(paths, given, profile, []):  # the lint that follows tells what cannot be read
        try:
            write(path, after)
        except OSError as error:
            faults.append(Fault(path, f"cannot be written: {(error.strerror or str(error)).lower()}"))


def changes(
    paths: tuple[str, ...], given: dict[str, Any], profile: Profile, faults: list[Fault]
) -> Iterator[tuple[str, bytes, bytes]]:
    """Each file that fixes change, with its bytes before and after."""
    of_path = defaults(given)
    for path in files(paths, given["exclude"], force=given["force_exclude"]):
        name = given["stdin_filename"] if path == "-" else path
        if name.lower().endswith(PACKED) or FORMATS.get(suffix(name)) in READ_ONLY:
            click.echo(f"tqcheck: {name}: a file of this format is not fixed", err=True)
            continue
        try:
            before = sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
        except OSError as error:
            faults.append(Fault(path, unreadable(error)))
            continue
        after = fixed(name, before, profile, of_path(name), given["unsafe_fixes"], faults)
        if after != before:
            yield name, before, after
