"""Every rule's manual is its test: braces mark exactly what is found, good examples stay silent."""

from pathlib import Path

import pytest

from tqcheck import manual, rule
from tqcheck.check import examine, judge
from tqcheck.document import Document, Text
from tqcheck.manual import Example
from tqcheck.origin import Origin
from tqcheck.profile import Profile, load

CASES = [
    pytest.param(name, example, id=f"{name}: {example.texts[0][:60]}")
    for name in rule.names()
    for example in manual.examples(name)
]


def found(name: str, example: Example) -> list[list[tuple[int, int]]]:
    """The spans that a rule alone marks in the texts of an example."""
    base = load("strict", select=[name])
    profile = Profile(
        base.name, base.enabled, base.severities, {name: {**base.settings[name], **example.options}}, base.weights, {}
    )
    batch = [examine(document(f"d{i}", text, example), profile) for i, text in enumerate(example.texts)]
    assert not [fault for one in batch for fault in one.faults]
    return [[(f.start, f.end) for f in findings] for findings in judge(batch, profile)]


def document(name: str, text: str, example: Example) -> Document:
    """A document of an example's text, paired with the source when there is one."""
    target = Text(text, example.language)
    source = Text(example.source, example.source_language or "fr") if example.source else None
    return Document(name, target, Origin(None, text), source, source_language=example.source_language)


@pytest.mark.parametrize(("name", "example"), CASES)
def test_example(name: str, example: Example) -> None:
    marked = found(name, example)
    shown = [[text[s:e] for s, e in spans] for text, spans in zip(example.texts, marked, strict=True)]
    assert [sorted(spans) for spans in example.spans] == marked, f"marked: {shown}"


@pytest.mark.parametrize("name", rule.names())
def test_manual_has_as_many_silent_examples_as_marked_ones(name: str) -> None:
    examples = list(manual.examples(name))
    marked = sum(any(example.spans) for example in examples)
    assert marked
    assert len(examples) - marked >= marked


@pytest.mark.parametrize("name", rule.names())
def test_manual_opens_with_one_sentence(name: str) -> None:
    assert manual.summary(name).endswith(".")
    assert manual.summary(name).count(". ") == 0
    assert Path(rule.FOLDER / f"{name.replace('-', '_')}.py").is_file()
