"""The lines that changed since a git revision."""

import re
from functools import cache
from pathlib import Path

from .text.later import later

HUNK = later(r"^@@ -\S+ \+(\d+)(?:,(\d+))? @@", re.MULTILINE)


class GitError(ValueError):
    """git could not tell what changed; the message is its own."""


UNKNOWN = 1
"""What `git ls-files --error-unmatch` ends with for a file that it does not know; for what is no work tree, 128."""


@cache
def lines(path: str, revision: str) -> tuple[range, ...] | None:
    """Ranges of changed lines (1-based) of a file; None for a file that git does not know, which is all new."""
    place = Path(path).resolve()
    known, told = git(place, "ls-files", "--error-unmatch", "--")
    if known == UNKNOWN:
        return None
    if not known:
        how = ("--unified=0", "--no-color", "--no-ext-diff", "--no-textconv", "--end-of-options")
        known, told = git(place, "diff", *how, revision, "--")
    if known:
        raise GitError(told)
    hunks = HUNK.findall(told)
    return tuple(range(int(start), int(start) + int(count or 1)) for start, count in hunks)


def git(place: Path, *arguments: str) -> tuple[int, str]:
    """What git ends with and says of a file, of its errors if it fails."""
    import subprocess  # most runs ask git nothing

    command = ["git", "-C", str(place.parent), "--literal-pathspecs", *arguments, place.name]
    try:
        done = subprocess.run(command, capture_output=True, check=False)
    except FileNotFoundError:
        raise GitError("git is not there to say what changed") from None
    return done.returncode, (done.stderr if done.returncode else done.stdout).decode("utf-8", "replace").strip()
