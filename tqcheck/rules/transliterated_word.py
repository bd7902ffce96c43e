"""A word of a language in another script, written in Latin letters instead of being translated.

An engine that does not know a word spells it out: the postavshchik, on telebachennia, rashists. The word is folded, so
that every way of writing Cyrillic in Latin letters counts, and looked up among the common words of Russian and
Ukrainian; a word that is in no table is told by at least two letter groups that English does not have. For Arabic,
Hebrew, Persian, Greek, Hindi, Chinese, Japanese and Korean a short table has the words of the news. Words that English
has taken over (spetsnaz, oblast, glasnost) and words explained beside are meant.

Bad:  The {postavshchik} has not answered, and the {predpriyatie} stands still.
Bad:  He said so on {telebachennia} after the {rashists} had left.
Bad:  {Passazhiry} are advised to check the timetable.
Bad:  The {osvobozhdeniye} of the town was reported at night.
Bad:  The {ostandar} and the {astynomia} said nothing.
Good: The spetsnaz and the siloviki know perestroika and glasnost; the oblast has a duma and an oblast court.
Good: What Russians call a spetsoperatsiya is a war.
Good: The obshchina, or commune, owned the land.
Good: Oleksandr Syrskyi met Zhanna Shcherbakova in Zaporizhzhia; Passazh is a shop on Al-vzryv Street.
Good: Egyptians were watching the chemistry olympiad; a paralympian spoke.
Good: The babushka ate borscht, blini and pirozhki at her dacha and read samizdat.
"""

from collections.abc import Iterator
from functools import cache

from .. import tables
from ..document import Document, Text
from ..finding import Mark, Severity
from ..rule import Rule
from ..text.casing import stands_free
from ..text.familiar import demonym
from ..text.foreign import languages_of, name_of, romanised_from
from ..text.glosses import explained
from ..text.lexicon import lexicon, strange, with_capital
from ..text.people import people
from ..text.romanised import fold, marks
from ..text.triggers import Trigger

SHORTEST = 5
VERBS = frozenset(("are", "can", "could", "had", "has", "have", "is", "may", "must", "should", "was", "were", "will"))
SURE = 2
"""Letter groups of another alphabet that prove a word without a table."""


@cache
def meanings() -> dict[str, tuple[str, str]]:
    """Folded words with their language and their English."""
    return {folded: (code, english) for folded, code, english in tables.rows("romanised-meanings.tsv")}


def check(document: Document, _: None) -> Iterator[Mark]:
    """Marks each romanised word that nothing explains."""
    text = document.target
    folder = text.language.code
    romanised = [word for word in text.met(small(folder)) if word.capitalize() not in text.forms]
    found = {word: language(folder, word) for word in romanised}
    found |= {text.words[i]: code for i in subjects(text) if (code := capitalised(text, i))}
    for word, code in sorted(found.items()):
        places = [i for i in text.index[word.lower()] if text.words[i] == word]
        if not any(explained(text.words, text.gaps, i, i) for i in places):
            for i in places:
                if stands_free(text.gaps, i) and not (text.gaps[i] == "-" and text.words[i - 1][0].isupper()):
                    english = meanings().get(fold(word.lower()), ("", None))[1]
                    yield Mark(
                        text.starts[i], text.end_of(i), f"{name_of(code)} word in Latin letters", cased(english, word)
                    )


@cache
def small(folder: str) -> Trigger:
    """Wakes at unknown words in small letters that are romanised."""
    return Trigger(lambda forms: (word for word in lexicon(folder).unlisted(forms) if small_one(folder, word)))


def small_one(folder: str, word: str) -> bool:
    """Whether an unknown word is romanised, in small letters."""
    return len(word) >= SHORTEST and language(folder, word) != ""


@cache
def opening(folder: str) -> Trigger:
    """Wakes at strange words with a capital that look romanised."""
    return Trigger(lambda forms: (w for w in strange(lexicon(folder), with_capital(forms)) if marks(w.lower())))


def language(folder: str, word: str) -> str:
    """The language that an unknown word in small letters is romanised from, empty for none."""
    if word in lexicon(folder).loans:
        return ""
    bare = word.removesuffix("s")
    for form in (word, bare):
        if fold(form) in meanings():
            return meanings()[fold(form)][0]
    name = word.capitalize()
    if name in lexicon(folder).capitalised or name in people(folder).words:  # olympiad, paralympian, zelensky
        return ""
    code = romanised_from(word) or ("ru" if marks(word) >= SURE else "") if word.isascii() else ""
    return "" if not code or languages_of(word) or lexicon(folder).resembles(word) else code


def subjects(text: Text) -> list[int]:
    """Words that open a sentence, look romanised and have a small word behind them: Passazhiry are."""
    words = text.met(opening(text.language.code))
    places = (i for word in words for i in text.index[word.lower()] if text.words[i] == word)
    first = (i for i in places if text.sentence_at(text.starts[i])[0] == text.starts[i])
    return [i for i in first if text.keys[i + 1 : i + 2] and text.keys[i + 1] in VERBS]


def capitalised(text: Text, word: int) -> str:
    """The language that a word with a capital is romanised from, empty for none."""
    key = text.keys[word]
    code = romanised_from(key) or meanings().get(fold(key), ("",))[0]
    lists, written = lexicon(text.language.code), text.words[word]
    listed = written in lists.capitalised or written in lists.places or demonym(text.language.code, written)
    if not code or listed or text.gaps[word + 1] != " ":
        return ""
    if any(
        text.words[i] == written and text.keys[i - 1].islower() and text.gaps[i] == " " for i in text.index[key] if i
    ):
        return ""  # a capital in mid-sentence makes it a name
    return "" if lists.resembles(key) else code


def cased(english: str | None, word: str) -> str | None:
    """The English word with the capital of the word that it replaces."""
    return english[0].upper() + english[1:] if english and word[0].isupper() else english


rule = Rule(check, "Accuracy/Untranslated", "untranslated", Severity.MAJOR, targets=frozenset({"en"}))
