"""A small word or a verb with a capital in the middle of a sentence.

Bold type and links cut the sentence, the engine takes each piece for a sentence of its own, and the first word of the
piece keeps its capital: the movement Raise the; Meanwhile The opposition; would not It can. Articles, pronouns,
prepositions and auxiliaries with a capital stand only in names and titles of works, and there other capitals stand
beside them; a participle after an auxiliary is nobody's name.

Bad:  Meanwhile {The} opposition is attacking the bill.
Bad:  According {To} the association, exports rose.
Bad:  In Espoo {They} turned the corner in three years.
Bad:  Electricity was {Cut} in eleven villages.
Bad:  The accident happened at the crossing {With} the old road.
Bad:  The leader of the movement {Raise} the standard of living for all.
Bad:  He left the house {And} went to the station.
Good: Fachwerk for bayan came first, and In tempus praesens for the violin followed.
Good: He watched Gone With the Wind, The Lord of the Rings and Who Wants to Be a Millionaire.
Good: In May last year Will Smith met The Who, and The Times wrote of The Hague.
Good: Vitamin A is scarce, hepatitis B and Serie A clubs are not. It is An who did it.
Good: The police wrote on Twitter that a group was out. He welcomed him in His mercy.
Good: The charity Save the Children and the group Stop the War met; the slogan was Take Back Control.
Good: Cities Rise From The Ashes While The World Looks On
Good: There are two questions: How did it start? When will it end?
Good: She was United in name only. He said: “The end is near.” The film Up is about It.
"""

from collections.abc import Iterator

from ..document import Document, Text
from ..finding import Mark
from ..rule import Rule
from ..text.casing import beside
from ..text.familiar import ordinary
from ..text.triggers import Trigger

SMALL = frozenset(
    {"Although", "And", "Around", "At", "Because", "But", "By", "For", "From", "However", "In", "Of", "Their"}
)
SMALL |= {"The", "These", "They", "This", "Those", "To", "We", "Which", "While", "With"}
AUXILIARIES = frozenset({"Are", "Been", "Could", "Had", "Has", "Have", "Is", "Should", "Was", "Were", "Would"})
AFTER_NAME = frozenset({"They", "We"})
BE = frozenset({"are", "be", "been", "being", "is", "was", "were"})
PARTICIPLES = frozenset(
    {"Born", "Brought", "Built", "Caught", "Cut", "Driven", "Found", "Given", "Held", "Kept", "Made"}
)
PARTICIPLES |= {
    "Seen",
    "Sent",
    "Shot",
    "Shown",
    "Sold",
    "Taken",
    "Arrested",
    "Injured",
    "Killed",
    "Wounded",
    "Destroyed",
}
VERBS = frozenset({"Accuse", "Announce", "Bring", "Build", "Change", "Continue", "Create", "Demand", "Find", "Follow"})
VERBS |= {"Get", "Give", "Hold", "Join", "Keep", "Leave", "Lose", "Make", "Offer", "Put", "Raise", "Reach", "Receive"}
VERBS |= {
    "Remain",
    "Return",
    "Said",
    "See",
    "Send",
    "Show",
    "Start",
    "Take",
    "Tell",
    "Told",
    "Use",
    "Visit",
    "Want",
    "Win",
}
ARTICLES = frozenset({"a", "an", "her", "his", "its", "the", "their"})
CAPITALS = SMALL | AUXILIARIES | PARTICIPLES | VERBS
NEAR = 8


SHOWN = Trigger(CAPITALS.__and__)


def check(document: Document, _: None) -> Iterator[Mark]:
    """Marks the word with the capital."""
    text = document.target
    words, gaps = text.words, text.gaps
    for shown in text.met(SHOWN):
        for word in text.index[shown.lower()]:
            free = gaps[word] == " " and words[word] == shown
            if free and between(text, word) and not in_capitals(text, word):
                yield Mark(text.starts[word], text.end_of(word), "a capital in mid-sentence", shown.lower())


def between(text: Text, word: int) -> bool:
    """Whether a word stands between two small ones, or between an adverb, or a name, and a small one."""
    shown = text.words[word]
    before, after = (beside(text.words, text.gaps, word, step) for step in (-1, 1))
    if not after.islower() or len(before) < 2 or after in text.unknown or titled(text, word):
        return False
    if shown in PARTICIPLES:
        return before in BE
    if shown in VERBS:
        return after in ARTICLES and before.islower() and beside(text.words, text.gaps, word + 1, 1).islower()
    if before.islower():
        return True
    adverb = before.lower() in text.language.function_words or before == "According" or before.endswith("ly")
    return before.istitle() and (adverb or shown in AFTER_NAME)


def titled(text: Text, word: int) -> bool:
    """Whether an article and an everyday word with a capital follow: In the Mood for Love."""
    after, next_one = text.keys[word + 1 : word + 2], beside(text.words, text.gaps, word + 1, 1)
    return after[0] in ARTICLES and next_one.istitle() and ordinary(text.language.code, next_one)


def in_capitals(text: Text, word: int) -> bool:
    """Whether other words near by have a capital too, as in titles and headlines, or the sentence is a heading."""
    line = text.words_in(text.line_at(text.starts[word]))
    near = text.words[max(line.start + 1, word - NEAR) : min(line.stop, word + NEAR)]
    return 2 * sum(shown.istitle() for shown in near) > len(near)


rule = Rule(check, "Linguistic conventions/Spelling", "misspelling", targets=frozenset({"en"}))
