"""A summary for a pull request: the gate's line, the parts, the rules, the worst documents."""

import re
from collections.abc import Iterable, Iterator

from ..account import Account
from ..delivery import Spelling
from ..references import NAMES
from ..render.text import amount, shown
from ..renderings import Rendering
from ..spool import UNSAID

WORST = 10
MARKUP = re.compile(r"([\\`*_{}\[\]<>()#+!|~&-])")


def publish(account: Account) -> Iterator[str]:
    """Headings and tables."""
    batch, mark = account.batch, "✅" if account.verdict.passed else "❌"
    tally = batch.whole.tally
    yield f"## tqcheck {mark}\n\n{safe(account.verdict.line)}\n\n"
    amounts = map(amount, (tally.documents, tally.words, tally.findings), ("document", "word", "finding"))
    yield f"{' · '.join(amounts)} · score {tally.score:.1f} ({tally.grade(batch.profile)})\n"
    if batch.floor:
        yield f"\n{batch.floor}\n"
    if account.by:
        yield from section(f"By {' and '.join(account.headings)}", parts(account))
    yield from section("Rules", rules(account))
    yield from section("Worst documents", worst(account))
    yield from section("References", references(account))
    yield from section("Names in several spellings", names(account))
    yield from section("Terms rendered several ways", terms(account))
    yield from section("Lines in many documents", lines(account))
    if account.trend and account.trend.changes:
        found = account.trend.changes
        counts = f"{len(found.new)} new, {len(found.gone)} gone, {found.unchanged} unchanged"
        yield f"\nAgainst {safe(found.against)}: {counts}.\n"
    yield f"\n<sub>`{batch.report.signature}|seed:{batch.seed}`</sub>\n"


def section(title: str, rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    """A table under a heading, `#` before the names of columns of figures; nothing when it has no rows."""
    head, *body = rows
    if body:
        rule = ["---:" if cell.startswith("#") else "---" for cell in head]
        yield f"\n### {title}\n\n{line(cell.removeprefix('#') for cell in head)}{line(rule)}"
        yield from map(line, body)


def line(cells: Iterable[str]) -> str:
    """A row of a table."""
    return f"| {' | '.join(cells)} |\n"


def parts(account: Account) -> Iterator[tuple[str, ...]]:
    """The parts with their figures."""
    yield (*map(str.capitalize, account.headings), "#Documents", "#Words", "#Per 1,000 words", "#95% interval", "#Pass")
    for figure in account.batch.figures(account.by):
        tally, span = figure.tally, figure.interval
        yield (
            *(safe(name or UNSAID) for name in figure.name),
            *(f"{tally.documents:,}", f"{tally.words:,}", f"{tally.penalty_per_1000:.1f}"),
            *(str(span or "–"), f"{figure.pass_rate:.0%}"),
        )


def rules(account: Account) -> Iterator[tuple[str, ...]]:
    """The rules that found something."""
    yield ("Rule", "#Findings", "#Points", "#Documents")
    for name, count, points, documents in account.batch.rules:
        yield (f"`{name}`", f"{count:,}", f"{points:,g}", f"{documents:,}")


def worst(account: Account) -> Iterator[tuple[str, ...]]:
    """The documents that cost most."""
    yield ("Document", "Vendor", "#Findings", "#Per 1,000 words", "#Score")
    for one in account.batch.worst[:WORST]:
        if one.tally.findings:
            figures = (f"{one.tally.findings:,}", f"{one.tally.penalty_per_1000:.1f}", f"{one.tally.score:.1f}")
            yield (safe(one.id), safe(one.trait("vendor")) or "–", *figures)


def references(account: Account) -> Iterator[tuple[str, ...]]:
    """The scores against references, but for those of single documents."""
    yield ("Part", *(f"#{name}" for name in NAMES))
    for one in account.references.parts if account.references else ():
        if one.level != "document":
            yield (f"{one.level} {safe(one.name)}".strip(), *(f"{one.scores[name]:.2f}" for name in NAMES))


def names(account: Account) -> Iterator[tuple[str, ...]]:
    """The names that stand in several spellings."""
    yield ("Name", "Spellings (mentions, documents)")
    for group in account.delivery.names[:WORST]:
        yield (safe(group[0].form), ways(group))


def terms(account: Account) -> Iterator[tuple[str, ...]]:
    """The terms that are rendered in several ways."""
    yield ("Term", "Renderings (mentions, documents)", "First documents of the rarest")
    for term in account.delivery.terms[:WORST]:
        yield (safe(term.source), ways(term.renderings), safe(", ".join(term.renderings[-1].first)))


def lines(account: Account) -> Iterator[tuple[str, ...]]:
    """The lines that recur."""
    yield ("Line", "#Documents")
    for one in account.delivery.lines[:WORST]:
        yield (safe(one.text), f"{one.documents:,}")


def ways(found: Iterable[Spelling | Rendering]) -> str:
    """Spellings or renderings on one line."""
    return "; ".join(f"{safe(one.form) or '–'} ({one.mentions:,}, {one.documents:,})" for one in found)


def safe(text: str) -> str:
    """Text on one line that Markdown takes for nothing else."""
    return MARKUP.sub(r"\\\1", shown(" ".join(text.split())))
