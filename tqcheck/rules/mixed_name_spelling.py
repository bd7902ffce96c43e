"""One place, person or institution spelled in more than one way.

An engine that romanises afresh in each sentence writes Bakhmout in one paragraph and Bakhmut in the next, and the
reader cannot tell one town from two. No glossary is needed: the laws of romanisation say which spellings can be one
name, and the document says whether they are: the same first name, an accent that comes and goes, a lone form beside
one that is introduced properly. Derivations, genders, families and neighbours are other names.

Bad:  Shells fell on {Bakhmout} all night. By morning Bakhmut was quiet, and Bakhmut’s mayor spoke.
Bad:  The mayor of {Kharkov} spoke. In Kharkiv two people died. Erik {Sjoberg} spoke. Sjöberg left.
Bad:  Robert Habeck spoke first. “It hurts,” said Robert {Habek}.
Bad:  Kylian Mbappé scored twice. Kylian {Mbappe} left.
Bad:  Andriy Yermak wrote on Telegram. Later {Ermak} added that talks went on.
Bad:  The lawyer Giovanni Bianchi agreed. According to {Bianchy}, low orbits are getting crowded. Bianchi knows.
Bad:  Sergei Surovikin flew in. {Sergey} Surovikin said that decisions were near. Sergei Surovikin left.
Bad:  The rescuers of Castel Bolognese came at noon. {Castelbolognese} was under water. Castel Bolognese wept.
Bad:  Oleh Syniehubov is governor. Two shells fell, {Sinegubov} wrote.
Bad:  Teresa Ribera offered help. {Rivera} recalled that Elly Schlein had agreed; {Shlein} nodded.
Bad:  The biologist Melanie Bergmann waits. According to {Bergman}, one must go.
Bad:  The lawyer, Anto Nobilo, appealed. {Nobillo} stayed calm. In Wajima it rained; {Wazima} was flooded.
Good: Hanna Bergman met Ingmar Bergmann. Scott won.
Good: Yesterday we misspelled Kylian Mbappé as Kilian Mbappe.
Good: Austria and Australia signed. Niger and Nigeria did not, and Iran and Iraq stayed away.
Good: Slovakia wants the transit, Slovenia does not; Slovak and Slovenian diplomats met. Marie De Smet waited in vain; Mario De Smedt was heard. Marie left.
Good: Thomas Müller scored. Robert Muller wrote, Muller said.
Good: Aleksandr Petrov and his wife Aleksandra Petrova live near Petrovsk.
Good: Martin Schulz met Olaf Scholz. José Mourinho praised Jose Enrique. Ana Peña lost to Carlos Pena.
Good: The Russians left Russia; Ukrainians and the Ukraine team stayed.
Good: Julia Roberts met Yulia Navalnaya. Julia laughed, and Yulia did not. The North Korean envoy left North-Korea.
Good: Frantz Fanon, who fought against France, wrote for the Algerians. France banned the book of Frantz Fanon.
Good: The Festival of Music played Musique, and The Man I Love. Dajti (Daiti) is a park; in Daiti it snows.
Good: Abdou Tchiany sang, Abdourahamane Tchiani ruled. Nothing joins Tchiani and Tchiany but the sound.
"""

from collections.abc import Iterator, Set
from dataclasses import dataclass
from itertools import pairwise

from ..document import Document, Text
from ..finding import Mark
from ..rule import Rule
from ..text.blocks import blocks, candidates
from ..text.exonyms import english, is_place
from ..text.familiar import known, listed, ordinary
from ..text.lexicon import lexicon
from ..text.likeness import Grade, likeness
from ..text.mentions import Mention, after, before, clusters, glossed, introduced, joints, mentions, strays
from ..text.people import people
from ..text.places import LOCATIVE
from ..text.romanise import fold, loses_letter
from ..text.sexes import GIVEN

Forms = dict[str, list[Mention]]
HYPHENS = frozenset("-‑")
MISSPELLED = frozenset(("misspell", "misspelled", "misspelling", "misspelt", "spelt"))  # a correction has both
SAME_SURNAME, SAME_FIRST_NAME = 0.5, 1.05  # how far apart two spellings may be beside the same other name
LONG, LISTED_SLIP, STRANGE_SLIP = 7, 1.05, 0.75
"""How far apart long ones may be by themselves, when English has one of them as a name, when none."""


@dataclass(frozen=True, slots=True)
class Options:
    """The table of the spellings that a house prefers."""

    house_style: str = "en/house-style.tsv"


def check(document: Document, options: Options) -> Iterator[Mark]:
    """Marks every mention of a name that is spelled otherwise than its preferred form."""
    text = document.target
    yield from joined(text) if may_join(text) else ()
    if not MISSPELLED.isdisjoint(text.vocabulary):
        return
    alike, judged = blocks(text.capitals), dict[tuple[str, str], bool]()
    if not candidates(alike, judged):
        return
    forms = mentions(text.words, text.names, lexicon(text.language.code))
    style = options.house_style
    named = ([form for form in block if form in forms] for block in alike)
    pairs = [pair for pair in candidates(named, judged) if one_name(text, forms, style, *pair)]
    original = document.source.forms if document.source else frozenset[str]()
    for group in clusters(pairs):
        best = preferred(text, forms, group, style, original)
        for form in group - {best}:
            for mention in forms[form]:
                start, end = text.starts[mention.word], text.end_of(mention.word)
                yield Mark(start, end, message(forms, group, form, best), best)


def may_join(text: Text) -> bool:
    """Whether two capitalised words stand in one as well, or two that a hyphen joins stand apart elsewhere."""
    keys, gaps, index = text.keys, text.gaps, text.index
    ranked = sorted(text.lowered)
    for word, longer in pairwise(ranked) if any(map(str.startswith, ranked[1:], ranked)) else ():
        if longer.startswith(word) and any(keys[i - 1] == word for i in index.get(longer[len(word) :], ())):
            return True
    if HYPHENS.isdisjoint(text.spacings):
        return False
    hyphens = (i for i in text.breaks if gaps[i] in HYPHENS and 0 < i < len(keys) and text.words[i - 1][0].isupper())
    return any(keys[j - 1] == keys[i - 1] and gaps[j] == " " for i in hyphens for j in index[keys[i]] if j)


def joined(text: Text) -> Iterator[Mark]:
    """Marks names whose words are joined otherwise than most of the time: Castelbolognese, Khan-Younis."""
    ignored = text.language.companions
    for ways in joints(text.words, text.gaps, text.names, ignored):
        parts = {i for spans in ways.values() for i in range(spans[0][0], spans[0][1] + 1)}
        strange = any(text.words[i] in text.strangers for i in parts)
        best = max(
            ways,
            key=lambda way: (
                listed(text.language.code, way),
                len(ways[way]),
                way.count(" ") + sum(part[0].isupper() for part in way.split("-")[1:]),
                -ways[way][0][0],
            ),
        )
        for way in ways if strange else ():
            for first, last in ways[way] if way.lower() != best.lower() else ():
                if text.gaps[first][-1:] not in ("#", "@"):
                    yield Mark(text.starts[first], text.end_of(last), f"elsewhere {best}", best)


def message(forms: Forms, group: frozenset[str], form: str, best: str) -> str:
    """What is wrong here: the form that stands elsewhere in the document."""
    shown = best if best in group else min(group - {form})
    return f"elsewhere {shown}" if shown == best else f"elsewhere {shown}; the usual form is {best}"


def one_name(text: Text, forms: Forms, style: str, one: str, other: str) -> bool:
    """Whether the document shows that two spellings mean one person or place."""
    ignored = text.language.companions | text.language.particles
    sides = [
        (side(text.words, forms[one], ignored), side(text.words, forms[other], ignored)) for side in (before, after)
    ]
    met = [agree(*names) for names in sides]
    if any(all(names) and not same for names, same in zip(sides, met, strict=True)):
        return False
    (surname, other_surname), (first_name, other_first_name) = ([bool(names) for names in side] for side in sides)
    if ((surname and other_first_name) or (other_surname and first_name)) and not any(met):
        return False
    told, said = (english(text.language.code, style, form) for form in (one, other))
    if told in (other, said or one) or said == one:
        return True
    for has, form, mate in ((first_name, one, other), (other_first_name, other, one)):
        if (has and not met[1] and gives(text, forms, form, mate)) or glossed(text.words, text.gaps, forms[form], mate):
            return False
    particle = bool(prefixed(text, forms[one]) & prefixed(text, forms[other]))
    if not particle and any(everyday(text, forms, form) for form in (one, other)):
        return False
    judged = likeness(one, other)
    same = met[1] or particle
    if (met[0] and judged.distance <= SAME_FIRST_NAME) or (same and judged.distance <= SAME_SURNAME):
        return True
    familiar = known(text.language.code, one) + known(text.language.code, other)
    stray = any(strays(text.words, forms[a], forms[b]) for a, b in ((one, other), (other, one)))
    if familiar == 2 and judged.law != "accents" and not (stray and judged.grade >= Grade.LIKELY):
        return False
    if judged.grade is Grade.POSSIBLE:
        if stray and familiar < 2 and judged.distance <= STRANGE_SLIP and min(len(one), len(other)) >= LONG - 1:
            return True
        reach = LISTED_SLIP if familiar else STRANGE_SLIP
        long = min(len(one), len(other)) >= LONG and not any(any(names) for names in sides)
        return long and judged.distance <= reach and any(place(text, forms, f) for f in (one, other))
    return judged.grade is Grade.SURE or same or met[0] or twins(text, forms, one, other, sides[0])


def agree(some: set[str], others: set[str]) -> bool:
    """Whether a name beside one spelling also stands beside the other, itself perhaps spelled otherwise."""
    return any(a == b or likeness(a, b).grade >= Grade.LIKELY for a in some for b in others)


def prefixed(text: Text, mentions: list[Mention]) -> set[str]:
    """The particles right before the mentions in their names: La Restinga, Van der Wal."""
    beside = {text.keys[mention.word - 1] for mention in mentions if mention.word > mention.first}
    return beside & text.language.particles


def everyday(text: Text, forms: Forms, form: str) -> bool:
    """Whether a form is an everyday word that no first name stands before: Hall, but not Sinner of Jannik Sinner."""
    pairs = (text.words[m.first] for m in forms[form] if m.word == m.last == m.first + 1)
    return ordinary(text.language.code, form) and all(ordinary(text.language.code, mate) for mate in pairs)


def gives(text: Text, forms: Forms, form: str, town: str) -> bool:
    """Whether a form with a name behind it stands where no place does, and the other is one: Frantz Fanon, France."""
    return is_place(text.language.code, town) and not place(text, forms, form)


def place(text: Text, forms: Forms, form: str) -> bool:
    """Whether a form is a town or a country, or stands where one does."""
    locative = any(m.first and text.keys[m.first - 1] in LOCATIVE for m in forms[form])
    return locative or is_place(text.language.code, form)


def twins(text: Text, forms: Forms, one: str, other: str, beside: tuple[set[str], set[str]]) -> bool:
    """Whether nothing but their likeness parts two forms: long ones that stand without a name of their own.

    A form that stands once and at the end of its name is a slip for another that the text has introduced.
    """
    if not any(beside) and min(len(one), len(other)) >= LONG - 1:
        return True
    for form, mate, own, others in ((one, other, *beside), (other, one, *beside[::-1])):
        alone = len(forms[form]) == 1 and forms[form][0].word == forms[form][0].last and not own
        if alone and (others or len(forms[mate]) > 1):
            return True
    return False


def preferred(text: Text, forms: Forms, group: frozenset[str], style: str, original: Set[str]) -> str:
    """House style, else the English form that a table knows, else that of the source, the commonest, the introduced."""
    told = {english(text.language.code, style, form) for form in group} - {None}
    if len(told) == 1:
        return str(told.pop())
    accents = len({fold(form) for form in group}) == 1
    first = {text.words[m.first] for form in group for m in forms[form] if m.word > m.first}
    met = {f for f in group if any(text.words[m.first] in GIVEN for m in forms[f])} or group  # Melanie Bergmann
    for usual in (
        {form for form in group if famous(text, first, form)},
        group & people(text.language.code).words & met,
        {form for form in group if is_place(text.language.code, form)},
        group & original,
        {form for form in met if not accents and listed(text.language.code, form)},
    ):
        if len(usual) == 1:
            return min(usual)
    bare = {form for form in group if form.isascii() and not listed(text.language.code, form)}
    lossy = bare if accents and loses_letter(group) else frozenset[str]()
    short = min(map(len, group)) + 1  # other languages need more letters for a sound: Tchassiv

    def rank(form: str) -> tuple[object, ...]:
        own = forms[form]
        return -len(own), form in lossy, -introduced(own), form in bare, len(form) > short, own[0].word, form

    return min(group, key=rank)


def famous(text: Text, first: set[str], form: str) -> bool:
    """Whether a first name of the group and a form make the name of a well-known person."""
    names = people(text.language.code).names
    return any((name, form) in names for name in first)


CATEGORY = "Terminology/Inconsistent use of terminology"
rule = Rule(check, CATEGORY, "inconsistent-entities", options=Options, targets=frozenset({"en"}))
