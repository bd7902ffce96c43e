"""One Korean name romanised in more than one way: Yoon Suk-yeol and Yoon Seok-yeol.

Korean has an official romanisation and an older one, and families spell as they please. An engine takes a name apart
into syllables and writes each as it has met it last. The surname beside it and an equal sound of both syllables prove
that one person is meant.

Bad:  President Yoon Suk-yeol spoke on Monday. Yoon {Seok-yeol} had won the election; Yoon Suk-yeol thanked voters.
Bad:  Park Geun-hye was jailed in 2018. The former president, Park {Keun-hye}, was pardoned.
Bad:  Kim Jong-un met the generals, and Kim Jong-un praised them. “Kim {Jong-eun} is well,” the agency said.
Bad:  Choi Soon-sil was a friend of hers. Choi {Sun Sil} denied it.
Good: Kim Jong-un followed Kim Jong-il, and Kim Jong-nam was killed in 2017.
Good: Lee Jae-myung ran against Lee Nak-yon. Lee Jae-yong was tried in 2017.
Good: Son Heung-min scored twice, and Son Heung-min was cheered. Heung-min’s father watched.
Good: Tsai Ing-wen met Chang Ying-wen. Lee Anderson and Lee Andersen spoke; Kim Wall was a journalist.
Good: Yang Jae-won came first and Ji Jae-won second, before Song Jae-yun and Seo Jae-yeon.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from ..document import Document, Text
from ..finding import Mark
from ..rule import Rule
from ..text.korean import SURNAMES, sounds
from ..text.triggers import Trigger

JOINTS = frozenset("- ‑")
SURNAMED = Trigger(SURNAMES.__and__, keys=True)
Given = tuple[str, str]


def check(document: Document, _: None) -> Iterator[Mark]:
    """Marks the given names that the document spells otherwise most of the time, else when it first speaks of them."""
    text = document.target
    for surname in text.met(SURNAMED):
        for places in alike(text, text.index[surname]):
            counted = Counter(given(text, place) for place in places)
            best = max(counted, key=lambda name: counted[name])
            shown = next(shape(text, place) for place in places if given(text, place) == best)
            for place in places if len(counted) > 1 else ():
                if given(text, place) != best:
                    yield Mark(text.starts[place + 1], text.end_of(place + 2), f"elsewhere {shown}", shown)


def alike(text: Text, places: Sequence[int]) -> Iterator[list[int]]:
    """The places of a surname behind which given names of one sound stand, for each sound."""
    found: dict[Given, list[int]] = defaultdict(list)
    for place in places if len(places) > 1 else ():
        if is_full(text, place):
            first, second = given(text, place)
            found[sounds[first], sounds[second]].append(place)
    yield from (same for same in found.values() if len(same) > 1)


def is_full(text: Text, place: int) -> bool:
    """Whether a surname stands with a given name of two syllables behind it, the second small only after a hyphen."""
    if place + 2 >= len(text.words) or not text.words[place][0].isupper() or text.gaps[place + 1] != " ":
        return False
    first, second = text.words[place + 1 : place + 3]
    joint = text.gaps[place + 2]
    written = first[0].isupper() and joint in JOINTS and (second[0].isupper() or joint != " ")
    return written and all(sounds[syllable] for syllable in given(text, place))


def given(text: Text, place: int) -> Given:
    """The syllables of the given name behind a surname."""
    return text.keys[place + 1], text.keys[place + 2]


def shape(text: Text, place: int) -> str:
    """The given name behind a surname as it is written."""
    return text.content[text.starts[place + 1] : text.end_of(place + 2)]


rule = Rule(check, "Terminology/Inconsistent use of terminology", "inconsistency", targets=frozenset({"en"}))
