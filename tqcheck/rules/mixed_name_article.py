"""One Arabic name whose article is written in more than one way: Deir el-Balah and Deir al-Balah.

French and Spanish write el-, ech- or as- as it is spoken in Egypt or the Maghreb, English al- as it is spelled. An
engine keeps the one in one sentence and writes the other in the next.

Bad:  Air strikes hit Deir {el-Balah} overnight. The hospital of Deir al-Balah took in the wounded in Deir al-Balah.
Bad:  Bashar al-Assad flew out, the army of Bachar {el-Assad} fled, and al-Assad was silent.
Bad:  Prayers rose from Al-Azhar; “{El-Azhar} is open,” said the imam of al-Azhar.
Good: Mohamed El-Masri scored twice; Ahmed al-Masri was sent off.
Good: Deir al-Balah is near the sea. Al-Balah is quiet. El Salvador and Al Gore were spoken of.
Good: The al-Shabaab militia left. Al-Shabaab said so, and Khaled al-Asaad’s friend Mohamed al-Assad agreed.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator

from ..document import Document, Text
from ..finding import Mark
from ..rule import Rule
from ..text.likeness import Grade, likeness

ARTICLES = frozenset("al el ul as es ash esh ech ar er an en ad ed at et az ez".split())
HYPHENS = frozenset("-‑")


def check(document: Document, _: None) -> Iterator[Mark]:
    """Marks the names whose article the document writes otherwise most of the time."""
    text = document.target
    for places in articles(text).values():
        counted = Counter(text.keys[i] for i in places)
        best = max(counted, key=lambda article: (counted[article], article == "al", article))
        if len(counted) > 1 and one_name(text, places):
            for i in places:
                if text.keys[i] != best:
                    written = best.title() if text.words[i][0].isupper() else best
                    fix = f"{written}-{text.words[i + 1]}"
                    yield Mark(text.starts[i], text.end_of(i + 1), f"elsewhere {fix}", fix)


def articles(text: Text) -> dict[str, list[int]]:
    """Where articles stand before each name that a hyphen joins them to."""
    found: dict[str, list[int]] = defaultdict(list)
    for after in text.parted(HYPHENS & text.spacings):
        if not 0 < after < len(text.words):
            continue
        if text.keys[after - 1] in ARTICLES and text.words[after][0].isupper():
            found[text.keys[after]].append(after - 1)
    return found


def one_name(text: Text, places: list[int]) -> bool:
    """Whether no two of some names have another name before them: Mohamed El-Masri, Ahmed al-Masri."""
    before = {text.words[i - 1] for i in places if i and text.gaps[i] == " " and text.words[i - 1][0].isupper()}
    before = {word for word in before if word.lower() not in text.language.function_words | text.language.companions}
    return all(a == b or likeness(a, b).grade >= Grade.LIKELY for a in before for b in before)


rule = Rule(check, "Terminology/Inconsistent use of terminology", "inconsistency", targets=frozenset({"en"}))
