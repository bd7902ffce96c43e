"""Derive the English word lists of tqcheck/data/en from SCOWL.

    apt-get install scowl
    python tests/derive/words.py

SCOWL sorts English words by how common they are (10 is the commonest, 95 the rarest) and keeps
words, names and abbreviations apart: so no corpus is needed to tell `kherson`, which English never
writes small, from `bath`. Beside this script: `added-words.txt`, words of today's news that SCOWL
lacks up to size 70, pieces of contractions and prefixes (a hyphen or an apostrophe parts two words),
and `not-capitalised.txt`, entries whose capital is a matter of taste. A name that SCOWL has in small
letters too up to size 80 (edam, madeira) is not certain enough to be in the list, and a word of that
size that is a name or a town as well (boston, a game of cards), or short, is not certain enough to be a
word.
"""

import sys
from collections.abc import Iterable
from pathlib import Path

SCOWL = Path("/usr/share/dict/scowl")
HERE = Path(__file__).parent
DATA = HERE.parents[1] / "tqcheck" / "data" / "en"
COMMON, KNOWN, DOUBTFUL = 50, 70, 80
LONG = 5
HEADER = """\
# what: {what}
# source: SCOWL 2020.12.07 (Debian package scowl), {part}; tests/derive/words.py
# licence: SCOWL licence (permissive), copyright 2000-2020 Kevin Atkinson and others named in SCOWL
"""


def scowl(categories: Iterable[str], largest: int) -> set[str]:
    """Return SCOWL's entries up to a size in all its spellings: American, British, variants."""
    found: set[str] = set()
    for category in categories:
        for path in SCOWL.glob(f"*-{category}.*"):
            if int(path.suffix[1:]) <= largest:
                found.update(path.read_text("latin-1").split())
    return {word for word in found if word.isalpha()}


def listed(name: str) -> set[str]:
    """Return the words of a list that lies beside this script."""
    return set((HERE / name).read_text("utf-8").split())


def write(name: str, what: str, part: str, words: Iterable[str]) -> None:
    """Write one list with its header, sorted by code point."""
    lines = "".join(f"{word}\n" for word in sorted(words))
    (DATA / name).write_text(HEADER.format(what=what, part=part) + lines, "utf-8")


def main() -> None:
    """Write words.txt, rare-words.txt and capitalised.txt."""
    if not SCOWL.is_dir():
        sys.exit("words.py: no /usr/share/dict/scowl; install Debian's package scowl")
    common = {word for word in scowl(["words"], COMMON) if word.islower()}
    known = {word for word in scowl(["words"], KNOWN) if word.islower()} | listed("added-words.txt")
    names = {word for word in scowl(["upper", "proper-names"], KNOWN) if word.istitle()}
    taste = listed("not-capitalised.txt")
    small = scowl(["words"], DOUBTFUL)
    towns = (DATA / "places.txt").read_text("utf-8").split()
    known |= {word for word in small if word.islower() and word.isascii() and len(word) >= LONG} - {
        name.lower() for name in [*scowl(["upper", "proper-names"], DOUBTFUL), *towns]
    }
    doubtful = known | taste | small
    capitals = {word for word in names if word.lower() not in doubtful}
    write("words.txt", "common English words in small letters", f"words to size {COMMON}", common)
    write("rare-words.txt", "rarer English words", f"words to size {DOUBTFUL}", known - common)
    write("capitalised.txt", "words never written small", f"names and capitals to size {KNOWN}", capitals)


if __name__ == "__main__":
    main()
