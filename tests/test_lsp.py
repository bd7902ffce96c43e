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


async def session(
    encodings: list[types.PositionEncodingKind] | None,
    uri: str,
    text: str,
    then: Callable[[LanguageClient, list[types.Diagnostic]], Coroutine[Any, Any, Any]],
) -> Any:
    """Starts a server, opens a file in it and hands the first diagnostics on."""
    client = LanguageClient("test", "1")
    came: asyncio.Future[list[types.Diagnostic]] = asyncio.get_running_loop().create_future()

    @client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
    def published(params: types.PublishDiagnosticsParams) -> None:
        if not came.done():
            came.set_result(list(params.diagnostics))

    await client.start_io(sys.executable, "-m", "tqcheck", "lsp")
    general = types.GeneralClientCapabilities(position_encodings=encodings)
    capabilities = types.ClientCapabilities(general=general)
    await client.initialize_async(types.InitializeParams(capabilities=capabilities, root_uri="file:///tmp"))
    client.initialized(types.InitializedParams())
    item = types.TextDocumentItem(uri=uri, language_id="plaintext", version=1, text=text)
    client.text_document_did_open(types.DidOpenTextDocumentParams(text_document=item))
    try:
        return await then(client, await asyncio.wait_for(came, 30))
    finally:
        await client.shutdown_async(None)
        client.exit(None)
        await client.stop()


def run(uri: str, text: str, then: Any, encodings: list[types.PositionEncodingKind] | None = None) -> Any:
    return asyncio.run(session(encodings, uri, text, then))


async def listed(client: LanguageClient, found: list[types.Diagnostic]) -> list[types.Diagnostic]:
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

    async def ask(client: LanguageClient, found: list[types.Diagnostic]) -> tuple[Any, Any]:
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
