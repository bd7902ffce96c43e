"""One document on the page: its row, its text with the findings in place, its source, the list of findings."""

from collections.abc import Iterator

from ..batch import Batch
from ..finding import Finding
from ..report import Sheet
from ..spool import TRAITS, estimates, trait
from .inert import inert, inert_attribute


def article(sheet: Sheet, batch: Batch, number: int) -> str:
    """A document that opens; `number` is its rank, worst first."""
    return (
        f'<details class="document" id="d{number}"{facts(sheet, batch, number)}>'
        f"<summary>{row(sheet, batch)}</summary>\n{inside(sheet, batch, number)}</details>\n"
    )


def pointer(sheet: Sheet, batch: Batch, number: int, page: str) -> str:
    """A document whose text stands on a page of its own, or nowhere when there is no folder for it."""
    link = f' href="{page}#d{number}"' if page else ""
    return f'<a class="document" id="d{number}"{link}{facts(sheet, batch, number)}>{row(sheet, batch)}</a>\n'


def facts(sheet: Sheet, batch: Batch, number: int) -> str:
    """What the page filters and sorts by."""
    rules = " ".join(sorted({finding.rule for finding in sheet.findings}))
    levels = " ".join(sorted({finding.severity.label for finding in sheet.findings}))
    said = {
        "rank": number,
        "vendor": trait(sheet, "vendor"),
        "date": trait(sheet, "date"),
        "name": sheet.document.id,
        "rules": rules,
        "levels": levels,
        "words": sheet.tally.words,
        "findings": len(sheet.findings),
    }
    return "".join(f' data-{key}="{inert_attribute(value)}"' for key, value in said.items())


def row(sheet: Sheet, batch: Batch) -> str:
    """What is seen of a closed document."""
    tally, grade = sheet.tally, sheet.tally.grade(batch.profile.at(sheet.document.origin.path))
    title = sheet.document.meta.get("title")
    said = " · ".join(f"<bdi>{one}</bdi>" for one in traits(sheet) if one)
    short = ' <i title="measured as a longer text; see the floor in the signature">short</i>' if tally.short else ""
    return (
        f'<span class="name"><bdi>{inert(sheet.document.id)}</bdi>'
        f"{f' <bdi class=title>{inert(title)}</bdi>' if title else ''}</span>"
        f'<span class="traits">{said}</span><span class="counts">{counts(sheet)}</span>'
        f'<span class="figure">{tally.words:,} words{short}</span>'
        f'<span class="figure">{tally.penalty_per_1000:.1f} <small>per 1,000</small></span>'
        f'<span class="grade {"bad" if grade == "fail" else "good"}">{tally.score:.1f} {inert(grade)}</span>'
    )


def traits(sheet: Sheet) -> Iterator[str]:
    """What is known of a document; beside its source's language stands its own."""
    for name in TRAITS:
        said = trait(sheet, name)
        yield f"{inert(said)} → {inert(sheet.document.target.code)}" if said and name == "source_lang" else inert(said)


def counts(sheet: Sheet) -> str:
    """How many findings of each severity, the worst first."""
    levels = sorted({finding.severity for finding in sheet.findings}, reverse=True)
    return " ".join(
        f'<b class="count {level.label}">{sum(f.severity is level for f in sheet.findings)} {level.label}</b>'
        for level in levels
    )


def inside(sheet: Sheet, batch: Batch, number: int) -> str:
    """What is seen of an open document: text and source side by side, then the findings as a list."""
    document = sheet.document
    panes = [pane("Translation", document.target.code, "".join(marked(sheet, number)))]
    if document.source:
        panes.append(pane("Source", document.source.code, inert(document.source.content)))
    if document.reference:
        panes.append(pane("Reference", document.target.code, inert(document.reference)))
    others = " · ".join(f"{inert(name)} {value:g}" for name, value in sorted(estimates(document).items()))
    said = f'<p class="about">{others}</p>' if others else ""
    return f'<div class="panes">{"".join(panes)}</div>\n{said}{listing(sheet, batch, number)}'


def pane(title: str, language: str, body: str) -> str:
    """A text in its language."""
    tag = f' lang="{inert_attribute(language)}"' if language else ""
    return f'<div class="pane"><h3>{title}</h3><div class="text"{tag} dir="auto">{body}</div></div>'


def marked(sheet: Sheet, number: int) -> Iterator[str]:
    """The text with its findings; each says on hover and on focus what is wrong and what would be right."""
    content, at = sheet.document.target.content, 0
    for place, finding in enumerate(sheet.findings):
        yield inert(content[at : finding.start])
        yield (
            f'<mark class="{finding.severity.label}" tabindex="0" data-rule="{finding.rule}" '
            f'aria-describedby="t{number}-{place}">{inert(content[finding.start : finding.end])}'
            f'<span class="tip" role="tooltip" id="t{number}-{place}" dir="ltr">{reason(finding)}</span></mark>'
        )
        at = finding.end
    yield inert(content[at:])


def reason(finding: Finding) -> str:
    """Rule, severity, message and fix of a finding."""
    return (
        f"<b>{finding.rule}</b> <i>{finding.severity.label}</i><br>"
        f"<bdi>{inert(finding.message)}</bdi>{'<br>' if finding.fix is not None else ''}{advice(finding)}"
    )


def advice(finding: Finding) -> str:
    """What to write instead."""
    if finding.fix is None:
        return ""
    return f"→ <bdi><code>{inert(finding.fix)}</code></bdi>" if finding.fix.strip() else "→ delete"


def listing(sheet: Sheet, batch: Batch, number: int) -> str:
    """The findings below the text, for those who read without a mouse and on paper."""
    items = "\n".join(
        f'<li data-rule="{one.rule}"><b class="count {one.severity.label}">{one.severity.label}</b> '
        f"<bdi><q>{inert(one.text)}</q></bdi>: {inert(one.message)} {advice(one)} "
        f"<small>{one.rule} · {one.category} · {cost:g} point{'s' * (cost != 1)}</small></li>"
        for one, cost in zip(sheet.findings, batch.costs(sheet), strict=True)
    )
    return f'<ol class="findings">\n{items}\n</ol>\n' if items else '<p class="about">No findings.</p>\n'
