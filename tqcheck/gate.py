"""The gate: whether a batch passes the limits that were set for it, in one line that says by how much."""

from collections.abc import Iterator
from dataclasses import dataclass

from .batch import Batch
from .finding import Severity
from .score import Tally

OPEN = "open, the limit lies within the interval and more documents would tell"


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits on a batch; `each` holds every document to them too, `sample` asks that the whole interval break them."""

    fail_on: Severity | None = None
    under: float | None = None
    per_1000: float | None = None
    each: bool = False
    sample: bool = False


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether the gate is passed, and the line that says so."""

    passed: bool
    line: str


def judge(batch: Batch, limits: Limits) -> Verdict:
    """The verdict on a batch."""
    failures = [*severe(batch, limits), *measured(batch, limits), *single(batch, limits)]
    told = failures or [rate(batch), *margins(batch, limits)]
    faults = len(batch.report.faults)
    unchecked = [f"{faults} fault{'s' * (faults != 1)}, so that not all was checked"] if faults else []
    return Verdict(not failures, f"{'failed' if failures else 'passed'}: {'; '.join([*told, *unchecked])}")


def rate(batch: Batch) -> str:
    """The rate of the batch with its interval."""
    span = batch.whole.interval
    tail = f" (95% interval {span})" if span else ""
    return f"{batch.whole.tally.penalty_per_1000:.1f} penalty points per 1,000 words{tail}"


def ends(batch: Batch) -> str:
    """The interval of the score."""
    span, law = batch.whole.interval, batch.profile.scoring
    return f"{law.score(span.high):.1f} to {law.score(span.low):.1f}" if span else "unknown"


def severe(batch: Batch, limits: Limits) -> Iterator[str]:
    """Findings too severe."""
    if limits.fail_on is not None:
        found = sum(count for level, count in batch.whole.severities.items() if level >= limits.fail_on)
        if found:
            wider = " or worse" if limits.fail_on < Severity.CRITICAL else ""
            yield f"{found} {limits.fail_on.label}{wider} finding{'s' * (found != 1)}"


def measured(batch: Batch, limits: Limits) -> Iterator[str]:
    """Limits that the figures of the batch break; those of a sample only where its whole interval does."""
    tally, span = batch.whole.tally, batch.whole.interval
    surest = span.low if limits.sample and span else tally.penalty_per_1000
    if limits.per_1000 is not None and surest > limits.per_1000:
        yield f"{rate(batch)}, {tally.penalty_per_1000 - limits.per_1000:.1f} more than {limits.per_1000:g}"
    if limits.under is not None and batch.profile.scoring.score(surest) < limits.under:
        span_of_score = f" (95% interval {ends(batch)})" if limits.sample and span else ""
        yield f"score {tally.score:.1f}{span_of_score}, {limits.under - tally.score:.1f} under {limits.under:g}"


def single(batch: Batch, limits: Limits) -> Iterator[str]:
    """Documents that break the limits by themselves."""
    if limits.each:
        broken = [entry for entry in batch.worst if breaks(entry.tally, limits)]
        if broken:
            worst = broken[0]
            figures = f"{worst.tally.penalty_per_1000:.1f} points per 1,000 words, score {worst.tally.score:.1f}"
            yield f"{len(broken)} of {len(batch.entries)} documents, the worst {worst.id} with {figures}"


def breaks(tally: Tally, limits: Limits) -> bool:
    """Whether the figures break a limit."""
    dear = limits.per_1000 is not None and tally.penalty_per_1000 > limits.per_1000
    return dear or (limits.under is not None and tally.score < limits.under)


def margins(batch: Batch, limits: Limits) -> Iterator[str]:
    """How far from the limits the batch is; a sample may leave it open."""
    tally, span = batch.whole.tally, batch.whole.interval
    if limits.per_1000 is not None:
        near = limits.sample and span and span.low <= limits.per_1000 <= span.high
        yield OPEN if near else f"{limits.per_1000 - tally.penalty_per_1000:.1f} below {limits.per_1000:g}"
    if limits.under is not None:
        near = limits.sample and span and span.low <= batch.profile.scoring.rate(limits.under) <= span.high
        yield OPEN if near else f"score {tally.score:.1f}, {tally.score - limits.under:.1f} above {limits.under:g}"
    if limits.fail_on is not None:
        yield f"no finding is {limits.fail_on.label}{' or worse' if limits.fail_on < Severity.CRITICAL else ''}"
