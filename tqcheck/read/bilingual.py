"""A bilingual file as one document: its targets are the lines, its sources stand beside them."""

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from ..document import Document, Pair, Text
from ..origin import Origin
from .builder import Builder, known


class Unit(NamedTuple):
    """A segment: the source as text, the target with its way back into the file."""

    source: str
    target: Builder


class Languages(NamedTuple):
    """The tags of both languages (BCP 47); the source's may be empty."""

    source: str
    target: str


def document(path: str, name: str, content: str, units: Sequence[Unit], languages: Languages) -> Document:
    """The document of the units of a file (`content`)."""
    whole, pairs = Builder(), []
    for number, unit in enumerate(units):
        if number:
            whole.put("\n", unit.target.stops[0][1] if unit.target.stops else 0, 0)
        start = whole.length
        append(whole, unit.target)
        target = Text("".join(unit.target.pieces), languages.target, start)
        pairs.append(Pair(Text(unit.source, languages.source), target, number))
    stops, longer = whole.stops or [(0, 0)], whole.longer
    return Document(
        name,
        Text("".join(whole.pieces), languages.target),
        Origin(path, content, trace=partial(known, stops, longer)),
        Text("\n".join(unit.source for unit in units), languages.source),
        segments=tuple(pairs),
        source_language=languages.source,
    )


def append(whole: Builder, part: Builder) -> None:
    """Adds what another builder collected."""
    shift = whole.length
    whole.pieces += part.pieces
    whole.stops += [(at + shift, raw) for at, raw in part.stops]
    whole.longer |= {at + shift: width for at, width in part.longer.items()}
    whole.length += part.length
