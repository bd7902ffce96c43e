"""The manual of a rule, read from the docstring of its file: a summary, the why, and examples.

`Bad:` marks with braces exactly the spans that must be found, `Good:` must stay silent. `Source:` sets the source text
for what follows, `Lang:` the target language (or `source > target`), `With:` an option (`key = value` as TOML). A line
that begins with `+` adds a second document to the batch. `¶` is a line break, `\\{` and `\\}` are braces of the text.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from . import rule
from .text import Span

FIELD = re.compile(r"(Bad|Good|Source|Lang|With):[ ]+(.*)")
BRACE = re.compile(r"(?<!\\)[{}]")


@dataclass(frozen=True, slots=True)
class Example:
    """A text (or several, of one batch) with the spans that a rule must mark, none for a good one."""

    texts: tuple[str, ...]
    spans: tuple[tuple[Span, ...], ...]
    source: str | None = None
    source_language: str = ""
    language: str = "en"
    options: dict[str, Any] = field(default_factory=dict)


def docstring(name: str) -> str:
    """The whole manual as it stands in the file."""
    return (rule.module(name).__doc__ or "").strip()


def summary(name: str) -> str:
    """The first sentence of the manual."""
    return docstring(name).partition("\n\n")[0].replace("\n", " ")


def examples(name: str) -> Iterator[Example]:
    """The examples of a rule in order."""
    state = Example((), ())
    current: Example | None = None
    for key, value in statements(docstring(name)):
        if key in ("Bad", "Good"):
            if current:
                yield current
            current = with_text(replace(state, texts=(), spans=()), value)
        elif key == "+" and current:
            current = with_text(current, value)
        else:
            state = with_setting(state, key, value)
    if current:
        yield current


def statements(manual: str) -> Iterator[tuple[str, str]]:
    """The example lines as key and value; an indented line continues the one before it."""
    key, value = "", ""
    for line in [*manual.splitlines(), ""]:
        if key and line.startswith("    "):
            value += " " + line.strip()
            continue
        if key:
            yield key, value
        found = FIELD.match(line)
        key, value = (found[1], found[2]) if found else ("+", line[1:].strip()) if line.startswith("+") else ("", "")


def with_text(example: Example, marked: str) -> Example:
    """The example with one more text, its braces turned into spans."""
    plain, opens, spans = "", 0, []
    for piece in re.split(f"({BRACE.pattern})", marked.replace("¶", "\n")):
        if piece == "{":
            opens = len(plain)
        elif piece == "}":
            spans.append((opens, len(plain)))
        else:
            plain += piece.replace("\\{", "{").replace("\\}", "}")
    return replace(example, texts=(*example.texts, plain), spans=(*example.spans, tuple(spans)))


def with_setting(example: Example, key: str, value: str) -> Example:
    """The example with a source, languages or an option that hold for what follows."""
    if key == "Source":
        return replace(example, source=value.replace("¶", "\n") or None)
    if key == "Lang":
        source, _, target = value.rpartition(">")
        return replace(example, language=target.strip(), source_language=source.strip())
    return replace(example, options=tomllib.loads(value))
