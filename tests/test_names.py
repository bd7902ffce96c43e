"""The rules of names on invented articles from many source languages, and what holds for any article."""

import random
from pathlib import Path

import pytest

from tqcheck.check import examine, judge
from tqcheck.document import Document, Origin, Text
from tqcheck.manual import Example, with_text
from tqcheck.profile import load

LINES = (Path(__file__).parent / "names" / "articles.txt").read_text("utf-8").splitlines()
ARTICLES = list(zip(LINES[::2], LINES[1::2], strict=True))
RULES = ("foreign-acronym", "foreign-honorific", "foreign-name-form", "mixed-name-spelling")
PROFILE = load("news", select=RULES)


def marked(text: str) -> list[tuple[int, int]]:
    """The spans that the rules of names mark in a text."""
    examined = examine(Document("article", Text(text), Origin(None, text)), PROFILE)
    assert not examined.faults
    return [(finding.start, finding.end) for finding in judge([examined], PROFILE)[0]]


@pytest.mark.parametrize(("language", "article"), ARTICLES, ids=[f"{a}: {b[:40]}" for a, b in ARTICLES])
def test_article(language: str, article: str) -> None:
    example = with_text(Example((), ()), article)
    text, expected = example.texts[0], example.spans[0]
    found = marked(text)
    missed = [text[s:e] for s, e in expected if not any(a < e and s < b for a, b in found)]
    wrong = [text[a:b] for a, b in found if not any(a < e and s < b for s, e in expected)]
    assert (missed, wrong) == ([], [])


@pytest.mark.parametrize("seed", range(5))
def test_order_of_paragraphs_does_not_matter(seed: int) -> None:
    lines = [with_text(Example((), ()), article).texts[0] for _, article in ARTICLES]
    text = "\n".join(lines)
    random.Random(seed).shuffle(lines)
    other = "\n".join(lines)
    assert sorted(text[a:b] for a, b in marked(text)) == sorted(other[a:b] for a, b in marked(other))
