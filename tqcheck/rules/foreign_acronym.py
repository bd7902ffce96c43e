"""An acronym of another language where English has its own.

OTAN, ONU and FMI stand for names that an engine would have translated had they been written out; as acronyms they pass
for words of the target language. Acronyms that English news also uses, or that the document explains itself, stay.

Bad:  He spoke of the alliance after {the OTAN} summit.
Bad:  The {ONU} estimates that 70,000 people have fled, the {UE} says.
Bad:  The bank follows the {FMI} and the {OCDE}.
Bad:  According to the {OIM}, the {ONGs} were warned.
Bad:  The {BCE} will not raise rates, the bank said.
Bad:  Inflation in the {EE. UU}. fell. The hospital, a {CHU}, and the {EHPADs} of the town are full.
Bad:  It is the highest rate in the {EU-ban}, and {MVM-nek} owes it. The leaders of the {HDZ-a} knew.
Bad:  The vote in {TBMM’de} and the budget of {EU:n} were late.
Lang: fr > en
Bad:  {The TVA} will fall, and {PMEs} will gain.
Lang: en
Good: The US-led talks, an EU-wide rule, the UN-backed plan, a Serie-A side, NATO’s chief and the BBC’s.
Good: He spoke at the NATO summit; the UN, the EU and the IMF listened.
Good: The temple was built in 500 BCE by the river.
Good: The Organización de las Naciones Unidas (ONU) was founded in 1945; ONU is its Spanish acronym.
Good: The OIM (International Organization for Migration) counted them.
Good: The SPD and the AfD disagree with the CGT.
Good: The TVA dam in Tennessee, the FMI of Finland and the PIB of India were quoted.
Good: In vitro gametogenesis, or IVG, is new; IVG may help. MARKETS FOLLOW THE FED: rates rose.
Good: SMHI, the weather institute, gives it a week.
Good: The “OTAN” graffiti was scrubbed off.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from ..document import Document, Text
from ..finding import Mark
from ..rule import Rule
from ..text.glosses import told
from ..text.lexicon import with_capital
from ..text.lookup import Lookup
from ..text.triggers import Trigger
from ..wording import source_language

WITHOUT_ARTICLE = frozenset({"AIDS", "CIS", "DNA", "HIV", "Islamic State", "NATO", "OPEC", "RNA", "Russia", "VAT"})
"""English says neither the NATO nor the VAT."""

CASE_ENDINGS = {
    **dict.fromkeys("ban ben nak nek ból ből hoz hez tól től val vel nál nél ról ről".split(), ("-",)),
    **dict.fromkeys("ov om em ów ami owi ami ovi em".split(), ("-",)),
    **dict.fromkeys("a u".split(), ("-",)),
    **dict.fromkeys("n ssa ssä sta stä lle lla llä lta ltä ksi in".split(), (":",)),
    **dict.fromkeys("nin nın nun nün de da den dan ye ya e yi yı".split(), ("’", "'")),
}
"""Endings that Hungarian, Slavic, Finnish and Turkish hang on an acronym, with the mark before them."""
ENDINGS = frozenset(CASE_ENDINGS)


class Acronym(NamedTuple):
    """What an acronym is in English, the words of the document that prove or silence it, the languages that prove it."""

    english: str
    needs: frozenset[str]
    silenced: frozenset[str]
    languages: frozenset[str]


INFLECTED = Trigger(ENDINGS.__and__, keys=True)


def check(document: Document, _: None) -> Iterator[Mark]:
    """Marks each mention of a foreign acronym that the document does not explain."""
    text = document.target
    language = source_language(document)
    for form in text.met(LISTED):
        english = meant(text, acronyms(form), language)
        if not english:
            continue
        places = [i for i in text.index[form.lower()] if text.words[i] == form]
        if not any(explained(text, i) for i in places):
            yield from (marked(text, i, i, english) for i in places if stands(text, i))
    yield from states(text)
    yield from inflected(text)


def meant(text: Text, rows: Iterable[Acronym], language: str) -> str:
    """What an acronym of a document from a language is in English; empty when nothing proves it."""
    for row in rows:
        proved = language in row.languages or not row.needs or not row.needs.isdisjoint(text.vocabulary)
        if proved and row.silenced.isdisjoint(text.vocabulary):
            return row.english
    return ""


def inflected(text: Text) -> Iterator[Mark]:
    """Marks acronyms that carry a case ending of another language."""
    for ending in text.met(INFLECTED):
        marks = CASE_ENDINGS[ending]
        if text.spacings.isdisjoint(marks):
            continue
        for i in text.index[ending]:
            stem = text.words[i - 1] if i else ""
            if len(stem) > 1 and stem.isupper() and text.gaps[i] in marks and text.words[i] == ending:
                yield Mark(text.starts[i - 1], text.end_of(i), f"a case ending of another language: {stem}", stem)


def states(text: Text) -> Iterator[Mark]:
    """Marks the doubled letters of Estados Unidos, whatever stands between them."""
    if "ee" in text.vocabulary and "uu" in text.vocabulary:
        for i in text.index["ee"]:
            if text.words[i : i + 2] == ["EE", "UU"] and text.gaps[i + 1] in (".", ". ", " ", ".\u00a0"):
                yield marked(text, i, i + 1, "US")


def stands(text: Text, word: int) -> bool:
    """Whether an acronym is used, and neither quoted nor part of a longer name or of a date before our era."""
    before, after = text.gaps[word], text.gaps[word + 1]
    previous = text.keys[word - 1] if word else ""
    following = text.words[word + 1] if word + 1 < len(text.words) else ""
    if before[-1:] in ("“", "‘", '"', "#", "@", "/", ".") or after[:1] in ("@", "/"):
        return False
    if before == " " and len(previous) > 2 and text.words[word - 1].isupper():
        return False
    if (previous.isdigit() and before == " ") or previous in ("century", "millennium") or "-" in (before, after):
        return False
    longer = after == " " and following[:1].isupper() and following.lower() not in text.language.companions
    return not longer or previous in ("a", "an", "the")


def explained(text: Text, word: int) -> bool:
    """Whether brackets at an acronym, a comma and `or`, or an apposition give its full name or make it one."""
    end = text.end_of(word)
    if text.keys[word - 1 : word] == ["or"] and text.gaps[word - 1][:1] == ",":
        return True
    return text.gaps[word][-1:] == "(" or text.content[end : end + 2] == " (" or told(text.words, text.gaps, word)


def marked(text: Text, first: int, last: int, english: str) -> Mark:
    """The mark of an acronym, with the article where English has none."""
    article = first > 0 and text.keys[first - 1] == "the" and text.gaps[first] == " "
    start = first - 1 if article and english in WITHOUT_ARTICLE else first
    return Mark(text.starts[start], text.end_of(last), f"in English: {english}", english)


@cache
def acronyms(form: str) -> tuple[Acronym, ...]:
    """What an acronym may be."""
    return tuple(map(acronym, ACRONYMS.beginning(f"{form}\t")))


def acronym(row: str) -> Acronym:
    """The acronym of a row."""
    _, english, *lists = row.split("\t")
    return Acronym(english, *(frozenset(cell.split(",")) - {"-"} for cell in lists))


ACRONYMS = Lookup("en/foreign-acronyms.tsv")
LISTED = Trigger(lambda forms: ACRONYMS.among(with_capital(forms)))


rule = Rule(check, category="Accuracy/Untranslated", its="untranslated", targets=frozenset({"en"}))
