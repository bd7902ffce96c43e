"""TMX 1.4b: each translation unit with a variant in both languages is a pair."""

from collections.abc import Iterator

from ..document import Document
from ..finding import Fault
from . import Defaults
from .bilingual import Languages, Unit, document
from .builder import Builder
from .markup import Attributes, Walker


def read(path: str, content: str, defaults: Defaults) -> Iterator[Document | Fault]:
    """One document, then what is wrong with the file."""
    walker = Walker(path, content)
    memory = Memory(walker, defaults)
    walker.walk()
    if not memory.seen:
        walker.fault(1, "no `tmx` element; is this TMX?")
    elif not memory.units and not memory.missing[0]:
        walker.fault(1, "no units")
    if memory.units:
        yield document(path, path, content, memory.units, Languages(memory.source, memory.target))
    if memory.missing[0]:
        walker.fault(memory.missing[1], f"no pair of the languages in {memory.missing[0]} of the units, here first")
    yield from walker.faults


class Memory:
    """Collects the units of a memory; the target is the default language, else the first that is not the source."""

    def __init__(self, walker: Walker, defaults: Defaults) -> None:
        self.walker, self.wanted = walker, defaults.language
        self.source, self.target = defaults.source_language, ""
        self.units: list[Unit] = []
        self.variants: dict[str, Builder] = {}
        self.language, self.seen = "", False
        self.line, self.missing = 0, [0, 0]
        walker.opened, walker.closed = self.opened, self.closed

    def opened(self, name: str, attributes: Attributes) -> None:
        """Notes where a unit, a variant or its text begins."""
        if name == "tmx":
            self.seen = True
        elif name == "header" and attributes.get("srclang", "*all*") != "*all*":
            self.source = self.source or attributes["srclang"]
        elif name == "tu":
            self.variants, self.line = {}, self.walker.line
        elif name == "tuv":
            self.language = attributes.get("xml:lang") or attributes.get("lang") or ""
        elif name == "seg":
            self.walker.text = self.variants.setdefault(self.language, Builder())

    def closed(self, name: str) -> None:
        """Ends what has begun; a unit is complete."""
        if name == "seg":
            self.walker.text = None
        elif name == "tu":
            self.unit()

    def unit(self) -> None:
        """Keeps a unit that has both languages."""
        source = next((tag for tag in self.variants if base(tag) == base(self.source)), "")
        others = [tag for tag in self.variants if tag != source and self.variants[tag].pieces]
        source = source or next((tag for tag in self.variants if base(tag) != base(self.wanted)), "")
        others = [tag for tag in others if tag != source]
        wanted = [tag for tag in others if base(tag) == base(self.target or self.wanted)] or others[:1]
        if source and wanted and base(wanted[0]) == base(self.target or wanted[0]):
            self.source, self.target = self.source or source, self.target or wanted[0]
            self.units.append(Unit("".join(self.variants[source].pieces), self.variants[wanted[0]]))
        else:
            self.missing = [self.missing[0] + 1, self.missing[1] or self.line]


def base(tag: str) -> str:
    """The language of a tag without its region."""
    return tag.partition("-")[0].lower()
