"""The tables of a report as rows, for CSV and for people."""

from collections.abc import Callable, Iterator

from ..account import Account
from ..batch import Batch, Figure
from ..finding import Severity
from ..spool import Entry, trait

Row = tuple[str | int | float, ...]
FIGURES = ("documents", "words", "findings", "penalty", "penalty_per_1000", "low", "high", "score", "pass_rate")
LEVELS = tuple(level.label for level in Severity)


def documents(account: Account) -> Iterator[Row]:
    """A row a document."""
    batch = account.batch
    yield (
        *("document", "vendor", "system", "date", "source_lang", "title", "words", "short", "findings", *LEVELS),
        *("penalty", "penalty_per_1000", "score", "grade", "signature"),
    )
    for entry, sheet in zip(batch.entries, batch.sheets, strict=True):
        traits = map(entry.trait, ("vendor", "system", "date", "source_lang"))
        yield (entry.id, *traits, str(sheet.document.meta.get("title", "")), *counted(entry), *judged(batch, entry))


def counted(entry: Entry) -> Row:
    """Words and findings."""
    return (entry.tally.words, int(entry.tally.short), entry.tally.findings, *entry.levels)


def judged(batch: Batch, entry: Entry) -> Row:
    """The figures of a document and what they were made by."""
    tally = entry.tally
    figures = (tally.penalty, round(tally.penalty_per_1000, 4), round(tally.score, 4))
    return (*figures, entry.grade, batch.report.signature)


def findings(account: Account) -> Iterator[Row]:
    """A row a finding."""
    yield (
        *("document", "vendor", "rule", "category", "severity", "penalty", "start", "end", "text", "message", "fix"),
        *("fix_safety", "fingerprint", "signature"),
    )
    for sheet in account.batch.sheets:
        vendor = trait(sheet, "vendor")
        for one, cost in zip(sheet.findings, account.batch.costs(sheet), strict=True):
            safety = "" if one.fix is None else "safe" if one.safe else "unsafe"
            signature = account.batch.report.signature
            yield (
                *(one.document, vendor, one.rule, one.category, one.severity.label, cost, one.start, one.end),
                *(one.text, one.message, one.fix or "", safety, one.fingerprint, signature),
            )


def rules(account: Account) -> Iterator[Row]:
    """A row a rule that found something."""
    yield ("rule", "category", "findings", "penalty", "documents", "signature")
    categories = {name: rule.category for name, rule in account.batch.profile.rules.items()}
    for name, count, points, spread in account.batch.rules:
        yield (name, categories[name], count, points, spread, account.batch.report.signature)


def vendors(account: Account) -> Iterator[Row]:
    """A row for each part of the batch that `--by` makes."""
    yield (*account.by, *FIGURES, "signature")
    for figure in account.batch.figures(account.by):
        yield (*figure.name, *figured(figure), account.batch.report.signature)


def figured(figure: Figure) -> Row:
    """The figures of a part."""
    tally, span = figure.tally, figure.interval
    ends: Row = ("", "") if span is None else (round(span.low, 4), round(span.high, 4))
    return (
        *(tally.documents, tally.words, tally.findings, tally.penalty, round(tally.penalty_per_1000, 4)),
        *ends,
        *(round(tally.score, 4), round(figure.pass_rate, 4)),
    )


TABLES: dict[str, Callable[[Account], Iterator[Row]]] = {
    "documents": documents,
    "findings": findings,
    "rules": rules,
    "vendors": vendors,
}
