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

from ..document import Document, Text
from ..figures import LANGUAGES
from ..finding import Mark, Severity
from ..namesakes import target_names
from ..places import place
from ..rule import Rule
from ..text.lexicon import lexicon

SURE = 0.6
SHORTEST = 3
POLITE = frozenset({"Ihnen", "Sie", "Lei", "Usted", "Ustedes"})
"""Pronouns that have a capital out of politeness."""


def check(document: Document, _: None) -> Iterator[Mark]:
    """Marks the place of each full name whose words are all missing, once."""
    names, told = document.share(target_names), set[tuple[str, ...]]()
    given = lexicon(document.target.language.code).capitalised
    for pair in document.pairs:
        for first, words in full_names(pair.source) if pair.confidence >= SURE and pair.target.content else ():
            if words[0] in given and words not in told and not any(map(names.keep, words)):
                told.add(words)
                start, end = place(pair, pair.source.starts[first])
                yield Mark(start, end, f"the source names {' '.join(words)}", segment=pair.segment)


def full_names(text: Text) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Runs of two or more words with a capital, parted by single spaces, and the place of the first."""
    run, end = list[int](), len(text.words)
    for word in (*text.titled, end):
        if run and word == run[-1] + 1 < end and text.gaps[word] == " ":
            run.append(word)
            continue
        name = tuple(text.words[word] for word in run)
        polite = not POLITE.isdisjoint(name)  # Lassen Sie
        if len(run) > 1 and not polite and min(map(len, name)) >= SHORTEST:
            yield run[0], name
        run = [word]


rule = Rule(
    check, "Accuracy/Omission", "omission", Severity.MAJOR, needs_source=True, targets=LANGUAGES, sources=LANGUAGES
)
