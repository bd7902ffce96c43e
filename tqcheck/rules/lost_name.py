"""A person whom the source names and the translation never does.

Only full names whose given name the tables know count, so that titles, offices and firms, which are translated, stay
out; and no word of the name may stand anywhere in the translation.

Lang: es > en
Source: El ministro Carlos Albaladejo prometió ayuda. «Es poco», dijo Ricardo Zurutuza, alcalde de la villa.
Bad:  Minister Carlos Albaladejo promised help. “It is not much”, said the mayor of the {town.}
Good: Minister Carlos Albaladejo promised help. “It is not much”, said the mayor of the town, Zurutuza.
Good: Minister Albaladejo promised help. “It is not much,” said Mayor Ricardo Zurutuza.
"""

from collections.abc import Iterator

from ..document import Document
from ..figures import LANGUAGES
from ..finding import Mark, Severity
from ..places import place
from ..rule import Rule
from ..text.exonyms import forms
from ..text.lexicon import lexicon
from ..text.namesakes import same

SURE = 0.6
SHORTEST = 3


def check(document: Document, _: None) -> Iterator[Mark]:
    """Marks the place of each full name whose words are all missing, once."""
    source, target = document.source, document.target
    if source is None:
        return
    code, told = source.language.code, set()
    given = lexicon(target.language.code).capitalised
    for pair in document.pairs:
        for name in pair.source.names if pair.confidence >= SURE and pair.target.content else ():
            words = tuple(
                w for w in pair.source.words[name.first : name.last + 1] if len(w) >= SHORTEST and w[0].isupper()
            )
            if len(words) > 1 and words not in told and words[0] in given and not kept(words, target.forms, code):
                told.add(words)
                start, end = place(pair, name.start)
                yield Mark(start, end, f"the source names {' '.join(words)}", segment=pair.segment)


def kept(words: tuple[str, ...], forms_of_target: frozenset[str], code: str) -> bool:
    """Whether any word of a name stands in the target, in any form."""
    return any(same(word, other, code) for word in words for other in forms_of_target) or any(
        exonym.english.split()[0] in forms_of_target
        for word in words
        for exonym in forms("en", "en/house-style.tsv", word)
    )


rule = Rule(
    check, "Accuracy/Omission", "omission", Severity.MAJOR, needs_source=True, targets=LANGUAGES, sources=LANGUAGES
)
