"""A language server: findings as you type, quick fixes, the manual of a rule on hover.

Positions are counted in the units that editor and server agree on (UTF-16 unless both know better). Where a file
`name.en.txt` has one neighbour in another language, `name.fr.txt`, that is its source.
"""

from dataclasses import replace
from pathlib import Path

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

from .. import manual
from ..check import examine, judge
from ..config import Places
from ..document import Document
from ..finding import Fault, Finding, Severity
from ..profile import Choice
from ..read import Defaults, documents
from ..render.position import Positions, Size, utf8, utf16
from ..report import VERSION
from ..views import Text

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


class Server(LanguageServer):
    """The server with what it last said of each open file."""

    def __init__(self) -> None:
        super().__init__("tqcheck", VERSION)
        self.said: dict[str, list[tuple[types.Diagnostic, Finding]]] = {}

    def check(self, uri: str) -> None:
        """Checks an open file and publishes what is found."""
        self.said[uri] = list(self.diagnose(uri, self.workspace.get_text_document(uri).source))
        listed = [diagnostic for diagnostic, _ in self.said[uri]]
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri=uri, diagnostics=listed))

    def diagnose(self, uri: str, content: str) -> list[tuple[types.Diagnostic, Finding]]:
        """The findings of a file's text with their diagnostics."""
        path = to_fs_path(uri) or uri
        places = Places(Choice())
        settings = places.of(path).settings(path)
        defaults = Defaults(settings.get("lang", "en"), settings.get("source-lang", ""))
        profile = places(path)
        found: list[tuple[types.Diagnostic, Finding]] = []
        for item in documents(path, defaults, content.encode("utf-8", "surrogatepass")):
            if not isinstance(item, Fault):
                document = with_source(item, Path(path))
                positions = Positions(document.origin)
                findings = judge([examine(document, profile)], profile)[0]
                found += [(self.diagnostic(finding, positions), finding) for finding in findings]
        return found

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


def with_source(document: Document, path: Path) -> Document:
    """The document with its source, where a neighbour's name says that it is."""
    stem, _, language = path.stem.rpartition(".")
    neighbours = [p for p in path.parent.glob(f"{stem}.*{path.suffix}") if stem and p != path]
    codes = [p.stem.rpartition(".")[2] for p in neighbours if p.stem.rpartition(".")[0] == stem]
    if len(codes) != 1 or not (len(codes[0]) == len(language) == 2) or document.source is not None:
        return document
    return replace(document, source=Text(neighbours[0].read_text("utf-8"), codes[0]))


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
            if touches(one[0].range, params.range)
            if one[1].fix is not None
        ]

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    def hover(found: Server, params: types.HoverParams) -> types.Hover | None:
        at = types.Range(params.position, params.position)
        said = [one for one in found.said.get(params.text_document.uri, []) if touches(one[0].range, at)]
        if not said:
            return None
        diagnostic, finding = said[0]
        text = f"**{finding.rule}** ({finding.category})\n\n```text\n{manual.docstring(finding.rule)}\n```"
        return types.Hover(types.MarkupContent(types.MarkupKind.Markdown, text), diagnostic.range)

    return server


def touches(one: types.Range, other: types.Range) -> bool:
    """Whether two ranges meet."""
    return one.start <= other.end and other.start <= one.end


def action(uri: str, diagnostic: types.Diagnostic, finding: Finding) -> types.CodeAction:
    """The quick fix of a finding; a safe one is preferred."""
    edit = types.TextEdit(diagnostic.range, finding.fix or "")
    return types.CodeAction(
        title=f"tqcheck: write {finding.fix!r}" if finding.fix else "tqcheck: delete",
        kind=types.CodeActionKind.QuickFix,
        diagnostics=[diagnostic],
        is_preferred=finding.safe,
        edit=types.WorkspaceEdit(changes={uri: [edit]}),
    )
