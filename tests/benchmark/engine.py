"""How fast the engine is, as ratios to the bare word scan and to peers in the same run.

    python tests/benchmark/engine.py [FILE.jsonl ...] [--size MEGABYTES] [--profile news]

Without files the clean articles of fixtures/ are taken. Prints words per second on one core over the articles repeated
to SIZE, for the whole profile and for the rules of names, case and leftovers alone; the ratio to `re` finding the words
of the same text, bare and with their spans, which any checker needs; proselint and codespell when they are installed;
start and peak memory on one article of about 400 words, and time(2n)/time(n) in one document. Times are CPU seconds.
Each document is made, checked and dropped, as a run does. Byte code must be kept (no PYTHONDONTWRITEBYTECODE) for the
start to be that of an installed tool.
"""

import argparse
import gc
import json
import re
import resource
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from itertools import pairwise
from pathlib import Path
from time import process_time

from tqcheck.__main__ import GARBAGE
from tqcheck.check import examine, judge
from tqcheck.document import Document, Text
from tqcheck.origin import Origin
from tqcheck.profile import Profile, load

FIXTURES = Path(__file__).parent.parent.parent / "fixtures"
WORD = re.compile(r"\w+")
FIRST = ("mixed-name-spelling", "foreign-name-form", "foreign-acronym", "foreign-honorific", "lowercase-*")
FIRST += ("stray-capital", "leftover-*", "repeated-line", "wrong-quote")
"""Names, case and leftovers: what the tool was first made for."""


def texts(paths: list[str]) -> list[str]:
    """The clean English articles of some labelled files."""
    rows = [json.loads(line) for path in paths for line in Path(path).read_text("utf-8").splitlines()]
    return [row["text"] for row in rows if row.get("kind", "clean") == "clean" and row.get("target_lang", "en") == "en"]


def repeated(articles: list[str], size: float) -> list[str]:
    """The articles over and over until they fill SIZE megabytes."""
    whole = sum(len(text.encode()) for text in articles)
    return articles * max(1, round(size * 1e6 / whole))


def check(batch: list[str], profile: Profile) -> float:
    """CPU seconds to check texts as separate documents, each dropped before the next."""
    start = process_time()
    for i, content in enumerate(batch):
        document = Document(str(i), Text(content), Origin(None, content))
        judge([examine(document, profile)], profile)
    return process_time() - start


def scan(batch: list[str]) -> float:
    """CPU seconds to find the words of the same texts."""
    start = process_time()
    for content in batch:
        WORD.findall(content)
    return process_time() - start


def locate(batch: list[str]) -> float:
    """CPU seconds to find the words of the same texts and where they stand."""
    start = process_time()
    for content in batch:
        for found in WORD.finditer(content):
            found.span()
    return process_time() - start


def engine(batch: list[str], profile: Profile, words: int) -> None:
    """Words per second of the profile and of its first rules, and the ratios to the scans of the same run."""
    first = load(profile.name, select=FIRST).checked()
    for chosen in (profile, first):
        check(batch[: len(batch) // 10 + 1], chosen)
    rounds = [(check(batch, profile), check(batch, first), scan(batch), locate(batch)) for _ in range(3)]
    ours, part, bare, spans = map(min, zip(*rounds, strict=True))
    print(f"word scan    {words / bare:12,.0f} words/s, with spans {words / spans:,.0f}")
    for seconds, chosen in ((ours, profile), (part, first)):
        ratios = f"{seconds / bare:.1f} times the word scan, {seconds / spans:.1f} with spans"
        print(f"tqcheck      {words / seconds:12,.0f} words/s a core ({len(chosen.enabled)} rules): {ratios}")


def child(command: list[str]) -> tuple[float, int]:
    """CPU seconds and peak memory (KiB) of a process of its own, with what it spawned."""
    script = (
        "import resource, subprocess, sys; subprocess.run(sys.argv[1:], capture_output=True);"
        "u = resource.getrusage(resource.RUSAGE_CHILDREN); print(u.ru_utime + u.ru_stime, u.ru_maxrss)"
    )
    done = subprocess.run([sys.executable, "-c", script, *command], capture_output=True, text=True, check=True)
    seconds, memory = done.stdout.split()
    return float(seconds), int(memory)


def peers(folder: Path, words: int) -> None:
    """Words per second of other prose linters on the same file."""
    for name, arguments in (("codespell", []), ("proselint", ["check"])):
        tool = shutil.which(name, path=str(Path(sys.executable).parent)) or shutil.which(name)
        if tool is None:
            print(f"{name:12} not installed")
            continue
        seconds, _ = child([tool, *arguments, str(folder / "peer.txt")])
        idle, _ = child([tool, *arguments, str(folder / "empty.txt")])
        print(f"{name:12} {words / max(0.001, seconds - idle):12,.0f} words/s")


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", default=[str(FIXTURES / "articles.jsonl")])
    parser.add_argument("--size", type=float, default=5.0)
    parser.add_argument("--profile", default="news")
    parser.add_argument("--rules", action="store_true", help="seconds by rule")
    given = parser.parse_args()
    gc.set_threshold(GARBAGE)  # as a run does
    profile = load(given.profile).checked()
    batch = repeated(texts(given.files), given.size)
    words = sum(len(WORD.findall(text)) for text in batch)
    print(f"{len(batch)} documents, {words:,} words, profile {profile.name}")
    engine(batch, profile, words)
    if given.rules:
        by_rule(batch[: len(batch) // 4 + 1], profile)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "empty.txt").write_text("")
        peer = "\n\n".join(repeated(texts(given.files), 0.3))
        (folder / "peer.txt").write_text(peer, "utf-8")
        peers(folder, len(WORD.findall(peer)))
        article = next((text for text in batch if 350 <= len(text.split()) <= 450), batch[0])
        (folder / "one.txt").write_text(article, "utf-8")
        runs = [child([sys.executable, "-m", "tqcheck", "lint", str(folder / "one.txt")]) for _ in range(5)]
        seconds, memory = sorted(runs)[2]
        length = len(article.split())
        print(f"one article  {seconds:.3f} s CPU from a cold start, {memory / 1024:.0f} MiB ({length} words)")
    growth(batch, profile)
    print(f"peak memory of this run {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MiB")


def by_rule(batch: list[str], profile: Profile) -> None:
    """CPU microseconds per 1,000 words of each rule, over shared analysis that the first one pays for."""
    spent: Counter[str] = Counter()
    words = sum(len(text.split()) for text in batch)
    for i, content in enumerate(batch):
        document = Document(str(i), Text(content), Origin(None, content))
        for name, rule, options in profile.hearing("en", None).laws:
            start = process_time()
            list(rule(document, options))
            spent[name] += process_time() - start  # type: ignore[assignment]
    for name, seconds in spent.most_common(25):
        print(f"    {1e9 * seconds / words:8.1f} us per 1,000 words  {name}")


def growth(batch: list[str], profile: Profile) -> None:
    """time(2n) / time(n) with all articles in one document."""
    whole = "\n\n".join(batch)
    sizes = [len(whole) // 4, len(whole) // 2, len(whole)]
    times = [min(check([whole[:size]], profile) for _ in range(2)) for size in sizes]
    ratios = ", ".join(f"{later / before:.2f}" for before, later in pairwise(times))
    shown = ", ".join(f"{size / 1e6:.1f}" for size in sizes)
    print(f"one document of {shown} M characters: time(2n)/time(n) {ratios}")


if __name__ == "__main__":
    main()
