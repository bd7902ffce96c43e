"""What a rule is, and how one is found by its name.

A rule is one file in `rules/`: its module docstring is the manual, its `rule` the law. The file name is the rule's
name, so listing the folder lists the rules, and only those that a profile enables are imported.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from .document import Document
from .finding import Mark, Severity

FOLDER = Path(__file__).parent / "rules"


class Window(Enum):
    """How far a rule looks: each mark is a finding, or mentions are compared in a document or a batch."""

    MARK = "mark"
    DOCUMENT = "document"
    BATCH = "batch"


@dataclass(frozen=True, slots=True)
class Rule:
    """How a fault is found and what it is called.

    `category` is an MQM-Core type as `Dimension/Type`, `its` an ITS 2.0 localization quality issue type.
    `options` is a dataclass with defaults; an instance is the second argument of `check`. `compare` gets the mentions
    that share a key, in order, and answers for each with the mark to report or None; `window` says over what.
    `targets` and `sources` are the languages a rule can judge, none for all of them.
    """

    check: Callable[[Document, Any], Iterator[Mark]]
    category: str
    its: str
    severity: Severity = Severity.MINOR
    options: type | None = None
    window: Window = Window.MARK
    compare: Callable[[Sequence[Mark]], Sequence[Mark | None]] | None = None
    needs_source: bool = False
    targets: frozenset[str] = frozenset()
    sources: frozenset[str] = frozenset()

    def hears(self, document: Document) -> bool:
        """Whether the rule can judge a document at all; one that cannot is reported as unheard, not as passed."""
        if self.targets and document.target.language.code not in self.targets:
            return False
        if document.source is None:
            return not self.needs_source
        return not self.sources or document.source.language.code in self.sources


@cache
def names() -> tuple[str, ...]:
    """The names of all rules, from the folder, without importing them."""
    return tuple(sorted(p.stem.replace("_", "-") for p in FOLDER.glob("*.py") if not p.name.startswith("_")))


@cache
def load(name: str) -> Rule:
    """The rule of a name that `names` lists."""
    module = import_module(f"{__package__}.rules.{name.replace('-', '_')}")
    rule = module.rule
    if not isinstance(rule, Rule):
        raise TypeError(f"rules/{name.replace('-', '_')}.py has no `rule = Rule(...)`")
    return rule
