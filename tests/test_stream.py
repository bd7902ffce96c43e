"""JSON Lines stream: plain or packed, one line in memory, faults with file and line."""

import gzip
import json
import tracemalloc
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tqcheck.document import Document
from tqcheck.finding import Fault
from tqcheck.read import Defaults, documents
from tqcheck.read.paths import files

ROWS = b'{"text": "One."}\r\n\nnot json\n{"text": "caf\xe9"}\n["a"]\n{"text": "Two.", "id": "second"}'


def told(path: str, content: bytes | None = None) -> list[str]:
    """What a file gives: the identity of each document, the place and message of each fault."""
    return [
        item.id if isinstance(item, Document) else f"{item.where}: {item.message}"
        for item in documents(path, Defaults(), content)
    ]


def test_each_line_by_itself(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(ROWS)
    one, broken, latin, array, two = told(str(path))
    assert (one, two) == (f"{path}:1", "second")
    assert broken.startswith(f"{path}:3: not JSON: ")
    assert latin.startswith(f"{path}:4: byte 0xe9 is not UTF-8; convert the file")
    assert array.startswith(f"{path}:5: not a JSON object")


def test_packed_is_the_same(tmp_path: Path) -> None:
    for name in ("a.jsonl", "a.ndjson", "a.txt"):
        plain = [item.replace(name + ".gz", name) for item in told(name + ".gz", gzip.compress(ROWS))]
        assert plain == told(name, ROWS)
    (tmp_path / "b.jsonl.gz").write_bytes(gzip.compress(ROWS))
    (tmp_path / "c.json.gz").write_bytes(gzip.compress(b"{}"))
    assert list(files([str(tmp_path)])) == [str(tmp_path / "b.jsonl.gz")]


def test_a_packed_file_that_breaks_off_gives_what_it_has() -> None:
    rows = b"".join(json.dumps({"text": f"Line {i}."}).encode() + b"\n" for i in range(9))
    *read, fault = told("a.jsonl.gz", gzip.compress(rows)[:-9])
    assert read == [f"a.jsonl.gz:{i}" for i in range(1, len(read) + 1)] != []
    assert fault.startswith(f"a.jsonl.gz:{len(read) + 1}: cannot be read: compressed file ended")
    assert told("a.jsonl.gz", rows)[0].startswith("a.jsonl.gz: cannot be read: not a gzipped file")
    assert told("nowhere.jsonl") == ["nowhere.jsonl: cannot be read: no such file or directory"]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be"])
def test_another_encoding_is_named_once(encoding: str) -> None:
    mark = b"\xfe\xff" if encoding == "utf-16-be" else b""
    (said,) = told("a.jsonl", mark + '{"text": "x"}\n{"text": "y"}\n'.encode(encoding))
    assert "is UTF-16, not UTF-8; convert it" in said


def test_a_byte_order_mark_is_no_text() -> None:
    assert told("a.jsonl", b'\xef\xbb\xbf{"text": "One."}') == ["a.jsonl:1"]


class Endless(BytesIO):
    """A file of many lines that are made as they are read."""

    def __iter__(self) -> Iterator[bytes]:
        for number in range(20_000):
            yield json.dumps({"text": f"Line {number}. " * 100}).encode() + b"\n"


def test_memory_does_not_grow_with_the_file() -> None:
    tracemalloc.start()
    count = sum(not isinstance(item, Fault) for item in documents("a.jsonl", Defaults(), Endless()))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert count == 20_000
    assert peak < 1_000_000


@given(text=st.text(), ascii_only=st.booleans())
def test_each_character_is_found_in_its_line(text: str, *, ascii_only: bool) -> None:
    line = json.dumps({"id": "a", "text": text + "."}, ensure_ascii=ascii_only)
    (document,) = documents("a.jsonl", Defaults(), line.encode("utf-8", "surrogatepass"))
    assert isinstance(document, Document)
    for place, character in enumerate(document.target.content):
        said = line[document.origin.begin(place) : document.origin.end(place + 1)]
        assert json.loads(f'"{said}"') == character
