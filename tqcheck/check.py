"""Documents and rules become findings: `examine` looks at one document, `judge` compares mentions.

Examining is pure: it depends on nothing but the document and the profile. Judging is a group-by. So a batch may be
cut in any way and checked in any order or number of processes.
"""

import re
from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import attrgetter
from time import perf_counter
from typing import NamedTuple

from . import rule as rules
from .document import Document
from .finding import Fault, Finding, Mark
from .profile import Profile
from .protect import protected, shields

WORD = re.compile(r"\w+")
NEAR = 40
"""Code points on each side in which neighbouring words are looked for."""


class Examined(NamedTuple):
    """What one document gave: marks and mentions with the names of their rules, faults, rules that were unheard."""

    document: Document
    marks: list[tuple[str, Mark]]
    faults: list[Fault]
    unheard: frozenset[str]


def examine(document: Document, profile: Profile, spent: dict[str, float] | None = None) -> Examined:
    """All that can be said of a document by itself. A rule that raises becomes a fault; the others go on.

    The seconds of each rule are added to `spent`; what rules share counts for the one that asks first.
    """
    marks: list[tuple[str, Mark]] = []
    faults: list[Fault] = []
    source = document.source.language.code if document.source else None
    hearing = profile.at(document.origin.path).hearing(document.target.language.code, source)
    for name, check, options in hearing.laws:
        begun = perf_counter() if spent is not None else 0.0
        try:
            found = list(check(document, options))
            if found:  # few have; a comprehension for each of 75 rules would cost 15 microseconds an article
                marks += [(name, within(mark, document)) for mark in found]
        except Exception as error:  # a broken rule must not lose the batch
            faults.append(Fault(document.id, f"{type(error).__name__}: {error}", name))
        if spent is not None:
            spent[name] = spent.get(name, 0.0) + perf_counter() - begun
    return Examined(document, marks, faults, hearing.unheard)


def judge(batch: list[Examined], profile: Profile) -> list[list[Finding]]:
    """The findings of each examined document: mentions with the same key are compared, then all marks are signed."""
    kept: list[list[tuple[str, Mark]]] = [[] for _ in batch]
    mentions: list[Mention] = []
    for number, examined in enumerate(batch):
        kept[number], wide = apart(examined, profile)
        mentions += (mention(number, examined.document, name, mark) for name, mark in wide)
    for number, name, verdict in compared(sorted(mentions, key=attrgetter("order"))):
        if isinstance(verdict, Mark):
            kept[number].append((name, verdict))
        else:
            batch[number].faults.append(Fault(batch[number].document.id, verdict, name))
    documents = [examined.document for examined in batch]
    return [sign(marks, one, profile.at(one.origin.path)) for marks, one in zip(kept, documents, strict=True)]


class Mention(NamedTuple):
    """A mark to compare with others: the number of its document, and its place in the order of comparing."""

    number: int
    order: tuple[str, str, str, int, int]
    """Rule and key, which make a group; document, number and offset, which order it."""
    mark: Mark


def mention(number: int, document: Document, name: str, mark: Mark) -> Mention:
    """The mention of a rule in a document."""
    return Mention(number, (name, str(mark.key), document.id, number, mark.start), mark)


def apart(examined: Examined, profile: Profile) -> tuple[list[tuple[str, Mark]], list[tuple[str, Mark]]]:
    """The marks of a document by itself, its own mentions compared, and its mentions for the batch."""
    if all(mark.key is None for _, mark in examined.marks):
        return examined.marks, []
    kept = [pair for pair in examined.marks if pair[1].key is None]
    keyed = [pair for pair in examined.marks if pair[1].key is not None]
    wide = [pair for pair in keyed if pair[0] in profile.wide]
    own = [mention(0, examined.document, *pair) for pair in keyed if pair[0] not in profile.wide]
    for _, name, verdict in compared(sorted(own, key=attrgetter("order"))):
        if isinstance(verdict, Mark):
            kept.append((name, verdict))
        else:
            examined.faults.append(Fault(examined.document.id, verdict, name))
    return kept, wide


def compared(mentions: Iterable[Mention]) -> Iterator[tuple[int, str, Mark | str]]:
    """What rules say of mentions that come in order: document, rule, and the mark or what went wrong."""
    for (name, _), group in groupby(mentions, key=lambda mention: mention.order[:2]):
        alike, compare = list(group), rules.load(name).compare
        if compare is None or len(alike) < 2:
            continue
        try:
            verdicts = list(zip(alike, compare([one.mark for one in alike]), strict=True))
        except Exception as error:
            yield alike[0].number, name, f"{type(error).__name__}: {error}"
        else:
            yield from ((one.number, name, verdict) for one, verdict in verdicts if verdict is not None)


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
        if not (profile.rules[name].shielded and shields(shielded, mark.start, mark.end))
    )
    if not (profile.trusted or profile.accepted):
        return settled
    return [f for f in settled if f.text not in profile.trusted and f.fingerprint not in profile.accepted]


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
