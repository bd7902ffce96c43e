"""Fixes are edits of the file, everything else staying byte for byte.

A fix is written only where its span is one unbroken stretch of the file and says there what the finding names: one
that runs over markup is left for a person. Fixing one thing can lay another bare, so a file is checked and fixed
until nothing is left to fix.
"""

import json
import os
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from html import escape, unescape
from typing import NamedTuple

from .document import Document
from .finding import Fault, Finding
from .origin import Origin
from .profile import Profile
from .read import FORMATS, Defaults, decode, documents, encoding, po, suffix
from .run import sheets
from .text.later import later

ROUNDS = 10
READ_ONLY = frozenset(("ninjs", "parquet"))
"""Formats whose documents know no way back into their file."""
MARKUP = frozenset(("html", "tmx", "xliff"))
PO = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"})
PO_ESCAPE = later(r"\\(.)")


class Edit(NamedTuple):
    """A stretch of a file (code points) and what takes its place."""

    start: int
    end: int
    text: str


def fixed(
    path: str, content: bytes, profile: Profile, defaults: Defaults, unsafe: bool, faults: list[Fault] | None = None
) -> bytes:
    """The bytes of a file after its fixes, `unsafe` ones too if asked; what cannot be read stays and joins `faults`."""
    form = FORMATS.get(suffix(path), "text")
    broken = [] if faults is None else faults
    for _ in range(0 if form in READ_ONLY else ROUNDS):
        items = list(documents(path, defaults, content))
        broken += [item for item in items if isinstance(item, Fault)]
        read = [item for item in items if not isinstance(item, Fault)]
        try:
            text = decode(content)
        except UnicodeError:
            break
        lines = line_starts(text)
        edits = [
            edit
            for sheet in sheets(read, profile, broken)
            for finding in sheet.findings
            if finding.safe or unsafe
            for edit in edits_of(finding, sheet.document, form, text, lines)
        ]
        if not edits:
            break
        content, broken = encoded(applied(text, edits), content), []
    return content


def encoded(text: str, before: bytes) -> bytes:
    """A text in the encoding of the file that it comes from; XML has references for what that cannot say."""
    mark, name = encoding(before)
    return mark + text.encode(name, "xmlcharrefreplace")


def line_starts(text: str) -> list[int]:
    """The offset of each line; index 0 is line 1."""
    starts, at = [0], -1
    while (at := text.find("\n", at + 1)) >= 0:
        starts.append(at + 1)
    return starts


def edits_of(finding: Finding, document: Document, form: str, text: str, lines: list[int]) -> Iterator[Edit]:
    """The edit of a finding in the text of its file; none without a fix or where its span is not one stretch of it."""
    origin = document.origin
    start, end = origin.begin(finding.start), origin.end(finding.end)
    length = sum(origin.stops[1].get(i, 1) for i in range(finding.start, finding.end))
    if finding.fix in (None, finding.text) or form in READ_ONLY or end - start != length or empties(finding, document):
        return
    base, said = lines[origin.line - 1], written(finding.fix or "", form, origin)
    if said is not None and meant(text[base + start : base + end], form) == finding.text:
        yield Edit(base + start, base + end, said)


def empties(finding: Finding, document: Document) -> bool:
    """Whether a fix would leave a segment without its translation."""
    segment = document.segment_at(finding.start)
    return segment is not None and not finding.fix and len(segment.target.content.strip()) <= len(finding.text.strip())


def written(fix: str, form: str, origin: Origin) -> str | None:
    """A fix as its format writes it, escaped where it has to be; None where the format cannot hold it."""
    if form == "jsonl":
        return json.dumps(fix, ensure_ascii=origin.raw.isascii())[1:-1]
    if form == "po":
        return fix.translate(PO)
    if form == "tsv" and ("\t" in fix or "\n" in fix):
        return None
    return escape(fix, quote=False) if form in MARKUP else fix


def meant(written: str, form: str) -> str | None:
    """What a stretch of a file says once its escapes are read; nothing where it is no part of a JSON string."""
    if form == "po":
        return PO_ESCAPE.sub(lambda found: po.ESCAPES.get(found[1], found[1]), written)
    if form != "jsonl":
        return unescape(written) if form in MARKUP else written
    try:
        return str(json.loads(f'"{written}"'))
    except json.JSONDecodeError:
        return None


def applied(text: str, edits: list[Edit]) -> str:
    """The text with edits that do not overlap put in."""
    pieces, done = [], 0
    for start, end, replacement in sorted(edits):
        if start >= done:
            pieces += [text[done:start], replacement]
            done = end
    return "".join((*pieces, text[done:]))


def write(path: str, content: bytes) -> None:
    """Replaces a file in one step: whoever looks, or whenever it is interrupted, sees the old or the new one whole.

    A link stays a link: what it points to is replaced. The mode is kept.
    """
    target = os.path.realpath(path)
    folder = os.path.dirname(target)
    handle, temporary = tempfile.mkstemp(prefix=".tqcheck-", dir=folder)
    try:
        with os.fdopen(handle, "wb") as file:
            os.chmod(temporary, os.stat(target).st_mode & 0o7777)
            file.write(content)
            file.flush()
            os.fsync(handle)
        os.replace(temporary, target)
    except BaseException:
        os.unlink(temporary)
        raise
    sync_folder(folder)


def sync_folder(folder: str) -> None:
    """Makes a rename durable; Windows opens no folders."""
    with suppress(PermissionError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
