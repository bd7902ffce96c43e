"""Whether a document means one name by two spellings, and which of them is right.

The laws of romanisation say what can be one name; what stands beside the spellings, and how often, says whether it is.
"""

from collections.abc import Set

from .document import Text
from .text.exonyms import english, is_place
from .text.familiar import known, listed, ordinary
from .text.likeness import Grade, likeness
from .text.mentions import Mention, after, before, glossed, introduced, strays
from .text.people import people
from .text.places import LOCATIVE
from .text.romanise import fold, loses_letter
from .text.sexes import GIVEN

Forms = dict[str, list[Mention]]
SAME_SURNAME, SAME_FIRST_NAME = 0.5, 1.05  # how far apart two spellings may be beside the same other name
LONG, LISTED_SLIP, STRANGE_SLIP = 7, 1.05, 0.75
"""How far apart long ones may be by themselves, when English has one of them as a name, when none."""


def one_name(text: Text, forms: Forms, style: str, one: str, other: str) -> bool:
    """Whether the document shows that two spellings mean one person or place."""
    ignored = text.language.companions | text.language.particles
    sides = [
        (side(text.words, forms[one], ignored), side(text.words, forms[other], ignored)) for side in (before, after)
    ]
    met = [agree(*names) for names in sides]
    turned = not (sides[0][0].isdisjoint(sides[1][1]) and sides[0][1].isdisjoint(sides[1][0]))
    if parted(sides, met) and not turned:  # Varga Mihaly is Mihály Varga
        return False
    told, said = (english(text.language.code, style, form) for form in (one, other))
    if told in (other, said or one) or said == one:
        return True
    for behind, form, mate in zip(sides[1], (one, other), (other, one), strict=True):
        gave = behind and not met[1] and gives(text, forms, form, mate)
        if gave or glossed(text.words, text.gaps, forms[form], mate):
            return False
    same = met[1] or turned
    if prefixed(text, forms[one]) & prefixed(text, forms[other]):
        same = True
    elif any(everyday(text, forms, form) for form in (one, other)):
        return False
    distance = likeness(one, other).distance
    if (met[0] and distance <= SAME_FIRST_NAME) or (same and distance <= SAME_SURNAME):
        return True
    return likely(text, forms, (one, other), sides, same or met[0])


def parted(sides: list[tuple[set[str], set[str]]], met: list[bool]) -> bool:
    """Whether other names stand beside two spellings, or one is a first name where the other is a surname."""
    if any(all(names) and not same for names, same in zip(sides, met, strict=True)):
        return True
    (surname, other_surname), (first_name, other_first_name) = ([bool(names) for names in side] for side in sides)
    return ((surname and other_first_name) or (other_surname and first_name)) and not any(met)


def likely(
    text: Text, forms: Forms, pair: tuple[str, str], sides: list[tuple[set[str], set[str]]], beside: bool
) -> bool:
    """Whether likeness is enough for two spellings; `beside` tells that one other name stands beside both."""
    one, other = pair
    judged, short = likeness(one, other), min(len(one), len(other))
    familiar = known(text.language.code, one) + known(text.language.code, other)
    stray = any(strays(text.words, forms[a], forms[b]) for a, b in (pair, pair[::-1]))
    if familiar == 2 and judged.law != "accents" and not (stray and judged.grade >= Grade.LIKELY):
        return False
    if judged.grade is not Grade.POSSIBLE:
        return judged.grade is Grade.SURE or beside or twins(text, forms, one, other, sides[0])
    if stray and familiar < 2 and judged.distance <= STRANGE_SLIP and short >= LONG - 1:
        return True
    reach = LISTED_SLIP if familiar else STRANGE_SLIP
    long = short >= LONG and not any(any(names) for names in sides)
    return long and judged.distance <= reach and any(place(text, forms, form) for form in pair)


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
