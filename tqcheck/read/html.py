"""HTML: title, headings and paragraphs are text; navigation, scripts, styles, attributes and code are not.

Where a page has an `article` (or `main`), only what stands in it is text, beside the page's title when no heading
repeats it. `lang` of the page gives the language.
"""

from collections.abc import Iterator
from html import unescape
from html.parser import HTMLParser

from ..document import Document
from . import Defaults
from .builder import OBJECT, Builder

SKIPPED = frozenset(
    "script style noscript template nav svg math form button select textarea iframe object canvas audio video"
    " footer aside menu dialog pre head code kbd samp var".split()
)
INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite data del dfn em font i img ins label mark q ruby rp rt s small span strike"
    " strong sub sup time tt u wbr".split()
)
CODE = frozenset(("code", "kbd", "samp", "var"))
ARTICLE = ("article", "main")


def read(path: str, content: str, defaults: Defaults) -> Iterator[Document]:
    """One document a page, offsets those of the file."""
    page = Page(content)
    page.feed(content)
    page.close()
    whole = page.parts["article"] if page.parts["article"].pieces else page.parts["body"]
    if page.title.pieces and not page.has_heading:
        yield joined(page.title, whole).document(
            path, content, page.language or defaults.language, defaults.source_language
        )
    else:
        yield whole.document(path, content, page.language or defaults.language, defaults.source_language)


def joined(title: Builder, body: Builder) -> Builder:
    """The body with the title as its first line."""
    title.line(body.stops[0][1] if body.stops else 0)
    shift = title.length
    title.pieces += body.pieces
    title.stops += [(content + shift, raw) for content, raw in body.stops]
    title.longer |= {content + shift: width for content, width in body.longer.items()}
    return title


class Page(HTMLParser):
    """Sorts the text of a page into title, article and the rest of the body."""

    def __init__(self, content: str) -> None:
        super().__init__(convert_charrefs=False)
        self.content = content
        self.title = Builder()
        self.parts = {"article": Builder(), "body": Builder()}
        self.language = ""
        self.has_heading = False
        self.skipping: list[str] = []
        self.inside = 0
        self.in_title = False
        self.newlines = [0]
        at = -1
        while (at := content.find("\n", at + 1)) >= 0:
            self.newlines.append(at + 1)

    @property
    def place(self) -> int:
        """The offset of what is being handled."""
        line, column = self.getpos()
        return self.newlines[line - 1] + column

    @property
    def target(self) -> Builder:
        """Where text goes now."""
        if self.in_title:
            return self.title
        return self.parts["article" if self.inside else "body"]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Opens a part, a line, or a stretch to skip."""
        if tag == "html":
            self.language = dict(attrs).get("lang") or ""
        self.in_title = self.in_title or (tag == "title" and self.skipping == ["head"])
        if self.skipping:
            self.skipping += [tag] if tag == self.skipping[-1] else []
        elif tag in SKIPPED:
            self.skipping.append(tag)
            if tag in CODE:
                self.target.put(OBJECT, self.place)
        elif tag in ARTICLE:
            self.inside += 1
        if tag not in INLINE and tag not in CODE and not self.in_title:
            self.target.line(self.place)
        self.has_heading = self.has_heading or (tag == "h1" and not self.skipping)

    def handle_endtag(self, tag: str) -> None:
        """Closes a part, a line, or a stretch that was skipped."""
        if tag == "title":
            self.in_title = False
        if self.skipping and tag == self.skipping[-1]:
            self.skipping.pop()
        elif tag not in INLINE and tag not in CODE:
            self.target.line(self.place)
        if not self.skipping and tag in ARTICLE:
            self.inside = max(0, self.inside - 1)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An empty element only breaks the line."""
        if tag not in INLINE and not self.skipping:
            self.target.line(self.place)

    def handle_data(self, data: str) -> None:
        """Text."""
        if self.in_title or not self.skipping:
            self.target.add(data, self.place)

    def handle_charref(self, name: str) -> None:
        """A numeric character reference: one character, written longer."""
        self.reference(f"&#{name}")

    def handle_entityref(self, name: str) -> None:
        """A named character reference."""
        self.reference(f"&{name}")

    def reference(self, written: str) -> None:
        """Puts the character that a reference stands for."""
        if self.in_title or not self.skipping:
            offset = self.place
            closed = self.content.startswith(";", offset + len(written))
            width = len(written) + closed
            said = unescape(written + ";" * closed)
            rest = len(said) - 1  # an unknown reference is text; &ampD is two characters
            self.target.put(said[0], offset, width - rest)
            self.target.put(said[1:], offset + width - rest)
