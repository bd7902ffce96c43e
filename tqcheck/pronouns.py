"""Pronouns that are wrong whoever is named: the source says elle and the translation he, or I lost herself."""

from collections.abc import Iterator, Sequence
from functools import cache

from . import tables
from .document import Document, Pair, Text
from .text.later import later
from .text.sexes import PRONOUNS, SUBJECTS

SURE = 0.4
"""A pair less sure than this proves nothing."""
REFLECTED = {"i": "myself", "we": "ourselves", "he": "himself", "she": "herself"}
POSSESSORS = frozenset("cs da nb nl pl ru sk sv uk zh".split())
"""Languages that have a word for his and another for her."""
SPOKEN = frozenset(PRONOUNS)
OTHER = later("[他她]们|其他|他人|吉他")
"""They, the others, a guitar: Chinese words that have the sign of he."""
THINGS = frozenset("it its itself they them their themselves you your".split())
"""Whom or what a pronoun of the source may also mean: la police, elle."""


@cache
def genders(code: str) -> dict[str, str]:
    """The pronouns, verb endings and nouns of a language that tell, or hide, the sex of somebody."""
    return {word: sex for language, word, sex in tables.rows("personal-pronouns.tsv") if language == code}


def told(document: Document) -> dict[int, str]:
    """The pronouns of the translation with the sex that the source gives each."""
    found: dict[int, str] = {}
    before = None
    for pair in document.pairs if document.source and genders(document.source.language.code) else ():
        if pair.confidence >= SURE and not SPOKEN.isdisjoint(pair.target.vocabulary):
            base = document.target.words_in((pair.target.start, pair.target.start + 1)).start
            found |= {base + word: sex for word, sex in facing(before, pair)}
        before = pair
    return found


def facing(before: Pair | None, pair: Pair) -> list[tuple[int, str]]:
    """The pronouns of a target beside those of its source; none when some are turned this way and some that way."""
    keys, theirs = pair.target.keys, pair.source.keys
    known = genders(pair.source.language.code)
    if any(known.get(key) == "x" for key in (*(before.source.keys if before else ()), *theirs)):
        return []
    sexes = [known[key] for key in spoken(pair.source) if key in known] or opening(pair, known)
    ours = [word for word, key in enumerate(keys) if key in PRONOUNS]
    subjects = [word for word in ours if keys[word] in SUBJECTS]
    found: list[tuple[int, str]] = []
    if sexes and THINGS.isdisjoint(pair.target.vocabulary):
        plain = len({PRONOUNS[keys[word]] for word in ours}) == 1
        rows = ((ours, pair.source.language.code in POSSESSORS), (subjects, plain or ours == subjects))
        found = next(([*zip(row, sexes, strict=True)] for row, may in rows if may and len(row) == len(sexes)), [])
    if not found and ours[:1] == [0] and theirs and theirs[0] in known:
        found = [(0, known[theirs[0]])]
    ways = {sex for word, sex in found if PRONOUNS[keys[word]] != sex}
    return found if len(ways) < 2 else []


def spoken(text: Text) -> Sequence[str]:
    """The words of a source, the signs of one that puts no space between words."""
    return OTHER.sub("", text.content) if text.language.code == "zh" else text.keys


def opening(pair: Pair, known: dict[str, str]) -> list[str]:
    """The sex that a verb tells which opens the source, where the translation opens with a pronoun."""
    if not pair.target.keys or pair.target.keys[0] not in SUBJECTS or not pair.source.keys:
        return []
    verb = pair.source.keys[0]
    return [known[ending] for size in (3, 2, 1) if (ending := f"-{verb[-size:]}") in known][:1]


def reflected(text: Text) -> Iterator[int]:
    """Each himself and herself right behind the verb of another subject: I lost herself, she had hurt himself."""
    auxiliaries = tables.words("en/auxiliaries.tsv")
    for reflexive in {"himself", "herself"} & text.vocabulary:
        for word in text.index[reflexive]:
            subject = next((i for i in range(word - 1, max(-1, word - 4), -1) if text.keys[i] in REFLECTED), word)
            told = REFLECTED.get(text.keys[subject], reflexive) != reflexive and plain(text, subject, word)
            if told and auxiliaries.issuperset(text.keys[subject + 1 : word - 1]):
                yield word


def plain(text: Text, first: int, last: int) -> bool:
    """Whether words follow each other in lower case with spaces only."""
    return all(text.gaps[i] == " " and text.words[i].islower() for i in range(first + 1, last + 1))
