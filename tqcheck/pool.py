"""Documents checked by several processes: chunks out, outcomes back in the order of the input.

Memory is bounded by the chunks under way. A process that dies (a native library, a memory limit) takes its chunk
along: the documents of the chunk are given out again one by one, and the one that ends a process by itself twice is
named as a fault; all others are checked as if nothing had happened.
"""

import pickle
import signal
from collections import deque
from collections.abc import Iterable, Iterator
from multiprocessing import connection

from .document import Document
from .finding import Fault
from .outcome import Outcome, Result, Task
from .worker import Errand, Job, Work, Worker

DOCUMENTS = 64
SIZE = 200_000
"""Documents, and code points of text, that close a chunk."""
AHEAD = 4
"""Chunks for each process that are read ahead of the output."""
TRIES = 2
"""Times that a document by itself may end its process before it is given up."""
DIED = (EOFError, OSError, pickle.UnpicklingError)


def checked(tasks: Iterable[Task], work: Work, jobs: int) -> Iterator[Result]:
    """The tasks with an outcome each, in order."""
    crew = Crew(work, jobs)
    try:
        for job in cut(tasks):
            crew.take(job)
            yield from crew.done()
            while crew.full:
                crew.collect()
                yield from crew.done()
        while crew.queue:
            crew.collect()
            yield from crew.done()
    finally:
        crew.end()


def cut(tasks: Iterable[Task]) -> Iterator[Job]:
    """The tasks in jobs of bounded size."""
    job, size = Job([], []), 0
    for item, known in tasks:
        job.items.append(item)
        job.outcomes.append(Outcome() if isinstance(item, Fault) else known)
        if isinstance(item, Document) and known is None:
            size += len(item.target.content) + (len(item.source.content) if item.source else 0)
        if len(job.items) == DOCUMENTS or size >= SIZE:
            yield job
            job, size = Job([], []), 0
    if job.items:
        yield job


class Crew:
    """Processes with the jobs under way: `queue` in the order of the input, `waiting` for a free process."""

    def __init__(self, work: Work, jobs: int) -> None:
        self.work, self.jobs = work, jobs
        self.workers: list[Worker] = []
        self.queue: deque[Job] = deque()
        self.waiting: deque[Errand] = deque()

    @property
    def full(self) -> bool:
        """Whether enough is read ahead."""
        return len(self.queue) >= AHEAD * self.jobs

    def take(self, job: Job) -> None:
        """Takes a job on."""
        self.queue.append(job)
        if job.open:
            self.waiting.append(Errand(job, job.open))
        self.hand_out()
        self.collect(0)

    def hand_out(self) -> None:
        """Gives what waits to processes that are free; there are never more of them than are needed."""
        while self.waiting:
            free = next((worker for worker in self.workers if worker.errand is None), None)
            if free is None:
                if len(self.workers) == self.jobs:
                    return
                free = Worker(self.work, self.workers)
                self.workers.append(free)
            free.send(self.waiting.popleft())

    def collect(self, seconds: float | None = None) -> None:
        """Waits for results, at most some seconds, and keeps them."""
        busy = {worker.line: worker for worker in self.workers if worker.errand is not None}
        for line in connection.wait(list(busy), seconds):
            self.receive(busy[line])
        self.hand_out()

    def receive(self, worker: Worker) -> None:
        """Keeps the outcomes of a process, or sees that it has died."""
        errand = worker.errand
        assert errand is not None
        try:
            outcomes = worker.line.recv()
        except DIED:
            self.bury(worker, errand)
        else:
            worker.errand = None
            for place, one in zip(errand.places, outcomes, strict=True):
                errand.job.outcomes[place] = one

    def bury(self, worker: Worker, errand: Errand) -> None:
        """Gives the documents of a dead process out again, one by one; one that did it again becomes a fault."""
        self.workers.remove(worker)
        worker.process.join()
        code = worker.process.exitcode
        worker.end()
        ended = signal.Signals(-code).name if code and code < 0 else f"exit code {code}"
        if len(errand.places) > 1:
            self.waiting.extendleft(Errand(errand.job, [place]) for place in reversed(errand.places))
            return
        errand.tries += 1
        item = errand.job.items[errand.places[0]]
        assert isinstance(item, Document)
        if errand.tries < TRIES:
            self.waiting.appendleft(errand)
        else:
            fault = Fault(item.id, f"not checked: it ended the process that checked it ({ended})")
            errand.job.outcomes[errand.places[0]] = Outcome(faults=[fault])

    def done(self) -> Iterator[Result]:
        """The results that are next in order."""
        while self.queue and not self.queue[0].open:
            job = self.queue.popleft()
            for item, one in zip(job.items, job.outcomes, strict=True):
                assert one is not None
                yield item, one

    def end(self) -> None:
        """Ends all processes."""
        for worker in self.workers:
            worker.end()
