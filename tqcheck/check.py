"""Documents and rules become findings: `examine` looks at one document, `judge` compares mentions.

Examining is pure: it depends on nothing but the document and the profile. Judging is a group-by. So a batch may be
cut in any way and checked in any order or number of processes.
"""

import re
from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from . import rule as rules
from .document import Document
from .finding import Fault, Finding, Mark
from .profile import Profile
from .protect import protected
from .rule import Window
from .text import Span

WORD = re.compile(r"\w+")
NEAR = 40
"""Code points on each side in which neighbouring words are looked for."""


@dataclass(frozen=True, slots=True)
class Examined:
    """What one document gave: marks and mentions with the names of their rules, faults, rules that were unheard."""

    document: Document
    marks: list[tuple[str, Mark]]
    faults: list[Fault]
    unheard: frozenset[str]


def examine(document: Document, profile: Profile) -> Examined:
    """All that can be said of a document by itself. A rule that raises becomes a fault; the others go on."""
    marks: list[tuple[str, Mark]] = []
    faults: list[Fault] = []
    source = document.source.language.code if document.source else None
    hearing = profile.at(document.origin.path).hearing(document.target.language.code, source)
    for name, check, options in hearing.laws:
        try:
            marks += [(name, within(mark, document)) for mark in check(document, options)]
        except Exception as error:  # a broken rule must not lose the batch
            faults.append(Fault(document.id, f"{type(error).__name__}: {error}", name))
    return Examined(document, marks, faults, hearing.unheard)


def judge(batch: list[Examined], profile: Profile) -> list[list[Finding]]:
    """The findings of each examined document: mentions with the same key are compared, then all marks are signed."""
    kept: list[list[tuple[str, Mark]]] = [[] for _ in batch]
    groups: dict[tuple[str, str, str], list[tuple[int, Mark]]] = defaultdict(list)
    for number, examined in enumerate(batch):
        for name, mark in examined.marks:
            if mark.key is None:
                kept[number].append((name, mark))
            else:
                wide = rules.load(name).window is Window.BATCH
                groups[name, mark.key, "" if wide else examined.document.id].append((number, mark))
    for (name, *_), group in sorted(groups.items()):
        compare = rules.load(name).compare
        if compare is not None and len(group) > 1:
            group.sort(key=lambda mention: (batch[mention[0]].document.id, mention[1].start))
            try:
                verdicts = compare([mark for _, mark in group])
            except Exception as error:
                first = batch[group[0][0]]
                first.faults.append(Fault(first.document.id, f"{type(error).__name__}: {error}", name))
                continue
            for (number, _), verdict in zip(group, verdicts, strict=True):
                if verdict is not None:
                    kept[number].append((name, verdict))
    documents = [examined.document for examined in batch]
    return [sign(marks, one, profile.at(one.origin.path)) for marks, one in zip(kept, documents, strict=True)]


def within(mark: Mark, document: Document) -> Mark:
    """The mark itself; a span that does not lie in the text is a broken rule."""
    if not 0 <= mark.start < mark.end <= len(document.target.content):
        raise ValueError(f"span {mark.start}:{mark.end} does not lie in the text")
    return mark


def sign(marks: list[tuple[str, Mark]], document: Document, profile: Profile) -> list[Finding]:
    """Findings in the order of the text: protected spans left out, one finding for one fault."""
    if not marks:
        return []
    shielded = protected(document.target)
    settled = settle(
        finding(name, mark, document, profile)
        for name, mark in marks
        if not (profile.rules[name].shielded and any(touches(mark, span) for span in shielded))
    )
    return [f for f in settled if f.text not in profile.trusted and f.fingerprint not in profile.accepted]


def touches(mark: Mark, span: Span) -> bool:
    """Whether a mark reaches into a protected span; one that begins before it and covers it is about the whole line."""
    start, end = span
    return start < mark.end and mark.start < end and not mark.start < start < end <= mark.end


def finding(name: str, mark: Mark, document: Document, profile: Profile) -> Finding:
    """A mark signed with its rule, document and category."""
    rule, content = profile.rules[name], document.target.content
    return Finding(
        document.id,
        name,
        rule.category,
        rule.its,
        profile.severity(name, mark.severity),
        mark.start,
        mark.end,
        content[mark.start : mark.end],
        mark.message,
        mark.fix,
        mark.safe,
        mark.segment,
        neighbours(content, mark.start, mark.end),
    )


def neighbours(content: str, start: int, end: int) -> tuple[str, str]:
    """Two words before and two after a span: what an accepted finding is known by when the text moves."""
    before = WORD.findall(content, max(0, start - NEAR), start)[-2:]
    return " ".join(before), " ".join(WORD.findall(content, end, end + NEAR)[:2])


def settle(findings: Iterable[Finding]) -> list[Finding]:
    """Keeps one of findings that overlap: the longer, then the more severe, then the first by rule name.

    A line of page furniture is one fault whatever it contains.
    """
    kept: list[tuple[int, int, Finding]] = []
    for item in sorted(findings, key=lambda f: (f.start - f.end, -f.severity, f.rule, f.start, f.message)):
        place = bisect_left(kept, item.start, key=lambda k: k[0])
        free = place == 0 or kept[place - 1][1] <= item.start
        if free and (place == len(kept) or item.end <= kept[place][0]):
            insort(kept, (item.start, item.end, item), key=lambda k: k[0])
    return [item for _, _, item in kept]
