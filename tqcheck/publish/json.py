"""The whole account as one JSON object."""

import json
from collections.abc import Iterator
from typing import Any

from ..account import Account
from ..batch import Batch, Figure
from ..history import Changes
from ..render.json import document, fault
from ..report import Sheet
from ..spool import TRAITS, trait
from .tables import FIGURES, TABLES, figured


def publish(account: Account) -> Iterator[str]:
    """The object in pieces, a document at a time; keys are those of `lint --format json`, and more."""
    batch = account.batch
    yield json.dumps(head(account), ensure_ascii=False)[:-1] + ',"documents":['
    for number, sheet in enumerate(batch.sheets):
        yield ("," if number else "") + "\n" + json.dumps(detailed(sheet, batch), ensure_ascii=False)
    yield '\n],"faults":' + json.dumps([fault(item) for item in batch.report.faults], ensure_ascii=False)
    yield ',"unheard":' + json.dumps(sorted(batch.report.unheard)) + "}\n"


def head(account: Account) -> dict[str, Any]:
    """What is said of the batch as a whole."""
    batch = account.batch
    return {
        "signature": batch.report.signature,
        "seed": batch.seed,
        "gate": {"passed": account.verdict.passed, "line": account.verdict.line},
        "total": named(batch.whole, ()),
        "by": list(account.by),
        "parts": [named(figure, account.by) for figure in batch.figures(account.by)] if account.by else [],
        "scorecard": {
            dimension: {level.label: {"findings": n, "penalty": points} for level, (n, points) in row.items()}
            for dimension, row in batch.scorecard.items()
        },
        "rules": listed(account, "rules"),
        **beside(account),
    }


def beside(account: Account) -> dict[str, Any]:
    """What stands beside our own figures, where there is any."""
    said, trend, many = account.references, account.trend, account.delivery
    return {
        "references": {"signatures": said.signatures, "scores": [one._asdict() for one in said.parts]}
        if said
        else None,
        "estimates": [one._asdict() for one in account.estimates],
        "names": [[spelling._asdict() for spelling in group] for group in many.names],
        "terms": [{**term._asdict(), "renderings": [r._asdict() for r in term.renderings]} for term in many.terms],
        "lines": [{**line._asdict(), "row": line.row} for line in many.lines],
        "trend": {**trend._asdict(), "changes": trend.changes and changes(trend.changes)} if trend else None,
        "review": [one._asdict() for one in account.reviewed],
    }


def changes(found: Changes) -> dict[str, Any]:
    """What changed, a finding an object."""
    return {
        "against": found.against,
        "new": [one._asdict() for one in found.new],
        "gone": [one._asdict() for one in found.gone],
        "unchanged": found.unchanged,
    }


def named(figure: Figure, by: tuple[str, ...]) -> dict[str, Any]:
    """The figures of a part with its name."""
    figures = {key: None if cell == "" else cell for key, cell in zip(FIGURES, figured(figure), strict=True)}
    return {**dict(zip(by, figure.name, strict=True)), **figures}


def listed(account: Account, table: str) -> list[dict[str, Any]]:
    """A table as objects."""
    columns, *rows = TABLES[table](account)
    return [dict(zip(map(str, columns), row, strict=True)) for row in rows]


def detailed(sheet: Sheet, batch: Batch) -> dict[str, Any]:
    """A document with its traits."""
    traits = {name: trait(sheet, name) for name in TRAITS if trait(sheet, name)}
    return {**document(sheet, batch.report), **traits, "short": sheet.tally.short}
