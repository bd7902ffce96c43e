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
from ..text import countries
from ..text.casing import beside, in_prose
from ..text.exonyms import is_mapped, is_translated
from ..text.lexicon import lexicon
from ..text.people import people
from ..text.places import LOCATIVE, framed, shaped
from ..text.sexes import GIVEN
from ..text.triggers import Trigger

LEAST_LETTERS = 4
"""Shorter words written small are pieces of other languages more often than names."""
TITLES = frozenset({"chancellor", "colonel", "governor", "judge", "mayor", "minister", "mr", "mrs", "ms", "pope"})
TITLES |= {"premier", "president", "prince", "princess", "professor", "secretary", "senator"}
DETERMINERS = frozenset({"a", "an", "former", "her", "his", "its", "my", "our", "that", "the", "their", "this", "vice"})
FROM_PLACE = frozenset({"against", "between", "from", "in", "near", "with"})
SAYS = frozenset(
    {"added", "admitted", "announced", "argued", "explained", "insisted", "said", "says", "told", "warned"}
)


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


def rarely(text: Text, small: str) -> bool:
    """Whether a text mostly writes a word small, or has it small in a compound (avahi-core): then it wants it so."""
    places = [i for i in text.index[small] if text.words[i] == small]
    compound = any("-" in (text.gaps[i][-1:], text.gaps[i + 1]) for i in places)
    return compound or 2 * len(places) > len(text.index[small])


def inside(text: Text, word: int) -> bool:
    """Whether a word has its capital in mid-sentence, or after a first name, where only a name has one."""
    before, after = (beside(text.words, text.gaps, word, step) for step in (-1, 1))
    if not text.words[word].istitle() or after.istitle():
        return False
    english = lexicon(text.language.code)
    return before.islower() or (before.istitle() and bool(english.unknown({before.lower()})))


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


def follows_given_name(text: Text, word: int) -> bool:
    """Whether a capitalised word stands after a given name (Emmanuel Macron), not after a place (Virginia Police)."""
    first = beside(text.words, text.gaps, word, -1)
    if not text.words[word].istitle() or first not in GIVEN:
        return False
    return first not in lexicon(text.language.code).places


def acts(text: Text, word: int) -> bool:
    """Whether a word says something or follows a title, as only a person does."""
    before, after = (beside(text.words, text.gaps, word, step) for step in (-1, 1))
    if text.gaps[word + 1] in ("’", "'") and text.keys[word + 2 : word + 3] == ["s"]:
        return before in text.language.function_words - DETERMINERS
    return before.lower() in TITLES or (after in SAYS and before not in DETERMINERS and text.keys[word] not in TITLES)


def is_place(text: Text, word: int, not_beside: frozenset[str]) -> bool:
    """Whether a word that is a place too can only be the place here."""
    before, after = (beside(text.words, text.gaps, word, step) for step in (-1, 1))
    if "*" not in not_beside:
        return before not in DETERMINERS and before != "to" and not_beside.isdisjoint((before, after))
    return before in FROM_PLACE and (after == "" or after in text.language.function_words)


def located(text: Text, small: str, word: int) -> str | None:
    """The name of a place or person, where what stands around an unknown word shows that it is one."""
    before, after = (beside(text.words, text.gaps, word, step).lower() for step in (-1, 1))
    name, known = small.capitalize(), lexicon(text.language.code)
    if half(text, name, word):
        return name
    stands = framed(before, text.keys[word - 2] if word > 1 else "", after)
    if name in known.places or name in known.capitalised:
        title = text.words[word - 1].istitle() and not is_mapped(text.language.code, name)  # In croce
        placed = before in LOCATIVE and not title
        city = before not in DETERMINERS and is_translated(text.language.code, name)
        return name if stands or placed or city or acts(text, word) or in_the_news(text, name, before) else None
    if in_the_news(text, name, before):
        return name
    return name if (stands or shaped(small, before)) and not known.resembles(small) else None


def in_the_news(text: Text, name: str, before: str) -> bool:
    """Whether a name, that is no word of the language, is one of those whom the news names often."""
    return len(name) > LEAST_LETTERS and before not in DETERMINERS and name in people(text.language.code).words


def half(text: Text, name: str, word: int) -> bool:
    """Whether one half of a person's name has its capital: angela Merkel, Olaf scholz; not Teatro alla Scala."""
    before, after = (beside(text.words, text.gaps, word, step) for step in (-1, 1))
    if name in GIVEN:
        return (
            not before.istitle() and after.istitle() and bool(text.unknown & {after.lower()} or after in text.strangers)
        )
    known = name in lexicon(text.language.code).capitalised or name in people(text.language.code).words
    return before in GIVEN and known and not after.istitle()


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
