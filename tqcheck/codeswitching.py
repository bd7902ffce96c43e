"""Whether words of another language are meant: in a name or a title, in speech, or in a text about food or custom."""

from bisect import bisect_left

from . import tables
from .document import Text
from .text.casing import stands_free
from .text.foreign import OFTEN, foreign_function_words, languages_at
from .text.lexicon import lexicon, without_accents

LONGEST = 3
"""A run of more foreign words is a passage."""
ABOUT, THEME = 2, 12
"""Words of food, music, dress or custom that a paragraph, and a text, must have to be about them."""
QUOTED = 12
"""Words of a quotation that can be a title or a motto."""
JOINTS = (" ", "’", "'")
"""What parts the words of a title: L’amica geniale."""
BESIDE = 100
"""Words on either side by which a quotation is judged."""


def meant(text: Text, words: dict[str, tuple[str, ...]], first: int, last: int) -> bool:
    """Whether the words belong to a name or a title, or to a paragraph about food or custom, where they are meant."""
    if in_name(text, first, last) or in_title(text, words, first, last) or in_speech(text, first, last):
        return True
    if any(text.keys[i] in OFTEN and not english_but_for_accents(text, i) for i in range(first, last + 1)):
        return False
    local = tables.words(f"{text.language.code}/local-colour.tsv") & text.vocabulary
    if len(local) >= THEME:
        return True
    paragraph = text.words_in(text.line_at(text.starts[first])) if local else range(0)
    return sum(stands_in(paragraph, text.index[word]) for word in local) >= ABOUT


def stands_in(words: range, places: list[int]) -> bool:
    """Whether one of the places of a word, which are in order, lies among words."""
    return bisect_left(places, words.start) < bisect_left(places, words.stop)


def english_but_for_accents(text: Text, word: int) -> bool:
    """Whether English has a word without its accents: soirée, matinée."""
    key = text.keys[word]
    return not key.isascii() and without_accents(key) in lexicon(text.language.code).common


def in_name(text: Text, first: int, last: int) -> bool:
    """Whether the words are part of an address, or of a name in which a foreign word is capitalised."""
    if not stands_free(text.gaps, first) or not stands_free(text.gaps, last):
        return True
    before = first - 1
    while before >= 0 and text.gaps[before + 1] in JOINTS and inner(text, before):
        before -= 1
    left = before >= 0 and text.gaps[before + 1] in JOINTS and foreign_capital(text, before)
    return left or (last + 1 < len(text.words) and text.gaps[last + 1] == " " and foreign_capital(text, last + 1))


def inner(text: Text, word: int) -> bool:
    """Whether a small word may stand inside a foreign title: La casa de papel, Volver a empezar."""
    form = text.words[word]
    return form.islower() and (len(form) < LONGEST or form not in lexicon(text.language.code).common)


def foreign_capital(text: Text, word: int) -> bool:
    """Whether a word has a capital and is known to be foreign: the `La` of La forza del destino."""
    return text.words[word][0].isupper() and bool(languages_at(text.keys[word]) or small(text, word))


def not_english(text: Text, word: int) -> bool:
    """Whether a word is no English one, or a particle of names."""
    return small(text, word) or text.words[word] in text.unknown


def in_title(text: Text, words: dict[str, tuple[str, ...]], first: int, last: int) -> bool:
    """Whether the words stand in a short quotation that has hardly any English: a title or a motto."""
    inside = text.words_in(text.quotation_at(text.starts[first]))
    if last not in inside or len(inside) > QUOTED:
        return False
    english = [i for i in inside if text.keys[i] not in words and not small(text, i)]
    return 2 * sum(text.words[i].islower() for i in english) < len(inside)


def in_speech(text: Text, first: int, last: int) -> bool:
    """Whether the words are quoted as they were said: most words beside them are no English, or brackets explain."""
    after = last + 1
    while after < len(text.words) and text.gaps[after] == " " and not_english(text, after):
        after += 1
    if "(" in text.gaps[after]:
        return True
    inside = text.words_in(text.quotation_at(text.starts[first]))
    inside = range(max(inside.start, first - BESIDE), min(inside.stop, first + BESIDE))
    strange = sum(text.words[i] in text.unknown or small(text, i) for i in inside)
    return len(inside) > LONGEST and 2 * strange > len(inside)


def small(text: Text, word: int) -> bool:
    """Whether a word is a function word of other languages or a particle of names."""
    key = text.keys[word]
    return key in text.language.particles or bool(foreign_function_words(text.language.code)[key])
