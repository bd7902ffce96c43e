"""A comparison as Markdown, JSON or a page."""

import json
from collections.abc import Callable, Iterator
from typing import Any

from ..comparison import Comparison
from ..spool import Entry
from . import chart, html, markdown
from .inert import inert, section, table
from .json import named

TITLE = "Comparison of translations"
ABOUT = (
    "Penalty points per 1,000 words with 95% intervals (bootstrap over documents). Sides share a rank unless their "
    "intervals lie apart."
)
TESTED = "A difference counts as real when p by Holm is below 0.05."
SCORED = (
    "sacreBLEU on the segments that all sides share; p against the first side (bs: paired bootstrap, ar: approximate "
    "randomisation)."
)


def sides(found: Comparison) -> Iterator[list[str]]:
    """The sides by rank."""
    yield ["Side", "#Rank", "#Documents", "#Words", "#Per 1,000", "#95% interval", "#Score", "#Pass"]
    for figure, rank in zip(found.figures, found.ranks, strict=True):
        tally, span = figure.tally, figure.interval
        yield [
            *(figure.name[0], str(rank), f"{tally.documents:,}", f"{tally.words:,}", f"{tally.penalty_per_1000:.1f}"),
            *(str(span or "–"), f"{tally.score:.1f}", f"{figure.pass_rate:.0%}"),
        ]


def tests(found: Comparison) -> Iterator[list[str]]:
    """The tests of the pairs."""
    yield ["One", "Other", "Test", "#Shared", "#Difference", "#p", "#p by Holm"]
    for one in found.tests:
        figures = (f"{one.shared:,}", f"{one.difference:+.1f}", f"{one.p:.4f}", f"{one.corrected:.4f}")
        yield [one.one, one.other, one.method, *figures]


def metrics(found: Comparison) -> Iterator[list[str]]:
    """sacreBLEU's figures."""
    yield ["Metric", "Test", "Side", "#Score", "#p"]
    for one in found.metrics:
        yield [one.metric, one.test, one.system, f"{one.score:.2f}", "–" if one.p is None else f"{one.p:.4f}"]


def worst(found: Comparison) -> Iterator[list[str]]:
    """The dearest documents of each side."""
    yield ["Side", "Document", "#Findings", "#Per 1,000", "#Score", "Grade"]
    for side, entries in found.worst.items():
        for one in entries:
            tally = one.tally
            figures = (f"{tally.findings:,}", f"{tally.penalty_per_1000:.1f}", f"{tally.score:.1f}")
            yield [side, one.id, *figures, one.grade]


TABLES = (
    ("Sides", sides, ABOUT),
    ("Tests", tests, TESTED),
    ("References", metrics, SCORED),
    ("Worst documents", worst, ""),
)


def as_markdown(found: Comparison) -> Iterator[str]:
    """The tables."""
    yield f"## {TITLE}\n"
    for title, make, _ in TABLES:
        head, *rows = make(found)
        yield from markdown.section(title, [tuple(head), *(tuple(map(markdown.safe, row)) for row in rows)])
    yield f"\n<sub>`{found.batch.report.signature}|seed:{found.batch.seed}`</sub>\n"


def as_json(found: Comparison) -> Iterator[str]:
    """One object."""
    ranked = zip(found.figures, found.ranks, strict=True)
    said: dict[str, Any] = {
        "signature": found.batch.report.signature,
        "seed": found.batch.seed,
        "sides": [{"rank": rank, **named(figure, ("name",))} for figure, rank in ranked],
        "tests": [one._asdict() for one in found.tests],
        "worst": {side: [listed(one) for one in entries] for side, entries in found.worst.items()},
        "references": {"signatures": found.signatures, "scores": [one._asdict() for one in found.metrics]},
    }
    yield json.dumps(said, ensure_ascii=False, indent=1) + "\n"


def listed(one: Entry) -> dict[str, Any]:
    """A document as an object."""
    tally = one.tally
    figures = {"findings": tally.findings, "penalty_per_1000": round(tally.penalty_per_1000, 4)}
    return {"id": one.id, **figures, "score": round(tally.score, 4), "grade": one.grade}


def as_page(found: Comparison) -> Iterator[str]:
    """A page in the dress of the report."""
    yield html.opening(TITLE, scripted=False)
    for title, make, about in TABLES:
        head, *plain = make(found)
        rows = [head, *([f"<bdi>{inert(cell)}</bdi>" for cell in row] for row in plain)]
        if make is sides:
            rows = [
                [name, drawn, *rest] for (name, *rest), drawn in zip(rows, chart.column(found.figures), strict=True)
            ]
        yield section(title, table(rows[0], rows[1:]) if plain else "", about)
    signatures = "".join(f"<p>{name}: <code>{inert(said)}</code></p>" for name, said in found.signatures.items())
    ours = f"{inert(found.batch.report.signature)}|seed:{found.batch.seed}"
    yield f"<footer>{signatures}<p><code>{ours}</code></p></footer></body></html>\n"


FORMATS: dict[str, Callable[[Comparison], Iterator[str]]] = {
    "html": as_page,
    "json": as_json,
    "markdown": as_markdown,
}
