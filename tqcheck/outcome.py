"""What checking one document gave, in a form that another process can hand back and a disk can keep.

Everything is settled but what other documents have a say in: mentions that a rule compares over the batch.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import TypeVar

from .check import apart, examine, sign
from .document import Document
from .finding import Fault, Finding, Mark
from .profile import Profile
from .report import Sheet
from .score import Tally, tally


@dataclass(slots=True)
class Outcome:
    """Findings and tally of a document by itself, with its marks (unsigned) only where it has mentions."""

    findings: list[Finding] = field(default_factory=list)
    tally: Tally = field(default_factory=Tally)
    faults: list[Fault] = field(default_factory=list)
    unheard: frozenset[str] = frozenset()
    marks: list[tuple[str, Mark]] = field(default_factory=list)
    mentions: list[tuple[str, Mark]] = field(default_factory=list)
    spent: dict[str, float] | None = None
    """Seconds by rule, when they were asked for."""
    gist: object = None
    """What was asked of the document beside its findings, while its views were at hand."""


Item = TypeVar("Item")
Gather = Callable[[Document], object]
"""Makes the gist of a document."""
Task = tuple[Document | Fault, Outcome | None]
"""What was read, with its outcome if that is known already."""
Result = tuple[Document | Fault, Outcome]
"""What was read with its outcome; that of a fault is empty."""


def outcome(document: Document, profile: Profile, timing: bool = False, gather: Gather | None = None) -> Outcome:
    """Checks a document. Whatever breaks is a fault of the document, in this process as in another."""
    spent: dict[str, float] | None = {} if timing else None
    try:
        examined = examine(document, profile, spent)
        marks, mentions = apart(examined, profile)
        findings, counted = settled(document, marks, profile)
        gist = gather(document) if gather else None
    except Exception as error:
        return Outcome(faults=[Fault(document.id, f"{type(error).__name__}: {error}")], spent=spent)
    kept = marks if mentions else []
    return Outcome(findings, counted, examined.faults, examined.unheard, kept, mentions, spent, gist)


def dropped(items: list[Item]) -> Iterator[Item]:
    """Items in order, each let go when the next is asked for: views of documents that stay take a quarter more time."""
    items.reverse()
    while items:
        yield items.pop()


def settled(document: Document, marks: list[tuple[str, Mark]], profile: Profile) -> tuple[list[Finding], Tally]:
    """The findings of marks, and their tally."""
    law = profile.at(document.origin.path)
    findings = sign(marks, document, law)
    return findings, tally(law.scoring.size(document), findings, law)


def heard(document: Document, one: Outcome, verdicts: list[tuple[str, Mark | str]], profile: Profile) -> Outcome:
    """The outcome once the batch has spoken: its verdicts are marks of the document, or what went wrong."""
    told = [(name, mark) for name, mark in verdicts if isinstance(mark, Mark)]
    faults = [Fault(document.id, said, name) for name, said in verdicts if isinstance(said, str)]
    findings, counted = settled(document, [*one.marks, *told], profile) if told else (one.findings, one.tally)
    return replace(one, findings=findings, tally=counted, faults=[*one.faults, *faults])


def sheet(document: Document, one: Outcome, profile: Profile) -> Sheet:
    """The sheet of a document; a fault more when the words to count are those of a source that is not at hand."""
    faults = list(one.faults)
    if profile.at(document.origin.path).scoring.words == "source" and document.source is None:
        what = "no source to count the words of; give `source`, or count those of the target"
        faults.append(Fault(document.id, what))
    return Sheet(document, one.findings, one.tally, faults, one.unheard, one.gist)
