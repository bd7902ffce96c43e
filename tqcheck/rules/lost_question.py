"""A question of the source that the translation states.

Lang: es > en
Source: ¿Quién pagará las obras del puerto de Vigo, según la ministra?
Bad:  Who will pay for the works in the port of Vigo, according to the {minister.}
Good: Who will pay for the works in the port of Vigo, according to the minister?
Source: La ministra se preguntó quién pagará las obras.
Good: The minister wondered who would pay for the works.
"""

from collections.abc import Iterator

from ..document import Document
from ..finding import Mark
from ..rule import Rule

SURE = 0.6


def check(document: Document, _: None) -> Iterator[Mark]:
    """Marks the end of each sentence that should ask."""
    for pair in document.pairs:
        source, target = pair.source.content.rstrip(), pair.target.content.rstrip()
        asks = source.rstrip("»”\"' ")[-1:] in ("?", "？", "؟") and pair.confidence >= SURE
        if asks and len(pair.source.sentences) == 1 and target.endswith(".") and "?" not in target:
            start = pair.target.start + pair.target.starts[-1] if pair.target.starts else pair.target.start
            yield Mark(start, pair.target.start + len(target), "the source asks this", segment=pair.segment)


rule = Rule(check, "Accuracy/Mistranslation", "mistranslation", needs_source=True)
