"""Renderers: one file per output format, each a function from sheets and their report to lines of text."""

from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Protocol

from ..report import Report, Sheet


class Renderer(Protocol):
    """A module of this folder."""

    def render(self, sheets: Iterable[Sheet], report: Report) -> Iterator[str]:
        """Pieces of output while sheets stream by; the report has all totals once they are consumed."""


def formats() -> list[str]:
    """The names of the output formats that are text, from the folder."""
    others = ("__init__", "parquet", "position")
    return sorted(p.stem for p in Path(__file__).parent.glob("*.py") if p.stem not in others)


def load(name: str) -> Renderer:
    """The renderer of a format."""
    return import_module(f"{__name__}.{name}")
