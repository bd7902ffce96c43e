"""Tables of settings: the TOML of profiles and configurations, laid over each other.

Whatever a table names that tqcheck does not know is refused with the nearest right name: a mistyped rule that is
silently ignored looks like a clean text.
"""

import tomllib
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any
from zlib import crc32

from . import glossary, kinds, tables
from .finding import Severity
from .kinds import NUMBER, TABLE, TEXT, TEXTS, Schema, lists, pair, wrong

FOLDER = Path(__file__).parent / "profiles"
KEYS: dict[str, Schema] = {
    **dict.fromkeys(("extend-select", "ignore", "plugins", "select", "trust"), TEXTS),
    **dict.fromkeys(("boilerplate", "extends", "glossary", "house-style"), TEXT),
    **dict.fromkeys(("severity", "window"), kinds.tables(TEXT)),
    "grades": kinds.tables(NUMBER),
    "options": kinds.tables(TABLE),
    "scoring": TABLE,
    "weights": lists(pair(TEXT, NUMBER)),
}
SHARED = {"boilerplate": 3, "glossary": 0, "house-style": 2}
"""Files that are named once for all rules that take them, with the columns that their rows have at least."""


class ProfileError(ValueError):
    """A profile that cannot be used; the message names the key and the remedy."""


def merged(below: Mapping[str, Any], above: Mapping[str, Any]) -> dict[str, Any]:
    """Settings laid over others: tables key by key, what is added or ignored joined (until a new `select`)."""
    result = {**below, **above}
    for key in ("severity", "options", "window", "grades", "scoring"):
        if key in below and key in above:
            result[key] = {**below[key], **above[key]}
    for key in ("ignore", "extend-select", "trust", "plugins"):
        replaced = "select" in above and key in ("ignore", "extend-select")
        inherited = [] if replaced else below.get(key, [])
        result[key] = [*inherited, *above.get(key, [])]
    return result


def read(name: str, above: tuple[Path, ...] = ()) -> dict[str, Any]:
    """The merged table of a profile and the profiles it extends; `above` are those that extend it."""
    path = FOLDER / f"{name}.toml" if "/" not in name and not name.endswith(".toml") else Path(name)
    try:
        table = tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        known = sorted(p.stem for p in FOLDER.glob("*.toml"))
        raise ProfileError(f"no profile {name!r}{nearest(name, known)}") from None
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ProfileError(f"profile {path}: {error}") from None
    known_keys(table, KEYS, f"profile {path}")
    table = rooted(table, path.parent)
    chain = extended(path, above)
    return merged(read(table.pop("extends"), chain), table) if "extends" in table else table


def extended(path: Path, above: tuple[Path, ...]) -> tuple[Path, ...]:
    """The files down to this one, each of which extends the next; ProfileError for one that comes back to itself."""
    if path.resolve() in above:
        raise ProfileError(f"{path} extends itself")
    return (*above, path.resolve())


def rooted(table: dict[str, Any], folder: Path) -> dict[str, Any]:
    """The table with the files it names taken from the folder it stands in."""
    found = dict(table)
    for key in ("extends", "profile", *SHARED):
        value = table.get(key)
        if isinstance(value, str) and (folder / value).is_file():
            found[key] = str((folder / value).absolute())
    if "overrides" in table:
        found["overrides"] = [rooted(one, folder) for one in table["overrides"]]
    if "trust" in table:
        found["trust"] = [str(folder / name) for name in table["trust"]]
    if "plugins" in table:
        found["plugins"] = [str(folder / one) if (folder / one).is_dir() else one for one in table["plugins"]]
    return found


def known_keys(table: Mapping[str, Any], kinds: Mapping[str, Schema], where: str) -> None:
    """Refuses a key that is not known, with the nearest one that is, and a value that the key does not take."""
    for key in table:
        if key not in kinds:
            raise ProfileError(f"{where}: unknown key {key!r}{nearest(key, kinds)}")
    mistake = wrong(table, kinds)
    if mistake:
        raise ProfileError(f"{where}: {mistake}")


def nearest(name: str, known: Iterable[str]) -> str:
    """A hint at the right name, or the list of names."""
    names = sorted(known)
    close = get_close_matches(name, names, 1)
    return f"; did you mean {close[0]!r}?" if close else f"; known are {', '.join(names) or 'none'}"


def expand(names: Iterable[str], known: Iterable[str]) -> set[str]:
    """Rule names with `*` patterns spelled out; an unknown one is refused."""
    found: set[str] = set()
    for name in names:
        hits = {rule for rule in known if fnmatchcase(rule, name)}
        if not hits:
            raise ProfileError(f"no rule {name!r}{nearest(name, known)}")
        found |= hits
    return found


def severity(name: str) -> Severity:
    """The severity of a name."""
    labels = {level.label: level for level in Severity}
    if name not in labels:
        raise ProfileError(f"no severity {name!r}{nearest(str(name), labels)}")
    return labels[name]


def proved(key: str, file: str) -> str:
    """The digest of a file of the house; ProfileError for one that cannot be used."""
    try:
        content = (Path(file) if key == "glossary" else tables.DATA / file).read_bytes()
        if key == "glossary":
            glossary.load(file, "", "")
        short = [row for row in tables.rows(file) if len(row) < SHARED[key]]
    except OSError as error:
        raise ProfileError(f"{key} {file}: {error.strerror}") from None
    except ValueError as error:
        raise ProfileError(str(error) if key == "glossary" else f"{key} {file}: {error}") from None
    if short:
        raise ProfileError(f"{key} {file}: {SHARED[key]} columns parted by tabs are expected in {short[0][0]!r}")
    return f"{crc32(content):08x}"


def trusted(files: Iterable[str]) -> frozenset[str]:
    """The words of files of trusted words, one a line; `#` begins a comment."""
    try:
        lines = [line for file in files for line in Path(file).read_text("utf-8").splitlines()]
    except (OSError, UnicodeDecodeError) as error:
        raise ProfileError(f"trusted words: {error}") from None
    return frozenset(word for line in lines if (word := line.partition("#")[0].strip()))
