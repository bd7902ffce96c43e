"""Charts as inline SVG: intervals on one scale, and a trend between control limits."""

from collections.abc import Sequence

from ..batch import Figure
from ..resample import Interval
from .inert import inert

WIDTH, HEIGHT, LEFT, RIGHT, BOTTOM = 720, 200, 40, 50, 24
NAMED = 8
"""Names below a trend at most."""


def scale(highest: float) -> tuple[float, list[float]]:
    """The end of an axis from 0 and its ticks, at round figures."""
    step = 10.0**-3
    while highest / step > 5:
        step *= 2.5 if f"{step:e}".startswith("2") else 2
    count = int(highest / step) + 1
    return step * count, [round(step * i, 6) for i in range(count + 1)]


def column(figures: Sequence[Figure], limit: float | None = None) -> list[str]:
    """The rates of some figures with their intervals on one scale: its ruler, then a bar each; the limit dashed."""
    rates = [(one.tally.penalty_per_1000, one.interval) for one in figures]
    end, ticks = scale(max(1.0, *(interval.high if interval else rate for rate, interval in rates)))
    return [ruler(ticks, end), *(span(rate, interval, end, limit) for rate, interval in rates)]


def span(value: float, interval: Interval | None, end: float, limit: float | None) -> str:
    """A bar from low to high with a stroke at the value; the limit dashed."""
    low, high = interval or (value, value)
    x = [f"{100 * figure / end:.2f}" for figure in (low, high, value)]
    dash = f'<path class="limit" d="M{100 * limit / end:.2f} 0V20"/>' if limit is not None and limit < end else ""
    told = f"{value:.1f}, 95% interval {interval}" if interval else f"{value:.1f}"
    return (
        f'<svg class="span" viewBox="0 0 100 20" preserveAspectRatio="none" role="img" aria-label="{told}">'
        f'<path class="axis" d="M0 19.5H100"/>{dash}'
        f'<path class="bar" d="M{x[0]} 10H{x[1]}"/><path class="point" d="M{x[2]} 3V17"/></svg>'
    )


def ruler(ticks: Sequence[float], end: float) -> str:
    """The axis of the spans: its ticks as a line of text that keeps its size."""
    marks = "".join(f'<text x="{100 * tick / end:.2f}%" y="11">{tick:g}</text>' for tick in ticks[:-1])
    return f'<svg class="ruler" role="presentation">{marks}</svg>'


def trend(points: Sequence[tuple[str, float]], middle: float, limits: Interval) -> str:
    """A line through figures in their order, with the mean and the control limits; what lies outside is ringed."""
    end, ticks = scale(max(limits.high, *(value for _, value in points)))
    step = (WIDTH - LEFT - RIGHT) / max(1, len(points) - 1)
    places = [(f"{LEFT + 10 + step * i:.1f}", height(value, end)) for i, (_, value) in enumerate(points)]
    bounds = (("limit", limits.low), ("limit", limits.high), ("mean", middle))
    lines = "".join(f'<path class="{kind}" d="M{LEFT} {height(v, end)}H{WIDTH}"/>' for kind, v in bounds)
    route = "L".join(f"{x} {y}" for x, y in places)
    dots = "".join(dot(name, v, place, limits) for (name, v), place in zip(points, places, strict=True))
    named = list(zip(points, places, strict=True))[:: -(-len(points) // NAMED)]
    names = "".join(f'<text x="{x}" y="{HEIGHT - 6}">{inert(name)}</text>' for (name, _), (x, _) in named)
    return (
        f'<div class="scroll" tabindex="0"><svg class="trend" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" '
        f'aria-label="penalty points per 1,000 words over time">{grid(ticks, end)}{lines}'
        f'<path class="line" d="M{route}"/>{dots}{names}</svg></div>\n'
    )


def height(value: float, end: float) -> str:
    """Where a value lies on an axis of the trend."""
    return f"{10 + (HEIGHT - BOTTOM - 10) * (1 - value / end):.1f}"


def grid(ticks: Sequence[float], end: float) -> str:
    """The lines of the axis with their figures."""
    return "".join(
        f'<path class="axis" d="M{LEFT} {height(tick, end)}H{WIDTH}"/>'
        f'<text x="{LEFT - 6}" y="{height(tick, end)}" dy=".35em" class="tick">{tick:g}</text>'
        for tick in ticks
    )


def dot(name: str, value: float, place: tuple[str, str], limits: Interval) -> str:
    """A figure in its place."""
    kind = "dot" if limits.low <= value <= limits.high else "out"
    told = f"<title>{inert(name)}: {value:.1f}</title>"
    return f'<circle cx="{place[0]}" cy="{place[1]}" r="4" class="{kind}">{told}</circle>'
