"""A profile: which rules, how severe, with which options, and what a penalty is.

A profile is a TOML table (settings.py) made into rules, options and weights.
"""

import dataclasses
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from . import rule as rules
from . import scoring
from .document import Document
from .finding import Mark, Severity
from .rule import Rule, Shelf, Window
from .scoring import Scoring
from .settings import SHARED, expand, known_keys, nearest, proved, read, severity, trusted
from .settings import ProfileError as ProfileError


class Hearing(NamedTuple):
    """The enabled rules that can judge a text, each with its check and its options, and the names of the others."""

    laws: tuple[tuple[str, Callable[[Document, Any], Iterator[Mark]], Any], ...]
    unheard: frozenset[str]


@dataclass(frozen=True)
class Profile:
    """The settings of a run: `weights` are (pattern on `severity:category`, penalty points), first hit wins."""

    name: str
    enabled: tuple[str, ...]
    severities: Mapping[str, Severity] = field(default_factory=dict)
    settings: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    weights: tuple[tuple[str, float], ...] = ()
    grades: Mapping[str, float] = field(default_factory=dict)
    scoring: Scoring = field(default_factory=Scoring)
    accepted: frozenset[str] = frozenset()
    """Fingerprints of findings that are known."""
    trusted: frozenset[str] = frozenset()
    """Texts that no rule may mark."""
    plugins: tuple[str, ...] = ()
    """Names and versions of the shelves of rules beside the one that ships."""
    windows: Mapping[str, Window] = field(default_factory=dict)
    """How far a rule that compares looks, where the profile says it."""
    files: Mapping[str, str] = field(default_factory=dict)
    """The digests of the house's files that the settings name."""
    places: Callable[[str], "Profile"] | None = None
    """The profile of a path, where a configuration has others for some."""

    def __getstate__(self) -> dict[str, Any]:
        """What goes to another process: not the rules, which it imports itself."""
        made = ("rules", "options", "hearings")
        return {name: value for name, value in self.__dict__.items() if name not in made}

    def at(self, path: str | None) -> "Profile":
        """The profile that holds for a path."""
        return self if self.places is None or path is None else self.places(path)

    @cached_property
    def rules(self) -> dict[str, Rule]:
        """The enabled rules by name; importing them happens here."""
        try:
            return {name: rules.load(name) for name in self.enabled}
        except rules.RuleError as error:
            raise ProfileError(str(error)) from error

    @cached_property
    def options(self) -> dict[str, Any]:
        """The options of each enabled rule, typed."""
        return {name: typed(name, rule, self.settings.get(name, {})) for name, rule in self.rules.items()}

    @cached_property
    def hearings(self) -> dict[tuple[str, str | None], "Hearing"]:
        """What `hearing` has answered."""
        return {}

    def hearing(self, target: str, source: str | None) -> "Hearing":
        """The rules that can judge a text in a language, with a source in another if there is one."""
        if (target, source) not in self.hearings:
            heard = {name: rule for name, rule in self.rules.items() if rule.hears(target, source)}
            laws = tuple((name, rule.check, self.options[name]) for name, rule in heard.items())
            self.hearings[target, source] = Hearing(laws, frozenset(self.rules.keys() - heard.keys()))
        return self.hearings[target, source]

    def checked(self) -> "Profile":
        """The profile itself once its rules are imported and their options proved usable; ProfileError if not."""
        for name, rule in self.rules.items():
            typed(name, rule, self.settings[name])
        return self

    @cached_property
    def wide(self) -> frozenset[str]:
        """The rules that compare over the batch: as the profile says, else as the rule does."""
        return frozenset(n for n, rule in self.rules.items() if self.windows.get(n, rule.window) is Window.BATCH)

    def severity(self, name: str, given: Severity | None) -> Severity:
        """The severity of a finding: the profile's, else the mark's own, else the rule's."""
        chosen = self.severities.get(name, given)
        return self.rules[name].severity if chosen is None else chosen

    def penalty(self, severity: Severity, category: str) -> float:
        """Penalty points of one finding."""
        known = f"{severity.label}:{category}"
        return next((weight for pattern, weight in self.weights if fnmatchcase(known, pattern)), 0.0)


class Choice(NamedTuple):
    """What a command line or a configuration says of the rules, on top of a profile."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    glossary: str = ""


def load(
    name: str = "news",
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    extend_select: Iterable[str] = (),
) -> Profile:
    """The profile of a name or a TOML file, with the rules of a command line on top.

    Raises ProfileError for an unknown profile, key, rule, severity or option.
    """
    return made(Path(name).stem, read(name), Choice(tuple(select), tuple(ignore), tuple(extend_select)))


def made(name: str, table: Mapping[str, Any], choice: Choice) -> Profile:
    """The profile that a merged table describes."""
    shelves = opened(table.get("plugins", []))
    known = known_rules(shelves)
    extended = expand(choice.extend_select, known) | expand(table.get("extend-select", []), known)
    chosen = expand(choice.select or table.get("select", ["*"]), known)
    dropped = expand(choice.ignore, known) | (set() if choice.select else expand(table.get("ignore", []), known))
    enabled = (chosen - dropped) | (extended - expand(choice.ignore, known))
    settings = table.get("options", {})
    expand(settings, known)
    house = {key: table[key] for key in SHARED if key in table}
    if choice.glossary:
        house["glossary"] = choice.glossary
    return Profile(
        name,
        tuple(sorted(enabled)),
        {key: severity(value) for key, value in sorted(table.get("severity", {}).items()) if expand([key], known)},
        {key: {**house, **settings.get(key, {})} for key in sorted(enabled)},
        tuple((pattern, float(weight)) for pattern, weight in table["weights"]),
        {key: float(value) for key, value in table["grades"].items()},
        scored(table.get("scoring", {})),
        trusted=trusted(table.get("trust", [])),
        windows={key: window(key, value) for key, value in table.get("window", {}).items() if expand([key], known)},
        plugins=tuple(f"{shelf.name}-{shelf.version}" for shelf in shelves),
        files={file: proved(key, file) for key, file in house.items()},
    )


def scored(table: Mapping[str, Any]) -> Scoring:
    """What a table `[scoring]` says."""
    known_keys(table, scoring.KEYS, "scoring")
    return scoring.made(table)


def opened(places: Iterable[str]) -> list[Shelf]:
    """The shelves of a house's own rules: folders, or installed packages by the name they offer."""
    try:
        return [rules.open_shelf(place) for place in places]
    except LookupError as error:
        raise ProfileError(str(error.args[0])) from None


def known_rules(shelves: Iterable[Shelf]) -> tuple[str, ...]:
    """The names of the rules that ship and of a house's own."""
    return (*rules.names(), *(rule for shelf in shelves for rule in shelf.rules()))


def window(rule: str, name: str) -> Window:
    """The window of a name, for a rule that compares."""
    if name not in ("document", "batch"):
        raise ProfileError(f"no window {name!r}{nearest(str(name), ('document', 'batch'))}")
    if rules.load(rule).compare is None:
        raise ProfileError(f"rule {rule} compares nothing; it has no window")
    return Window(name)


def typed(name: str, rule: Rule, settings: Mapping[str, Any]) -> Any:
    """An instance of the rule's options dataclass; unknown and mistyped keys are refused by name."""
    fields = {} if rule.options is None else {f.name.replace("_", "-"): f for f in dataclasses.fields(rule.options)}
    values = {}
    for key, value in settings.items():
        if key not in fields:
            if key in SHARED:
                continue  # named once for all rules; only some take it
            raise ProfileError(f"rule {name}: unknown option {key!r}{nearest(key, fields)}")
        kind = type(fields[key].default)
        if type(value) is not kind:
            raise ProfileError(f"rule {name}: option {key!r} takes {kind.__name__}, not {type(value).__name__}")
        values[fields[key].name] = value
    return rule.options(**values) if rule.options else None
