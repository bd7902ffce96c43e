"""The pipeline: read, check, score, report."""

import os
from collections.abc import Iterable, Iterator
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from .document import Document
from .finding import Fault
from .outcome import Gather, Outcome, Result, Task, dropped, outcome, sheet
from .profile import Profile
from .report import Sheet

if TYPE_CHECKING:
    from .state import Store

SMALL = 400_000
"""Code points that one process checks in less time than others take to start and load their tables."""
MANY = 2_000
"""Documents that are not few however short, or known, they are."""


class Means(NamedTuple):
    """How a run is carried out, which changes nothing in what it says.

    `jobs` is the number of processes, None for as many as there are cores unless the input is small. Seconds by rule
    are added to `spent`; what a store has is not checked again. `gather` makes what a report wants of each document
    beside its findings.
    """

    jobs: int | None = 1
    spent: dict[str, float] | None = None
    stores: tuple["Store", ...] = ()
    gather: Gather | None = None


ALONE = Means()


def sheets(
    documents: Iterable[Document | Fault], profile: Profile, faults: list[Fault], means: Means = ALONE
) -> Iterator[Sheet]:
    """A sheet for each document, in order; what could not be read is added to `faults`.

    Documents stream through until one has a mention that is compared over the batch.
    """
    for item, one in held(recalled(documents, profile, means), profile):
        if isinstance(item, Fault):
            faults.append(item)
        else:
            if means.spent is not None:
                for name, seconds in (one.spent or {}).items():
                    means.spent[name] = means.spent.get(name, 0.0) + seconds
            yield sheet(item, one, profile)


def recalled(documents: Iterable[Document | Fault], profile: Profile, means: Means) -> Iterator[Result]:
    """What was read with its outcomes, those that a store has taken from there."""
    tasks: Iterator[Task] = ((item, None) for item in documents)
    for store in means.stores:
        tasks = store.known(tasks)
    results = checked(tasks, profile, means)
    for store in reversed(means.stores):
        results = store.kept(results)
    return results


def held(results: Iterator[Result], profile: Profile) -> Iterator[Result]:
    """The results, those from the first mention on compared with each other."""
    for result in results:
        if result[1].mentions:
            from .window import judged  # brings a database that few profiles need

            yield from judged(chain([result], results), profile)
        else:
            yield result


def checked(tasks: Iterator[Task], profile: Profile, means: Means) -> Iterator[Result]:
    """The tasks with an outcome each, in order; what cannot be checked, or is known, goes through."""
    work, first = partial(outcome, profile=profile, timing=means.spent is not None, gather=means.gather), list[Task]()
    jobs = cores() if means.jobs is None else means.jobs
    if jobs > 1 and means.jobs is None:
        first = few(tasks)
        jobs = jobs if size(first) >= SMALL or len(first) == MANY else 1
    if jobs > 1:
        from . import pool  # brings multiprocessing

        yield from pool.checked(chain(dropped(first), tasks), work, jobs)
        return
    for item, known in chain(dropped(first), tasks):
        if known is None:
            known = Outcome() if isinstance(item, Fault) else work(item)
        yield item, known


def few(tasks: Iterator[Task]) -> list[Task]:
    """The first tasks, until they are not small or there are no more."""
    first, total = [], 0
    for task in tasks:
        first.append(task)
        total += size([task])
        if total >= SMALL or len(first) == MANY:
            break
    return first


def size(tasks: list[Task]) -> int:
    """The code points that tasks have to check."""
    texts = (item.target.content for item, known in tasks if isinstance(item, Document) and known is None)
    return sum(map(len, texts))


def cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
