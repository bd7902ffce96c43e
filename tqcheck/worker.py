"""A process that checks what it is sent, seen from both sides."""

import gc
import multiprocessing
import os
import signal
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from multiprocessing import connection
from typing import Any

from . import rule
from .document import Document
from .finding import Fault
from .outcome import Outcome, dropped

Work = Callable[[Document], Outcome]
"""What is done with a document; it goes to the processes."""


@dataclass(slots=True)
class Job:
    """Tasks that go to a process together, with the outcomes it gave."""

    items: list[Document | Fault]
    outcomes: list[Outcome | None]

    @property
    def open(self) -> list[int]:
        """The places of what is still to check."""
        return [place for place, one in enumerate(self.outcomes) if one is None]


@dataclass(slots=True)
class Errand:
    """Places of a job that one process has in hand; `tries` counts the processes it ended."""

    job: Job
    places: list[int]
    tries: int = 0


class Worker:
    """A process that checks what it is sent."""

    def __init__(self, work: Work, others: list["Worker"]) -> None:
        method = "fork" if "fork" in multiprocessing.get_all_start_methods() else "spawn"
        context: Any = multiprocessing.get_context(method)
        self.line, there = context.Pipe()
        self.errand: Errand | None = None
        ends = [self.line, *(other.line for other in others)] if method == "fork" else []
        self.process = context.Process(target=serve, args=(there, ends, work, dict(rule.SHELVES)), daemon=True)
        self.process.start()
        there.close()

    def send(self, errand: Errand) -> None:
        """Hands out an errand; that the process is gone shows when it is asked for the result."""
        self.errand = errand
        documents = [bare(errand.job.items[place]) for place in errand.places]
        with suppress(OSError):
            self.line.send(documents)

    def end(self) -> None:
        """Ends the process, whatever it is doing."""
        self.line.close()
        self.process.kill()
        self.process.join()


def bare(item: Document | Fault) -> Document:
    """A document without its file, which is for those who report."""
    assert isinstance(item, Document)
    return replace(item, origin=replace(item.origin, raw="", trace=None))


def serve(
    line: connection.Connection, ends: list[connection.Connection], work: Work, shelves: dict[str, rule.Shelf]
) -> None:
    """What a process does: checks documents until there are no more. Ctrl-C is for the one that started it.

    It closes the ends of lines that are not its own: while it held them, it would not see that the other side is gone.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for end in ends:
        end.close()
    rule.SHELVES.update(shelves)
    gc.freeze()
    while True:
        try:
            line.send(list(map(work, dropped(line.recv()))))
        except (EOFError, OSError):
            os._exit(0)
