"""Where the case of a word says something, and where it does not.

A word inside an address, a file name, a hashtag or a handle is written as the machine that reads it wants; one in a
foreign phrase follows the rules of its own language; a word alone in quotation marks is spoken of, not used; and
a line without any capital has a style of its own.
"""

from collections.abc import Set

GLUE = frozenset("#@/._\\=&~$")
QUOTES = frozenset("\"“”‘’„'«»`")
LANGUAGES = frozenset({"Arabic", "Aramaic", "Gaelic", "Greek", "Hebrew", "Latin", "Pali", "Persian", "Sanskrit"})
"""Languages that English cites words of: Greek kyklos, Latin equus."""
SPEAKING_OF = frozenset({"aka", "alias", "called", "dubbed", "known", "meaning", "named", "nicknamed", "pseudonym"})
SPEAKING_OF |= {"spelled", "spelling", "spelt", "styled", "stylised", "stylized", "term", "termed", "titled", "word"}


def in_prose(words: list[str], gaps: list[str], word: int, unknown: Set[str]) -> bool:
    """Whether a word in small letters is used as a word of its language in running prose."""
    return (
        stands_free(gaps, word)
        and not spoken_of(words, gaps, word)
        and not (beside(words, gaps, word, -1) in unknown or beside(words, gaps, word, 1) in unknown)
    )


def stands_free(gaps: list[str], word: int) -> bool:
    """Whether a word is no part of an address, hashtag, handle, file name or variable."""
    before, after = gaps[word][-1:], gaps[word + 1]
    stop = after[:1] == "." and (len(after) > 1 or word + 2 == len(gaps))
    return before not in GLUE and (stop or after[:1] not in GLUE)


def spoken_of(words: list[str], gaps: list[str], word: int) -> bool:
    """Whether a word is mentioned as a word, alone in quotation marks or after `called`, or a name like k.d. lang."""
    before = words[word - 1] if word else ""
    if (before.lower() in SPEAKING_OF and "." not in gaps[word]) or (len(before) == 1 and gaps[word][:1] == "."):
        return True
    if before in LANGUAGES and gaps[word] in (" ", " *"):
        return True
    return gaps[word][-1:] in QUOTES and gaps[word + 1].lstrip(",.!?")[:1] in QUOTES


def beside(words: list[str], gaps: list[str], word: int, step: int) -> str:
    """The word before (step -1) or after (1) this one, when only white space of one line lies between; else nothing."""
    other = word + step
    if not 0 <= other < len(words):
        return ""
    gap = gaps[max(word, other)]
    return words[other] if gap.isspace() and "\n" not in gap and "\r" not in gap else ""
