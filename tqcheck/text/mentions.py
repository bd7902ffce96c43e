"""Where each capitalised word of the names of a text stands, and what stands beside it in its name.

A name beside a word is the best evidence whether two spellings mean one person: Robert Habek and Robert Habeck do,
Thomas Müller and Robert Muller do not.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Set
from typing import NamedTuple

from . import Span
from .lexicon import Lexicon
from .names import Name
from .romanise import fold
from .sexes import GIVEN

LEAST = 3
LEAST_JOINED = 6


class Mention(NamedTuple):
    """Index of the word, and of the first and last word of the name it stands in."""

    word: int
    first: int
    last: int


def mentions(words: list[str], names: list[Name], lexicon: Lexicon) -> dict[str, list[Mention]]:
    """The mentions of each form; a word that may owe its capital to the start of a sentence is left out.

    A word that the language does not have in small letters is a name wherever it stands.
    """
    openers = {words[name.first].lower() for name in names if name.initial and name.first == name.last}
    ordinary = openers - lexicon.unknown(openers)
    found: dict[str, list[Mention]] = {}
    for first, last, _, _, initial in names:
        for word in range(first, last + 1):
            form = words[word]
            if len(form) < LEAST or not form[0].isupper() or form[1].isupper():
                continue
            if initial and first == last and form.lower() in ordinary:
                continue
            if form in found:
                found[form].append(Mention(word, first, last))
            else:
                found[form] = [Mention(word, first, last)]
    return found


def before(words: list[str], mentions: Iterable[Mention], ignored: Set[str]) -> set[str]:
    """The folded words that stand before the mentions in their names, titles left out."""
    return beside(words, ((m.first, m.word, -1) for m in mentions), ignored)


def after(words: list[str], mentions: Iterable[Mention], ignored: Set[str]) -> set[str]:
    """The folded words that stand after the mentions in their names."""
    return beside(words, ((m.last, m.word, 1) for m in mentions), ignored)


def beside(words: list[str], places: Iterable[tuple[int, int, int]], ignored: Set[str]) -> set[str]:
    """The nearest capitalised neighbour of each place towards the end of its name."""
    found = set()
    for end, word, step in places:
        for i in range(word + step, end + step, step):
            if words[i][0].isupper() and words[i].lower() not in ignored:
                found.add(fold(words[i]))
                break
    return found


def introduced(mentions: Iterable[Mention]) -> int:
    """How many mentions stand behind another word of their name."""
    return sum(mention.word > mention.first for mention in mentions)


def strays(words: list[str], mentions: list[Mention], others: list[Mention]) -> bool:
    """Whether a form stands once or twice and always alone, while another comes with a first name.

    Papers introduce everybody: Sorin Grindeanu promised it; Grindianu went home.
    """
    if len(mentions) > 2 or any(m.first != m.last for m in mentions):
        return False
    return any(m.word == m.last > m.first and words[m.first] in GIVEN for m in others)


def glossed(words: list[str], gaps: list[str], mentions: Iterable[Mention], other: str) -> bool:
    """Whether another spelling stands in brackets behind a mention: then the text tells of both."""
    return any(gaps[m.word + 1] == " (" and words[m.word + 1 : m.word + 2] == [other] for m in mentions)


def joints(words: list[str], gaps: list[str], names: Iterable[Name], ignored: Set[str]) -> list[dict[str, list[Span]]]:
    """Names whose words are joined in more than one way: each way with the word ranges, last word inclusive.

    Castel Bolognese and Castelbolognese are one town, Amir-Abdollahian and Amirabdollahian one surname; words that
    stand beside names are left out.
    """
    whole: dict[str, list[Span]] = defaultdict(list)
    lone: dict[str, list[Span]] = defaultdict(list)
    chained: dict[str, list[Span]] = defaultdict(list)
    single: dict[str, list[Span]] = defaultdict(list)
    for first, last, _, _, _ in names:
        if gaps[last + 1] == "-" and words[last + 1].islower():
            last += 1  # Suk-yeol
        for start, end in chains(gaps, first, last):
            (single if start == end else chained)["".join(words[start : end + 1]).lower()].append((start, end))
        if first == last:
            lone[words[first].lower()].append((first, last))
            continue
        while first < last and words[first].lower() in ignored:
            first += 1
        whole["".join(words[first : last + 1]).lower()].append((first, last))
    found = []
    for several, one in ((whole, lone), (chained, single)):
        alike = [
            places + one.get(squeezed, []) for squeezed, places in several.items() if len(squeezed) >= LEAST_JOINED
        ]
        found += [surfaces(words, gaps, places) for places in alike if len(places) > 1]
    return [ways for ways in found if len({way.lower() for way in ways}) > 1]


def chains(gaps: list[str], first: int, last: int) -> Iterator[Span]:
    """The words of a name, those that hyphens join as one."""
    start = first
    for word in range(first, last + 1):
        if word == last or gaps[word + 1] != "-":
            yield start, word
            start = word + 1


def surfaces(words: list[str], gaps: list[str], spans: list[Span]) -> dict[str, list[Span]]:
    """How each stretch of words is written."""
    ways: dict[str, list[Span]] = {}
    for first, last in spans:
        written = "".join(words[i] + gaps[i + 1] * (i < last) for i in range(first, last + 1))
        ways.setdefault(written.replace("\u00a0", " ").replace("’", "'"), []).append((first, last))
    return ways


def clusters(pairs: Iterable[tuple[str, str]]) -> list[frozenset[str]]:
    """The spellings of each name, from the pairs that are one."""
    groups: list[set[str]] = []
    for pair in sorted(pairs):
        met = [group for group in groups if group & set(pair)]
        groups = [group for group in groups if not group & set(pair)] + [set(pair).union(*met)]
    return [frozenset(group) for group in groups]
