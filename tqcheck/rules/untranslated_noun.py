"""A German noun, or another capitalised word of the source language, left in an English sentence.

German writes every noun with a capital, so an engine takes a noun that it does not know for a name and copies it. An
article or a number before the word and no second capital beside it tell the noun from the name. Bodies and things that
English news calls by their German names are known.

Bad:  There will be a {Zuschuss} of up to half the cost.
Bad:  The firm will cut 2,600 {Arbeitsplätze} by the summer.
Bad:  The {Bundesregierung} agreed on Tuesday that the {Staatsanwaltschaft} must act.
Bad:  He was sent off in the {Segunda} last year, and the {Prefettura} said nothing.
Bad:  She spoke of enormous {Gewaltbereitschaft} and of {Untersuchungshaft}.
Good: In croce came first, then Fachwerk for bayan.
Good: It measured 4.1 on the Richter scale, then 3.8 Richter. She leaves two sons, Serge and Armen.
Good: The Bundestag voted after a debate in the Reichstag, and the Autobahn was closed.
Good: A Mercedes and two Volkswagens were parked; the Leopard went to Ukraine.
Good: The Bundesverfassungsgericht (the constitutional court) will rule on a Gesetz, a law, in May.
Good: In the days of the Ampel, as the three-party coalition was known, he read of a Götterdämmerung.
Good: She studied at the École normale supérieure and worked on Kurzarbeit, the short-time scheme, for a year.
Good: The Segunda Federación begins in August at the Stade de France. He works on Unter den Linden. The Frankfurter Allgemeine said so.
Bad:  “That was {Wahnsinn},” said the goalkeeper, and the {Diputación} never answered.
Bad:  {Bomberos} put out the fire. “{Gemeente} will pay,” she said.
Good: Vali said so. Rada spoke first, and Rada left. Comune di Roma paid; Bomberos, a paper, wrote it.
Bad:  The {EU-Kommission} agreed with the {UN-Sicherheitsrat} on Monday.
Good: The EU-Mercosur deal, the US-Meixner family, the UN-Habitat report, the JPMorgan-Bankhaus and CO2-neutral cars.
Good: Anna Korb spoke for an hour. The delegates agreed with Korb and with the paper Bild am Sonntag.
Good: The company was bought by a Müller and three Schmidts. The word “Zuschuss” means subsidy.
"""

from collections.abc import Iterator, Set
from functools import cache

from ..document import Document, Text
from ..finding import Mark, Severity
from ..rule import Rule
from ..text.casing import stands_free
from ..text.foreign import (
    OFTEN,
    compound_in,
    foreign_function_words,
    function_words,
    known,
    languages_like,
    languages_of,
    name_of,
)
from ..text.glosses import explained
from ..text.lexicon import lexicon, strange, with_capital
from ..text.triggers import Trigger

COUNTING = frozenset(("a", "an", "any", "each", "every", "few", "many", "more", "no", "several", "some"))
ADVERBS = frozenset(("again", "also", "even", "first", "here", "later", "next", "now", "once", "so", "then", "there"))
"""Function words behind which a title stands as well as a noun: and then Fachwerk for bayan."""
SHORTEST = 4
COMPOUND = 9
"""A German noun of this many letters after `the` is hardly a name."""
ABSTRACT = ("heit", "keit", "schaft", "ung", "ungen", "heiten", "keiten", "ität")
BODIES = ("zeitung", "stiftung", "siedlung", "gesellschaft", "gemeinschaft", "genossenschaft", "verwaltung")
THOUSANDS = 3
"""Digits of a group."""
PLACES = ("allee", "bach", "berg", "burg", "gasse", "halle", "park", "platz", "see", "spitze", "straße", "tal", "wald")
"""What names of places end in."""


def check(document: Document, _: None) -> Iterator[Mark]:
    """Marks each capitalised word in mid-sentence that is a foreign noun."""
    text = document.target
    keys = {word.lower() for word in text.met(possible(text.language.code))}
    named = {key for key in keys if in_name(text, key)}
    for place in sorted(place for key in keys for place in text.index[key]):
        word, code = text.words[place], language(text, place) if leads(text, place) else ""
        code = code or opens(text, place)
        if compounded(text, place):
            start = text.starts[place - 1]
            yield Mark(start, text.end_of(place), f"left untranslated from {name_of('de')}")
            continue
        if not code or not stands_free(text.gaps, place) or word.lower() in named or goes_on(text, place):
            continue
        if not explained(text.words, text.gaps, place, place):
            row = known(word) or known(word.lower())
            where = text.starts[place], text.end_of(place)
            yield Mark(*where, f"left untranslated from {name_of(code)}", row[1] if row else None)


@cache
def possible(code: str) -> Trigger:
    """Wakes at the capitalised words that can be a foreign noun, wherever they stand."""
    return Trigger(lambda forms: nouns(code, {form for form in with_capital(forms) if form[1:].islower()}))


def nouns(code: str, capitals: Set[str]) -> Iterator[str]:
    """Those of some capitalised words that can be a foreign noun."""
    loans = lexicon(code).loans
    others = {word for word in strange(lexicon(code), capitals) if len(word) >= COMPOUND or "de" in languages_of(word)}
    for word in capitals:
        if (word in others or word in OFTEN or word.lower() in OFTEN) and word.lower() not in loans:
            yield word


def compounded(text: Text, word: int) -> bool:
    """Whether a hyphen joins a German noun to an acronym: EU-Kommission, CO2-Preis."""
    if text.gaps[word] != "-" or not word or text.gaps[word + 1][:1] == "-":
        return False
    acronym, noun = text.words[word - 1], text.words[word]
    german = "de" in languages_of(noun) or (len(noun) >= COMPOUND and other_form(text, noun))
    return len(acronym) > 1 and acronym.isupper() and german and unnamed(text, noun)


def opens(text: Text, word: int) -> str:
    """The language of a word that opens a sentence in which English goes on: Bomberos put out the fire."""
    row = known(text.keys[word])
    first = text.words_in(text.sentence_at(text.starts[word])).start == word
    short = len(text.words[word]) <= SHORTEST  # or a name: Vali
    if not row or not first or short or word + 1 >= len(text.words) or text.gaps[word + 1] != " ":
        return ""
    after = text.words[word + 1]
    goes = after.islower() and after not in text.unknown and len(text.index[text.keys[word]]) == 1
    return row[0][0] if goes else ""


def leads(text: Text, word: int) -> bool:
    """Whether a noun stands alone behind an article, a number or another function word, after nothing but a space."""
    before, after = text.keys[word - 1] if word else "", text.words[word + 1 : word + 2]
    if text.gaps[word] != " " or (after and after[0][0].isupper() and text.gaps[word + 1] in (" ", "-")):
        return False
    if before[:1].isdigit() and counts_nothing(text, word - 1):
        return False
    if before in ("and", "or") and text.words[word - 2][0].isupper():
        return False
    if before in text.language.function_words - ADVERBS or before[:1].isdigit():
        return True
    return abstract(text.words[word]) and text.words[word - 1].islower() and before not in text.unknown


def counts_nothing(text: Text, number: int) -> bool:
    """Whether digits are decimals, or part of a name: 4.1 Richter, Movimento 5 Stelle."""
    if text.gaps[number] == " ":
        return text.words[number - 1][0].isupper()
    return text.gaps[number] in (".", ",") and len(text.words[number]) < THOUSANDS


def language(text: Text, word: int) -> str:
    """The language of a noun in mid-sentence; empty for what may be a name."""
    written, before = text.words[word], text.keys[word - 1]
    if len(written) < SHORTEST or not written[1:].islower():
        return ""
    row = known(written) or (known(written.lower()) if before == "the" else None)
    if row:
        return row[0][0]
    if written.endswith(PLACES):
        return ""
    certain = before in COUNTING or before[0].isdigit() or before == "the" or abstract(written)
    german = "de" in languages_of(written) or (certain and len(written) >= COMPOUND and other_form(text, written))
    return "de" if german and unnamed(text, written) else ""


def abstract(written: str) -> bool:
    """Whether a long word ends as German quality and action do: few newspapers and firms do, so any word may lead."""
    return len(written) >= COMPOUND and written.endswith(ABSTRACT) and not written.endswith(BODIES)


def in_name(text: Text, key: str) -> bool:
    """Whether the word ends a longer name here or elsewhere: Anna Korb, Bild am Sonntag."""
    for i in text.index[key]:
        bridged = i > 1 and "de" in function_words[text.keys[i - 1]]
        before = i - 2 if bridged else i - 1
        if before >= 0 and text.words[before][0].isupper() and text.keys[before] not in text.language.function_words:
            return text.gaps[i] == " "
    return False


def goes_on(text: Text, word: int) -> bool:
    """Whether the next word is foreign too: École normale, Stade de France."""
    if text.gaps[word + 1] != " ":
        return False
    after = text.keys[word + 1]
    if after == "scale":
        return True  # Richter’s
    if after in text.language.particles or foreign_function_words(text.language.code)[after]:
        return True
    return text.words[word + 1] in text.unknown


def other_form(text: Text, written: str) -> bool:
    """Whether German has a word in another form, or puts it together of two, and English has nothing like it."""
    lists, key = lexicon(text.language.code), written.lower()
    german = "de" in languages_like(written) or "de" in compound_in(key)
    return german and not lists.resembles(key) and not lists.derives(key)


def unnamed(text: Text, written: str) -> bool:
    """Whether a capitalised word is neither English nor made of a name (Frankfurter)."""
    lists = lexicon(text.language.code)
    if not lists.unknown({written.lower()}):
        return False
    starts = (written[:end] for end in range(SHORTEST, len(written) + 1))
    return not any(start in lists.capitalised or start in lists.places for start in starts)


rule = Rule(check, "Accuracy/Untranslated", "untranslated", Severity.MAJOR, targets=frozenset({"en"}))
