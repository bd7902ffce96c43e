"""The whole default profile beside other tools on the same text, in one run.

    pip install proselint codespell translate-toolkit
    python tests/benchmark/beside.py [--documents 1000] [--segments 5000] [--bin FOLDER]

First target-only: documents of archive.py, checked as a run checks them; the bare word scan of the same text; codespell
and proselint on the same text in one file (proselint on a tenth). Then against the source, for each source language of
fixtures/bilingual.jsonl: its sentence pairs as an article in a PO file, repeated to SEGMENTS, with tqcheck and with
pofilter. All figures are CPU seconds of one core; of commands, those of a file with one sentence or none are taken off,
and both are the least of three.
"""

import argparse
import re
import sys
import tempfile
from pathlib import Path
from time import process_time

from archive import article, sentences
from bilingual import FIXTURES, deliver, pairs, spent

from tqcheck.document import Document, Text
from tqcheck.origin import Origin
from tqcheck.outcome import outcome
from tqcheck.profile import load

WORD = re.compile(r"\w+")
PROFILE = load("news").checked()


def checked(texts: list[str]) -> float:
    """CPU seconds to check texts."""
    start = process_time()
    for number, text in enumerate(texts):
        outcome(Document(str(number), Text(text), Origin(None, text)), PROFILE)
    return process_time() - start


def scanned(texts: list[str]) -> float:
    """CPU seconds to find the words of texts."""
    start = process_time()
    for text in texts:
        WORD.findall(text)
    return process_time() - start


def cost(command: list[str], place: Path, idle: Path) -> float:
    """CPU seconds of a command on what stands in a place, without its start."""
    whole, start = (min(spent([*command, str(one)])[0] for _ in range(3)) for one in (place, idle))
    return max(whole - start, 0.001)


def alone(texts: list[str], tools: Path, folder: Path) -> None:
    """Prints words per second of texts by themselves."""
    words = [len(WORD.findall(text)) for text in texts]
    checked(texts[:20])
    print(f"target only: {len(texts):,} documents, {sum(words):,} words")
    ours, bare = (min(measure(texts) for _ in range(3)) for measure in (checked, scanned))
    print(f"  tqcheck     {sum(words) / ours:12,.0f} words/s, {ours / bare:.1f} times the word scan")
    print(f"  word scan   {sum(words) / bare:12,.0f} words/s")
    (folder / "none.txt").write_text("")
    for name, arguments, share in (("codespell", [], 1), ("proselint", ["check"], 10)):
        some = len(texts) // share
        (folder / "all.txt").write_text("\n\n".join(texts[:some]), "utf-8")
        seconds = cost([str(tools / name), *arguments], folder / "all.txt", folder / "none.txt")
        print(f"  {name:11} {sum(words[:some]) / seconds:12,.0f} words/s")


def against(language: str, listed: list[tuple[str, str]], segments: int, tools: Path) -> None:
    """Prints segments and words per second of pairs from one language."""
    with tempfile.TemporaryDirectory() as place:
        whole, idle = Path(place, "whole"), Path(place, "idle")
        count = deliver(whole, listed, language, segments)
        deliver(idle, listed[:1], language, 1)
        words = count // len(listed) * sum(len(WORD.findall(target)) for _, target in listed)
        tqcheck = [sys.executable, "-m", "tqcheck", "lint", "--jobs", "1", "--exit-zero", "--format", "jsonl"]
        pofilter = [str(tools / "pofilter"), "--progress=none", "--nonotes", "--output", f"{place}/failing"]
        ours, theirs = cost(tqcheck, whole, idle), cost([*pofilter, "--input"], whole, idle)
    said = (f"{count / seconds:7,.0f} segments/s, {words / seconds:9,.0f} words/s" for seconds in (ours, theirs))
    print("  {:4} tqcheck {}; pofilter {}; {:.1f} times".format(language, *said, theirs / ours), flush=True)


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=1000)
    parser.add_argument("--segments", type=int, default=5000)
    parser.add_argument("--bin", type=Path, default=Path(sys.executable).parent, help="where the other tools stand")
    given = parser.parse_args()
    missing = [name for name in ("codespell", "proselint", "pofilter") if not (given.bin / name).exists()]
    if missing:
        parser.error(f"not in {given.bin}: {', '.join(missing)} (pofilter is of translate-toolkit); see --bin")
    stock = sentences()
    with tempfile.TemporaryDirectory() as place:
        alone([article(number, stock) for number in range(given.documents)], given.bin, Path(place))
    found = pairs([FIXTURES / "bilingual.jsonl"], "clean")
    print(f"against the source: {given.segments:,} clean segments a language, whole default profile")
    for language, listed in sorted(found.items()):
        against(language, listed, given.segments, given.bin)


if __name__ == "__main__":
    main()
