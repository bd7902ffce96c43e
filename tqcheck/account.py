"""The account of a batch: all that a report shows, whatever its format."""

from dataclasses import dataclass

from .batch import Batch
from .gate import Verdict


@dataclass(frozen=True)
class Account:
    """A batch with the gate's verdict; `by` names the traits it is divided by, `table` the table asked for."""

    batch: Batch
    verdict: Verdict
    by: tuple[str, ...]
    table: str = "documents"
