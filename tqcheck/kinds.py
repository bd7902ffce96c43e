"""What a setting takes, as a JSON Schema: the program refuses by it what an editor marks as it is written.

Only what settings need of JSON Schema is understood here: types, parts, choices, patterns and bounds.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

Schema = dict[str, Any]
TEXT: Schema = {"type": "string"}
TEXTS: Schema = {"type": "array", "items": TEXT}
FLAG: Schema = {"type": "boolean"}
COUNT: Schema = {"type": "integer", "minimum": 0}
NUMBER: Schema = {"type": "number"}
TABLE: Schema = {"type": "object"}
PLAIN: dict[str, tuple[str, type | tuple[type, ...]]] = {
    "array": ("a list", list),
    "boolean": ("true or false", bool),
    "integer": ("a whole number", int),
    "number": ("a number", (int, float)),
    "object": ("a table", dict),
    "string": ("a text", str),
}
"""Types of JSON Schema: what they are called in a message, and as what TOML comes."""
BOUNDS: dict[str, Callable[[Any, Any], bool]] = {
    "enum": lambda value, choices: value in choices,
    "pattern": lambda value, pattern: re.search(pattern, value) is not None,
    "minimum": lambda value, least: value >= least,
    "exclusiveMinimum": lambda value, bound: value > bound,
    "exclusiveMaximum": lambda value, bound: value < bound,
}


def tables(values: Schema) -> Schema:
    """A table of any keys with these values."""
    return {**TABLE, "additionalProperties": values}


def lists(items: Schema) -> Schema:
    """A list of these."""
    return {"type": "array", "items": items}


def pair(first: Schema, second: Schema) -> Schema:
    """A list of two."""
    return {"type": "array", "items": [first, second], "minItems": 2, "maxItems": 2}


def fits(value: Any, kind: Schema) -> bool:
    """Whether a value is of a kind."""
    _, types = PLAIN[kind["type"]]
    if not isinstance(value, types) or (isinstance(value, bool) and types is not bool):
        return False
    bound = all(holds(value, kind[key]) for key, holds in BOUNDS.items() if key in kind)
    return bound and all(fits(part, of) for part, of in parts(value, kind))


def parts(value: Any, kind: Schema) -> Iterator[tuple[Any, Schema]]:
    """The parts of a list or a table with their kinds; a list of the wrong length has one that fits nothing."""
    items = kind.get("items")
    if isinstance(items, list):
        yield from zip(value, items, strict=True) if len(value) == len(items) else [(None, TEXT)]
    elif items:
        yield from ((part, items) for part in value)
    elif "additionalProperties" in kind:
        yield from ((part, kind["additionalProperties"]) for part in value.values())


def said(kind: Schema) -> str:
    """What a kind is called in a message."""
    name = PLAIN[kind["type"]][0]
    inner = kind.get("items") or kind.get("additionalProperties")
    if isinstance(inner, dict):
        name += f" of {said(inner).removeprefix('a ')}s"
    return str(kind.get("description", name))


def wrong(table: Mapping[str, Any], kinds: Mapping[str, Schema]) -> str | None:
    """What is wrong with the first value that is not of its kind."""
    mistakes = (
        f"`{key}` takes {said(kinds[key])}, not {value!r}"
        for key, value in table.items()
        if not fits(value, kinds[key])
    )
    return next(mistakes, None)
