"""A language server: findings as you type, quick fixes, the manual of a rule on hover.

Positions are counted in the units that editor and server agree on (UTF-16 unless both know better). Where a file
`name.en.txt` has one neighbour in another language, `name.fr.txt`, that is its source.
"""

from codecs import BOM_UTF8
from collections.abc import Iterator
from dataclasses import replace
from glob import escape
from pathlib import Path
from typing import NamedTuple

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

from .. import manual
from ..check import examine, judge
from ..config import Places, upward
from ..document import Document
from ..finding import Fault, Finding, Severity
from ..fix import edits_of, line_starts
from ..profile import Choice, ProfileError
from ..read import FORMATS, Defaults, documents, suffix
from ..render.position import Positions, Size, utf8, utf16
from ..report import VERSION

LEVELS = {
    Severity.NEUTRAL: types.DiagnosticSeverity.Hint,
    Severity.MINOR: types.DiagnosticSeverity.Warning,
    Severity.MAJOR: types.DiagnosticSeverity.Error,
    Severity.CRITICAL: types.DiagnosticSeverity.Error,
}
UNITS: dict[str, Size] = {
    types.PositionEncodingKind.Utf8: utf8,
    types.PositionEncodingKind.Utf16: utf16,
    types.PositionEncodingKind.Utf32: len,
}


class Told(NamedTuple):
    """A diagnostic with the finding that it tells of and, where the file can be mended so, what to write instead."""

    diagnostic: types.Diagnostic
    finding: Finding
    fix: str | None


class Server(LanguageServer):
    """The server with what it last said of each open file."""

    def __init__(self) -> None:
        super().__init__("tqcheck", VERSION)
        self.said: dict[str, list[Told]] = {}

    def check(self, uri: str) -> None:
        """Checks an open file and publishes what is found, and what could not be read or checked."""
        faults: list[Fault] = []
        upward.cache_clear()  # the configuration may have been edited, too
        try:
            self.said[uri] = list(self.diagnose(uri, self.workspace.get_text_document(uri).source, faults))
        except ProfileError as error:
            self.said[uri], faults = [], [Fault("configuration", str(error))]
        listed = [one.diagnostic for one in self.said[uri]] + [broken(fault) for fault in faults]
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri=uri, diagnostics=listed))

    def diagnose(self, uri: str, content: str, faults: list[Fault]) -> Iterator[Told]:
        """The findings of a file's text, which is the editor's, whatever encoding its XML declares."""
        path = to_fs_path(uri) or uri
        places = Places(Choice())
        settings = places.of(path).settings(path)
        defaults = Defaults(settings.get("lang", "en"), settings.get("source-lang", ""))
        profile, form, lines = places(path).checked(), FORMATS.get(suffix(path), "text"), line_starts(content)
        for item in documents(path, defaults, BOM_UTF8 + content.encode("utf-8", "surrogatepass")):
            if isinstance(item, Fault):
                faults.append(item)
                continue
            document = with_source(item, Path(path))
            positions, examined = Positions(document.origin), examine(document, profile)
            for finding in judge([examined], profile)[0]:
                edits = edits_of(finding, document, form, content, lines)
                yield Told(self.diagnostic(finding, positions), finding, next((edit.text for edit in edits), None))
            faults += examined.faults

    def diagnostic(self, finding: Finding, positions: Positions) -> types.Diagnostic:
        """One finding in the editor's units."""
        place = positions.place(finding)
        units = UNITS[self.workspace.position_encoding or types.PositionEncodingKind.Utf16]
        start, end = (
            types.Position(line - 1, positions.column(line, column, units) - 1)
            for line, column in ((place.line, place.column), (place.end_line, place.end_column))
        )
        return types.Diagnostic(
            types.Range(start, end), finding.message, LEVELS[finding.severity], finding.rule, source="tqcheck"
        )


def broken(fault: Fault) -> types.Diagnostic:
    """What could not be read or checked, at the top of the file."""
    top = types.Position(0, 0)
    message = f"{fault.where}: {fault.message}"
    return types.Diagnostic(
        types.Range(top, top), message, types.DiagnosticSeverity.Error, fault.rule, source="tqcheck"
    )


def with_source(document: Document, path: Path) -> Document:
    """The document with its source, where a neighbour's name says that it is."""
    stem, _, language = path.stem.rpartition(".")
    neighbours = [p for p in path.parent.glob(f"{escape(stem)}.*{path.suffix}") if stem and p != path]
    found = [(p, p.stem.rpartition(".")[2]) for p in neighbours if p.stem.rpartition(".")[0] == stem]
    if len(found) != 1 or not (len(found[0][1]) == len(language) == 2) or document.source is not None:
        return document
    read = documents(str(found[0][0]), Defaults(found[0][1]))
    sources = [replace(item.target, code=found[0][1]) for item in read if isinstance(item, Document)]
    return replace(document, source=sources[0], source_language=found[0][1]) if len(sources) == 1 else document


def build() -> Server:
    """The server with its features."""
    server = Server()

    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    def changed(found: Server, params: types.DidOpenTextDocumentParams | types.DidChangeTextDocumentParams) -> None:
        found.check(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def closed(found: Server, params: types.DidCloseTextDocumentParams) -> None:
        found.said.pop(params.text_document.uri, None)

    @server.feature(
        types.TEXT_DOCUMENT_CODE_ACTION, types.CodeActionOptions(code_action_kinds=[types.CodeActionKind.QuickFix])
    )
    def fixes(found: Server, params: types.CodeActionParams) -> list[types.CodeAction]:
        said = found.said.get(params.text_document.uri, [])
        return [
            action(params.text_document.uri, *one)
            for one in said
            if touches(one.diagnostic.range, params.range) and one.fix is not None
        ]

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    def hover(found: Server, params: types.HoverParams) -> types.Hover | None:
        at = types.Range(params.position, params.position)
        said = [one for one in found.said.get(params.text_document.uri, []) if touches(one.diagnostic.range, at)]
        if not said:
            return None
        diagnostic, finding, _ = said[0]
        text = f"**{finding.rule}** ({finding.category})\n\n```text\n{manual.docstring(finding.rule)}\n```"
        return types.Hover(types.MarkupContent(types.MarkupKind.Markdown, text), diagnostic.range)

    return server


def touches(one: types.Range, other: types.Range) -> bool:
    """Whether two ranges meet."""
    return one.start <= other.end and other.start <= one.end


def action(uri: str, diagnostic: types.Diagnostic, finding: Finding, fix: str | None) -> types.CodeAction:
    """The quick fix of a finding; a safe one is preferred."""
    edit = types.TextEdit(diagnostic.range, fix or "")
    return types.CodeAction(
        title=f"tqcheck: write {finding.fix!r}" if finding.fix else "tqcheck: delete",
        kind=types.CodeActionKind.QuickFix,
        diagnostics=[diagnostic],
        is_preferred=finding.safe,
        edit=types.WorkspaceEdit(changes={uri: [edit]}),
    )
