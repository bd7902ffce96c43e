"""The files that a command line names: files as they are, directories walked for known suffixes."""

import os
from collections.abc import Iterable, Iterator
from fnmatch import fnmatch
from pathlib import Path

from . import FORMATS, ONLY_NAMED, suffix


def files(paths: Iterable[str], exclude: Iterable[str] = (), *, force: bool = False) -> Iterator[str]:
    """Each named file, and the files of known formats in each named directory, in order and once.

    A file that is named is read whatever excludes it, unless `force` says that excluded means excluded.
    """
    patterns, seen = tuple(exclude), set()
    for path in paths:
        named = [] if force and excluded(path, patterns) else [path]
        listed = inside(path, patterns) if os.path.isdir(path) else named
        for file in listed:
            if file not in seen:
                seen.add(file)
                yield file


def inside(folder: str, exclude: tuple[str, ...]) -> list[str]:
    """Files of known formats in a folder, sorted; what git ignores and what a pattern excludes is left out."""
    known = FORMATS.keys() - ONLY_NAMED
    found = (p for p in tracked(folder) or walked(folder) if suffix(p) in known or os.path.isdir(p))
    return sorted(os.path.normpath(path) for path in found if not excluded(path, exclude))


def excluded(path: str, patterns: tuple[str, ...]) -> bool:
    """Whether a glob matches the path, its name or one of its folders."""
    parts = Path(path).parts
    return any(fnmatch(path, glob) or any(fnmatch(part, glob) for part in parts) for glob in patterns)


def tracked(folder: str) -> list[str]:
    """What git tracks or does not ignore in a folder; empty outside a work tree."""
    import shutil  # many runs are given files
    import subprocess

    git = shutil.which("git")
    if git is None:
        return []
    command = [git, "-C", folder, "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, capture_output=True, check=False)
    names = os.fsdecode(listed.stdout).split("\0") if listed.returncode == 0 else []
    paths = [os.path.join(folder, name) for name in names if name]
    return [path for path in paths if os.path.isfile(path)]


def walked(folder: str) -> Iterator[str]:
    """All files below a folder but those in hidden folders, and the folders that cannot be read."""
    unread: list[str] = []
    for place, folders, names in os.walk(folder, onerror=lambda error: unread.append(str(error.filename))):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (os.path.join(place, name) for name in names)
    yield from unread
