"""Sheets on disk, and the little that is kept in memory of each.

A report looks at its documents several times and in several orders. Of a batch of any size only entries are in memory,
some hundred bytes a document; texts and findings lie in a temporary file and are read one at a time.
"""

import pickle
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, replace
from hashlib import blake2b
from tempfile import SpooledTemporaryFile
from weakref import finalize

from .document import Document, Text
from .finding import Severity
from .profile import Profile
from .report import Sheet
from .score import Tally

TRAITS = ("vendor", "system", "date", "source_lang")
"""What a batch can be divided by."""
UNSAID = "(not said)"
"""What stands for a trait that a document does not have."""
ESTIMATORS = frozenset("bertscore bleurt comet cometkiwi da metricx qe xcomet".split())
"""Keys of a document under which other estimators write their scores."""
MEMORY = 1 << 23
"""Bytes of sheets that need no file."""
Estimates = tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A document of a batch: its name, traits, figures and findings by severity; `place` is where its sheet lies.

    `estimates` are scores of other estimators, `referenced` says whether it has a reference.
    """

    identity: tuple[str, ...]
    tally: Tally
    grade: str
    levels: tuple[int, ...]
    estimates: Estimates
    referenced: bool
    place: int

    @property
    def id(self) -> str:
        """The name of the document."""
        return self.identity[0]

    @property
    def path(self) -> str:
        """The file of the document, if it has one."""
        return self.identity[1 + len(TRAITS)]

    def trait(self, name: str) -> str:
        """A trait of the document."""
        return self.identity[1 + TRAITS.index(name)]


class Spool:
    """Sheets without the views of their texts, which are much larger than the texts."""

    def __init__(self) -> None:
        self.file = temporary(self, MEMORY)
        self.raw, self.raw_place = "", 0
        pickle.dump("", self.file)

    def add(self, sheet: Sheet, profile: Profile) -> Entry:
        """Puts a sheet down. Documents that stand in one file share what it says."""
        document = sheet.document
        if document.origin.raw is not self.raw:
            self.raw, self.raw_place = document.origin.raw, self.file.seek(0, 2)
            pickle.dump(self.raw, self.file, pickle.HIGHEST_PROTOCOL)
        place = self.file.seek(0, 2)
        kept = replace(sheet, document=bare(document), gist=None)
        pickle.dump((self.raw_place, kept), self.file, pickle.HIGHEST_PROTOCOL)
        levels = tuple(sum(one.severity is level for one in sheet.findings) for level in Severity)
        grade = sheet.tally.grade(profile.at(document.origin.path))
        carried = tuple(sorted(estimates(document).items()))
        return Entry(
            identity(sheet), sheet.tally, grade, levels, carried, bool((document.reference or "").strip()), place
        )

    def __getitem__(self, entry: Entry) -> Sheet:
        self.file.seek(entry.place)
        raw: int
        sheet: Sheet
        raw, sheet = pickle.load(self.file)
        if raw != self.raw_place:
            self.file.seek(raw)
            self.raw, self.raw_place = pickle.load(self.file), raw
        document = sheet.document
        return replace(sheet, document=replace(document, origin=replace(document.origin, raw=self.raw)))

    def sheets(self, entries: list[Entry]) -> Iterator[Sheet]:
        """The sheets of some entries, one at a time."""
        return map(self.__getitem__, entries)


def temporary(owner: object, memory: int) -> SpooledTemporaryFile[bytes]:
    """A file for bytes beyond what memory may hold; it goes when its owner goes."""
    closing = ExitStack()
    finalize(owner, closing.close)
    return closing.enter_context(SpooledTemporaryFile(memory))


def bare(document: Document) -> Document:
    """A document without what its file says, and without its segments, which are parts of its texts."""
    source = document.source and Text(document.source.content, document.source.code)
    target = Text(document.target.content, document.target.code)
    return replace(document, target=target, source=source, segments=(), origin=replace(document.origin, raw=""))


def identity(sheet: Sheet) -> tuple[str, ...]:
    """What orders sheets: the document's name, its traits, its file, its text."""
    document = sheet.document
    said = blake2b(document.target.content.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
    return (document.id, *(trait(sheet, name) for name in TRAITS), document.origin.path or "", said)


def trait(sheet: Sheet, name: str) -> str:
    """A trait of a document; empty when it does not say. Of a date the day counts."""
    if name == "source_lang":
        return sheet.document.source_language
    said = sheet.document.meta.get(name)
    return "" if said is None else str(said)[:10] if name == "date" else str(said)


def estimates(document: Document) -> dict[str, float]:
    """The scores of other estimators for a document."""
    meta = document.meta.items()
    return {
        key: float(value)
        for key, value in meta
        if isinstance(value, (int, float)) and type(value) is not bool and key.lower() in ESTIMATORS
    }
