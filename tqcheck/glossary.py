"""A house's glossary: which word for a term of the source is preferred, admitted or deprecated.

Read from TSV (source, target, status; an empty source forbids the target anywhere) or TBX (ISO 30042, both the
martif dialect of 2008 and that of 2019).
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NamedTuple

from .text.terms import Terms

STATUSES = {
    "preferred": "preferred", "preferredterm": "preferred", "standardizedterm": "preferred", "": "preferred",
    "admitted": "admitted", "admittedterm": "admitted", "legalterm": "admitted", "regulatedterm": "admitted",
    "deprecated": "deprecated", "deprecatedterm": "deprecated", "supersededterm": "deprecated",
    "forbidden": "deprecated", "notrecommended": "deprecated",
}  # fmt: skip
HEADS = frozenset(("source", "src", "term"))


class GlossaryError(ValueError):
    """A glossary that cannot be used; the message names file and line."""


class Term(NamedTuple):
    """One word for a term: the term of the source (empty for any), the word, its status."""

    source: str
    target: str
    status: str


@dataclass(frozen=True, slots=True, eq=False)
class Glossary:
    """The terms of the source with all their words, and the deprecated words by themselves."""

    sources: Terms[tuple[Term, ...]]
    targets: Terms[Term]


def load(path: str, source: str, target: str) -> Glossary:
    """The glossary of a file for two languages (which only TBX names)."""
    return made(path, base(source), base(target)) if is_tbx(path) else made(path, "", "")


@cache
def is_tbx(path: str) -> bool:
    """Whether a glossary is TBX, by its first sign."""
    return read(path).lstrip().startswith("<")


@cache
def made(path: str, source: str, target: str) -> Glossary:
    """The glossary of a file, made once for each pair of languages that it tells apart."""
    content = read(path)
    listed = list(tbx(path, content, source, target) if is_tbx(path) else tsv(path, content))
    words: dict[str, list[Term]] = defaultdict(list)
    for term in listed:
        words[term.source].append(term)
    words.pop("", None)
    return Glossary(
        Terms((source, tuple(terms)) for source, terms in words.items()), Terms((t.target, t) for t in listed)
    )


def read(path: str) -> str:
    """The text of a glossary."""
    try:
        return Path(path).read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise GlossaryError(f"glossary {path}: {error}") from None


def tsv(path: str, content: str) -> Iterator[Term]:
    """The terms of a table; a first line may name the columns."""
    for number, line in enumerate(content.splitlines(), 1):
        cells = [cell.strip() for cell in line.split("\t")]
        if not line.strip() or line.startswith("#") or (number == 1 and cells[0].lower() in HEADS):
            continue
        if len(cells) < 2 or not cells[1]:
            raise GlossaryError(f"glossary {path}:{number}: source, target and status parted by tabs are expected")
        yield Term(cells[0], cells[1], status(path, number, cells[2] if len(cells) > 2 else ""))


def status(path: str, number: int, said: str) -> str:
    """One of the three statuses, by any of its names."""
    bare = said.lower().replace("-admn-sts", "").replace("-", "").replace(" ", "")
    if bare not in STATUSES:
        raise GlossaryError(
            f"glossary {path}:{number}: unknown status {said!r}; known are preferred, admitted, deprecated"
        )
    return STATUSES[bare]


def tbx(path: str, content: str, source: str, target: str) -> Iterator[Term]:
    """The terms of each concept that has both languages."""
    for concept in Concepts(path).read(content):
        words = {language: [w for w in concept if w[0] == language] for language in (source, target)}
        for _, origin, _ in words[source]:
            yield from (Term(origin, word, said) for _, word, said in words[target])


def base(tag: str) -> str:
    """The language of a tag without its region."""
    return tag.partition("-")[0].lower()


class Concepts:
    """Walks TBX and collects the words of each concept as (language, word, status)."""

    def __init__(self, path: str) -> None:
        self.path, self.text = path, ""
        self.done: list[list[tuple[str, str, str]]] = []
        self.language, self.word, self.note, self.status = "", "", "", ""

    def read(self, content: str) -> list[list[tuple[str, str, str]]]:
        """The concepts of a file."""
        from xml.parsers import expat  # few runs have a glossary, and few of them are TBX

        self.parser = expat.ParserCreate()
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.CharacterDataHandler = self.characters
        try:
            self.parser.Parse(content.encode("utf-8"), True)
        except expat.ExpatError as error:
            raise GlossaryError(f"glossary {self.path}:{error.lineno}: {expat.ErrorString(error.code)}") from None
        return self.done

    def characters(self, data: str) -> None:
        """Text of the element that is open."""
        self.text += data

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Notes where a concept, a language or a word begins."""
        local = name.rpartition(":")[2]
        self.text, self.note = "", attributes.get("type", local)
        if local in ("termEntry", "conceptEntry"):
            self.done.append([])
        elif local in ("langSet", "langSec"):
            self.language = base(attributes.get("xml:lang") or attributes.get("lang") or "")
        elif local in ("tig", "ntig", "termSec"):
            self.word = self.status = ""

    def end(self, name: str) -> None:
        """Keeps a word when all is known of it."""
        local = name.rpartition(":")[2]
        if local == "term":
            self.word = self.text.strip()
        elif self.note in ("administrativeStatus", "normativeAuthorization") and local not in ("tig", "termSec"):
            self.status = self.text.strip()
        elif local in ("tig", "ntig", "termSec") and self.word and self.done:
            said = status(self.path, self.parser.CurrentLineNumber, self.status)
            self.done[-1].append((self.language, self.word, said))
        self.note = ""
