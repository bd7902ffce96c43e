"""The reporter: what was found in a batch, as a sum that adds.

A sheet is what the report says of one document; the report keeps the totals, so that sheets may stream past it.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache, cached_property

from . import tables
from .document import Document
from .finding import Fault, Finding
from .profile import Profile
from .score import Tally

VERSION = "0.1.0"


@dataclass(frozen=True, slots=True)
class Sheet:
    """One document with its findings and its tally."""

    document: Document
    findings: list[Finding]
    tally: Tally
    faults: list[Fault]
    unheard: frozenset[str]
    gist: object = None
    """What a report asked of the document beside; see `outcome`."""


@dataclass
class Report:
    """Totals over the sheets seen so far: tally, findings by rule, faults, rules unheard in some document."""

    profile: Profile
    tally: Tally = field(default_factory=Tally)
    by_rule: Counter[str] = field(default_factory=Counter)
    worst: int = -1
    faults: list[Fault] = field(default_factory=list)
    unheard: frozenset[str] = frozenset()

    def watch(self, sheets: Iterable[Sheet]) -> Iterator[Sheet]:
        """Passes sheets on and counts them."""
        for sheet in sheets:
            self.tally += sheet.tally
            self.by_rule.update(finding.rule for finding in sheet.findings)
            self.worst = max([self.worst, *(f.severity for f in sheet.findings)])
            self.faults += sheet.faults
            self.unheard |= sheet.unheard
            yield sheet

    def __add__(self, other: "Report") -> "Report":
        if self.signature != other.signature:
            raise ValueError(difference(self.signature, other.signature))
        return Report(
            self.profile,
            self.tally + other.tally,
            self.by_rule + other.by_rule,
            max(self.worst, other.worst),
            self.faults + other.faults,
            self.unheard | other.unheard,
        )

    @cached_property
    def signature(self) -> str:
        """What a score depends on; scores with different signatures do not compare."""
        plugins = f"|plugins:{','.join(self.profile.plugins)}" if self.profile.plugins else ""
        return (
            f"tqcheck|v:{VERSION}|profile:{self.profile.name}"
            f"|rules:{len(self.profile.enabled)}|{self.profile.scoring}|data:{digest(self.profile)}{plugins}"
        )


def difference(one: str, other: str) -> str:
    """Why figures of two signatures do not compare: the parts that differ."""
    here, there = (dict(part.partition(":")[::2] for part in said.split("|")) for said in (one, other))
    keys = [key for key in here | there if here.get(key) != there.get(key)]
    parts = (f"{key}:{here.get(key, 'none')} is not {key}:{there.get(key, 'none')}" for key in keys)
    return f"figures do not compare: {'; '.join(parts)}"


def digest(profile: Profile) -> str:
    """A short hash of the tables and of what the profile says, the files that it names by what stands in them."""
    from hashlib import blake2b  # brings OpenSSL

    known = (profile.enabled, profile.severities, sorted(profile.trusted), sorted(profile.accepted))
    options = [(key, profile.files.get(str(v), v)) for table in profile.settings.values() for key, v in table.items()]
    said = blake2b(data_digest(), digest_size=4)
    said.update(repr((known, options, profile.weights, profile.grades)).encode("utf-8", "surrogatepass"))
    return said.hexdigest()


@cache
def data_digest() -> bytes:
    """A hash of all tables that ship."""
    from hashlib import blake2b  # brings OpenSSL

    said = blake2b(digest_size=16)
    for path in sorted(tables.DATA.rglob("*")):
        if path.is_file():
            said.update(path.relative_to(tables.DATA).as_posix().encode() + b"\0" + path.read_bytes())
    return said.digest()
