"""The proof of a rule: its manual against what it does.

A house tests its own rules with it: `assert not list(proof.faults("desk:no-jargon", plugins=["rules/desk"]))`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from . import manual
from .check import examine, judge
from .document import Document
from .manual import Example
from .origin import Origin
from .profile import Choice, made
from .settings import merged, read
from .views import Text


def faults(name: str, plugins: Sequence[str] = ()) -> Iterator[str]:
    """What is wrong with a rule's manual or with the rule, a sentence each; nothing when they agree.

    `plugins` are folders or installed names as in a profile. ProfileError if there is no such rule.
    """
    base = made("proof", merged(read("strict"), {"plugins": list(plugins)}), Choice((name,)))
    if not manual.summary(name).endswith(".") or ". " in manual.summary(name):
        yield "the manual does not open with one sentence"
    examples = list(manual.examples(name))
    marked = sum(any(example.spans) for example in examples)
    if not marked or len(examples) < 2 * marked:
        yield f"{marked} marked and {len(examples) - marked} silent examples: as many silent ones are needed"
    for example in examples:
        options = {name: {**base.settings[name], **example.options}}
        profile = replace(base, settings=options)
        batch = [examine(document(f"d{i}", text, example), profile) for i, text in enumerate(example.texts)]
        yield from (fault.message for one in batch for fault in one.faults)
        for text, wanted, found in zip(example.texts, example.spans, judge(batch, profile), strict=True):
            if sorted(wanted) != [(f.start, f.end) for f in found]:
                yield f"in {text!r} it marks {[f.text for f in found]}, not {[text[s:e] for s, e in wanted]}"


def document(name: str, text: str, example: Example) -> Document:
    """A document of an example's text, with the source when there is one."""
    target = Text(text, example.language)
    source = Text(example.source, example.source_language or "fr") if example.source else None
    return Document(name, target, Origin(None, text), source, source_language=example.source_language)
