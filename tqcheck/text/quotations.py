"""Direct speech and other quoted matter as ranges, and the quotation marks that do not pair.

A mark opens or closes by three pieces of evidence: what its glyph means in the language (data/quotes.tsv), on
which side it touches a word, and whether a quotation is open. Marks pair within their line; a quotation left open
at the end of a line is opened again at the start of the next, or simply goes on and is closed a few lines later,
or was never closed. Single marks are read as quotations only where a closing one is found: most are apostrophes.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping

from . import Span, gaps, singles
from .language import Language
from .lines import FAR
from .pairing import Pairing, Placed, Quotation, QuoteFault
from .words import Columns


def quotations(
    content: str, columns: Columns, breaks: Mapping[str, list[int]], lines: list[Span], language: Language
) -> tuple[list[Quotation], list[QuoteFault]]:
    """Quotations in order of their start, nested or apart, and the faults in order of their offset."""
    double: dict[int, list[Placed]] = defaultdict(list)
    single_in: set[int] = set()
    for offset, gap in noted(columns, breaks):
        meaning = gaps.read[gap]
        for mark in meaning.quotes:
            double[line_of(lines, offset + mark.offset)].append((offset + mark.offset, mark))
        if meaning.single:
            single_in.add(line_of(lines, offset + len(gap)))
    pairing = Pairing(content, language)
    for number in sorted(double.keys() | single_in):
        steps = pairing.read_line(number, lines[number], double[number])
        if number in single_in:
            pairing.found += [Quotation(*found) for found in singles.ranges(content, lines[number], steps)]
    pairing.abandon()
    return sorted(pairing.found), sorted(pairing.faults, key=lambda fault: fault.offset)


def noted(columns: Columns, breaks: Mapping[str, list[int]]) -> Iterator[tuple[int, str]]:
    """Offset and text of each gap with quotation marks; a newline stands for either end of the text."""
    words, between, starts = columns
    quoting = [gap for gap in breaks if (meaning := gaps.read[gap]).quotes or meaning.single]
    if not quoting and "'" not in (between[0], between[-1]):
        return
    for i in sorted({0, len(words)}.union(*(breaks[gap] for gap in quoting))):
        gap = f"\n{between[i]}" if i == 0 else between[i]
        if i == len(words):
            gap += "\n"
        meaning = gaps.read[gap]
        if meaning.quotes or meaning.single:
            yield (starts[i - 1] + len(words[i - 1]) if i else -1), gap


def line_of(lines: list[Span], offset: int) -> int:
    """The number of the line that holds an offset, or of the line before it."""
    return bisect_right(lines, (offset, FAR)) - 1
