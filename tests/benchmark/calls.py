"""How many calls of `tqcheck.lint` a second on short texts, as a content management system makes them.

    python tests/benchmark/calls.py [CALLS]

The texts are the paragraphs of about 50 words in the articles of fixtures/, each made different; printed are the first
call, which reads the tables, then the calls a second of CPU time on one core, alone and from two threads at once, whose
findings must be the same.
"""

import json
import sys
from concurrent.futures import ThreadPoolExecutor
from itertools import cycle, islice
from pathlib import Path
from time import process_time

import tqcheck

ARTICLES = Path(__file__).parent.parent.parent / "fixtures" / "articles.jsonl"
SHORT = range(40, 61)


def paragraphs() -> list[str]:
    """The paragraphs of about 50 words."""
    rows = [json.loads(line) for line in ARTICLES.read_text("utf-8").splitlines()]
    return [part for row in rows for part in row["text"].split("\n") if len(part.split()) in SHORT]


def calls(texts: list[str]) -> list[list[tqcheck.Finding]]:
    """The findings of each text by a call of its own."""
    return [tqcheck.lint(text) for text in texts]


def main() -> None:
    """Measures and prints."""
    count = int(sys.argv[1]) if sys.argv[1:] else 5000
    texts = [f"{text} {number}" for number, text in enumerate(islice(cycle(paragraphs()), count))]
    start = process_time()
    tqcheck.lint(texts[0])
    print(f"first call   {process_time() - start:.3f} s CPU")
    start = process_time()
    alone = calls(texts)
    print(f"one thread   {count / (process_time() - start):,.0f} calls/s")
    start = process_time()
    with ThreadPoolExecutor(2) as pool:
        both = list(pool.map(calls, (texts, texts)))
    print(f"two threads  {2 * count / (process_time() - start):,.0f} calls/s, findings equal: {both == [alone, alone]}")


if __name__ == "__main__":
    main()
