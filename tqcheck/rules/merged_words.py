"""Two different words of the source became the same word: arrested and arrested.

Sources set two near synonyms side by side (détenus et arrêtés, gripen och anhållen), and the engine knows one English
word for both. English repeats a word with `and` for emphasis too (more and more, years and years, he waited and waited):
comparatives, plurals, adverbs and the verbs that are used so are right.

Bad:  Two men were {arrested and arrested} on Monday.
Bad:  The fire brigade {arrested and arrested} two men.
Bad:  The road was {damaged and damaged} by the flood.
Bad:  The union wants to {resume work and resume work} tomorrow.
Bad:  They asked for {support and support} from the state.
Good: It grew more and more, for years and years, again and again, over and over, on and on.
Good: She waited and waited, tried and tried, talked and talked, and it went round and round.
Good: He called and called the office; they waited and waited two hours.
Good: Johnson and Johnson, Smith and Smith, Marks and Marks.
Good: They saw meetings and meetings, thousands and thousands, louder and louder, bigger and bigger.
Good: There are lies and lies, friends and friends, war and war; neck and neck, half and half, through and through.
Good: Exports of petroleum and petroleum products rose; labour and labour costs fell.
Good: The difference between cheap fiction and fiction that lasts; a sense of community and of community spirit.
Good: It harms gay people and people with HIV, and helps children and children under 14. We will fight, fight and fight.
Good: It would dwindle and dwindle. They drive and drive, and just stare and stare.
Good: Arrested and charged, he was tried and convicted.
"""

from collections.abc import Iterator

from ..document import Document, Text
from ..finding import Mark
from ..rule import Rule

EMPHATIC = frozenset(
    (
        "above again around below better first forever further higher least little never other right round stronger "
        "there these those through under worse"
    ).split()
)
ENDURED = frozenset(
    (
        "argued asked begged called climbed cried danced drank fought grown kicked laughed looked played practiced "
        "practised prayed pushed rained repeated screamed searched shouted spent talked thought tried waited walked "
        "watched worked"
    ).split()
)
AUXILIARIES = frozenset({"are", "be", "been", "being", "get", "got", "had", "has", "have", "is", "was", "were"})
OBJECTS = frozenset("a an five four her him his its one several six ten the their them these three two".split())
DOING = frozenset("and could he i it just or people she that they to we who will would you".split())
"""Words before a verb that goes on and on; a pair of nouns has none of them before it."""
NARROWING = frozenset("above at below in of on over that under who whose with without".split())
"""Words that set the second of a pair apart: people and people with HIV, children and children under 14."""
LEAST_LETTERS = 5
BETWEEN = frozenset({"among", "between", "distinguish", "distinguishes"})
BEFORE = 4
"""Words before the pair among which such a word sets two of a kind apart: between fiction and fiction that lasts."""
BOUND = ("-", "–", "’", "'", "/")
"""What makes the words a part of another: from the south and south-west."""


def check(document: Document, _: None) -> Iterator[Mark]:
    """Marks the pair."""
    text = document.target
    keys = [*text.keys, "", ""]
    for word in text.places("and"):
        for width in (1, 2) if keys[word + 1] in (keys[word - 1], keys[word - 2]) else ():
            first = word - width
            if first >= 0 and same(text, first, word, width):
                end = text.end_of(word + width)
                yield Mark(text.starts[first], end, "the same word twice: the source has two")
                break


def same(text: Text, first: int, word: int, width: int) -> bool:
    """Whether what stands before `and` stands behind it again, and not for emphasis."""
    left, right = text.words[first:word], text.words[word + 1 : word + 1 + width]
    if left != right or any(gap != " " for gap in text.gaps[first + 1 : word + 1 + width]):
        return False
    if text.gaps[first][-1:] in BOUND or text.gaps[word + 1 + width][:1] in BOUND:
        return False
    if not BETWEEN.isdisjoint(text.keys[max(0, first - BEFORE) : first]):
        return False
    if width == 2:
        if left[0] in text.language.function_words and text.gaps[word + 3] == " ":
            return False
        return all(shown.islower() and shown.isalpha() for shown in left) and len(" ".join(left)) >= 2 * LEAST_LETTERS
    shown = left[0]
    if not shown.isalpha() or not shown.islower() or len(shown) < LEAST_LETTERS or shown in EMPHATIC | ENDURED:
        return False
    if shown.endswith("ed"):
        after = text.keys[word + 2 : word + 3]
        return not (AUXILIARIES.isdisjoint(text.keys[max(0, first - 2) : first]) and OBJECTS.isdisjoint(after))
    if text.keys[first - 1] in DOING:
        return False  # they drive and drive
    next_one = text.keys[word + 2] if text.gaps[word + 2] == " " else ""
    goes_on = next_one in NARROWING or (next_one != "" and next_one not in text.language.function_words)
    return not goes_on and text.keys[first - 1] != shown and not shown.endswith(("s", "er", "ing", "ly"))


rule = Rule(check, "Accuracy/Mistranslation", "mistranslation", targets=frozenset({"en"}))
