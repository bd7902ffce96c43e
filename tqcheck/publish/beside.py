"""What the page shows beside our own figures: history, review, references, other estimators, the whole delivery."""

from collections.abc import Sequence

from .. import control
from ..delivery import Delivery
from ..estimates import Estimate
from ..history import Trend
from ..references import NAMES as METRICS
from ..references import References, Scored
from ..review import Precision
from . import chart
from .inert import inert, inert_attribute, table

REVIEW = "Findings that a person judged; intervals by Wilson."
REFERENCES = "Corpus scores by sacreBLEU; higher is better but for TER. Of documents, those of the lowest chrF."
ESTIMATES = "Scores that came with the documents, and how they agree with ours (correlation over documents)."
NAMES = "Spellings that may be of one name, the commonest first; the documents are the first with the spelling."
TERMS = (
    "Terms of the source that are rendered in more than one way, as far as paired sentences prove it, and terms of the "
    "glossary that are not rendered as it wants; at most 300 sentences of each term are looked at."
)
LINES = (
    "Short lines in which nothing was found and that stand in many documents. Of one that is page furniture, keep the "
    "row in the file that the configuration names as <code>boilerplate</code>."
)
MOST = 200


def charted(points: Sequence[tuple[str, float]]) -> str:
    """A trend between its control limits."""
    middle, limits = control.limits([value for _, value in points])
    return chart.trend(points, middle, limits)


def batches(trend: Trend) -> str:
    """The batches that compare, and why the others do not."""
    apart = "".join(f"<li>{inert(why)}</li>" for why in trend.apart)
    drawn = charted(trend.points) if len(trend.points) > 1 else "<p>The first batch of its signature.</p>"
    return drawn + (f'<ul class="about">{apart}</ul>' if apart else "")


def changes(trend: Trend) -> str:
    """What is new and gone against another batch."""
    found = trend.changes
    if not found:
        return ""
    counts = f"{len(found.new):,} new, {len(found.gone):,} gone, {found.unchanged:,} unchanged"
    rows = [
        [what, inert(one.document), f"<code>{inert(one.rule)}</code>", f"<bdi>{inert(one.text)}</bdi>"]
        for what, some in (("new", found.new), ("gone", found.gone))
        for one in some[:MOST]
    ]
    more = f" The first {MOST} of each are listed." if max(len(found.new), len(found.gone)) > MOST else ""
    listed = table(["Change", "Document", "Rule", "Text"], rows, "sortable")
    folded = f'<details class="more"><summary>Which</summary>{listed}</details>' if rows else ""
    return f"<p>Against {inert(found.against)}: {counts}.{more}</p>{folded}"


def reviewed(rules: Sequence[Precision]) -> str:
    """Precision by rule."""
    rows = [
        [
            f"<code>{inert(one.rule)}</code>",
            f"{one.right:,}",
            f"{one.judged:,}",
            f"{one.right / one.judged:.0%}",
            ends(one),
        ]
        for one in rules
    ]
    return table(["Rule", "#Right", "#Judged", "#Precision", "#95% interval"], rows, "sortable") if rows else ""


def ends(one: Precision) -> str:
    """The interval of a precision."""
    return f"{one.interval.low:.0%} to {one.interval.high:.0%}" if one.interval else "–"


def references(found: References | None) -> str:
    """Scores by metric, and their signatures."""
    if not found:
        return ""
    parts = [one for one in found.parts if one.level != "document"]
    single = sorted((one for one in found.parts if one.level == "document"), key=lambda one: one.scores[METRICS[1]])
    signed = "".join(f"<li>{name}: <code>{inert(said)}</code></li>" for name, said in found.signatures.items())
    folded = f'<details class="more"><summary>By document</summary>{scores(single[:MOST])}</details>'
    return f'{scores(parts)}{folded}<ul class="about">{signed}</ul>'


def scores(parts: Sequence[Scored]) -> str:
    """A table of scores, a row a part."""
    rows = [
        [one.level, inert(one.name) or "–", f"{one.documents:,}", *(f"{one.scores[name]:.2f}" for name in METRICS)]
        for one in parts
    ]
    return table(["Part", "Name", "#Documents", *(f"#{name}" for name in METRICS)], rows, "sortable")


def estimates(found: Sequence[Estimate]) -> str:
    """Each estimator with its agreement."""
    rows = [
        [inert(one.name), f"{one.documents:,}", f"{one.mean:.4f}", shown(one.pearson), shown(one.spearman)]
        for one in found
    ]
    return table(["Estimator", "#Documents", "#Mean", "#Pearson", "#Spearman"], rows) if rows else ""


def shown(value: float | None) -> str:
    """A correlation, where it is defined."""
    return "–" if value is None else f"{value:.3f}"


def names(delivery: Delivery) -> str:
    """Groups of spellings, one row a spelling."""
    rows = [
        [
            inert(group[0].form) if one is group[0] else "",
            f"<bdi>{inert(one.form)}</bdi>",
            *(f"{one.mentions:,}", f"{one.documents:,}", inert(", ".join(one.first))),
        ]
        for group in delivery.names
        for one in group
    ]
    return table(["Name", "Spelling", "#Mentions", "#Documents", "Where"], rows) if rows else ""


def terms(delivery: Delivery) -> str:
    """Terms with their renderings, one row a rendering."""
    rows = [
        [
            f'<bdi lang="{inert_attribute(term.language)}">{inert(term.source)}</bdi>' if not place else "",
            f"<bdi>{inert(one.form) or '–'}</bdi>",
            *(f"{one.mentions:,}", f"{one.documents:,}", inert(", ".join(one.first)), inert(one.status) or "–"),
        ]
        for term in delivery.terms
        for place, one in enumerate(term.renderings)
    ]
    return table(["Term", "Rendering", "#Mentions", "#Documents", "Where", "Glossary"], rows) if rows else ""


def lines(delivery: Delivery) -> str:
    """Lines with the row to keep."""
    rows = [
        [f"<bdi>{inert(one.text)}</bdi>", f"{one.documents:,}", f"<code>{inert(one.row)}</code>"]
        for one in delivery.lines
    ]
    return table(["Line", "#Documents", "Row to keep"], rows) if rows else ""
