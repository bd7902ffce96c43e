"""What the page says of the batch before it comes to the documents."""

from collections.abc import Iterator

from ..account import Account
from ..batch import Batch, total
from ..finding import Severity
from ..render.text import amount
from ..spool import UNSAID
from . import beside, chart
from .inert import inert, section, table

INTERVALS = (
    "Penalty points per 1,000 words with their 95% intervals (bootstrap over documents); dashed: the pass threshold, "
    "where it lies within the scale."
)
TREND = "Penalty points per 1,000 words with mean and control limits (individuals chart); what lies outside is ringed."
LEAST_DAYS = 3
LEVELS = sorted(Severity, reverse=True)


def all_of(account: Account) -> Iterator[str]:
    """The parts in their order; one that has nothing to say is left out."""
    kind = "good" if account.verdict.passed else "bad"
    yield f'<p class="gate {kind}" id="gate">Gate {inert(account.verdict.line)}</p>\n{cards(account.batch)}'
    yield section("Scorecard", scorecard(account.batch), "Findings and penalty points by MQM dimension and severity.")
    if account.by:
        title = f"By {' and '.join(account.headings)}"
        yield section(title, parts(account), INTERVALS)
    if account.trend:
        yield section("Trend", beside.batches(account.trend), TREND)
        yield section("Changes", beside.changes(account.trend))
    else:
        yield section("Trend by day", days(account.batch), TREND)
    yield section("Rules", rules(account.batch))
    yield section("Precision by review", beside.reviewed(account.reviewed), beside.REVIEW)
    yield section("References", beside.references(account.references), beside.REFERENCES)
    yield section("Other estimators", beside.estimates(account.estimates), beside.ESTIMATES)
    yield section("Names in several spellings", beside.names(account.delivery), beside.NAMES)
    yield section("Terms rendered several ways", beside.terms(account.delivery), beside.TERMS)
    yield section("Lines in many documents", beside.lines(account.delivery), beside.LINES)


def cards(batch: Batch) -> str:
    """The figures to see first."""
    whole, tally = batch.whole, batch.whole.tally
    span = f"95% interval {whole.interval}" if whole.interval else ""
    threshold = ", ".join(f"{name} from {least:g}" for name, least in batch.profile.grades.items())
    levels = ", ".join(f"{n:,} {level.label}" for level, n in sorted(whole.severities.items(), reverse=True))
    facts = (
        ("Score", f"{tally.score:.1f}", f"{tally.grade(batch.profile)} ({threshold})"),
        ("Points per 1,000 words", f"{tally.penalty_per_1000:.1f}", span),
        ("Documents that pass", f"{whole.pass_rate:.0%}", f"{whole.passed:,} of {tally.documents:,}"),
        ("Findings", f"{tally.findings:,}", levels),
        ("Words", f"{tally.words:,}", f"in {amount(tally.documents, 'document')}"),
    )
    body = "".join(f"<div><dt>{a}</dt><dd>{b}<small>{inert(c)}</small></dd></div>" for a, b, c in facts)
    return f'<dl class="cards">{body}</dl>\n'


def scorecard(batch: Batch) -> str:
    """Dimension by severity."""
    levels = [level for level in LEVELS if batch.whole.severities[level]]
    rows = []
    for dimension, row in batch.scorecard.items():
        found = [row.get(level, (0, 0.0)) for level in levels]
        cells = [f"{n:,} <small>{points:,g}</small>" if n else "–" for n, points in found]
        share = sum(points for _, points in row.values()) / (batch.whole.tally.penalty or 1)
        rows.append([dimension, *cells, f"{sum(points for _, points in row.values()):,g}", portion(share)])
    head = ["Dimension", *(f"#{level.label.capitalize()}" for level in levels), "#Points", "#Share"]
    return table(head, rows) if rows else ""


def portion(share: float) -> str:
    """A share in percent; what is there is never shown as nothing."""
    return "<1%" if 0 < share < 0.005 else f"{share:.0%}"


def parts(account: Account) -> str:
    """The parts with their intervals drawn on one scale."""
    figures = account.batch.figures(account.by)
    limit = account.batch.profile.scoring.rate(max(account.batch.profile.grades.values(), default=0))
    ruler, *spans = chart.column(figures, limit)
    head = [*map(str.capitalize, account.headings), ruler, "#Per 1,000", "#Score", "#Pass"]
    rows = [
        [
            *(inert(name or UNSAID) for name in figure.name),
            span,
            *(f"{figure.tally.penalty_per_1000:.1f}", f"{figure.tally.score:.1f}", f"{figure.pass_rate:.0%}"),
            *(f"{figure.tally.documents:,}", f"{figure.tally.words:,}"),
        ]
        for figure, span in zip(figures, spans, strict=True)
    ]
    return table([*head, "#Documents", "#Words"], rows, "sortable")


def days(batch: Batch) -> str:
    """The trend over the days of the documents, when there are three or more."""
    rates = [(day, total(some).penalty_per_1000) for (day,), some in batch.parts(("date",)).items() if day]
    return beside.charted(rates) if len(rates) >= LEAST_DAYS else ""


def rules(batch: Batch) -> str:
    """What each rule found."""
    summaries = {name: rule.category for name, rule in batch.profile.rules.items()}
    rows = [
        [f"<code>{name}</code>", f"{count:,}", f"{points:,g}", f"{documents:,}", inert(summaries[name])]
        for name, count, points, documents in batch.rules
    ]
    return table(["Rule", "#Findings", "#Points", "#Documents", "MQM category"], rows, "sortable") if rows else ""
