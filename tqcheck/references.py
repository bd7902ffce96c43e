"""Scores against references by sacreBLEU, which is imported only when there are any.

A document whose translation and reference have as many lines is scored line by line, as sacreBLEU's own command line
reads two files; another counts as one long segment. A line without a reference is not scored: of a document that comes
in segments some may have none. All levels are corpus scores, so they are never means of scores.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from .batch import Batch
from .report import Sheet
from .spool import Entry

NAMES = ("BLEU", "chrF", "chrF++", "TER")
SEED = 12345
"""sacreBLEU's own."""
LEVELS = ("vendor", "system")


class Segment(NamedTuple):
    """A stretch of translation and its reference."""

    target: str
    reference: str


class Scored(NamedTuple):
    """The scores of a part of a batch: what it is (`total`, `vendor`, `system`, `document`), its name, its scores."""

    level: str
    name: str
    documents: int
    scores: dict[str, float]


@dataclass(frozen=True)
class References:
    """What the references say of a batch, and sacreBLEU's signature of each figure."""

    signatures: dict[str, str]
    parts: list[Scored]


def metrics() -> dict[str, Any]:
    """sacreBLEU's metrics as its command line makes them."""
    from sacrebleu.metrics.bleu import BLEU
    from sacrebleu.metrics.chrf import CHRF
    from sacrebleu.metrics.ter import TER

    return {"BLEU": BLEU(), "chrF": CHRF(), "chrF++": CHRF(word_order=2), "TER": TER()}


def segments(sheet: Sheet) -> list[Segment]:
    """The segments of a document that have a reference."""
    target, reference = sheet.document.target.content, sheet.document.reference or ""
    if not reference.strip():
        return []
    lines, right = target.split("\n"), reference.split("\n")
    if len(lines) != len(right):
        lines, right = target.rstrip("\n").split("\n"), reference.rstrip("\n").split("\n")
    if len(lines) == len(right):
        return [Segment(*pair) for pair in zip(lines, right, strict=True) if pair[1].strip()]
    return [Segment(" ".join(target.split()), " ".join(reference.split()))]


def scored(batch: Batch) -> References | None:
    """The scores of the batch, of each vendor, system and document; None without references."""
    entries = [entry for entry in batch.entries if entry.referenced]
    if not entries:
        return None
    by = metrics()
    groups: list[tuple[str, str, list[Entry]]] = [("total", "", entries)]
    for level in (trait for trait in LEVELS if trait in batch.traits):
        for (name,), group in batch.parts((level,)).items():
            groups.append((level, name, [entry for entry in group if entry.referenced]))
    groups += [("document", entry.id, [entry]) for entry in entries]
    known: dict[tuple[int, ...], dict[str, float]] = {}
    parts = []
    for level, name, some in groups:
        places = tuple(entry.place for entry in some)
        if some and places not in known:  # a batch of one vendor is scored once
            known[places] = corpus(batch.spool.sheets(some), by)
        if some:
            parts.append(Scored(level, name, len(some), known[places]))
    return References({name: str(metric.get_signature()) for name, metric in by.items()}, parts)


def corpus(sheets: Iterable[Sheet], by: dict[str, Any]) -> dict[str, float]:
    """The corpus scores of some documents."""
    pairs = [pair for sheet in sheets for pair in segments(sheet)]
    targets, right = [pair.target for pair in pairs], [pair.reference for pair in pairs]
    return {name: metric.corpus_score(targets, [right]).score for name, metric in by.items()}


class Paired(NamedTuple):
    """A metric of one system against the first: score, and the p-value (None for the first)."""

    metric: str
    test: str
    system: str
    score: float
    p: float | None


def paired(systems: Sequence[tuple[str, list[Segment]]], seed: int) -> tuple[dict[str, str], list[Paired]]:
    """Signatures and figures of sacreBLEU's paired bootstrap and approximate randomisation on shared segments."""
    import os

    from sacrebleu.significance import PairedTest

    # The only way in which it takes a seed. It takes 0 for none, which would not be the same twice.
    os.environ["SACREBLEU_SEED"] = str(seed or SEED)
    targets: list[tuple[str, Sequence[str]]] = [(name, [one.target for one in some]) for name, some in systems]
    right = [[segment.reference for segment in systems[0][1]]]
    signed: dict[str, str] = {}
    rows = []
    for test, times in (("bs", 1000), ("ar", 10000)):
        signatures, results = PairedTest(targets, metrics(), references=right, test_type=test, n_samples=times)()
        signed |= {f"{n} {test}": str(said) for n, said in zip(NAMES, signatures.values(), strict=True)}
        for metric, column in zip(NAMES, list(results.values())[1:], strict=True):
            for (name, _), result in zip(systems, column, strict=True):
                assert not isinstance(result, str)
                rows.append(Paired(metric, test, name, float(result.score), result.p_value))
    return signed, rows
