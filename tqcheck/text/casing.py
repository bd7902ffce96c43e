"""Where the case of a word says something, and where it does not.

A word inside an address, a file name, a hashtag or a handle is written as the machine that reads it wants; one in a
foreign phrase follows the rules of its own language; a word alone in quotation marks is spoken of, not used; and
a line without any capital has a style of its own.
"""

from .lexicon import Lexicon

GLUE = frozenset("#@/._\\=&~$")
QUOTES = frozenset("\"“”‘’„'«»`")
SPEAKING_OF = frozenset(
    ("aka", "alias", "called", "dubbed", "known", "meaning", "named", "nicknamed", "pseudonym", "spelled")
    + ("spelling", "spelt", "styled", "stylised", "stylized", "term", "termed", "titled", "word")
)


def in_prose(words: list[str], gaps: list[str], word: int, lexicon: Lexicon) -> bool:
    """Whether a word in small letters is used as an English word of running prose."""
    return (
        stands_free(gaps, word)
        and not spoken_of(words, gaps, word)
        and not (foreign(words, gaps, word, word - 1, lexicon) or foreign(words, gaps, word, word + 1, lexicon))
    )


def stands_free(gaps: list[str], word: int) -> bool:
    """Whether a word is no part of an address, hashtag, handle, file name or variable."""
    before, after = gaps[word], gaps[word + 1]
    return before[-1:] not in GLUE and (after[:1] not in GLUE or after[:1] == "." and len(after) > 1 or not after.strip("."))


def spoken_of(words: list[str], gaps: list[str], word: int) -> bool:
    """Whether a word is mentioned as a word: alone in quotation marks, or after `called`."""
    if word and words[word - 1].lower() in SPEAKING_OF and "." not in gaps[word]:
        return True
    return gaps[word][-1:] in QUOTES and gaps[word + 1].lstrip(",.!?")[:1] in QUOTES


def foreign(words: list[str], gaps: list[str], word: int, other: int, lexicon: Lexicon) -> bool:
    """Whether the word beside this one, with only a space between, is no English word."""
    if not 0 <= other < len(words) or not gaps[max(word, other)].isspace():
        return False
    beside = words[other]
    return beside.isalpha() and beside.islower() and bool(lexicon.unknown({beside}))
