"""The verdict: what a rule says (Mark), what the report says (Finding), what went wrong (Fault)."""

from dataclasses import dataclass
from enum import IntEnum


class Severity(IntEnum):
    """MQM severities in ascending order; weights are the profile's."""

    NEUTRAL = 0
    MINOR = 1
    MAJOR = 2
    CRITICAL = 3

    @property
    def label(self) -> str:
        """The name as it is written in every output."""
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class Mark:
    """What a rule says of a span (code points into the document's target text, end exclusive).

    `fix` replaces the span; it is safe when no editor would have to look. `key` makes the mark a mention: it is a
    finding only if the rule's `compare` keeps it among the mentions with the same key.
    """

    start: int
    end: int
    message: str
    fix: str | None = None
    safe: bool = False
    key: str | None = None
    severity: Severity | None = None
    segment: int | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """A mark signed with document, rule and MQM category."""

    document: str
    rule: str
    category: str
    its: str
    severity: Severity
    start: int
    end: int
    text: str
    message: str
    fix: str | None
    safe: bool
    segment: int | None
    context: tuple[str, str]
    side: str = "target"

    @property
    def fingerprint(self) -> str:
        """Identity that survives edits elsewhere: rule, text and neighbouring words, not the position."""
        from hashlib import blake2b  # brings OpenSSL

        said = "\x1f".join((self.rule, self.text, *self.context))
        return blake2b(said.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that could not be checked: a file that could not be read, or a rule that broke on a document."""

    where: str
    message: str
    rule: str | None = None
