"""A word of the source language left in an English sentence.

An engine that has never met a word copies it: the reader learns that the préfecture has spoken, or that somebody lost
a potager. English words, names, and words that English has borrowed are known; what remains is looked up among the
common words of two dozen languages. A word that is quoted, in italics, named as a word or explained beside is meant to
be there, and so is every other mention of it.

Bad:  The {préfecture} said the road would stay closed, and the {mairie} opened a gymnasium.
Bad:  The {sindaco} denied it; the {giunta} had never met.
Bad:  They waited for three hours in the {urgencias} of the hospital.
Bad:  “We need higher {salários},” the union said.
Bad:  The fine is 500 {złotych}, the {belediye} said on its website.
Bad:  The {alcalde} of the town was arrested, and in the end {miliardi} of euros were gone.
Good: The alcalde, or mayor, was arrested. Later the alcalde was released.
Good: The préfecture (the seat of the state in the department) said so.
Good: A potager, a kitchen garden, takes time. So does what Germans call Ordnungspolitik.
Good: The word “belediye” stood on the van, and the sign said *préfecture*.
Good: The gendarmes drank espresso in a café in Kraków and ate pączki.
Good: He wrote to info@mairie.example and read #préfecture on Twitter.
Good: His column in La Voz, “El alcalde y la ciudad”, won a prize.
Good: Her village lies near Saint-Jean-de-Luz, and she works at the Université de Pau.
Good: Stalls sold stroopwafel, klappertaart and nasi goreng; the dish comes with sambal oelek.
Good: He spoke of the coup d’état as a fait accompli and of liberté, égalité, fraternité.
Good: The comedores serve guiso. The motosierra, a chainsaw, is his sign; the estallido came first.
Good: “Wala kaming pakialam sa veto, presyo ang pakialam namin,” said a vendor.
Good: She sang Un ballo in maschera, read L’amica geniale and watched La casa de papel and Volver a empezar.
Good: The gigafactory is a showpiece; the remdesivir trial had resurged.
"""

from collections import defaultdict
from collections.abc import Iterator, Set
from functools import cache

from .. import tables
from ..codeswitching import LONGEST, meant, small
from ..document import Document, Text
from ..finding import Mark, Severity
from ..phrases import Phrases
from ..rule import Rule
from ..text import Span
from ..text.foreign import (
    OFTEN,
    compound_in,
    foreign_function_words,
    known,
    languages_at,
    languages_like,
    likeliest,
    name_of,
)
from ..text.glosses import explained
from ..text.lexicon import Lexicon, lexicon, slips
from ..text.ngrams import margin
from ..text.people import people
from ..text.triggers import Trigger

SHORTEST = 4
LIKELIER = 0.6
"""Natural log a letter by which a word that no table has must look like the language of the others."""


def check(document: Document, _: None) -> Iterator[Mark]:
    """Marks each run of foreign words that is used as if it were English."""
    text = document.target
    source = document.source.language.code if document.source else ""
    words = foreign_words(text, source)
    if not words:
        return
    code = source or likeliest(words.values())
    runs: dict[tuple[str, ...], list[tuple[int, int]]] = defaultdict(list)
    for first, last in joined(text, words):
        runs[tuple(text.keys[first : last + 1])].append((first, last))
    told = {run for run, places in runs.items() if any(explained(text.words, text.gaps, *place) for place in places)}
    for run, places in runs.items():
        if len(run) > LONGEST or run in told or (told and not (len(run) == 1 and run[0] in OFTEN)):
            continue  # who explains one foreign word means the others too
        for first, last in places:
            if stands(text, first, last) and not meant(text, words, first, last):
                yield mark(text, (first, last), words[run[0]], code)


@cache
def loan_phrases(folder: str) -> Phrases[None]:
    """Set phrases of other languages that the language has taken over."""
    return Phrases((row[0], None) for row in tables.rows(f"{folder}/loan-phrases.tsv"))


@cache
def possible(folder: str) -> Trigger:
    """Wakes at words in small letters that may belong to another language."""
    return Trigger(lambda forms: asked(folder, forms))


def asked(folder: str, forms: Set[str]) -> Iterator[str]:
    """Those of some words that are often left untranslated, or unknown, and neither loans nor small names."""
    loans, short = lexicon(folder).loans, foreign_function_words(folder)
    english = lexicon(folder)
    for word in english.unlisted(forms) | OFTEN.among(forms):
        if word.islower() and word not in loans:
            name = word.capitalize() in english.capitalised or word.capitalize() in people(folder).words
            if word in OFTEN or (not name and (len(word) >= SHORTEST or short[word])):  # february is no name
                yield word


def foreign_words(text: Text, source: str) -> dict[str, tuple[str, ...]]:
    """Words in small letters that belong to other languages, with those languages; no names, no loans, no slips."""
    folder = text.language.code
    short, english = foreign_function_words(folder), lexicon(folder)
    asked = {word for word in text.met(possible(folder)) if word in OFTEN or word.capitalize() not in text.forms}
    found = {word: codes for word in asked if (codes := languages_at(word) or tuple(short[word]))}
    code = source or likeliest(found.values())
    proven = bool(source) or sum(code in codes for codes in found.values()) > 1
    for word in sorted(asked):
        sure = word in OFTEN or not word.isascii() or (proven and code in found.get(word, ()))
        if word in found and not sure and (english.slip(word) or english.derives(word)):
            del found[word]
        elif word not in found:
            codes = languages_like(word) or compound_in(word)
            looks = not word.isascii() or (proven and margin([word], code, folder) > LIKELIER)
            if (codes or looks) and not (english.derives(word) or familiar(english, word, bool(codes))):
                found[word] = codes or ((code,) if proven else ())
    return found


def familiar(english: Lexicon, word: str, likely: bool) -> bool:
    """Whether a word may be English after all: without its accents, by a slip, or by its ending when nothing else."""
    if not word.isascii():
        return not english.unknown({next(slips(word))})
    return english.slip(word) if likely else english.resembles(word)


def joined(text: Text, words: dict[str, tuple[str, ...]]) -> Iterator[tuple[int, int]]:
    """First and last word of each run of the words, over one small word of another language between them."""
    loans = {i for found in loan_phrases(text.language.code).find(text) for i in range(found.first, found.after)}
    places = sorted({i for word in words for i in text.index[word] if text.words[i] == word} - loans)
    first = last = -1
    for place in places:
        near = place - last == 1 or (place - last == 2 and small(text, last + 1))
        if first >= 0 and near and all(text.gaps[i] in (" ", "-", "’", "'") for i in range(last + 1, place + 1)):
            last = place
            continue
        if first >= 0:
            yield first, last
        first = last = place
    if first >= 0:
        yield first, last


def stands(text: Text, first: int, last: int) -> bool:
    """Whether the words are long enough, and else stand between two English words."""
    if sum(len(text.words[i]) for i in range(first, last + 1)) >= SHORTEST:
        return True
    around = [i for i in (first - 1, last + 1) if 0 <= i < len(text.words)]
    spaced = text.gaps[first] == text.gaps[last + 1] == " "
    return spaced and all(text.words[i].islower() and text.words[i] not in text.unknown for i in around)


def mark(text: Text, run: Span, codes: tuple[str, ...], code: str) -> Mark:
    """The run, with its English where the table has it."""
    first, last = run
    row = known(text.keys[first]) if first == last else None
    language = name_of(code if code in codes else codes[0]) if codes else "another language"
    return Mark(text.starts[first], text.end_of(last), f"left untranslated from {language}", row[1] if row else None)


rule = Rule(check, "Accuracy/Untranslated", "untranslated", Severity.MAJOR, targets=frozenset({"en"}))
