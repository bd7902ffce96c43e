"""One name whose particle is written in more than one way: Mohammed bin Salman and Mohammed ben Salman.

French writes ben where English has bin, and the small words of Dutch names (van de, van den, van der) are the first that
an engine confuses. The surname behind the particle says that one name is meant, unless first names part its bearers.

Bad:  Mohammed bin Salman came to Paris. Later {ben Salman} flew home. Bin Salman was content.
Bad:  Christianne van der Wal understands the farmers. {Van de Wal} goes to Stroe; Van der Wal will listen.
Good: Mohammed bin Salman met Khalid bin Salman. Ben Salman, a plumber, was not there, and Ben Gurion is an airport.
Good: Jan van den Berg lost to Piet van de Berg. Virgil van Dijk and Van Dijk’s brother watched.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from ..document import Document, Text
from ..finding import Mark
from ..rule import Rule
from ..text.likeness import Grade, likeness
from ..text.triggers import Trigger

SONS = frozenset(("bin", "ben", "ibn"))
DUTCH = frozenset(("de", "den", "der"))
WAKE = Trigger((SONS | {"van"}).__and__, keys=True)


class Bearer(NamedTuple):
    """Index of the first word of the particle and of the surname, and the particle in small letters."""

    first: int
    surname: int
    particle: str


def check(document: Document, _: None) -> Iterator[Mark]:
    """Marks the particles that the document writes otherwise most of the time, else where it first has them."""
    text = document.target
    met = text.met(WAKE)
    for bearers in (named(text) if "van" in met or len(met) > 1 else {}).values():
        counted = Counter(bearer.particle for bearer in bearers)
        if len(counted) < 2 or not one_name(text, bearers):
            continue
        best = max(counted, key=lambda particle: (counted[particle], particle == "bin"))
        for first, surname, particle in bearers:
            if particle != best:
                shown = best.capitalize() if text.words[first][0].isupper() else best
                fix = f"{shown} {text.words[surname]}"
                yield Mark(text.starts[first], text.end_of(surname), f"elsewhere {fix}", fix)


def named(text: Text) -> dict[tuple[bool, str], list[Bearer]]:
    """The bearers of each surname behind a particle, Arabic ones apart from Dutch ones."""
    found: dict[tuple[bool, str], list[Bearer]] = defaultdict(list)
    for word in sorted(place for key in text.met(WAKE) for place in text.index[key]):
        dutch = text.keys[word] == "van"
        surname = word + 1 + dutch
        whole = surname < len(text.words) and text.gaps[word + 1 : surname + 1] == [" "] * (surname - word)
        if whole and text.words[surname][0].isupper() and (not dutch or text.keys[word + 1] in DUTCH):
            found[dutch, text.words[surname]].append(Bearer(word, surname, " ".join(text.keys[word:surname])))
    return found


def one_name(text: Text, bearers: list[Bearer]) -> bool:
    """Whether no two bearers have other first names, and a particle of each way of writing is no first name itself."""
    first = {text.words[b.first - 1] for b in bearers if b.first and text.gaps[b.first] == " "}
    first = {word for word in first if word[0].isupper() and word.lower() not in text.language.function_words}
    alike = all(a == b or likeness(a, b).grade >= Grade.LIKELY for a in first for b in first)
    small = {bearer.particle for bearer in bearers if text.words[bearer.first].islower()}
    return bool(first) and alike and (len(small) > 1 or bearers[0].particle.startswith("van"))


rule = Rule(check, "Terminology/Inconsistent use of terminology", "inconsistency", targets=frozenset({"en"}))
