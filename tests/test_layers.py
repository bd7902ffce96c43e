"""A line of code knows its room: a room imports only from rooms above it."""

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "tqcheck"
ROOMS = (
    *(
        "tables",
        "kinds",
        "text",
        "origin",
        "views",
        "document",
        "finding",
        "completeness",
        "figures",
        "glossary",
        "namesakes",
        "negations",
        "persons",
        "antecedents",
        "places",
        "pronouns",
        "rule",
        "notation",
        "phrases",
        "wording",
        "boilerplate",
        "page",
        "codeswitching",
        "smallcase",
        "spellings",
        "manual",
    ),
    *(
        "rules",
        "resample",
        "control",
        "scoring",
        "settings",
        "profile",
        "accepted",
        "config",
        "protect",
        "check",
        "score",
        "report",
        "archive",
        "outcome",
        "worker",
        "pool",
        "window",
        "state",
        "spool",
        "bitext",
        "renderings",
        "usage",
        "delivery",
        "batch",
        "gate",
        "references",
        "estimates",
        "history",
        "review",
        "comparison",
        "measure",
        "read",
        "parquet",
        "render",
        "account",
        "publish",
    ),
    *("run", "fix", "changed", "proof", "api", "adapters", "cli", "adapters"),
)


def room(parts: tuple[str, ...]) -> str:
    return parts[0].removesuffix(".py")


def imported(path: Path) -> set[str]:
    """The rooms that a file of the package imports from."""
    here = path.relative_to(PACKAGE).parent.parts
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom):
            base = here[: len(here) - node.level + 1] if node.level else ()
            if node.level == 0 and (node.module or "").split(".")[0] != "tqcheck":
                continue
            module = (node.module or "").removeprefix("tqcheck").strip(".")
            inner = (*base, *[part for part in module.split(".") if part])
            found |= {inner[0]} if inner else {alias.name for alias in node.names}
        elif isinstance(node, ast.Import):
            found |= {alias.name.split(".")[1] for alias in node.names if alias.name.startswith("tqcheck.")}
    return found


FILES = sorted(p for p in PACKAGE.rglob("*.py") if p.name not in ("__main__.py",) and p.parent != PACKAGE / "data")


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_imports_only_from_rooms_above(path: Path) -> None:
    here = room(path.relative_to(PACKAGE).parts)
    if here == "__init__":
        return
    assert here in ROOMS, "a file stands in a room of the house"
    climbing = {other for other in imported(path) if other in ROOMS and ROOMS.index(other) > ROOMS.index(here)}
    assert not climbing


def test_no_module_is_a_drawer() -> None:
    drawers = {"utils", "util", "helpers", "common", "base", "manager", "misc"}
    assert not [p for p in FILES if p.stem in drawers]
