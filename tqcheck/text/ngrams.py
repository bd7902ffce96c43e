"""Which of two languages a passage is in, by its letter trigrams.

langdetect ships, for each of its languages, how often every run of one to three letters occurs. Only the profiles
of the two languages in question are read, and langdetect itself is never imported: its detector draws random
numbers and compares all languages, which is slow and, on short text, wrong.
"""

from collections.abc import Iterable
from functools import cache
from importlib.util import find_spec
from math import log
from pathlib import Path

PROFILES = {"nb": "no", "nn": "no", "fil": "tl", "iw": "he", "in": "id", "zh": "zh-cn"}
"""Codes of languages whose profile has another name."""


@cache
def folder() -> Path | None:
    """Where langdetect keeps its profiles."""
    spec = find_spec("langdetect")
    places = spec.submodule_search_locations if spec else None
    return Path(places[0], "profiles") if places else None


@cache
def profile(code: str) -> tuple[dict[str, float], float]:
    """Log probability of each trigram of a language, and that of one it never has; empty when there is no profile."""
    from json import loads  # few words are in doubt

    place = folder()
    path = place / PROFILES.get(code, code) if place else None
    if path is None or not path.is_file():
        return {}, 0.0
    table = loads(path.read_text("utf-8"))
    total = table["n_words"][2]
    grams = {gram.lower(): 0 for gram in table["freq"] if len(gram) == 3}
    for gram, count in table["freq"].items():
        if len(gram) == 3:
            grams[gram.lower()] += count
    return {gram: log((count + 0.5) / total) for gram, count in grams.items()}, log(0.5 / total)


def margin(words: Iterable[str], code: str, other: str) -> float:
    """How much likelier the words (small letters) are in one language than in the other: natural log a letter.

    0 when either language has no profile.
    """
    (one, rare_one), (two, rare_two) = profile(code), profile(other)
    if not one or not two:
        return 0.0
    score, letters = 0.0, 0
    for word in words:
        padded = f" {word} "
        letters += len(word)
        for i in range(len(word)):
            gram = padded[i : i + 3]
            score += one.get(gram, rare_one) - two.get(gram, rare_two)
    return score / letters if letters else 0.0
