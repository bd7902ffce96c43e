"""JSON Lines: one document an object, with the keys and aliases that other tools write."""

import json
import re
import zlib
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial
from typing import Any

from ..document import Document, Pair, Text
from ..finding import Fault
from ..origin import Origin
from ..text import Span
from ..text.guess import language_of
from . import Defaults, decode, foreign, unreadable

ALIASES = {
    "id": ("id", "doc_id", "uri"),
    "text": ("text", "target", "mt", "translation", "hyp"),
    "target_lang": ("target_lang", "tgt_lang", "target_language", "lang", "language"),
    "source": ("source", "src"),
    "source_lang": ("source_lang", "src_lang", "source_language"),
    "reference": ("reference", "ref"),
    "segments": ("segments",),
}
UTF_16 = (BOM_UTF16_LE, BOM_UTF16_BE)
MARK = re.compile(r'"|\\(?:u[dD][89abAB]..\\u[dD][c-fC-F]..|u....|.)')
"""The end of a JSON string, and an escape; that of a character beyond the basic plane is a pair."""
KNOWN = frozenset(alias for names in ALIASES.values() for alias in names)


def read(path: str, file: Iterable[bytes], defaults: Defaults) -> Iterator[Document | Fault]:
    """A document for each line that is one; a line that is not becomes a fault.

    Only the line at hand is in memory.
    """
    number = 0
    try:
        for number, raw in enumerate(file, 1):
            if raw.strip():
                try:
                    yield document(path, number, decoded(raw, number), defaults)
                except ValueError as error:
                    yield Fault(f"{path}:{number}", str(error))
                    if number == 1 and raw.startswith(UTF_16):
                        return
    except (EOFError, zlib.error) as error:
        yield Fault(f"{path}:{number + 1}", unreadable(error))


def decoded(raw: bytes, number: int) -> str:
    """The text of a line; UnicodeError names the remedy."""
    if number == 1 and raw.startswith(UTF_16):
        return decode(raw)
    try:
        return raw.decode("utf-8-sig" if number == 1 else "utf-8").rstrip("\r\n")
    except UnicodeDecodeError as error:
        raise UnicodeError(foreign(error)) from None


def document(path: str, number: int, line: str, defaults: Defaults) -> Document:
    """The document of one line; ValueError says what is wrong with it."""
    record = record_of(line)
    key = "" if isinstance(record.get("segments"), list) else named(record, "text")[0]
    way = partial(trace, line, key) if key else partial(trace_segments, line)
    made = recorded(record, path, f"{path}:{number}", defaults)
    return replace(made, origin=Origin(path, line, number, way, in_raw=False))


def record_of(line: str) -> dict[str, Any]:
    """The object of a line; ValueError when it is none."""
    try:
        record = json.loads(line)
    except json.JSONDecodeError as error:
        raise ValueError(f"not JSON: {error.msg} at column {error.colno}") from None
    except RecursionError:
        raise ValueError("JSON nested too deeply") from None
    if not isinstance(record, dict):
        raise ValueError("not a JSON object; one document an object a line is expected")
    return record


def recorded(record: dict[str, Any], path: str | None, identity: str, defaults: Defaults) -> Document:
    """The document of a record, by itself; `identity` is for one that has none."""
    content = named(record, "text")[1]
    language = text_of(record, "target_lang", defaults.language)
    source_language = text_of(record, "source_lang", defaults.source_language)
    source = text_of(record, "source", "")
    pairs: tuple[Pair, ...] = ()
    source_language = source_language or language_of(source or said(record))
    if isinstance(record.get("segments"), list):
        content, source, pairs = segmented(record["segments"], language, source_language)
    if not isinstance(content, str):
        raise ValueError("no text; give the translation as `text`, or as `segments`")
    return Document(
        str(value(record, "id", identity)),
        Text(content, language),
        Origin(path, content),
        Text(source, source_language) if source else None,
        text_of(record, "reference", "") or referred(record) or None,
        pairs,
        {name: item for name, item in record.items() if name not in KNOWN},
        source_language,
    )


def named(record: dict[str, Any], name: str) -> tuple[str, Any]:
    """The key under which a record has a value, and the value."""
    key = next((alias for alias in ALIASES[name] if record.get(alias) is not None), "")
    return key, record.get(key)


def value(record: dict[str, Any], name: str, default: Any) -> Any:
    """The value a record has under a name or one of its aliases."""
    found = named(record, name)[1]
    return default if found is None else found


def text_of(record: dict[str, Any], name: str, default: str) -> str:
    """The value of a name that must be a string."""
    found = value(record, name, default)
    if not isinstance(found, str):
        raise ValueError(f"`{named(record, name)[0]}` is {type(found).__name__}, not a string")
    return found


def said(record: dict[str, Any]) -> str:
    """All that the segments of a record have as their source."""
    listed = record.get("segments")
    segments = [item for item in listed if isinstance(item, dict)] if isinstance(listed, list) else []
    return " ".join(str(value(segment, "source", "")) for segment in segments)


def segmented(segments: list[Any], language: str, source_language: str) -> tuple[str, str, tuple[Pair, ...]]:
    """Target and source as the segments joined by newlines, and the pairs with their places."""
    targets, sources, pairs, start = [], [], [], 0
    for number, segment in enumerate(segments):
        if not isinstance(segment, dict):
            raise ValueError(f"segment {number} is not an object")
        target, source = text_of(segment, "text", ""), text_of(segment, "source", "")
        pairs.append(Pair(Text(source, source_language), Text(target, language, start), number))
        targets.append(target)
        sources.append(source)
        start += len(target) + 1
    return "\n".join(targets), "\n".join(sources) if any(sources) else "", tuple(pairs)


def referred(record: dict[str, Any]) -> str:
    """The references of segments, a line for each; empty when no segment has one."""
    segments = record.get("segments")
    said = [" ".join(text_of(one, "reference", "").split()) for one in segments] if isinstance(segments, list) else []
    return "\n".join(said) if any(said) else ""


def trace(line: str, key: str) -> tuple[list[Span], dict[int, int]]:
    """Where each character of the string under a key stands in its line, escapes being longer than what they mean."""
    stops: list[Span] = []
    longer: dict[int, int] = {}
    read_string(line, string_of(line, key), 0, stops, longer)
    return stops, longer


def trace_segments(line: str) -> tuple[list[Span], dict[int, int]]:
    """Where each character of the targets of `segments`, joined by newlines, stands in its line."""
    stops: list[Span] = []
    longer: dict[int, int] = {}
    decoder, place, offset = json.JSONDecoder(), value_of(line, "segments") + 1, 0
    while (place := spaced(line, place)) < len(line) and line[place] == "{":
        segment, end = decoder.raw_decode(line, place)
        key = named(segment, "text")[0]
        if stops:
            longer[offset - 1] = 0
            stops.append((offset - 1, place))
        if key:
            offset = read_string(line, place + string_of(line[place:end], key), offset, stops, longer)
        else:
            stops.append((offset, place))
        offset, place = offset + 1, end
    return stops or [(0, 0)], longer


def read_string(line: str, place: int, offset: int, stops: list[Span], longer: dict[int, int]) -> int:
    """Adds the stops of a JSON string whose first character is at a place; the content offset after it."""
    stops.append((offset, place))
    for mark in MARK.finditer(line, place):
        offset += mark.start() - place
        if mark[0] == '"':
            break
        longer[offset] = len(mark[0])
        offset, place = offset + 1, mark.end()
        stops.append((offset, place))
    return offset


def string_of(line: str, key: str) -> int:
    """The offset of the first character of the string under a top-level key."""
    return value_of(line, key) + 1


def spaced(line: str, place: int) -> int:
    """The place after white space and commas."""
    while line[place] in " \t\r\n,":
        place += 1
    return place


def value_of(line: str, key: str) -> int:
    """The offset of the value under a top-level key; the last such key counts."""
    decoder, place, found = json.JSONDecoder(), line.index("{") + 1, 0
    while line[place := spaced(line, place)] == '"':
        name, place = decoder.raw_decode(line, place)
        place = spaced(line, line.index(":", place) + 1)
        if name == key:
            found = place
        _, place = decoder.raw_decode(line, place)
    return found
