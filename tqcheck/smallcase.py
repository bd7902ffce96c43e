"""Whether a word that is written small is a name: what the text shows elsewhere, and what stands around it."""

from .document import Text
from .text.casing import beside
from .text.exonyms import is_mapped, is_translated
from .text.lexicon import lexicon
from .text.people import people
from .text.places import LOCATIVE, framed, shaped
from .text.sexes import GIVEN

LEAST_LETTERS = 4
"""Shorter words written small are pieces of other languages more often than names."""
TITLES = frozenset({"chancellor", "colonel", "governor", "judge", "mayor", "minister", "mr", "mrs", "ms", "pope"})
TITLES |= {"premier", "president", "prince", "princess", "professor", "secretary", "senator"}
DETERMINERS = frozenset({"a", "an", "former", "her", "his", "its", "my", "our", "that", "the", "their", "this", "vice"})
PAUSES = frozenset((", ", " – ", " — "))
"""What stands before a word in mid-sentence."""
FROM_PLACE = frozenset({"against", "between", "from", "in", "near", "with"})
SAYS = frozenset(
    {"added", "admitted", "announced", "argued", "explained", "insisted", "said", "says", "told", "warned"}
)


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
    if text.gaps[word] in PAUSES:
        return True
    english = lexicon(text.language.code)
    return before.islower() or (before.istitle() and bool(english.unknown({before.lower()})))


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
