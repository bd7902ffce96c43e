"""Charts as inline SVG: intervals on one scale, and a trend between control limits."""

from collections.abc import Sequence

from ..resample import Interval
from .inert import inert

WIDTH, HEIGHT, LEFT, RIGHT, BOTTOM = 720, 200, 40, 50, 24


def scale(highest: float) -> tuple[float, list[float]]:
    """The end of an axis from 0 and its ticks, at round figures."""
    step = 10.0**-3
    while highest / step > 5:
        step *= 2.5 if f"{step:e}".startswith("2") else 2
    count = int(highest / step) + 1
    return step * count, [round(step * i, 6) for i in range(count + 1)]


def span(value: float, interval: Interval | None, end: float, limit: float | None) -> str:
    """A bar from low to high with a stroke at the value; the limit dashed."""
    low, high = interval or (value, value)
    x = [f"{100 * figure / end:.2f}" for figure in (low, high, value)]
    dash = f'<path class="limit" d="M{100 * limit / end:.2f} 0V20"/>' if limit is not None and limit < end else ""
    told = f"{value:.1f}, 95% interval {low:.1f} to {high:.1f}" if interval else f"{value:.1f}"
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

    def y(value: float) -> str:
        return f"{10 + (HEIGHT - BOTTOM - 10) * (1 - value / end):.1f}"

    places = [(f"{LEFT + 10 + step * i:.1f}", y(value)) for i, (_, value) in enumerate(points)]
    grid = "".join(
        f'<path class="axis" d="M{LEFT} {y(tick)}H{WIDTH}"/>'
        f'<text x="{LEFT - 6}" y="{y(tick)}" dy=".35em" class="tick">{tick:g}</text>'
        for tick in ticks
    )
    lines = "".join(
        f'<path class="{kind}" d="M{LEFT} {y(v)}H{WIDTH}"/>'
        for kind, v in (("limit", limits.low), ("limit", limits.high), ("mean", middle))
    )
    every = -(-len(points) // 8)
    names = "".join(
        f'<text x="{x}" y="{HEIGHT - 6}">{inert(name)}</text>'
        for i, ((name, _), (x, _)) in enumerate(zip(points, places, strict=True))
        if i % every == 0
    )
    dots = "".join(
        f'<circle cx="{x}" cy="{at}" r="4" class="{"dot" if limits.low <= value <= limits.high else "out"}">'
        f"<title>{inert(name)}: {value:.1f}</title></circle>"
        for (name, value), (x, at) in zip(points, places, strict=True)
    )
    route = "L".join(f"{x} {at}" for x, at in places)
    return (
        f'<div class="scroll" tabindex="0"><svg class="trend" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" '
        f'aria-label="penalty points per 1,000 words over time">{grid}{lines}<path class="line" d="M{route}"/>'
        f"{dots}{names}</svg></div>\n"
    )
