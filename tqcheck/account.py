"""The account of a batch: all that a report shows, whatever its format."""

from dataclasses import dataclass
from functools import cached_property

from .batch import Batch
from .delivery import Delivery
from .estimates import Estimate, estimates
from .gate import Verdict
from .history import Trend
from .references import References, scored
from .review import Precision


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
    trend: Trend | None = None
    reviewed: tuple[Precision, ...] = ()

    @cached_property
    def references(self) -> References | None:
        """What references say, if there are any."""
        return scored(self.batch)

    @cached_property
    def estimates(self) -> list[Estimate]:
        """What other estimators say."""
        return estimates(self.batch)

    @property
    def headings(self) -> tuple[str, ...]:
        """The traits that the batch is divided by, as people say them."""
        return tuple(name.replace("_lang", " language") for name in self.by)

    @property
    def delivery(self) -> Delivery:
        """What only shows over many documents."""
        return self.batch.delivery

    @property
    def folder(self) -> str:
        """The folder beside the page."""
        return f"{self.name.rpartition('.')[0] or self.name}-documents" if self.name else ""
