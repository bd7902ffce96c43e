"""The language server, spoken to by a real client over standard input and output."""

import asyncio
import sys
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

import pytest
from lsprotocol import types
from pygls.lsp.client import LanguageClient

TEXT = "😀 é Troops from kyiv left Kyiv.\r\n\r\n“It is hard.“Many left.\r\n"


class Client(LanguageClient):
    """A client that keeps what it is told."""

    def __init__(self, *about: str) -> None:
        super().__init__(*about)
        self.came: asyncio.Queue[list[types.Diagnostic]] = asyncio.Queue()

    async def told(self) -> list[types.Diagnostic]:
        """The next diagnostics of the open file."""
        return await asyncio.wait_for(self.came.get(), 30)


async def session(
    encodings: list[types.PositionEncodingKind] | None,
    uri: str,
    text: str,
    then: Callable[[Client, list[types.Diagnostic]], Coroutine[Any, Any, Any]],
) -> Any:
    """Starts a server, opens a file in it and hands the first diagnostics on."""
    client = Client("test", "1")

    @client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
    def published(params: types.PublishDiagnosticsParams) -> None:
        client.came.put_nowait(list(params.diagnostics))

    await client.start_io(sys.executable, "-m", "tqcheck", "lsp")
    general = types.GeneralClientCapabilities(position_encodings=encodings)
    capabilities = types.ClientCapabilities(general=general)
    await client.initialize_async(types.InitializeParams(capabilities=capabilities, root_uri="file:///tmp"))
    client.initialized(types.InitializedParams())
    item = types.TextDocumentItem(uri=uri, language_id="plaintext", version=1, text=text)
    client.text_document_did_open(types.DidOpenTextDocumentParams(text_document=item))
    try:
        return await then(client, await client.told())
    finally:
        await client.shutdown_async(None)
        client.exit(None)
        await client.stop()


def run(uri: str, text: str, then: Any, encodings: list[types.PositionEncodingKind] | None = None) -> Any:
    return asyncio.run(session(encodings, uri, text, then))


async def listed(client: Client, found: list[types.Diagnostic]) -> list[types.Diagnostic]:
    return found


KINDS = types.PositionEncodingKind


@pytest.mark.parametrize(
    ("encodings", "start"),
    [(None, 17), ([KINDS.Utf16], 17), ([KINDS.Utf8, KINDS.Utf16], 20), ([KINDS.Utf32], 16)],
)
def test_diagnostics_count_in_the_units_agreed(encodings: list[KINDS] | None, start: int) -> None:
    found = run("file:///tmp/article.txt", TEXT, listed, encodings)
    by_rule = {diagnostic.code: diagnostic.range for diagnostic in found}
    assert by_rule["lowercase-name"].start == types.Position(0, start)
    assert by_rule["wrong-quote"].start.line == 2


def test_quick_fix_and_hover() -> None:
    uri = "file:///tmp/article.txt"

    async def ask(client: Client, found: list[types.Diagnostic]) -> tuple[Any, Any]:
        place = next(d.range for d in found if d.code == "lowercase-name")
        document = types.TextDocumentIdentifier(uri)
        context = types.CodeActionContext(diagnostics=found)
        actions = await client.text_document_code_action_async(types.CodeActionParams(document, place, context))
        hover = await client.text_document_hover_async(types.HoverParams(document, place.start))
        return actions, hover

    actions, hover = run(uri, TEXT, ask)
    (action,) = actions
    assert [edit.new_text for edit in action.edit.changes[uri]] == ["Kyiv"]
    assert action.is_preferred
    assert "lowercase-name" in hover.contents.value


def test_a_neighbour_in_another_language_is_the_source(tmp_path: Path) -> None:
    (tmp_path / "a.fr.txt").write_text("Le feu a tué 17 personnes lundi à Lyon.\n", "utf-8")
    target = tmp_path / "a.en.txt"
    found = run(target.as_uri(), "The fire killed 71 people in Lyon on Monday.\n", listed)
    assert "changed-number" in {diagnostic.code for diagnostic in found}
    assert run((tmp_path / "b.en.txt").as_uri(), "The fire killed 71 people.\n", listed) == []


FILES = {
    "a.jsonl": ('{"text": "Troops from kyiv left Kyiv. \\u00abYes\\u00bb, \\"no\\"."}\n', ["Kyiv", '\\"']),
    "a.html": ("<p>Troops from kyiv left Kyiv. &laquo;<i>R</i>&amp;D&raquo;</p>", ["Kyiv", "“", "”"]),
    "a.xlf": (
        '<?xml version="1.0" encoding="ISO-8859-1"?>\n'
        '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">'
        '<file source-language="fr" target-language="en" original="x" datatype="plaintext"><body><trans-unit id="1">'
        "<source>Été.</source><target>Été: troops from kyiv left Kyiv.</target></trans-unit></body></file></xliff>",
        ["Kyiv"],
    ),
}


@pytest.mark.parametrize("name", FILES)
def test_quick_fixes_are_written_as_their_format_wants(name: str, tmp_path: Path) -> None:
    uri, (text, wanted) = (tmp_path / name).as_uri(), FILES[name]

    async def ask(client: Client, found: list[types.Diagnostic]) -> Any:
        everything = types.Range(types.Position(0, 0), types.Position(99, 0))
        context = types.CodeActionContext(diagnostics=found)
        params = types.CodeActionParams(types.TextDocumentIdentifier(uri), everything, context)
        return await client.text_document_code_action_async(params)

    edits = [action.edit.changes[uri][0] for action in run(uri, text, ask)]
    assert {edit.new_text for edit in edits} >= set(wanted)
    lines = text.split("\n")
    said = [lines[edit.range.start.line][edit.range.start.character : edit.range.end.character] for edit in edits]
    assert "kyiv" in said


def test_what_cannot_be_read_is_told_and_a_mended_configuration_counts(tmp_path: Path) -> None:
    uri, settings = (tmp_path / "a.jsonl").as_uri(), tmp_path / "tqcheck.toml"
    settings.write_text("selekt = []\n")

    async def mend(client: Client, found: list[types.Diagnostic]) -> list[list[str]]:
        said, document = [[one.message for one in found]], types.VersionedTextDocumentIdentifier(uri=uri, version=2)
        for text in ("", 'ignore = ["lowercase-name"]\n'):
            settings.write_text(text)
            change = types.TextDocumentContentChangeWholeDocument('{"text": "Troops from kyiv left Kyiv."}\n{"text"\n')
            client.text_document_did_change(types.DidChangeTextDocumentParams(document, [change]))
            said.append([one.message for one in await client.told()])
        return said

    first, second, third = run(uri, "{}\n", mend)
    assert first == [f"configuration: configuration {settings}: unknown key 'selekt'; did you mean 'select'?"]
    assert second[0] == "a name: Kyiv"
    assert [line.partition(": ")[0] for line in second[1:]] == [f"{tmp_path / 'a.jsonl'}:2"]
    assert third == second[1:]


def test_the_source_is_read_in_its_format(tmp_path: Path) -> None:
    (tmp_path / "[a].fr.html").write_text("<script>12</script><p>Le feu a tué <b>17</b> personnes à Lyon.", "utf-8")
    found = run((tmp_path / "[a].en.html").as_uri(), "<p>The fire killed 17 people in Lyon.</p>", listed)
    assert found == []
    found = run((tmp_path / "[a].en.html").as_uri(), "<p>The fire killed 71 people in Lyon.</p>", listed)
    assert "changed-number" in {diagnostic.code for diagnostic in found}
