"""A name that is not the one of the source.

An engine that reads a rare surname falls for a common one that begins alike (Delmotte, Delmas), and takes one country
for another. A name counts as changed when nothing in the source can be it, and a name of the source that has no
counterpart either begins like it, or stands beside the same given name.

Lang: fr > en
Source: La procureure adjointe, Anne Delmotte, a salué Christophe Lemoine. L’Allemagne redoute un retard.
Bad:  The deputy prosecutor, Anne {Delmas}, praised Christophe Lemoine. Germany fears a delay.
Bad:  The deputy prosecutor, Anne Delmotte, praised {Christian} Lemoine. Germany fears a delay.
Bad:  The deputy prosecutor, Anne Delmotte, praised Christophe Lemoine. {Austria} fears a delay.
Good: The deputy prosecutor, Anne Delmotte, praised Christophe Lemoine. Germany fears a delay.
Good: The deputy prosecutor, Anne Delmotte, praised Christophe Lemoine. Berlin fears a delay.
Good: Anne Delmotte, the deputy prosecutor, praised Mr Lemoine. The German government fears a delay.
Lang: ru > en
Source: «Европа не готова», — сказала Ирина Ковалёва. Губернатор Алексей Цыденов согласился.
Bad:  “Europe is not ready,” said Irina {Kovalenko}. Governor Alexei Tsydenov agreed.
Bad:  “Europe is not ready,” said Irina Kovalyova. Governor Alexei {Tsydenko} agreed.
Good: “Europe is not ready,” said Irina Kovaleva. Governor Alexey Tsydenov agreed.
Good: “Europe is not ready,” said Irina Kovalyova. Governor Alexei Tsydenov agreed.
Lang: cs > en
Source: Ministerstvo vedené Vlastimilem Válkem jednalo s ředitelem Ivem Rovným.
Bad:  The ministry headed by Vlastimil Válek met the director, Ivo {Rohan}.
Good: The ministry headed by Vlastimil Válek met the director, Ivo Rovný.
"""

from collections.abc import Iterator
from functools import cache

from .. import tables
from ..document import Document, Pair, Text
from ..figures import LANGUAGES
from ..finding import Mark, Severity
from ..namesakes import Names, source_names, target_names
from ..rule import Rule
from ..text import countries
from ..text.exonyms import is_translated
from ..text.lexicon import lexicon
from ..text.namesakes import CYRILLIC, mistaken, same

SURE = 0.4
LEAST = 3
MOST = 200_000
"""Comparisons of names that a pair is worth: a coarser one proves nothing."""


def check(document: Document, _: None) -> Iterator[Mark]:
    """Marks each name that stands where the source has another."""
    for pair in document.pairs:
        if pair.confidence >= SURE and pair.source.content and pair.target.content:
            yield from persons(pair, document)
            yield from lands(pair)


def persons(pair: Pair, document: Document) -> Iterator[Mark]:
    """Names of one word each that nothing in the source explains."""
    theirs, ours = document.share(source_names), document.share(target_names)
    strangers = [word for word in capitals(pair.target) if not theirs.explain(pair.target.words[word])]
    missing = capitals(pair.source) if strangers else []
    if len(missing) * max(len(pair.target.forms), len(strangers)) > MOST:
        return
    for word in strangers:
        for other in missing:
            name = pair.source.words[other]
            if replaced(pair, word, other, ours) and not here(pair, name, theirs.code):
                text, said = pair.target, f"the source has {name}"
                yield Mark(text.start + text.starts[word], text.start + text.end_of(word), said, segment=pair.segment)
                break


def capitals(text: Text) -> list[int]:
    """The words that may be names: one capital, long enough, neither ordinary words nor what saints are called."""
    code = text.language.code
    titles = {word for word in map(text.words.__getitem__, text.titled) if len(word) >= LEAST and word[1:].islower()}
    titles -= tables.words(f"{code}/translated-given-names.tsv")
    keys = {word.lower() for word in titles}
    names = (lexicon(code).common.missing(keys) if lexicon(code).common else keys) - text.numerals.words
    return [place for place in text.titled if text.words[place] in titles and text.keys[place] in names]


def localised(word: str, code: str, source: str) -> bool:
    """Whether a name may have a form of its own in the language: a place, a people, Николай for Nicholas."""
    table = lexicon(code).places
    if word.lower() in lexicon(code).rare or (source in ("ru", "uk") and word in lexicon(code).capitalised):
        return True
    if word.lower() in peoples(code) or countries.stem(word, code) in countries.names(code):
        return True
    return word in table or is_translated(code, word)


@cache
def peoples(code: str) -> frozenset[str]:
    """Peoples and languages in small letters: they follow grammar, not the source's spelling."""
    return frozenset(row[1].lower() for row in tables.rows(f"{code}/demonyms.tsv"))


def here(pair: Pair, name: str, code: str) -> bool:
    """Whether the paired stretch has a name of the source."""
    return any(same(name, other, code) for other in pair.target.forms)


def replaced(pair: Pair, word: int, other: int, names: Names) -> bool:
    """Whether a name stands where another one of the source should: it looks like it, or has the same neighbour.

    A neighbour proves nothing when the name of the source stands elsewhere in the translation.
    """
    ours, theirs, code = pair.target.words, pair.source.words, names.code
    if mistaken(theirs[other], ours[word], code) and not localised(ours[word], pair.target.language.code, code):
        return True
    if CYRILLIC.search(theirs[other]):
        return False  # Роберт Хейл is Robert Hale
    beside = [(neighbour(pair.source, other, step), neighbour(pair.target, word, step)) for step in (-1, 1)]
    alike = any(same(one, two, code) for one, two in beside if one and two)
    short = theirs[other].startswith(ours[word]) or ours[word].startswith(theirs[other])  # Corp, Corporation
    return alike and not short and not names.keep(theirs[other])


def neighbour(text: Text, word: int, step: int) -> str:
    """The other word of a name of two, particles between them left out; nothing when there is none."""
    place = word + step
    while 0 <= place < len(text.words) and text.words[place] in text.language.particles:
        place += step
    if not 0 <= place < len(text.words) or not text.words[place][0].isupper() or len(text.words[place]) < LEAST:
        return ""
    joints = text.gaps[min(word, place) + 1 : max(word, place) + 1]
    return text.words[place] if all(gap in (" ", "\u00a0") for gap in joints) else ""


def lands(pair: Pair) -> Iterator[Mark]:
    """A country that the source does not speak of, where a country of the source is not spoken of."""
    source, target = pair.source, pair.target
    one, two = source.language.code, target.language.code
    theirs, ours = (
        countries.named(code, side.words, side.starts, side.titled) for code, side in ((one, source), (two, target))
    )
    lost = [land for land in theirs if land not in ours and not countries.hinted(two, target.keys, land)]
    new = [land for land in ours if land not in theirs and not countries.hinted(one, source.keys, land)]
    if len(lost) == len(new) == 1:
        (start, end), (first, last) = ours[new[0]], theirs[lost[0]]
        said = f"the source has {source.content[first:last]}"
        yield Mark(target.start + start, target.start + end, said, segment=pair.segment)


rule = Rule(
    check, "Accuracy/Mistranslation", "mistranslation", Severity.MAJOR,
    needs_source=True, targets=LANGUAGES, sources=LANGUAGES,
)  # fmt: skip
