"""Derive foreign-words.tsv, romanised-words.tsv and function-words.tsv of tqcheck/data.

    apt-get install scowl
    pip install wordfreq pymorphy3 pymorphy3-dicts-ru pymorphy3-dicts-uk german-nouns
    PYTHONPATH=. python tests/derive/foreign_words.py

wordfreq counts words of many languages in Wikipedia, subtitles, news, books and the web. Kept are the common
words of each language that English word lists do not have and English text hardly knows. It counts without case:
the list of German nouns tells which words German writes with a capital, and the Russian and Ukrainian
dictionaries which are no names of people or places.
"""

import csv
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path

from words import scowl

from tqcheck import tables
from tqcheck.tables import DATA
from tqcheck.text.foreign import ENDING, STEM, stem_of
from tqcheck.text.lexicon import lexicon
from tqcheck.text.romanised import fold, romanise

# Zipf frequencies (3 is one in a million): lower for the languages from which most news is translated
LEAST = dict.fromkeys(("de", "es", "fr", "it", "nl", "pt", "sv"), 2.7) | {"pl": 3.1, "tr": 3.1}
LEAST |= dict.fromkeys(("ca", "cs", "da", "fi", "hu", "id", "nb", "ro", "sh", "sk", "sl"), 3.5)
LEAST |= dict.fromkeys(("is", "lt", "lv", "vi"), 4.1)
LEAST_CYRILLIC = 2.9
RARE_ENGLISH = 80
"""Size of SCOWL up to which its English words, loans for the most part, are no evidence of another language."""
MOST_IN_ENGLISH = 2.6
MARGIN = 2.5
SHORTEST = 4
LEAST_SHORT = 4.8
NAMES = {"Surn", "Name", "Patr", "Geox", "Orgn", "Trad", "Abbr", "UNKN", "LATN"}
KINDS = {"NOUN", "ADJF", "PRTF"}
CODES = {"nb": "no", "fil": "tl", "sh": "hr"}
FUNCTION_WORDS = 70
COUNTED = "ar bg bn ca cs da de el en es fa fi fil fr he hi hu id is it ko lt lv mk nb nl pl pt ro ru sh sk sl sv ta tr"
COUNTED += " uk ur vi"
SOURCE = """\
# source: wordfreq 3.1.1 (frequencies){more}; tests/derive/foreign_words.py
# licence: CC BY-SA 4.0 (wordfreq data: Robyn Speer and the sources that it names)
"""


def common(language: str, least: float) -> Iterator[tuple[str, float]]:
    """Words of a language with their frequency, commonest first."""
    from wordfreq import iter_wordlist, zipf_frequency

    for word in iter_wordlist(language):
        frequency = zipf_frequency(word, language)
        if frequency < least:
            return
        if word.isalpha() and (len(word) >= SHORTEST or (len(word) == 3 and frequency >= LEAST_SHORT)):
            yield word, frequency


def english(word: str, frequency: float) -> bool:
    """Whether English text knows a word too well for it to be evidence of another language."""
    from wordfreq import zipf_frequency

    known = zipf_frequency(word, "en")
    return known >= MOST_IN_ENGLISH or (known > 0 and frequency - known < MARGIN)


def german_nouns() -> set[str]:
    """German common nouns in small letters, with names left out."""
    spec = find_spec("german_nouns")
    if spec is None or not spec.submodule_search_locations:
        sys.exit("foreign_words.py: pip install german-nouns")
    found = set()
    with Path(spec.submodule_search_locations[0], "nouns.csv").open(encoding="utf-8", newline="") as file:
        for lemma, kinds, *forms in csv.reader(file):
            if "name" not in kinds and "Toponym" not in kinds:
                found |= {cell.lower() for cell in (lemma, *forms) if cell[:1].isupper()}
    return found


def latin() -> dict[str, list[str]]:
    """Words in the case their language writes them, with its code, the language that uses them most first."""
    lists = lexicon("en")
    names = {name.lower() for name in tables.words("en/capitalised.txt")}
    nouns, loans = german_nouns(), scowl(["words"], RARE_ENGLISH)
    found: dict[str, list[tuple[float, str]]] = defaultdict(list)
    for language, least in LEAST.items():
        words = [(w, f) for w, f in common(language, least) if w not in names and not english(w, f)]
        unknown = lists.unknown({word for word, _ in words}) - loans
        written = ((w.capitalize() if language == "de" and w in nouns else w, f) for w, f in words if w in unknown)
        for word, frequency in one_form(written):
            found[word].append((frequency, CODES.get(language, language)))
    return {word: [code for _, code in sorted(uses, reverse=True)] for word, uses in found.items()}


def one_form(words: Iterable[tuple[str, float]]) -> Iterator[tuple[str, float]]:
    """Words of which no commoner form was given: the look-up finds the other forms by their stem."""
    lengths: dict[str, int] = {}
    for word, frequency in words:
        if len(word) <= STEM or lengths.get(stem_of(word), sys.maxsize) > len(word) + ENDING:
            for end in range(STEM, len(word) + 1):
                lengths[word[:end]] = min(len(word), lengths.get(word[:end], len(word)))
            yield word, frequency


def cyrillic() -> dict[str, str]:
    """Folded romanisations of common nouns and adjectives, with the language that uses the word most."""
    from pymorphy3 import MorphAnalyzer

    found: dict[str, tuple[float, str]] = {}
    for language in ("ru", "uk"):
        analyzer = MorphAnalyzer(lang=language)
        for word, frequency in common(language, LEAST_CYRILLIC):
            tags = [set(str(parse.tag).replace(" ", ",").split(",")) for parse in analyzer.parse(word)[:3]]
            if any(NAMES & tag for tag in tags) or not KINDS & tags[0]:
                continue
            latin = romanise(word, language)
            key = fold(latin)
            if len(key) >= SHORTEST and not english(latin, frequency):
                found[key] = max(found.get(key, (0.0, "")), (frequency, language))
    lists = lexicon("en")
    known = lists.unknown(set(found)) - {fold(name.lower()) for name in tables.words("en/capitalised.txt")}
    words = sorted(((found[key][0], key) for key in known), key=lambda item: (-item[0], item[1]))
    return {key: found[key][1] for key, _ in one_form((key, frequency) for frequency, key in words)}


def function_words() -> dict[str, set[str]]:
    """The most frequent words of each language, nearly all of them function words; `en` marks all that English has."""
    from wordfreq import top_n_list

    found: dict[str, set[str]] = defaultdict(set)
    for language in COUNTED.split():
        for word in top_n_list(language, FUNCTION_WORDS, ascii_only=False):
            if word.isalpha() and (len(word) > 1 or not word.isascii()):
                found[word].add(CODES.get(language, language))
    for line in Path(__file__).with_name("added_function_words.tsv").read_text("utf-8").splitlines():
        language, words = line.split("\t")
        for word in words.split():
            found[word].add(language)
    for word in set(found) - lexicon("en").common.missing(set(found)):
        found[word].add("en")
    return found


def write(name: str, what: str, more: str, columns: str, lines: Iterable[str]) -> None:
    """Write a table, sorted by code point."""
    head = f"# what: {what}\n{SOURCE.format(more=more)}# columns: {columns}\n"
    (DATA / name).write_text(head + "".join(f"{line}\n" for line in sorted(lines)), "utf-8")


def main() -> None:
    """Write the tables."""
    write(
        "foreign-words.tsv",
        "common words of other languages that English does not have, as their language writes them",
        ", german-nouns 1.2.5 (which are nouns)",
        "word\tlanguages",
        (f"{word}\t{','.join(codes)}" for word, codes in latin().items()),
    )
    write(
        "romanised-words.tsv",
        "common Russian and Ukrainian nouns and adjectives (no names) in Latin letters, folded by text/romanised.py",
        ", pymorphy3 dictionaries (which are names)",
        "folded\tlanguage",
        (f"{key}\t{language}" for key, language in cyrillic().items()),
    )
    write(
        "function-words.tsv",
        "the commonest words of each language, nearly all of them function words; en marks every word that English has",
        "; af, cy, et, so, sq and sw compiled for tqcheck",
        "word\tlanguages",
        (f"{word}\t{','.join(sorted(codes))}" for word, codes in function_words().items()),
    )


if __name__ == "__main__":
    main()
