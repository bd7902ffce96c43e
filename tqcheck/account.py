"""The account of a batch: all that a report shows, whatever its format."""

from dataclasses import dataclass

from .batch import Batch
from .gate import Verdict


@dataclass(frozen=True)
class Account:
    """A batch with the gate's verdict; `by` names the traits it is divided by, `table` the table asked for.

    `inline` is how many documents stand in the page itself; `name` is the page's file and `folder` that of the pages
    for the others, both empty when the page is not written to a file.
    """

    batch: Batch
    verdict: Verdict
    by: tuple[str, ...]
    table: str = "documents"
    inline: int = 1000
    name: str = ""

    @property
    def folder(self) -> str:
        """The folder beside the page."""
        return f"{self.name.rpartition('.')[0] or self.name}-documents" if self.name else ""
