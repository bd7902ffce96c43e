"""The rules against the source beside pofilter, on the same pairs, in one run.

    pip install translate-toolkit
    python tests/benchmark/bilingual.py [FILE.jsonl ...] [--segments 20000] [--pofilter pofilter]

Articles with their source (fixtures/bilingual.jsonl by default) are cut into sentence pairs and repeated to SEGMENTS,
clean articles and dirty ones apart. Both tools read the same PO files, one an article, in one run. Prints for each tool
segments per second (CPU seconds, start included), and the share of segments that it flags; tqcheck with the rules that
need a source.
"""

import argparse
import json
import resource
import subprocess
import sys
import tempfile
from pathlib import Path
from time import process_time

from tqcheck import rule
from tqcheck.document import Document, Text
from tqcheck.origin import Origin
from tqcheck.text.terms import Terms

FIXTURES = Path(__file__).parent.parent.parent / "fixtures"
Pairs = list[tuple[str, str]]


def pairs(paths: list[Path], kind: str) -> dict[str, Pairs]:
    """The sentence pairs of the English articles of a kind, by source language."""
    found: dict[str, Pairs] = {}
    for path in paths:
        for line in path.read_text("utf-8").splitlines():
            row = json.loads(line)
            if row.get("source") and row.get("kind", "clean") == kind and row.get("target_lang", "en") == "en":
                content = Text(row["text"])
                document = Document(row["id"], content, Origin(None, ""), Text(row["source"], row["source_lang"]))
                listed = [(p.source.content, p.target.content) for p in document.pairs]
                found.setdefault(row["source_lang"], []).extend((one, two) for one, two in listed if one and two)
    return found


def po(listed: Pairs, language: str) -> str:
    """The pairs as a PO file; a context keeps repeated messages apart."""
    quoted = (
        f'msgctxt "{i}"\nmsgid {json.dumps(one, ensure_ascii=False)}\nmsgstr {json.dumps(two, ensure_ascii=False)}\n'
        for i, (one, two) in enumerate(listed)
    )
    said = (f"X-Source-Language: {language}", "Language: en", "Content-Type: text/plain; charset=UTF-8")
    head = 'msgid ""\nmsgstr ""\n' + "".join(f'"{line}\\n"\n' for line in said)
    return "\n".join((head, *quoted))


def deliver(folder: Path, listed: Pairs, language: str, segments: int) -> int:
    """Writes the pairs as an article in a file of its own, over and over; how many segments there are."""
    folder.mkdir(parents=True)
    copies = -(-segments // len(listed))
    for number in range(copies):
        (folder / f"{number:05}.po").write_text(po(listed, language), "utf-8")
    return copies * len(listed)


def spent(command: list[str]) -> tuple[float, str]:
    """CPU seconds of a command, and what it prints."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, run.stdout


def tqcheck(folder: Path) -> tuple[float, int]:
    """CPU seconds, and how many segments have a finding."""
    rules = [name for name in rule.names() if rule.load(name).needs_source and name != "gained-negation"]
    command = [sys.executable, "-m", "tqcheck", "lint", "--format", "jsonl", "--exit-zero", "--select", ",".join(rules)]
    seconds, printed = spent([*command, str(folder)])
    found = map(json.loads, printed.splitlines())
    return seconds, len({(finding["path"], finding["segment"]) for finding in found})


def pofilter(command: str, folder: Path) -> tuple[float, int]:
    """CPU seconds, and how many segments pofilter writes out as failing a check."""
    failing = folder.with_name("failing")
    seconds, _ = spent([command, "--progress=none", "--nonotes", str(folder), str(failing)])
    return seconds, sum(path.read_text("utf-8").count("\nmsgctxt ") for path in failing.rglob("*.po"))


def terms() -> None:
    """Seconds to look 1,000, 10,000 and 100,000 glossary terms up in one text of 20,000 words."""
    text = [f"word{i}" for i in range(20_000)]
    for size in (1_000, 10_000, 100_000):
        known = Terms((f"word{i} term{i}", i) for i in range(size))
        start = process_time()
        list(known.find(text))
        print(f"  {size:7,} terms: {1000 * (process_time() - start):.1f} ms")


def main() -> None:
    """Measures both and prints them side by side."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("files", nargs="*", type=Path, default=[FIXTURES / "bilingual.jsonl"])
    parser.add_argument("--segments", type=int, default=20_000)
    parser.add_argument("--pofilter", default="pofilter")
    given = parser.parse_args()
    for kind in ("clean", "dirty"):
        by_language = pairs(given.files, kind)
        share = -(-given.segments // len(by_language))
        with tempfile.TemporaryDirectory() as name:
            total = sum(deliver(Path(name, "po", one), listed, one, share) for one, listed in by_language.items())
            ours, theirs = tqcheck(Path(name, "po")), pofilter(given.pofilter, Path(name, "po"))
        print(f"{kind}: {total} segments in {', '.join(sorted(by_language))}")
        for tool, (seconds, flagged) in (("tqcheck", ours), ("pofilter", theirs)):
            print(f"  {tool:9} {total / seconds:7.0f} segments/s  {100 * flagged / total:5.1f} % flagged")
        print(f"  tqcheck is {theirs[0] / ours[0]:.1f} times as fast")
    print("terms of a glossary in 20,000 words")
    terms()


if __name__ == "__main__":
    main()
