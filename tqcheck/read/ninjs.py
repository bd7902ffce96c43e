"""JSON files: news items (ninjs 1.x to 3.x), or documents as in JSON Lines, one or a list of them.

Headline and bodies become lines of one document. A body in HTML is read as a page is: its markup is not text.
"""

import json
from collections.abc import Iterator
from typing import Any

from ..document import Document, Text
from ..finding import Fault
from ..origin import Origin
from . import Defaults, html, jsonl


def read(path: str, content: str, defaults: Defaults) -> Iterator[Document | Fault]:
    """A document for each object of the file."""
    try:
        parsed = json.loads(content)
    except json.JSONDecodeError as error:
        yield Fault(f"{path}:{error.lineno}", f"not JSON: {error.msg} at column {error.colno}")
        return
    except RecursionError:
        yield Fault(path, "JSON nested too deeply")
        return
    items = parsed if isinstance(parsed, list) else [parsed]
    for number, item in enumerate(items, 1):
        name = path if len(items) == 1 else f"{path}#{number}"
        try:
            yield document(name, path, item, defaults)
        except ValueError as error:
            yield Fault(name, str(error))


def document(name: str, path: str, item: Any, defaults: Defaults) -> Document:
    """The document of one object; ValueError says what is wrong with it."""
    if not isinstance(item, dict):
        raise ValueError("not a JSON object; a news item or a document is expected")
    parts = [part for part in (*headlines(item), *bodies(item, defaults)) if part.strip()]
    if not parts:
        return jsonl.document(name, 1, json.dumps(item, ensure_ascii=False), defaults)
    text = "\n\n".join(parts)
    language = item.get("language")
    return Document(
        str(item.get("uri") or name),
        Text(text, language if isinstance(language, str) else defaults.language),
        Origin(path, text, in_raw=False),
        meta={key: value for key, value in item.items() if isinstance(value, str) and not key.startswith("body")},
        source_language=defaults.source_language,
    )


def headlines(item: dict[str, Any]) -> Iterator[str]:
    """The headline: a string in 1.x, a list of objects later, of which the first counts."""
    if isinstance(item.get("headline"), str):
        yield item["headline"]
    yield from values(item.get("headlines"))[:1]


def bodies(item: dict[str, Any], defaults: Defaults) -> Iterator[str]:
    """The text of the item, the plain one where there are several forms."""
    listed = [body for body in listing(item.get("bodies")) if isinstance(body.get("value"), str)]
    plain = [body["value"] for body in listed if "html" not in str(body.get("contentType") or body.get("contenttype"))]
    pages = [body["value"] for body in listed]
    if isinstance(item.get("body_text"), str):
        plain.append(item["body_text"])
    pages += [
        value for key, value in sorted(item.items()) if key in ("body_html", "body_xhtml") and isinstance(value, str)
    ]
    if plain:
        yield plain[0]
    elif pages:
        yield from (page.target.content for page in html.read("", pages[0], defaults))


def values(listed: Any) -> list[str]:
    """The `value` strings of a list of objects."""
    return [item["value"] for item in listing(listed) if isinstance(item.get("value"), str)]


def listing(value: Any) -> list[dict[str, Any]]:
    """The objects of a value that should be a list of them."""
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []
