"""The lines that changed since a git revision."""

import re
from functools import cache
from pathlib import Path

HUNK = re.compile(r"^@@ -\S+ \+(\d+)(?:,(\d+))? @@", re.MULTILINE)


class GitError(ValueError):
    """git could not tell what changed; the message is its own."""


@cache
def lines(path: str, revision: str) -> tuple[range, ...] | None:
    """Ranges of changed lines (1-based) of a file; None for a file that git does not know, which is all new."""
    import subprocess  # most runs ask git nothing

    place = Path(path).resolve()
    folder = str(place.parent)
    known = subprocess.run(["git", "-C", folder, "ls-files", "--error-unmatch", place.name], capture_output=True)
    if known.returncode:
        return None
    command = ["git", "-C", folder, "diff", "--unified=0", "--no-color", "--no-ext-diff", revision, "--", place.name]
    done = subprocess.run(command, capture_output=True)
    if done.returncode:
        raise GitError(done.stderr.decode("utf-8", "replace").strip())
    hunks = HUNK.findall(done.stdout.decode("utf-8", "replace"))
    return tuple(range(int(start), int(start) + int(count or 1)) for start, count in hunks)
