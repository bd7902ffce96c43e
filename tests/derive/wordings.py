"""The wordings as they are searched for: a row for each word that wakes one, out of calques.tsv and false-friends.tsv.

Run after a change of either: python tests/derive/wordings.py. The first column by hand, `words`, holds those of the
rarest token of a phrase, which wake it. What ships has a row for each of them, with the number of that token: a sorted
table is searched in its file, so that a row costs nothing until a text has a word that wakes it.
"""

from pathlib import Path

from tqcheck import tables
from tqcheck.wording.row import token

HERE = Path(__file__).parent
NAMES = ("calques.tsv", "false-friends.tsv")
COLUMNS = "# columns: words\t"


def lines(name: str) -> tuple[list[str], list[str]]:
    """The comments and the rows of a table as they are written by hand."""
    written = (HERE / name).read_text("utf-8").splitlines()
    head = [line for line in written if line.startswith("# ") and ": " in line]
    return head, written[len(head) :]


def woken(row: str) -> list[str]:
    """The rows that ship for a row; ValueError when no token has all the words that are to wake it."""
    wake, rest = row.split("\t", 1)
    words = wake.split(" ")
    pieces = rest.partition("\t")[0].removeprefix("=").split(" ")
    places = [place for place, piece in enumerate(pieces) if token(piece).words.issuperset(words)]
    if not places:
        raise ValueError(f"no token of the phrase has all of {wake!r}: {rest}")
    return [f"{word}\t{places[0]}\t{rest}" for word in words]


def derived(name: str) -> str:
    """The table that ships."""
    head, rows = lines(name)
    head = [line.replace(COLUMNS, "# columns: word\ttoken\t") for line in head]
    return "\n".join((*head, *sorted(line for row in rows for line in woken(row)), ""))


if __name__ == "__main__":
    for table in NAMES:
        (tables.DATA / "en" / table).write_text(derived(table), "utf-8")
