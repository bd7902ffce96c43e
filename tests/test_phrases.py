"""Phrases over words: what a row of a table matches and what it does not."""

import pytest

from tqcheck.document import Text
from tqcheck.phrases import Phrases

CASES = [
    ("reading time # min/mins", "Reading time : 1 min.", "Reading time : 1 min"),
    ("reading time # min/mins", "Reading time: some min.", None),
    ("source site #", "source site-25", "source site-25"),
    ("updated at? #", "Updated 14:12 today", "Updated 14:12"),
    ("updated at? #", "Updated at 14:12", "Updated at 14:12"),
    ("by @+ for? the? guardian", "By Ana de la Cruz for the Guardian", "By Ana de la Cruz for the Guardian"),
    ("by @ with afp", "By Anna with AFP", "By Anna with AFP"),
    ("by @ with afp", "by the way with AFP", None),
    ("read also *", "Read also: the whole story.", "Read also: the whole story"),
    ("photo * / afp", "Photo: Anna / AFP", None),
    ("photo * afp", "Photo: Anna Meyer / AFP again", "Photo: Anna Meyer / AFP"),
    ("at the level of", "It is decided at the level\nof the state", None),
    ("at the level of", "He said at the level of the state", "at the level of"),
    ("don t miss", "Don’t miss it", "Don’t miss"),
]


@pytest.mark.parametrize(("phrase", "content", "expected"), CASES)
def test_phrase(phrase: str, content: str, expected: str | None) -> None:
    text = Text(content)
    table = Phrases([(phrase, "row")], frozenset({"the", "of", "at", "by"}))
    found = {content[text.starts[m.first] : text.end_of(m.after - 1)] for m in table.find(text)}
    limits = {words.start: words.stop for words in text.line_words}
    begun = {content[text.starts[m.first] : text.end_of(m.after - 1)] for m in table.opening(text, limits)}
    assert found == ({expected} if expected else set())
    assert begun == ({expected} if expected and content.startswith(expected) else set())
