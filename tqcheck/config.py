"""The configuration of a project: `tqcheck.toml`, or `[tool.tqcheck]` in `pyproject.toml`, nearest upward from a file.

It holds what a profile holds (on top of the profile it names), every long option of the command line, and
`[[overrides]]` with `paths` for which other settings hold. Later overrides win over earlier ones.
"""

import os
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from fnmatch import fnmatch
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from . import accepted, settings
from . import profile as profiles
from .kinds import COUNT, FLAG, NUMBER, TABLE, TEXT, TEXTS, Schema, lists
from .profile import Choice, Profile
from .settings import ProfileError, known_keys

NAMES = ("tqcheck.toml", "pyproject.toml")
ACCEPTED = "tqcheck-accepted.tsv"
OPTIONS: dict[str, Schema] = {
    **dict.fromkeys(("each-document", "exit-zero", "force-exclude", "quiet", "sampled"), FLAG),
    **dict.fromkeys(("statistics", "timing", "verbose"), FLAG),
    **dict.fromkeys(("cache", "color", "fail-on", "format", "history", "lang"), TEXT),
    **dict.fromkeys(("output", "profile", "state"), TEXT),
    **dict.fromkeys(("fail-under", "max-per-1000"), NUMBER),
    **dict.fromkeys(("inline", "jobs", "sample", "seed"), COUNT),
    **dict.fromkeys(("by", "exclude"), TEXTS),
    "source-lang": TEXT,
}
PLACED = ("lang", "source-lang")
"""Options that an override may set for some paths."""
OVERRIDE = {key: kind for key, kind in settings.KEYS.items() if key != "extends"}
OVERRIDE |= {**{key: OPTIONS[key] for key in PLACED}, "paths": TEXTS}


@dataclass(frozen=True)
class Config:
    """One configuration file: its path (None for no file) and its table."""

    path: Path | None
    table: Mapping[str, Any]

    @property
    def name(self) -> str:
        """The profile it builds on."""
        return str(self.table.get("profile", "news"))

    @cached_property
    def overrides(self) -> tuple[Mapping[str, Any], ...]:
        """The tables for some paths, in order."""
        return tuple(self.table.get("overrides", ()))

    def matching(self, path: str) -> tuple[int, ...]:
        """The numbers of the overrides that hold for a path."""
        if not self.overrides:
            return ()
        folder = self.path.parent if self.path else Path()
        inside = os.path.relpath(os.path.abspath(path), folder)
        return tuple(i for i, one in enumerate(self.overrides) if any(fnmatch(inside, glob) for glob in one["paths"]))

    @property
    def accepted(self) -> Path:
        """The file of accepted findings, beside the configuration (in the working directory without one)."""
        return (self.path.parent if self.path else Path()) / ACCEPTED

    @property
    def defaults(self) -> dict[str, Any]:
        """The options of the command line that it sets, by the names of their parameters."""
        return {key.replace("-", "_"): self.table[key] for key in OPTIONS if key in self.table}

    def layers(self, path: str | None) -> Iterator[tuple[str, Mapping[str, Any]]]:
        """Where settings come from, with the settings, in the order in which they are laid over each other."""
        yield f"profile {self.name}", settings.read(self.name)
        if self.path:
            yield str(self.path), self.table
        for number in self.matching(path) if path else ():
            yield f"{self.path} override {', '.join(self.overrides[number]['paths'])}", self.overrides[number]

    def settings(self, path: str | None) -> dict[str, Any]:
        """All settings for a path, merged."""
        result: dict[str, Any] = {}
        for _, table in self.layers(path):
            result = settings.merged(result, table)
        return result


def nearest(path: str) -> Config:
    """The configuration that holds for a file: the nearest one upward from its folder."""
    start = Path(path).resolve()
    return upward(start if start.is_dir() else start.parent)


@cache
def upward(folder: Path) -> Config:
    """The configuration of a folder, else of the folders above it."""
    for place in (folder, *folder.parents):
        for name in NAMES:
            found = load(place / name) if (place / name).is_file() else None
            if found is not None:
                return found
    return Config(None, {})


def load(path: Path, above: tuple[Path, ...] = ()) -> Config | None:
    """A configuration file, which those `above` extend; ProfileError if it is wrong.

    None for a `pyproject.toml` that has no `[tool.tqcheck]`.
    """
    try:
        table = tomllib.loads(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ProfileError(f"configuration {path}: {error}") from None
    if path.name == "pyproject.toml":
        if "tqcheck" not in table.get("tool", {}):
            return None
        table = table["tool"]["tqcheck"]
    known_keys(table, {**settings.KEYS, **OPTIONS, "overrides": lists(TABLE)}, f"configuration {path}")
    for number, override in enumerate(table.get("overrides", ()), 1):
        where = f"configuration {path}, override {number}"
        known_keys(override, OVERRIDE, where)
        if "paths" not in override:
            raise ProfileError(f"{where}: `paths` is missing")
    table = settings.rooted(table, path.parent)
    if "extends" in table:
        if not Path(table["extends"]).is_file():
            raise ProfileError(f"configuration {path}: `extends` takes a file; `profile` names a profile")
        below = load(Path(table["extends"]), settings.extended(path, above))
        table = settings.merged(below.table if below else {}, {k: v for k, v in table.items() if k != "extends"})
    return Config(path, table)


class Places:
    """The profile of each path: what its nearest configuration says, with the choice of the command line on top.

    `config` is the configuration that was named for all paths, `name` the profile, if one was; `everything` also finds
    what is accepted.
    """

    def __init__(
        self, choice: Choice, name: str | None = None, config: Config | None = None, *, everything: bool = False
    ) -> None:
        self.choice, self.name, self.config = choice, name, config
        self.everything = everything
        self.made: dict[tuple[Path | None, tuple[int, ...]], Profile] = {}
        self.merged: dict[tuple[Path | None, tuple[int, ...]], dict[str, Any]] = {}
        self.known: dict[str, Profile] = {}

    def of(self, path: str) -> Config:
        """The configuration of a path."""
        found = self.config or nearest(path)
        return Config(found.path, {**found.table, "profile": self.name}) if self.name else found

    def __call__(self, path: str) -> Profile:
        """The profile of a path; made once for all paths that share a configuration and its overrides."""
        if path not in self.known:
            self.known[path] = self.shared(path)
        return self.known[path]

    def shared(self, path: str) -> Profile:
        """The profile of a path that is asked for the first time."""
        config = self.of(path)
        key = (config.path, config.matching(path))
        if key not in self.made:
            self.made[key] = self.build(config, path).checked()
        return self.made[key]

    def settings(self, path: str) -> dict[str, Any]:
        """The settings of a path; merged once for all paths that share a configuration and its overrides."""
        config = self.of(path)
        key = (config.path, config.matching(path))
        if key not in self.merged:
            self.merged[key] = config.settings(path)
        return self.merged[key]

    def run(self) -> Profile:
        """The profile of the run: that of the working directory, which knows those of other paths."""
        config = self.of(".")
        return replace(self.build(config, None), places=self).checked()

    def build(self, config: Config, path: str | None) -> Profile:
        """The profile of a configuration, for a path when its overrides count, with what is accepted."""
        made = profiles.made(Path(config.name).stem, config.settings(path), self.choice)
        try:
            known = frozenset(entry.fingerprint for entry in accepted.load(config.accepted))
        except accepted.AcceptedError as error:
            raise ProfileError(str(error)) from None
        return replace(made, accepted=frozenset() if self.everything else known)
