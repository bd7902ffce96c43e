"""The forms of an English word: a verb's endings and tenses, a noun's plural.

More forms than exist do no harm where a word is looked for (`turn` gives turned and also a plural), so one rule
serves verbs and nouns; what spelling does not tell is in a table.
"""

from functools import cache

from .. import tables

VOWELS = frozenset("aeiou")


@cache
def forms(word: str) -> frozenset[str]:
    """The word with all its endings; irregular past tenses and plurals from the table."""
    stem, silent = word[:-1], word[-1:] == "e"
    found = {word, word + ("es" if word.endswith(("s", "x", "z", "ch", "sh")) else "s")}
    if word.endswith("y") and word[-2:-1] not in VOWELS:
        found |= {stem + "ies", stem + "ied", word + "ing"}
    elif silent:
        found |= {word + "d", stem + "ing"}
    else:
        found |= {word + "ed", word + "ing"}
        if word[-1] not in VOWELS and word[-2:-1] in VOWELS:
            found |= {word + word[-1] + "ed", word + word[-1] + "ing"}
    return frozenset(found) | set(tables.mapping("en/irregular-forms.tsv").get(word, "").split())
