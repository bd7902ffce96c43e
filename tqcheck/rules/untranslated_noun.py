"""A German noun, or another capitalised word of the source language, left in an English sentence.

German writes every noun with a capital, so an engine takes a noun that it does not know for a name and copies it. An
article or a number before the word and no second capital beside it tell the noun from the name. Bodies and things that
English news calls by their German names are known.

Bad:  There will be a {Zuschuss} of up to half the cost.
Bad:  The firm will cut 2,600 {Arbeitsplätze} by the summer.
Bad:  The {Bundesregierung} agreed on Tuesday that the {Staatsanwaltschaft} must act.
Bad:  He was sent off in the {Segunda} last year, and the {Prefettura} said nothing.
Good: The Bundestag voted after a debate in the Reichstag, and the Autobahn was closed.
Good: A Mercedes and two Volkswagens were parked; the Leopard went to Ukraine.
Good: The Bundesverfassungsgericht (the constitutional court) will rule on a Gesetz, a law, in May.
Good: The Segunda Federación begins in August. The Frankfurter Allgemeine said so.
Good: The company was bought by a Müller and three Schmidts. The word “Zuschuss” means subsidy.
"""

from collections.abc import Iterator

from .. import tables
from ..document import Document, Text
from ..finding import Mark, Severity
from ..rule import Rule
from ..text.casing import stands_free
from ..text.foreign import compound_in, known, languages_like, languages_of, name_of
from ..text.glosses import explained
from ..text.lexicon import lexicon

COUNTING = frozenset(("a", "an", "any", "each", "every", "few", "many", "more", "no", "several", "some"))
SHORTEST = 4
COMPOUND = 9
"""A German noun of this many letters after `the` is hardly a name."""
PLACES = ("allee", "bach", "berg", "burg", "gasse", "halle", "park", "platz", "see", "spitze", "straße", "tal", "wald")
"""What names of places end in."""


def check(document: Document, _: None) -> Iterator[Mark]:
    """Marks each capitalised word in mid-sentence that is a foreign noun."""
    text = document.target
    loans = tables.words(f"{text.language.code}/loanwords.tsv")
    for first, last, start, end, initial in text.names:
        if first < last or initial or not leads(text.keys[first - 1]):
            continue
        word, code = text.words[first], language(text, first)
        if not code or word.lower() in loans or not stands_free(text.gaps, first):
            continue
        if not explained(text.words, text.gaps, first, first):
            row = known().get(word) or known().get(word.lower())
            yield Mark(start, end, f"left untranslated from {name_of(code)}", row[1] if row else None)


def leads(key: str) -> bool:
    """Whether a noun follows: an article or a number."""
    return key == "the" or key in COUNTING or key[0].isdigit()


def language(text: Text, word: int) -> str:
    """The language of a noun after an article or a number; empty for what may be a name."""
    written, before = text.words[word], text.keys[word - 1]
    if len(written) < SHORTEST or not written[1:].islower() or text.gaps[word] != " ":
        return ""
    row = known().get(written) or (known().get(written.lower()) if before == "the" else None)
    if row:
        return row[0][0]
    if before == "the" and (len(written) < COMPOUND or written.endswith(PLACES)):
        return ""
    german = "de" in languages_of(written) or (len(written) >= COMPOUND and other_form(written))
    return "de" if german and unnamed(text, written) else ""


def other_form(written: str) -> bool:
    """Whether German has a word in another form, or puts it together of two."""
    return "de" in languages_like(written) or "de" in compound_in(written.lower())


def unnamed(text: Text, written: str) -> bool:
    """Whether a capitalised word is neither English nor made of a name (Frankfurter)."""
    lists, key = lexicon(text.language.code), written.lower()
    if not lists.unknown({key}) or lists.resembles(key) or lists.derives(key):
        return False
    return not any(
        written[:end] in lists.capitalised or written[:end] in lists.places for end in range(4, len(written) + 1)
    )


rule = Rule(check, "Accuracy/Untranslated", "untranslated", Severity.MAJOR, targets=frozenset({"en"}))
