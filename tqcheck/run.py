"""The pipeline: read, check, score, report."""

from collections.abc import Iterable, Iterator

from .check import Examined, examine, judge
from .document import Document
from .finding import Fault
from .profile import Profile
from .report import Sheet
from .rule import Window
from .score import tally


def sheets(documents: Iterable[Document | Fault], profile: Profile, faults: list[Fault]) -> Iterator[Sheet]:
    """A sheet for each document, in order; what could not be read is added to `faults`.

    Documents stream through one by one unless a rule of the profile compares over the batch.
    """
    examined = examine_all(documents, profile, faults)
    if any(rule.window is Window.BATCH for rule in profile.rules.values()):
        yield from judged(list(examined), profile)
    else:
        for one in examined:
            yield from judged([one], profile)


def examine_all(documents: Iterable[Document | Fault], profile: Profile, faults: list[Fault]) -> Iterator[Examined]:
    """What each document gives by itself."""
    for document in documents:
        if isinstance(document, Fault):
            faults.append(document)
        else:
            yield examine(document, profile)


def judged(batch: list[Examined], profile: Profile) -> Iterator[Sheet]:
    """The sheets of documents whose mentions are compared with each other."""
    for examined, findings in zip(batch, judge(batch, profile), strict=True):
        document = examined.document
        law = profile.at(document.origin.path)
        counted = tally(law.scoring.size(document), findings, law)
        yield Sheet(document, findings, counted, [*examined.faults, *unmeasured(document, law)], examined.unheard)


def unmeasured(document: Document, profile: Profile) -> Iterator[Fault]:
    """A fault when the words to count are those of a source that is not at hand."""
    if profile.scoring.words == "source" and document.source is None:
        yield Fault(document.id, "no source to count the words of; give `source`, or count those of the target")
