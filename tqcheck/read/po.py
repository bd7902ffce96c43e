"""PO (gettext): each message with a translation is a pair; fuzzy and obsolete ones are left out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from ..document import Document
from ..finding import Fault
from . import Defaults
from .bilingual import Languages, Unit, document
from .builder import Builder

LINE = re.compile(r'[ \t]*(?:(msgctxt|msgid_plural|msgid|msgstr(?:\[\d+\])?)[ \t]+)?"(.*)"[ \t]*\r?$')
ESCAPES = {"n": "\n", "t": "\t", "r": "\r"}
LANGUAGE = re.compile(r"^(X-Source-)?Language:[ \t]*([A-Za-z]{2,}(?:[_-]\w+)?)", re.MULTILINE)


@dataclass
class Entry:
    """A message: its parts by keyword, the line it begins on, whether it is fuzzy."""

    line: int = 0
    fuzzy: bool = False
    parts: dict[str, Builder] = field(default_factory=dict)

    def said(self, keyword: str) -> str:
        """The text of a part."""
        return "".join(self.parts[keyword].pieces) if keyword in self.parts else ""


def read(path: str, content: str, defaults: Defaults) -> Iterator[Document | Fault]:
    """One document, then what is wrong with the file."""
    units: list[Unit] = []
    faults: list[Fault] = []
    languages, missing = {"X-Source-": defaults.source_language or "en", None: defaults.language}, [0, 0]
    for entry in entries(path, content, faults):
        source, target = entry.said("msgid"), entry.parts.get("msgstr") or entry.parts.get("msgstr[0]")
        if not source:
            for said in LANGUAGE.finditer(entry.said("msgstr")):
                languages[said[1]] = said[2].replace("_", "-")
        elif target is None or not "".join(target.pieces).strip():
            missing = [missing[0] + 1, missing[1] or entry.line]
        elif not entry.fuzzy:
            plural = [
                entry.parts[key] for key in sorted(entry.parts) if key.startswith("msgstr[") and key != "msgstr[0]"
            ]
            units += [Unit(source, target), *(Unit(entry.said("msgid_plural"), part) for part in plural if part.pieces)]
    if units:
        yield document(path, path, content, units, Languages(languages["X-Source-"], languages[None]))
    if missing[0]:
        faults.append(Fault(f"{path}:{missing[1]}", f"no translation of {missing[0]} of the messages, here first"))
    if not units and not faults:
        faults.append(Fault(path, "no messages; is this PO?"))
    yield from faults


def entries(path: str, content: str, faults: list[Fault]) -> Iterator[Entry]:
    """The messages in order; lines that are none of PO become faults."""
    entry, keyword, offset = Entry(), "", 0
    for number, line in enumerate(content.split("\n"), 1):
        match = LINE.match(line)
        begins = line.startswith("#") or (match is not None and match[1] in ("msgctxt", "msgid"))
        if begins and "msgid" in entry.parts and not (match and match[1] == "msgid" and keyword == "msgctxt"):
            yield entry
            entry, keyword = Entry(), ""
        if match and (match[1] or keyword):
            keyword = match[1] or keyword
            entry.line = entry.line or number
            unescaped(entry.parts.setdefault(keyword, Builder()), match[2], offset + match.start(2))
        elif line.startswith("#,") and "fuzzy" in line:
            entry.fuzzy = True
        elif line.strip() and not line.startswith("#"):
            faults.append(Fault(f"{path}:{number}", "neither a comment nor a keyword with a quoted string"))
        offset += len(line) + 1
    if "msgid" in entry.parts:
        yield entry


def unescaped(builder: Builder, text: str, raw: int) -> None:
    """Adds a quoted string with its escapes read."""
    begin = 0
    for escape in re.finditer(r"\\(.)", text):
        builder.put(text[begin : escape.start()], raw + begin)
        builder.put(ESCAPES.get(escape[1], escape[1]), raw + escape.start(), 2)
        begin = escape.end()
    builder.put(text[begin:], raw + begin)
