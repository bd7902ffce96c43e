"""A name followed by a capital pronoun that says the subject again.

Spanish, Portuguese and Italian need no pronoun. When the name stands in bold type, the engine translates what follows as a
sentence of its own and gives it a subject: Xavi He has returned; Lopez Obrador He denied. The Chinese surname He, God,
titles of works and headlines have such capitals too, and stay silent.

Bad:  After two years Xavi {He} has returned to the bench.
Bad:  Andrés López Obrador {He} denied the accusation.
Bad:  Lula da Silva {He} celebrated the vote.
Bad:  On Friday Claudia Sheinbaum {She} announced the name of her minister.
Good: Vice Premier He said so. He Lifeng met Minister He in Geneva, where He spoke.
Good: When They Came and Because He Said were sold out; the band They have split.
Good: In the name of God He is great; Allah He is One.
Good: The book Who She Is and the film Because They Can were shown.
Good: He said that Xavi has returned. She knows Claudia, and They is a novel.
"""

from collections.abc import Iterator

from ..document import Document, Text
from ..finding import Mark
from ..rule import Rule
from ..text.casing import beside
from ..text.lexicon import lexicon

PRONOUNS = ("He", "She", "They")
VERBS = frozenset({"also", "are", "can", "could", "did", "does", "had", "has", "have", "is", "knows", "wants", "was"})
VERBS |= {
    "went",
    "were",
    "will",
    "would",
    "said",
    "says",
    "took",
    "made",
    "came",
    "gave",
    "told",
    "left",
    "won",
    "lost",
}
VERBS |= {
    "began",
    "became",
    "brought",
    "fell",
    "found",
    "held",
    "led",
    "met",
    "paid",
    "put",
    "ran",
    "rose",
    "saw",
    "sent",
}
VERBS |= {"set", "spoke", "stood", "thought", "threw", "wrote"}
DEITIES = frozenset({"allah", "christ", "god", "gods", "jesus", "lord", "prophet"})


def check(document: Document, _: None) -> Iterator[Mark]:
    """Marks the pronoun."""
    text = document.target
    for pronoun in PRONOUNS:
        if pronoun in text.forms and DEITIES.isdisjoint(text.vocabulary):
            places = [word for word in text.places(pronoun.lower()) if text.words[word] == pronoun]
            if not any(beside(text.words, text.gaps, word, 1).istitle() for word in places):
                yield from (mark(text, word) for word in places if repeats(text, word))


def repeats(text: Text, word: int) -> bool:
    """Whether a name stands right before a pronoun and a verb behind it."""
    name = beside(text.words, text.gaps, word, -1)
    after = beside(text.words, text.gaps, word, 1)
    if not name.istitle() or not (after in VERBS or (after.islower() and after.endswith("ed"))):
        return False
    if name.lower() in text.language.function_words:
        return False
    first = text.words[word - 2] if word > 1 and text.gaps[word - 1] == " " else ""
    run = first in text.language.particles or (first.istitle() and first.lower() not in text.language.function_words)
    return run or bool(lexicon(text.language.code).unknown({name.lower()}))


def mark(text: Text, word: int) -> Mark:
    """The mark of a pronoun; taking it out leaves the sentence whole."""
    return Mark(text.starts[word], text.end_of(word), f"says {text.words[word - 1]} again")


rule = Rule(check, "Linguistic conventions/Grammar", "grammar", targets=frozenset({"en"}))
