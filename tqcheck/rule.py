"""What a rule is, and how one is found by its name.

A rule is one file in `rules/`: its module docstring is the manual, its `rule` the law. The file name is the rule's
name, so listing the folder lists the rules, and only those that a profile enables are imported.
"""

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache
from importlib import import_module
from importlib.util import find_spec, module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

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
    `targets` and `sources` are the languages a rule can judge, none for all of them. A rule that is not `shielded`
    also judges what is protected from others: addresses and handles.
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
    shielded: bool = True

    def hears(self, target: str, source: str | None) -> bool:
        """Whether the rule can judge a text in a language, with or without a source in another.

        One that cannot is reported as unheard, not as passed.
        """
        if self.targets and target not in self.targets:
            return False
        if source is None:
            return not self.needs_source
        return not self.sources or source in self.sources


class Shelf(NamedTuple):
    """A folder of rules: the one that ships, or a house's own, whose rules are called `shelf:rule`.

    What is installed is imported as the `package` that it is; a folder has the digest of its files as its version.
    """

    name: str
    version: str
    folder: Path
    package: str = ""

    def rules(self) -> tuple[str, ...]:
        """The names of its rules, from the folder, without importing them."""
        prefix = f"{self.name}:" if self.name else ""
        files = (p for p in self.folder.glob("*.py") if not p.name.startswith("_"))
        return tuple(sorted(prefix + p.stem.replace("_", "-") for p in files))


SHELVES = {"": Shelf("", "", FOLDER, f"{__package__}.rules")}
"""Shelves that were opened, by name; a rule of any other is not known."""


class RuleError(ValueError):
    """A rule of a house's own that cannot be imported, or is none."""


def open_shelf(place: str) -> Shelf:
    """The shelf of a folder, or of an installed package that offers one under the entry point `tqcheck.rules`.

    LookupError when there is neither, or another of the same name is open.
    """
    folder = Path(place)
    if folder.is_dir():
        shelf = Shelf(folder.resolve().name, version(folder), folder.resolve())
    else:
        from importlib.metadata import entry_points  # a fifth of a plain start, and few need it

        found = [point for point in entry_points(group="tqcheck.rules") if point.name == place]
        if not found:
            raise LookupError(f"no folder and no installed package offers rules as {place!r}")
        package = find_spec(found[0].value)
        if package is None or not package.submodule_search_locations:
            raise LookupError(f"{found[0].value} is not a package")
        number = found[0].dist.version if found[0].dist else "0"
        shelf = Shelf(place, number, Path(package.submodule_search_locations[0]), found[0].value)
    known = SHELVES.setdefault(shelf.name, shelf)
    if known.folder != shelf.folder:
        raise LookupError(f"two folders of rules are called {shelf.name!r}: {known.folder} and {shelf.folder}")
    return known


def version(folder: Path) -> str:
    """A digest of the files of a folder."""
    from hashlib import blake2b  # brings OpenSSL

    said = blake2b(digest_size=4)
    for path in sorted(folder.glob("*.py")):
        said.update(path.name.encode() + b"\0" + path.read_bytes())
    return said.hexdigest()


@cache
def names() -> tuple[str, ...]:
    """The names of the rules that ship."""
    return SHELVES[""].rules()


@cache
def module(name: str) -> ModuleType:
    """The module of a rule."""
    known, _, own = name.rpartition(":")
    shelf, stem = SHELVES[known], own.replace("-", "_")
    if shelf.package:
        return import_module(f"{shelf.package}.{stem}")
    spec = spec_from_file_location(f"tqcheck_{known}.{stem}", shelf.folder / f"{stem}.py")
    assert spec is not None
    assert spec.loader is not None
    made = sys.modules[spec.name] = module_from_spec(spec)  # a dataclass looks for its module there
    spec.loader.exec_module(made)
    return made


@cache
def load(name: str) -> Rule:
    """The rule of a name; RuleError when its file holds none."""
    try:
        rule = getattr(module(name), "rule", None)
    except Exception as error:  # a house's own file may do anything
        raise RuleError(f"rule {name}: {type(error).__name__}: {error}") from error
    if not isinstance(rule, Rule):
        raise RuleError(f"rule {name}: its file has no `rule = Rule(...)`")
    return rule
