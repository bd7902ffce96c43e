"""Plain text: the file is the document."""

from collections.abc import Iterator

from ..document import Document, Text
from ..origin import Origin
from . import Defaults


def read(path: str, content: str, defaults: Defaults) -> Iterator[Document]:
    """One document, its offsets those of the file."""
    yield Document(
        path, Text(content, defaults.language), Origin(path, content), source_language=defaults.source_language
    )
