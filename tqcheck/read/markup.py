"""XML, read once from end to end with the offset of every stretch of text; nothing is fetched, no entity declared.

What a malformed file holds before the fault is kept, so that the rest of the batch and the first part of the file are
checked; the fault names the line.
"""

from collections.abc import Callable
from xml.parsers import expat

from ..finding import Fault
from .builder import OBJECT, Builder

CODES = frozenset(("ph", "x", "bpt", "ept", "it", "bx", "ex", "sc", "ec", "ut", "hi-code"))
"""Inline elements whose content is code of the native file, not text."""
PLACES = frozenset(("ph", "x"))
"""Those of them that stand for something visible."""
Attributes = dict[str, str]


class Walker:
    """Walks an XML file and calls `opened` and `closed` for its elements; text goes to `text` while that is set."""

    def __init__(self, path: str, content: str) -> None:
        self.path, self.content = path, content
        self.data = content.encode("utf-8", "surrogatepass")
        self.text: Builder | None = None
        self.depth = 0
        self.opened: Callable[[str, Attributes], None] = lambda name, attributes: None
        self.closed: Callable[[str], None] = lambda name: None
        self.faults: list[Fault] = []
        self.reached = (0, 0)
        self.parser = expat.ParserCreate("utf-8")
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.CharacterDataHandler = self.characters
        self.parser.EntityDeclHandler = self.entity

    def walk(self) -> None:
        """Reads to the end or to the first fault."""
        try:
            self.parser.Parse(self.data, True)
        except expat.ExpatError as error:
            self.fault(error.lineno, f"not well-formed XML: {expat.ErrorString(error.code)}")
        except ValueError as error:
            self.fault(self.parser.CurrentLineNumber, str(error))

    @property
    def line(self) -> int:
        """The line that is being read."""
        return self.parser.CurrentLineNumber

    def fault(self, line: int, message: str) -> None:
        """Notes what is wrong on a line."""
        self.faults.append(Fault(f"{self.path}:{line}", message))

    def entity(self, name: str, *_: object) -> None:
        """Refuses entities: they can blow a file up or read others."""
        raise ValueError(f"declares the entity {name!r}; entities are refused, write the text out")

    def offset(self) -> int:
        """The offset (code points) of what is being read; bytes are counted once, from where counting stopped."""
        byte, (known, counted) = self.parser.CurrentByteIndex, self.reached
        if byte >= known:
            counted += len(self.data[known:byte].decode("utf-8", "surrogatepass"))
            self.reached = byte, counted
        return self.reached[1]

    def start(self, name: str, attributes: Attributes) -> None:
        """An element begins; inside text it is markup."""
        local = name.rpartition(":")[2]
        if self.text is not None:
            self.depth += local in CODES or self.depth > 0
            if self.depth <= 1 and local in PLACES:
                self.text.put(OBJECT, self.offset(), 1)
        else:
            self.opened(local, attributes)

    def end(self, name: str) -> None:
        """An element ends."""
        if self.depth:
            self.depth -= 1
        else:
            self.closed(name.rpartition(":")[2])

    def characters(self, data: str) -> None:
        """A stretch of text; an entity or character reference was written longer than it reads."""
        if self.text is None or self.depth:
            return
        at = self.offset()
        if self.content[at : at + 1] == "&":
            self.text.put(data, at, self.content.index(";", at) + 1 - at)
        else:
            self.text.add(data, at)
