"""A progress bar on standard error while documents are read, on a terminal only."""

import os
import sys
from collections.abc import Iterable, Iterator

import click

from ..document import Document
from ..finding import Fault
from ..read.paths import files


def watched(
    documents: Iterable[Document | Fault], paths: tuple[str, ...], exclude: tuple[str, ...], *, force: bool
) -> Iterator[Document | Fault]:
    """The documents passed on; the bar is as long as their files."""
    if not sys.stderr.isatty():
        yield from documents
        return
    length = sum(os.path.getsize(path) for path in files(paths, exclude, force=force) if os.path.isfile(path))
    with click.progressbar(length=max(1, length), label="tqcheck", file=sys.stderr) as bar:
        for document in documents:
            yield document
            if isinstance(document, Document):
                bar.update(len(document.origin.raw))
        bar.update(length - bar.pos)
