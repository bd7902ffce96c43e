"""Readers: one file per format, a path in, documents out, offsets kept.

A file that cannot be read is a fault that names file, line and remedy; the rest of the batch goes on.
"""

import codecs
import os
import re
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from importlib import import_module
from io import BufferedIOBase, BytesIO
from pathlib import Path
from typing import BinaryIO, NamedTuple

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
MARKS = {codecs.BOM_UTF8: "utf-8", codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
HEAD = 200
"""Bytes in which XML says how it is encoded."""
DECLARED = re.compile(rb"""<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)["']""")


class Defaults(NamedTuple):
    """What a document does not say of itself: its languages (BCP 47); the source's is empty when unknown."""

    language: str = "en"
    source_language: str = ""


def documents(path: str, defaults: Defaults, content: bytes | BinaryIO | None = None) -> Iterator[Document | Fault]:
    """The documents of a file, of `content` when it is given; an unknown suffix is read as plain text.

    What is said of them names the file in its shortest form with forward slashes, on Windows too.
    """
    form = FORMATS.get(suffix(path), "text")
    read = import_module(f"{__name__}.{form}").read
    name = os.path.normpath(path).replace(os.sep, "/")
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


def encoding(raw: bytes) -> tuple[bytes, str]:
    """The byte order mark of a file, and the encoding of what follows: UTF-8 unless it or the XML says otherwise."""
    for mark, name in MARKS.items():
        if raw.startswith(mark):
            return mark, name
    declared = DECLARED.match(raw[:HEAD])
    return b"", declared[1].decode("ascii").lower() if declared else "utf-8"


def decode(raw: bytes) -> str:
    """The text of a file without its byte order mark; UnicodeError names the line and the remedy."""
    mark, name = encoding(raw)
    if name.startswith("utf-16") and not raw[len(mark) : HEAD].decode(name, "replace").lstrip().startswith("<?xml"):
        raise UnicodeError("is UTF-16, not UTF-8; convert it with `iconv -f UTF-16 -t UTF-8`")
    try:
        return raw[len(mark) :].decode(name)
    except LookupError:
        raise UnicodeError(f"declares the unknown encoding {name}") from None
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise UnicodeError(f"line {line}: {foreign(error, name)}") from None


def foreign(error: UnicodeDecodeError, name: str = "utf-8") -> str:
    """What is wrong with bytes that are not in their encoding, and the remedy."""
    byte = error.object[error.start]
    if name == "utf-8":
        return f"byte 0x{byte:02x} is not UTF-8; convert the file, for instance with `iconv -f WINDOWS-1252 -t UTF-8`"
    return f"byte 0x{byte:02x} is not {name}, which it declares"
