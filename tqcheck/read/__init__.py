"""Readers: one file per format, a path in, documents out, offsets kept.

A file that cannot be read is a fault that names file, line and remedy; the rest of the batch goes on.
"""

import os
import re
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from importlib import import_module
from io import BufferedIOBase, BytesIO
from pathlib import Path
from typing import BinaryIO

from ..document import Document
from ..finding import Fault

FORMATS = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".parquet": "parquet",
    ".json": "ninjs",
    ".tsv": "tsv",
    ".xlf": "xliff",
    ".xliff": "xliff",
    ".sdlxliff": "xliff",
    ".tmx": "tmx",
    ".po": "po",
}
ONLY_NAMED = frozenset((".json", ".tsv"))
"""Formats that say too little of what is in them to be picked up from a directory."""
STREAMED = frozenset(("jsonl", "parquet"))
"""Formats whose readers take an open file, so that memory does not grow with its size."""
PACKED = ".gz"
DECLARED = re.compile(rb"""<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)["']""")


@dataclass(frozen=True, slots=True)
class Defaults:
    """What a document does not say of itself: its languages (BCP 47); the source's is empty when unknown."""

    language: str = "en"
    source_language: str = ""


def documents(path: str, defaults: Defaults, content: bytes | BinaryIO | None = None) -> Iterator[Document | Fault]:
    """The documents of a file, of `content` when it is given; an unknown suffix is read as plain text.

    What is said of them names the file with forward slashes, on Windows too.
    """
    form = FORMATS.get(suffix(path), "text")
    read = import_module(f"{__name__}.{form}").read
    name = path.replace(os.sep, "/")
    try:
        with opened(path, content) as file:
            yield from read(name, file if form in STREAMED else decode(file.read()), defaults)
    except UnicodeError as error:
        yield Fault(name, str(error))
    except (OSError, EOFError, zlib.error) as error:
        yield Fault(name, unreadable(error))


def suffix(path: str) -> str:
    """The suffix that tells the format of a file, packed or not."""
    return Path(path.lower().removesuffix(PACKED)).suffix


def unreadable(error: Exception) -> str:
    """What is wrong with a file that cannot be opened or unpacked."""
    return f"cannot be read: {(getattr(error, 'strerror', None) or str(error)).lower()}"


@contextmanager
def opened(path: str, content: bytes | BinaryIO | None) -> Iterator[BinaryIO | BufferedIOBase]:
    """The file, or what is given for it, unpacked when its name ends in `.gz`."""
    given = BytesIO(content) if isinstance(content, bytes) else content
    with open(path, "rb") if given is None else nullcontext(given) as file:
        if path.lower().endswith(PACKED):
            import gzip  # few files are packed

            with gzip.open(file) as unpacked:
                yield unpacked
        else:
            yield file


def decode(raw: bytes) -> str:
    """UTF-8 with or without a byte order mark, XML as it declares; UnicodeError names the line and the remedy."""
    declared = DECLARED.match(raw[:200])
    if declared:
        return decode_as(raw, declared[1].decode("ascii"))
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        text = raw.decode("utf-16", "replace")
        if text.lstrip().startswith("<?xml"):
            return text
        raise UnicodeError("is UTF-16, not UTF-8; convert it with `iconv -f UTF-16 -t UTF-8`")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise UnicodeError(f"line {line}: {foreign(error)}") from None


def foreign(error: UnicodeDecodeError) -> str:
    """What is wrong with bytes that are not UTF-8, and the remedy."""
    byte = error.object[error.start]
    return f"byte 0x{byte:02x} is not UTF-8; convert the file, for instance with `iconv -f WINDOWS-1252 -t UTF-8`"


def decode_as(raw: bytes, encoding: str) -> str:
    """A file in the encoding that it declares."""
    try:
        return raw.decode("utf-8-sig" if encoding.lower() in ("utf-8", "utf8") else encoding)
    except LookupError:
        raise UnicodeError(f"declares the unknown encoding {encoding}") from None
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise UnicodeError(f"line {line}: byte 0x{raw[error.start]:02x} is not {encoding}, which it declares") from None
