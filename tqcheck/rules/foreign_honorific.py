"""A form of address of another language before a name.

M. Macron, Mme Borne, Herr Werneke and Sr. Sánchez are Mr and Ms in English; Maître, Me and On. go. A full stop cuts
the sentence after M or Sr, and the engine takes the rest for a name with an initial. What only looks like it stays:
initials, the suffix of fathers and sons, titles of books. Offices that stand before a name are judged with them.

Bad:  Volodymyr Zelensky spoke first. {M.} Zelensky accused Russia.
Bad:  {Mme} Borne repeated that the increase was needed.
Bad:  {Herr} Werneke answered and {Frau} Kramer agreed.
Bad:  The delegation of Pedro Sánchez stressed that {Sr.} Sánchez had managed it.
Bad:  His lawyer, {Maître} Paul Ricordeau, announced an appeal.
Bad:  For two hours, {Me} Laurent Boguet, the lawyer, spoke.
Bad:  The minister of the sea came. {On.} Angelo Bonelli, of the Greens, objected.
Bad:  The mayor, {Sr.} Robles, complained, and {pán} Taraba agreed. In Turkey, Hasan {Bey} grows apricots.
Bad:  {Ministerpräsident} Markus Söder met {Statsminister} Kristersson, {Ibu} Zhafirah and {Domnul} Munteanu.
Bad:  Governor Hase{-san} came. {Trenér} Trpišovský met {Avvocato} Rossi, and Kim{-ssi} bought a ticket.
Good: They climbed Halla-san and Fuji-san; the papa-san laughed.
Good: Mr Macron, Ms Borne and Mr Sánchez met Dr Werneke.
Good: M. Venkaiah Naidu spoke; Naidu was late. Madame Kim was a power in the land.
Good: M. Night Shyamalan, J. M. Coetzee and Robert M. Gates signed the letter. Gates was late.
Good: It began at 5 P.M. Even so, he was late. H.M. Chadwick wrote of it, and Chadwick knew.
Good: Robert Downey Sr. said that Robert Downey Jr. was late.
Good: Sr. Helen Prejean wrote about it. He was promoted to Sr. Director.
Good: The #MeToo movement, or Me Too, began there. Call Me Maybe was played.
Good: He asked what was going on. Angelo Bonelli came. The light was On. Nobody saw.
Good: The Bey of Tunis fled; Turhan Bey acted in Hollywood. Pan Am and Pan Tadeusz.
Good: He filed it under M. The Me Decade, the On. And so on. Nothing came of it.
Good: He lives in Presidente Prudente, on Avenida Presidente Vargas, near the Ministro Pistarini airport.
Good: Madame Bovary, Madame Butterfly and Madame Tussauds; “Yes, Madame President,” he said.
Good: “Frau Holle” is read to children; the maître d’ of the hotel knows it.
"""

from collections.abc import Iterator
from functools import cache

from .. import tables
from ..document import Document, Text
from ..finding import Mark
from ..rule import Rule
from ..text.lexicon import lexicon
from ..text.sexes import GIVEN
from ..text.triggers import Trigger

FAMOUS = frozenset(
    ("Bovary", "Butterfly", "Chiang", "Curie", "Defarge", "Mao", "President", "Secretary", "Speaker", "Kim")
)
FAMOUS |= {"Tussaud", "Tussauds", "Web"}
"""Whom English too calls Madame."""
TURKISH = frozenset({"ankara", "anatolian", "istanbul", "turkey", "turkish", "türkiye"})
"""Words of a document in which Bey and Hoca stand behind a name as Mr does before it."""

MOUNTAINS = frozenset("Baekdu Bukhan Fuji Geumgang Halla Jiri Kumgang Odae Paektu Seorak Taebaek".split())
"""What -san is a mountain behind."""
AT = frozenset(("at", "in", "near", "off", "outside"))
BUILT = frozenset("airport avenue base boulevard bridge hospital province school square stadium station street".split())


ADDRESSING = Trigger(lambda forms: forms & tables.words("en/foreign-honorifics.tsv"))


def check(document: Document, _: None) -> Iterator[Mark]:
    """Marks each form of address that stands before the name of a person."""
    text = document.target
    for form in text.met(ADDRESSING):
        english, shape = honorifics()[form]
        for word in text.index[form.lower()]:
            if text.words[word] == form and addresses(text, word, shape):
                stop = text.gaps[word + 1][:1] == "."
                fix = english if english != "-" else None
                said = f"in English: {english}" if fix else "English leaves it out"
                hyphen = shape == "joined"
                yield Mark(text.starts[word] - hyphen, text.end_of(word) + (stop and not hyphen), said, fix)


def addresses(text: Text, word: int, shape: str) -> bool:
    """Whether a name of a person follows, as far as the shape of the form leaves it in doubt."""
    if shape == "after":
        before = text.words[word - 1] if word else ""
        return text.gaps[word] == " " and before[:1].isupper() and bool(TURKISH & text.vocabulary)
    if shape == "joined":
        before = text.words[word - 1] if word else ""
        strange = before[:1].isupper() and before.lower() not in lexicon(text.language.code).common
        return text.gaps[word] == "-" and strange and before not in MOUNTAINS
    joints = (". ", ".\u00a0") if shape == "stop" else (" ", "\u00a0", ". ")
    if text.gaps[word + 1] not in joints or text.gaps[word][-1:] in ("“", "‘", '"', "'"):
        return False
    name = text.words[word + 1] if word + 1 < len(text.words) else ""
    if name in FAMOUS:
        return False
    if len(name) < 3 or not name[0].isupper() or name.isupper():
        return False
    if follows_name(text, word):
        return False
    return not names_place(text, word) if shape == "plain" else surname(text, name) and witnessed(text, word + 1)


def names_place(text: Text, word: int) -> bool:
    """Whether the form is part of the name of a place: Presidente Prudente, Ministro Pistarini Airport."""
    before = text.keys[word - 1] if word else ""
    return before in AT or not BUILT.isdisjoint(text.keys[word + 2 : word + 4])


def surname(text: Text, name: str) -> bool:
    """Whether a word may be a name: it is no common English one, or the document writes it elsewhere too."""
    return name.lower() not in lexicon(text.language.code).common or len(text.index[name.lower()]) > 1


def follows_name(text: Text, word: int) -> bool:
    """Whether the form is an initial or a suffix behind another name: Robert M. Gates, Robert Downey Sr."""
    before = text.words[word - 1] if word else ""
    if not before[:1].isupper() or text.gaps[word] not in (" ", ". ", "."):
        return False
    start = text.starts[word]
    return before.lower() not in text.language.function_words and text.sentence_at(start)[0] != start


def witnessed(text: Text, word: int) -> bool:
    """Whether the document or the table of persons proves that the word behind the form is a surname.

    One capitalised word is one if it is known as a surname, stands elsewhere, or does something in a document that
    writes no other initial; two are a first name and a surname, where the form cannot be an initial.
    """
    following = text.words[word + 1] if word + 1 < len(text.words) else ""
    if following[:1].isupper() and text.gaps[word + 1] == " ":
        given = text.words[word] in GIVEN  # not M. Venkaiah Naidu
        return text.words[word - 1] not in ("M", "Sr") or (given and len(text.index[following.lower()]) > 1)
    if text.words[word] in surnames() or len(text.index[text.keys[word]]) > 1:
        return True
    goes_on = following.islower() and text.gaps[word + 1] in (" ", "’", "'", ", ")
    return goes_on and not (text.words[word - 1] == "M" and initials(text))


def initials(text: Text) -> bool:
    """Whether the document writes persons with initials, so that M may be one."""
    return any(len(word) == 1 and word.isupper() and word not in ("A", "I", "M") for word in text.forms)


@cache
def surnames() -> frozenset[str]:
    """Surnames of well-known persons."""
    return frozenset(name.split()[-1] for name in tables.words("en/people.tsv"))


@cache
def honorifics() -> dict[str, tuple[str, str]]:
    """Each form of address with the English one and its shape."""
    return {row[0]: (row[1], row[2]) for row in tables.rows("en/foreign-honorifics.tsv")}


rule = Rule(check, category="Accuracy/Untranslated", its="untranslated", targets=frozenset({"en"}))
