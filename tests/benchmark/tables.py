"""How the time to check grows with the size of the tables: as they ship, then 10 and 100 times as large.

    python tests/benchmark/tables.py [--documents 500] [--rounds 5]

Boilerplate and house style are those that ship with made rows added; glossary, trusted words and accepted findings have
1,000, 10,000 and 100,000 entries, all at once. Made phrases are of English words that texts have, made names of no
list's. Printed are CPU seconds to load and to check documents like those of archive.py, the least of some rounds that
take turns, each in a process of its own.
"""

import argparse
import gc
import json
import random
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from time import process_time

from archive import article, name, sentences

from tqcheck import tables
from tqcheck.__main__ import GARBAGE
from tqcheck.accepted import Entry, save
from tqcheck.config import Places
from tqcheck.document import Document, Text
from tqcheck.origin import Origin
from tqcheck.outcome import outcome
from tqcheck.profile import Choice

SIZES = (1, 10, 100)
ENTRIES = 1_000
SHIPPED = {"boilerplate.tsv": "{words}\tline\tmade", "house-style.tsv": "{name}\t{name}a\tmixed\t-"}
CONFIGURATION = 'trust = ["words.txt"]\nglossary = "glossary.tsv"\nhouse-style = "en/house-style.tsv"\n'


def grown(folder: Path, size: int) -> None:
    """Writes tables and configuration of a size into a folder."""
    chance = random.Random(size)
    vocabulary = sorted(tables.words("en/words.txt"))
    shutil.copytree(tables.DATA, folder / "data")

    def words(least: int) -> str:
        return " ".join(chance.sample(vocabulary, chance.randint(least, 5)))

    for table, form in SHIPPED.items():
        head, rows = (Path("en", table), tables.lines(f"en/{table}"))
        made = {form.format(words=words(3), name=name(chance) + name(chance)) for _ in range(len(rows) * (size - 1))}
        path = folder / "data" / head
        comments = [line for line in path.read_text("utf-8").splitlines() if line.startswith("# ")][:4]
        path.write_text("\n".join([*comments, *sorted({*rows, *made})]) + "\n", "utf-8")
    glossary = (f"{chance.choice((words(2), ''))}\t{words(2)}\tdeprecated" for _ in range(ENTRIES * size))
    (folder / "glossary.tsv").write_text("\n".join(sorted(glossary)) + "\n", "utf-8")
    trusted = sorted({name(chance) + name(chance) for _ in range(ENTRIES * size)})
    (folder / "words.txt").write_text("\n".join(trusted) + "\n", "utf-8")
    accepted = (
        Entry(f"{chance.getrandbits(64):016x}", "doubled-word", "a", "the the", "") for _ in range(ENTRIES * size)
    )
    save(folder / "tqcheck-accepted.tsv", accepted)
    (folder / "tqcheck.toml").write_text(CONFIGURATION, "utf-8")


def document(text: str) -> Document:
    """A document of its own, dropped once it is checked."""
    return Document("", Text(text), Origin(None, text))


def child(folder: Path, count: int) -> None:
    """Prints the seconds to load what is needed and to check documents, and how much was found."""
    stock = sentences()
    texts = [article(number, stock) for number in range(count)]
    gc.set_threshold(GARBAGE)  # as a run does
    start = process_time()
    tables.DATA = folder / "data"
    profile = Places(Choice())(str(folder / "a.txt")).checked()
    found = -len(outcome(document(texts[0]), profile).findings)
    loaded = process_time()
    found += sum(len(outcome(document(text), profile).findings) for text in texts)
    print(json.dumps((loaded - start, process_time() - loaded, found)))


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=500)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--child", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.child:
        child(given.child, given.documents)
        return
    with tempfile.TemporaryDirectory() as place:
        folders = {size: Path(place, str(size)) for size in SIZES}
        for size, folder in folders.items():
            folder.mkdir()
            grown(folder, size)
        command = [sys.executable, __file__, "--documents", str(given.documents), "--child"]
        told: dict[int, list[list[float]]] = {size: [] for size in SIZES}
        for _ in range(given.rounds):
            for size, folder in folders.items():
                done = subprocess.run([*command, str(folder)], capture_output=True, text=True, check=True)
                told[size].append(json.loads(done.stdout))
    base = min(seconds for _, seconds, _ in told[1])
    for size, runs in told.items():
        load, check = (min(run[place] for run in runs) for place in (0, 1))
        print(
            f"tables x {size:3}: {load:6.2f} s to load, {check:6.2f} s to check {given.documents} documents, ", end=""
        )
        print(f"{check / base:.2f} of x 1; {runs[0][2]:.0f} findings")


if __name__ == "__main__":
    main()
