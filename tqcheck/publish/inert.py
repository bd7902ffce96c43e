"""Text of others as text of a page: no markup, no characters that steer the direction of writing."""

import re
from html import escape

CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""Control characters, bidirectional overrides and isolates, lone surrogates, non-characters."""


def inert(text: object) -> str:
    """Markup that shows a text and does nothing else; characters that would do something are named."""
    return CONTROLS.sub(named, escape(str(text)))


def named(found: re.Match[str]) -> str:
    """A character by its code point; a carriage return before a newline is nothing to show."""
    return "" if found[0] == "\r" else f'<i class="control">U+{ord(found[0]):04X}</i>'


def inert_attribute(value: object) -> str:
    """The value of an attribute: no tags, and nothing that would have to be named."""
    return inert(value).replace('<i class="control">', "").replace("</i>", "")


def table(head: list[str], rows: list[list[str]], kind: str = "") -> str:
    """A table that scrolls by itself; cells are markup, the columns with a capital behind `#` are figures."""
    heads = "".join(f'<th scope="col"{right(cell)}>{cell.removeprefix("#")}</th>' for cell in head)
    body = "\n".join(f"<tr>{''.join(map(cell, row, head))}</tr>" for row in rows)
    return (
        f'<div class="scroll" tabindex="0"><table class="{kind}"><thead><tr>{heads}</tr></thead>'
        f"<tbody>\n{body}\n</tbody></table></div>\n"
    )


def cell(content: str, head: str) -> str:
    """One cell."""
    return f"<td{right(head)}>{content}</td>"


def right(head: str) -> str:
    """The class of a column of figures, of a chart, or of the names of documents."""
    kinds = {"#": "figure", "<svg": "wide", "Where": "where", "Row ": "row"}
    return next((f' class="{kind}"' for start, kind in kinds.items() if head.startswith(start)), "")


def section(title: str, body: str, about: str = "") -> str:
    """A part of the page under its heading; nothing without a body."""
    name = title.lower().replace(" ", "-")
    lead = f'<p class="about">{about}</p>' if about else ""
    return f'<section id="{name}"><h2>{title}</h2>{lead}\n{body}</section>\n' if body else ""
