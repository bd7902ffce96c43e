"""XLIFF 1.2 and 2.0 to 2.2: each `file` is a document, each unit (or segment of one) a pair."""

from collections.abc import Iterator

from ..document import Document
from ..finding import Fault
from . import Defaults
from .bilingual import Languages, Unit, document
from .builder import Builder
from .markup import Attributes, Walker

UNTRANSLATED = frozenset(("new", "needs-translation", "initial"))


def read(path: str, content: str, defaults: Defaults) -> Iterator[Document | Fault]:
    """The documents of a file, then what is wrong with it."""
    walker = Walker(path, content)
    files = Files(walker, defaults)
    walker.walk()
    files.close_file()
    if not files.seen:
        walker.fault(1, "no `xliff` element; is this XLIFF?")
    elif not files.done and not walker.faults:
        walker.fault(1, "no units")
    for name, units, languages in files.done:
        yield document(path, name, content, units, languages)
    yield from walker.faults


class Files:
    """Collects the units of each file."""

    def __init__(self, walker: Walker, defaults: Defaults) -> None:
        self.walker, self.defaults = walker, defaults
        self.languages = Languages(defaults.source_language, defaults.language)
        self.done: list[tuple[str, list[Unit], Languages]] = []
        self.units: list[Unit] = []
        self.name, self.seen, self.alternative = walker.path, False, 0
        self.source: Builder | None = None
        self.target: Builder | None = None
        self.line, self.missing, self.translated = 0, [0, 0], True
        walker.opened, walker.closed = self.opened, self.closed

    def opened(self, name: str, attributes: Attributes) -> None:
        """Notes where a file, a unit, a source or a target begins."""
        if name == "xliff":
            self.seen = True
            self.speak(attributes.get("srcLang"), attributes.get("trgLang"))
        elif name == "file":
            self.close_file()
            self.name = f"{self.walker.path}#{attributes.get('original') or attributes.get('id') or len(self.done) + 1}"
            self.speak(attributes.get("source-language"), attributes.get("target-language"))
        elif name in ("alt-trans", "matches", "notes", "glossary"):
            self.alternative += 1
        elif name in ("trans-unit", "segment"):
            self.source = self.target = None
            self.line, self.translated = self.walker.line, attributes.get("state") not in UNTRANSLATED
        elif name == "source" and not self.alternative:
            self.source = self.walker.text = Builder()
        elif name == "target" and not self.alternative:
            self.target = self.walker.text = Builder()
            self.translated = self.translated and attributes.get("state") not in UNTRANSLATED

    def closed(self, name: str) -> None:
        """Ends what has begun; a unit is complete."""
        if name in ("source", "target"):
            self.walker.text = None
        elif name in ("alt-trans", "matches", "notes", "glossary"):
            self.alternative -= 1
        elif name in ("trans-unit", "segment"):
            self.unit()
        elif name == "file":
            self.close_file()

    def unit(self) -> None:
        """Keeps a unit that has both sides; one without a target is counted."""
        source = "".join(self.source.pieces).strip() if self.source else ""
        if self.translated and self.target is not None and "".join(self.target.pieces).strip():
            self.units.append(Unit(source, self.target))
        elif source:
            self.missing = [self.missing[0] + 1, self.missing[1] or self.line]

    def speak(self, source: str | None, target: str | None) -> None:
        """The languages of what follows."""
        self.languages = Languages(source or self.languages.source, target or self.languages.target)

    def close_file(self) -> None:
        """The document of a file; units without a target are a fault."""
        if self.units:
            self.done.append((self.name, self.units, self.languages))
        if self.missing[0]:
            self.walker.fault(self.missing[1], f"no target in {self.missing[0]} of the units, here first")
        self.units, self.missing = [], [0, 0]
