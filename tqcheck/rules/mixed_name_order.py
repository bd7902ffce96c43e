"""A person whose family name stands before the given name in one place and behind it in another.

Hungarian, Chinese, Japanese, Korean and Vietnamese put the family name first. An engine turns the names round that it
knows and leaves the others, or turns one name in one sentence and not in the next.

Bad:  {Varga Péter}, the mayor, spoke first. “We were not asked,” Péter Varga said.
Bad:  {Xiaohong Wang} was sworn in. Wang Xiaohong had led the police, and Wang Xiaohong knew them well.
Good: Péter Varga, the mayor, spoke first. “We were not asked,” Varga said, and Péter Varga went home.
Good: Paul Simon sang with Simon Paul Weller. The Miami Herald of Herald Square is not Herald Miami.
Good: Martin Luther met Luther Martin, his namesake from Maryland.
"""

from collections import defaultdict
from collections.abc import Iterator

from ..document import Document, Text
from ..finding import Mark
from ..rule import Rule
from ..text.exonyms import is_place
from ..text.familiar import ordinary
from ..text.names import Name
from ..text.sexes import GIVEN

Pair = tuple[str, str]


def check(document: Document, _: None) -> Iterator[Mark]:
    """Marks the worse order of a name that a document has in both."""
    text = document.target
    if not reversed_somewhere(text):
        return
    found: dict[Pair, list[Name]] = defaultdict(list)
    for name in text.names:
        if name.last == name.first + 1 and text.gaps[name.last] == " ":
            found[text.words[name.first], text.words[name.last]].append(name)
    for pair, names in found.items():
        others = found.get(pair[::-1], [])
        if others and person(text, pair) and rank(pair, names) < rank(pair[::-1], others):
            fix = " ".join(pair[::-1])
            yield from (Mark(name.start, name.end, f"elsewhere {fix}", fix) for name in names)


def reversed_somewhere(text: Text) -> bool:
    """Whether two words with a capital stand side by side in both orders: cheaper told than names are found."""
    index, words, capitals = text.index, text.words, text.capitals
    often = [known for key in text.lowered - text.language.function_words if len(known := index[key]) > 1]
    places = {place for known in often for place in known if words[place] in capitals}
    pairs = {(words[place], words[place + 1]) for place in places if place + 1 in places}
    return any(one < other and (other, one) in pairs and person(text, (one, other)) for one, other in pairs)


def rank(pair: Pair, names: list[Name]) -> tuple[bool, int, int]:
    """How good an order is: English puts the given name first; else the more frequent order, else the earlier."""
    return pair[0] in GIVEN and pair[1] not in GIVEN, len(names), -names[0].first


def person(text: Text, pair: Pair) -> bool:
    """Whether two words may be the names of somebody: one that English does not know, and no word or place."""
    code = text.language.code
    strange = any(word in text.strangers or word in GIVEN for word in pair)
    return strange and not any(ordinary(code, word) or is_place(code, word) for word in pair)


rule = Rule(check, "Terminology/Inconsistent use of terminology", "inconsistency", targets=frozenset({"en"}))
