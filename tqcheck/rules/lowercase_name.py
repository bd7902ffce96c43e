"""A name written with a small letter, wholly or in part.

An engine that copies the case of its source, or that cuts a sentence at a link, leaves kyiv, macron or the Fifth
republic. That it is a name is known from the document itself, which writes it with a capital in mid-sentence
elsewhere; from the map; or from what stands beside it, where only a place or a person can (the mayor of, president,
said). Names that their owners write small (bell hooks, danah boyd, k.d. lang), brands with a
capital inside (iPhone, eBay), particles (von der Leyen, al-Assad, de Gaulle) and names that are also words (turkey,
china, jordan, bath, nice, reading) stay as they are.

Bad:  The city is still held by troops from {kyiv}. Earlier Kyiv had denied it.
Bad:  He travelled from {brussels} to {kherson} by train.
Bad:  The union at the {gonfreville} site voted; in Gonfreville the strike goes on.
Bad:  The minister met Emmanuel Macron, {macron} said no, and president {macron} left.
Bad:  Reporters asked whether {putin}, {hamas} or {london} had agreed. President {trump} flew home; {macron} said no.
Bad:  The cargo leaves {brazil} by sea. Talks with China failed; trade with {china}, they say, is dead.
Bad:  The only turbine at the {kravtsovskaya} station will be stopped.
Bad:  The mayor of {zabolotiv} resigned. He met {angela} Merkel and Olaf {scholz}.
Bad:  A storm over the {adriatic} and in {andalusia} cut off the villages.
Bad:  They lead {la Liga} by two points.
Bad:  It is the lowest figure in the history of the {Fifth republic}.
Bad:  Ministers of the {european Union} met in the {united states}.
Good: The Teatro alla Scala follows its Don Carlo with Médée.
Good: Brazil nuts and brazil nuts; a panama hat; vintage china from China; the Reading festival, and fun in reading.
Good: The books of bell hooks and danah boyd, and the songs of k.d. lang, are sold out.
Good: Her iPhone was sold on eBay; Ursula von der Leyen met Bashar al-Assad at Charles de Gaulle airport.
Good: The Nobel prize, the Paris agreement and the Warsaw pact: houses differ. An Islamic state is not a caliphate.
Good: They poured pinot noir for the seder, a trojan hid in the code, and Ornithoptera croesus flew past.
Good: He led trump, the macron is a mark, and a brown bear ran into the bush. May said so; Nato is what some write.
Good: The turkey was served on china with a polish of jordan almonds; a nice bath and some reading followed.
Good: The memo was signed “jamie,” without a capital. The bird is called hindi.
Good: See ukraine.example, @kyiv and #brussels, or write to paris@news.example.
Good: A white house by the black sea of roofs. The north sea-lane is closed.
Good: In telemedicine and in photovoltaics much has changed.
Good: The mayor of Springfield and the mayors of villages met near the railway station.
Good: “Un hombre rescató a una mujer en sevilla,” read the sign.
Good: Chicago Police came. The driver fled, police said. The Syrian Army left; the general, army told them, was ill.
Good: He owns a chihuahua, a rottweiler and a pair of wellington boots.
"""

from collections.abc import Iterator, Set
from functools import cache

from .. import tables
from ..document import Document, Text
from ..finding import Mark
from ..phrases import Phrases
from ..rule import Rule
from ..smallcase import LEAST_LETTERS, acts, follows_given_name, inside, is_place, located, rarely
from ..text import countries
from ..text.casing import in_prose
from ..text.lexicon import lexicon
from ..text.people import people
from ..text.triggers import Trigger


def check(document: Document, _: None) -> Iterator[Mark]:
    """Marks unknown words that are names, then surnames that are also words, then names of several words."""
    text = document.target
    names = shown_or_placed(text)
    strangers = text.unknown - names.keys()
    loans = lexicon(text.language.code).loans
    for small in loans.missing(text.unknown - elsewhere(text.language.code)):
        for word in occurrences(text, small, strangers):
            name = names.get(small) or located(text, small, word)
            if name and len(name) >= LEAST_LETTERS:
                yield single(text, word, name)
    for word in surnames(text):
        yield single(text, word, text.words[word].capitalize())
    for small in text.met(worded(text.language.code)):
        name, beside_it = places_by_word(text.language.code)[small]
        not_beside = frozenset(beside_it.split(","))
        if "*" not in not_beside or any(inside(text, i) for i in text.index[small]):
            places = (i for i in occurrences(text, small, text.unknown) if is_place(text, i, not_beside))
            yield from (single(text, word, name) for word in places)
    yield from partly(text)


@cache
def places_by_word(folder: str) -> dict[str, tuple[str, str]]:
    """Places whose names are words too, with what makes one the word."""
    return {small: (name, beside_it) for small, name, beside_it in tables.rows(f"{folder}/word-names.tsv")}


@cache
def worded(folder: str) -> Trigger:
    """Wakes at the names of such places in small letters."""
    return Trigger(lambda forms: places_by_word(folder).keys() & forms)


def occurrences(text: Text, small: str, strangers: Set[str]) -> Iterator[int]:
    """Where a word stands in small letters in running prose."""
    for word in text.index[small]:
        bound = text.gaps[word] in ("'", "’", "-") and text.words[word - 1][0].isupper()  # Yu’anshan, Jae-yong
        if text.words[word] == small and not bound and in_prose(text.words, text.gaps, word, strangers):
            yield word


def single(text: Text, word: int, name: str) -> Mark:
    """The mark of one word."""
    return Mark(text.starts[word], text.end_of(word), f"a name: {name}", name, safe=True)


def shown_or_placed(text: Text) -> dict[str, str]:
    """Words that stand somewhere in small letters, with the name that the document or the map makes of them."""
    names = {}
    known, mapped = lexicon(text.language.code), lands(text.language.code)
    for small in text.unknown:
        shown = next((text.words[i] for i in text.index[small] if inside(text, i)), None)
        shown = None if shown and rarely(text, small) else shown
        name = shown or mapped.get(small, small.capitalize())
        if shown or small in mapped or (name in known.capitalised and name in known.places):
            names[small] = name
    return names


def surnames(text: Text) -> Iterator[int]:
    """English words (macron, brown) that act as a person and are someone's surname, in the text or in the news."""
    famous = text.met(persons(text.language.code))
    both = text.lowered & text.forms
    for small in (both | famous) - text.language.function_words - text.unknown:
        places = text.index[small]
        if small in famous or any(text.words[i] != small and follows_given_name(text, i) for i in places):
            yield from (word for word in places if text.words[word] == small and acts(text, word))


@cache
def persons(folder: str) -> Trigger:
    """Wakes at surnames of persons in the news that are written small."""
    surnames = (name[-1].lower() for name in people(folder).names)
    return Trigger(frozenset(name for name in surnames if len(name) > LEAST_LETTERS).__and__)


@cache
def lands(folder: str) -> dict[str, str]:
    """Countries, seas, mountains, regions and bodies that are no words, by their name in small letters."""
    names = tables.words(f"{folder}/lands.tsv") | {name for name, _ in countries.rows(folder)}
    return {name.lower(): name for name in names}


@cache
def elsewhere(folder: str) -> frozenset[str]:
    """Words that the rules of the calendar and of nationalities judge, and places that are words too."""
    names = ("calendar", "demonyms", "word-names")
    return frozenset().union(*(tables.words(f"{folder}/{name}.tsv") for name in names))


@cache
def several(folder: str) -> Phrases[tuple[str, bool]]:
    """Names of several words, with whether they are wrong even without any capital."""
    rows = tables.rows(f"{folder}/multiword-names.tsv")
    return Phrases((small, (name, lone == "yes")) for small, name, lone in rows)


def partly(text: Text) -> Iterator[Mark]:
    """Marks names of several words of which some have their capital and some have not."""
    for found in several(text.language.code).find(text):
        name, lone = found.row
        start, end = text.starts[found.first], text.end_of(found.after - 1)
        shown = text.content[start:end]
        if shown == name or shown.isupper() or shown.replace("\u00a0", " ").lower() != name.lower():
            continue
        if lone or any(text.words[i][0].isupper() for i in range(found.first + opens(text, start), found.after)):
            yield Mark(start, end, f"a name: {name}", name, safe=True)


def opens(text: Text, offset: int) -> bool:
    """Whether a sentence begins at an offset: then its capital proves nothing."""
    return text.sentence_at(offset)[0] == offset


rule = Rule(check, "Linguistic conventions/Spelling", "misspelling", targets=frozenset({"en"}))
