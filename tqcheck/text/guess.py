"""The language of a source that does not say which it is, by the commonest words of each.

A source of unknown language would leave the rules on numbers, names and negations unheard.
"""

import re
from collections import Counter

from .foreign import function_words

WORD = re.compile(r"\w+")
SAMPLE = 300
"""Words that are looked at."""
SHARE, MARGIN, LEAST = 0.1, 1.15, 40
"""The part of the words that must be the commonest of a language, its lead on the next, and the words it takes."""
UKRAINIAN = frozenset("іїєґ")


def language_of(content: str) -> str:
    """The code of a language, empty when no language stands out."""
    words = WORD.findall(content[: SAMPLE * 12].lower())[:SAMPLE]
    if len(words) < LEAST:
        return ""
    found = Counter(code for word in words for code in function_words[word] if code != "en")
    ranked = found.most_common(2)
    if ranked and ranked[0][0] in ("ru", "uk"):
        return "uk" if UKRAINIAN & set("".join(words)) else "ru"
    if not ranked or ranked[0][1] < SHARE * len(words):
        return ""
    clear = len(ranked) < 2 or ranked[0][1] >= MARGIN * ranked[1][1]
    return ranked[0][0] if clear else ""
