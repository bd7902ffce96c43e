"""Which terms of the source are rendered in several ways over a delivery, and by how much each.

A rendering of a term is a word that stands where the term does and hardly anywhere else. Another one is told only when
it stands in stretches that lack the first, when it is no form of it, and when no other word of those stretches explains
it: precise before complete, and silent on what is free to vary. Names, capitalised terms and acronyms are terms by
their letters; a common noun has to show an article on both sides.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from .bitext import Bitext, Stretch, acronym
from .text.likeness import derived
from .text.romanise import fold
from .text.terms import stem

FEW, DOCUMENTS = 3, 2
"""Stretches and documents in which a rendering stands at least."""
OWN, APART, COVER = 0.5, 0.8, 0.75
"""Shares: of a rendering's stretches, those with the term; of another's, those without the first; of the term's, those
that the renderings of a common noun explain."""
STEADY = 0.8
"""Share of the stretches in which a neighbouring word belongs to a term."""
CAPITAL = 0.8
PREFIX = 4
"""Letters with which two forms of a common noun begin alike."""
FIRST = 3
ARTICLES = {
    "de": "der die das den dem des ein eine einen einem einer eines",
    "en": "a an the this that these those his her its their our my your no",
    "es": "el la los las un una unos unas del al",
    "fr": "le la les un une des du au aux l d cette ce ces",
    "it": "il lo la i gli le l un uno una del della dei delle dell al alla",
    "nl": "de het een",
    "pt": "o a os as um uma do da dos das ao à no na",
}
"""What stands right before a noun."""
NOUNS_CAPITAL = frozenset(("de", "lb"))


class Rendering(NamedTuple):
    """A way in which a term is rendered: stretches, documents, the first of them, and what the glossary says of it."""

    form: str
    mentions: int
    documents: int
    first: list[str]
    status: str = ""


class Term(NamedTuple):
    """A term of the source with its renderings, the commonest first; `language` is the source's."""

    source: str
    language: str
    renderings: list[Rendering]


def several(bitext: Bitext) -> Iterator[Term]:
    """The terms that have more than one rendering."""
    seen = set[tuple[str, tuple[str, ...]]]()
    for word, count, stretches in bitext.terms():
        found = Renderings(bitext, word, count, stretches).told()
        if found and (key := (found.source, tuple(one.form for one in found.renderings))) not in seen:
            seen.add(key)
            yield found


class Renderings:
    """The stretches of one source stem."""

    def __init__(self, bitext: Bitext, word: str, count: int, stretches: list[Stretch]) -> None:
        self.bitext, self.word, self.stretches = bitext, word, stretches
        self.scale = count / max(1, len(stretches))
        self.count = count
        self.targets = [bitext.stems(one.target, 1) for one in stretches]
        self.sources = [bitext.stems(one.source, 0) for one in stretches]
        self.forms = Counter(w for one in stretches for w in one.source[1:] if stem(w.lower()) == word)

    def told(self) -> Term | None:
        """The term, when it has several renderings."""
        named = self.named
        if not named and not self.article(((one.source, self.word) for one in self.stretches), self.bitext.source):
            return None
        ways, left = self.ways()
        if len(ways) < 2 or (not named and (left > 1 - COVER or not all(map(self.noun, ways)))):
            return None
        source = phrase([one.source for one in self.stretches], self.word)
        renderings = [self.rendering(way, places) for way, places in ways.items()]
        return Term(source, self.bitext.source, sorted(renderings, key=lambda one: (-one.mentions, one.form)))

    @cached_property
    def named(self) -> bool:
        """Whether the source writes the word as a name, a title or an acronym."""
        capitals = sum(count for form, count in self.forms.items() if form[0].isupper())
        acronyms = sum(count for form, count in self.forms.items() if acronym(form))
        total = self.forms.total()
        if self.bitext.source in NOUNS_CAPITAL:
            return acronyms >= max(1, CAPITAL * total)
        return capitals >= max(1, CAPITAL * total)

    def noun(self, way: str) -> bool:
        """Whether an English word often has an article."""
        return self.article(((one.target, way) for one in self.stretches), "en")

    @staticmethod
    def article(sides: Iterable[tuple[list[str], str]], language: str) -> bool:
        """Whether a word follows an article half of the time."""
        if language not in ARTICLES:
            return True
        articles = frozenset(ARTICLES[language].split())
        before = [w[i - 1].lower() for w, key in sides for i in range(1, len(w)) if stem(w[i].lower()) == key]
        return bool(before) and sum(word in articles for word in before) >= len(before) / 2

    def ways(self) -> tuple[dict[str, list[int]], float]:
        """The renderings with the stretches of each, and the share of stretches that have none."""
        joint = Counter(word for words in self.targets for word in words)
        own = {w: n for w, n in joint.items() if n >= FEW and n * self.scale >= OWN * self.bitext.frequency(w)}
        found: dict[str, list[int]] = {}
        rest = list(range(len(self.stretches)))
        while own and rest:
            here = Counter(word for i in rest for word in self.targets[i] if word in own)
            best = min(here, key=lambda w: (-here[w] * here[w] / self.bitext.frequency(w), w), default="")
            if not best or here[best] < FEW:
                break
            places = [i for i in rest if best in self.targets[i]]
            if self.stands(best, places, joint[best], first=not found):
                found[best] = places
                rest = [i for i in rest if not any(self.alike(best, word) for word in self.targets[i])]
                own = {w: n for w, n in own.items() if not self.alike(w, best)}
            elif not found:
                break
            own.pop(best, None)
        return found, len(rest) / max(1, len(self.stretches))

    def alike(self, one: str, other: str) -> bool:
        """Whether two stems are forms of one word; of two names that begin alike each may be a spelling."""
        left, right = (fold(self.shortest[word] if self.named else word) for word in (one, other))
        beginning = left.startswith(right) or right.startswith(left) or derived(left, right)
        return beginning or (not self.named and left[:PREFIX] == right[:PREFIX])

    @cached_property
    def shortest(self) -> dict[str, str]:
        """The shortest form of each target stem; an ending that a name has by itself is none."""
        forms = {word.lower() for one in self.stretches for word in one.target}
        return {stem(form): form for form in sorted(forms, key=lambda form: (-len(form), form))}

    def stands(self, way: str, places: list[int], joint: int, *, first: bool) -> bool:
        """Whether a word renders the term in these stretches and no other word of theirs explains it."""
        if len({self.stretches[i].document for i in places}) < DOCUMENTS:
            return False
        if first:
            return len(places) * self.scale >= OWN * self.bitext.frequency(way)
        if len(places) < APART * joint:
            return False
        inside, outside = Counter[str](), Counter[str]()
        for i, words in enumerate(self.sources):
            (inside if i in set(places) else outside).update(words)
        others = len(self.sources) - len(places)
        return not any(
            word != self.word and n >= STEADY * len(places) and outside[word] / max(1, others) < n / len(places) / 2
            for word, n in inside.items()
        )

    def rendering(self, way: str, places: list[int]) -> Rendering:
        """A rendering with its figures."""
        documents = {self.stretches[i].document for i in places}
        form = phrase([self.stretches[i].target for i in places], way)
        return Rendering(form, len(places), len(documents), sorted(documents)[:FIRST])


def phrase(sides: Sequence[list[str]], key: str) -> str:
    """A word as it is mostly written, with the neighbours that it nearly always has."""
    places = [(words, i) for words in sides for i, word in enumerate(words) if stem(word.lower()) == key]
    common = Counter(words[i] for words, i in places)
    form = min(common, key=lambda word: (-common[word], word))
    before, after = steady(places, -1), steady(places, 1)
    return " ".join([*reversed(before), form, *after])


def steady(places: Sequence[tuple[list[str], int]], step: int) -> list[str]:
    """The words that nearly always stand on one side, from the term outwards; small words at the end are left out."""
    found: list[str] = []
    for distance in (1, 2):
        beside = Counter(words[at] for words, i in places if 0 <= (at := i + step * distance) < len(words))
        word, count = max(beside.items(), key=lambda item: (item[1], item[0]), default=("", 0))
        if count < STEADY * len(places):
            break
        found.append(word)
    while found and len(found[-1]) < PREFIX and not acronym(found[-1]):
        found.pop()
    return found
