"""Findings that an editor has accepted.

They stand in a file beside the configuration, keyed by rule, text and neighbouring words, so that they survive edits
elsewhere; news copy has no place for comments.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from .finding import Finding

HEAD = "# findings accepted by an editor; a reason may be written into the last column\n"
COLUMNS = "fingerprint\trule\tpath\ttext\treason\n"


class Entry(NamedTuple):
    """An accepted finding with the reason somebody gave."""

    fingerprint: str
    rule: str
    path: str
    text: str
    reason: str


class AcceptedError(ValueError):
    """A file of accepted findings that cannot be read; the message names file and line."""


def load(path: Path) -> list[Entry]:
    """The entries of a file; none when there is no such file."""
    if not path.is_file():
        return []
    try:
        lines = path.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise AcceptedError(f"{path}: {error}") from None
    entries = []
    for number, line in enumerate(lines, 1):
        if line and not line.startswith("#") and line + "\n" != COLUMNS:
            cells = line.split("\t")
            if len(cells) != len(Entry._fields):
                raise AcceptedError(f"{path}:{number}: {len(cells)} columns, expected {COLUMNS.strip().split()}")
            entries.append(Entry(*cells))
    return entries


def save(path: Path, entries: Iterable[Entry]) -> None:
    """Writes entries sorted by path, rule and text."""
    rows = sorted(set(entries), key=lambda entry: (entry.path, entry.rule, entry.text, entry.fingerprint))
    path.write_text(HEAD + COLUMNS + "".join("\t".join(entry) + "\n" for entry in rows), "utf-8", "backslashreplace")


def entry(finding: Finding, path: str, reason: str) -> Entry:
    """The entry of a finding."""
    return Entry(finding.fingerprint, finding.rule, path, " ".join(finding.text.split()), reason)


def renewed(old: Sequence[Entry], found: Sequence[Entry], checked: set[str]) -> tuple[list[Entry], list[Entry]]:
    """The entries to keep and the stale ones: those of checked files that no finding matches any more.

    What was accepted before keeps its reason.
    """
    now = {one.fingerprint for one in found}
    stale = [one for one in old if one.path in checked and one.fingerprint not in now]
    kept = [one for one in old if one not in stale]
    known = {one.fingerprint for one in kept}
    return [*kept, *(one for one in found if one.fingerprint not in known)], stale
