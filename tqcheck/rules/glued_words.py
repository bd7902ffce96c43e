"""Two words grown together at a seam of the markup.

Where bold type or a link ends, the white space between its last word and the next is lost before the text is translated:
Mariupolwhich, Giuseppe Contefrom, theSt., 10million. A word that no list knows is split into a name and a function word,
or into two words of which one binds sentences together. Brands with a capital inside (YouTube, BlackRock),
compounds (scoresheet, pitchside), names that end like words (Beckwith, Roland, Mathis) and units are one word.

Bad:  They left {Mariupolwhich} had been shelled; Mariupol is empty.
Bad:  The leader, Giuseppe {Contefrom} the Five Star Movement, agreed.
Bad:  A call for press {freedomwas} heard at {theSt}. Mary hospital.
Bad:  He said so in a {statementreceived} by reporters, to {ofthe} kind we know.
Bad:  The ministry counted 3,{114people} in hospitals, and {10million} watched.
Bad:  They test a scent that {luresonly} the queens, said the prime minister’s {officeand} left.
Bad:  Press the button for {fullscreenAccording} to the agency it rained.
Bad:  The village of {Losaciowhich} lost its forest.
Good: YouTube, BlackRock, LinkedIn, eBay, iPhone, easyJet, BioNTech and McDonald’s rose.
Good: The scoresheet was kept at the pitchside; she won the paddleboard race in loungewear.
Good: Beckwith, Roland, Mathis, Bousaid, Griffith and Goethe met in Maryland and Thailand.
Good: A 1,600km road, 10pm, the 1990s, 4x4, 747s, 3rd, 5G and 2mph winds; it cost £3million.
Good: Notwithstanding the foregoing, whosoever therein withstands thereafter is heretofore unknown.
Good: Der Bundestag in Dortmund; objeto, gesto, manto, porto, conto and banda were left in Spanish.
Good: See www.fullscreenaccording.example or #freedomwas.
Good: “Keep talkin’ and workin’,” he sang; people work in shifts and talk in turns.
Good: The ‘whodunit’ of the hereandnow was a stayathome hit.
"""

from collections.abc import Iterator

from ..document import Document, Text
from ..finding import Mark
from ..rule import Rule
from ..text.casing import stands_free
from ..text.later import later
from ..text.lexicon import Lexicon, lexicon
from ..text.triggers import Trigger

BINDING = frozenset(
    {"about", "according", "because", "could", "from", "should", "that", "their", "were", "when", "where"}
)
BINDING |= {"after", "which", "while", "whose", "would"}
"""Function words that no name ends with."""
JOINING = BINDING - {"about", "after"} | {
    "and",
    "are",
    "been",
    "for",
    "had",
    "has",
    "have",
    "his",
    "only",
    "the",
    "they",
}
JOINING |= {"this", "was", "who", "with"}
FOLLOWING = JOINING | {
    "after",
    "bought",
    "came",
    "gave",
    "held",
    "left",
    "lost",
    "made",
    "said",
    "says",
    "took",
    "told",
}
FOLLOWING |= {"went", "won"}
"""Words that come after a name; names end like some of them (Roland, Beckwith), so the text must show the name."""
BEHIND_NAME = tuple(BINDING | FOLLOWING)
ARTICLES = frozenset({"and", "from", "that", "the", "which", "with"})
CARRYING = ARTICLES | {"for", "has", "have", "said", "was", "who"}
FOLLOWING_CAPITAL = frozenset({"has", "he", "said", "she", "the", "was", "who"})
PREPOSITIONS = frozenset({"as", "at", "by", "for", "in", "is", "of", "on", "to"})
CAMEL = later(r"(.*[a-z])([A-Z][a-z]+)")
COUNTED = later(r"(\d+)([a-z]{5,})")
DERIVED = ("tion", "ment", "ness", "ity", "er", "or", "ence", "ance", "age", "ship")
LEAST_NAME = 4


def check(document: Document, _: None) -> Iterator[Mark]:
    """Marks words that no list knows and that come apart."""
    text = document.target
    known = lexicon(text.language.code)
    if not known.common:
        return
    for glued, cut in seams(text, known).items():
        for word in text.places(glued.lower()):
            if len(text.index[glued.lower()]) > 1:
                break  # a word that the text has twice is one
            priced = text.gaps[word][-1:] in ("£", "$", "€")
            if text.words[word] == glued and stands_free(text.gaps, word) and not priced:
                apart = f"{glued[:cut]} {glued[cut:]}"
                yield Mark(text.starts[word], text.end_of(word), f"two words: {apart}", apart)


def seams(text: Text, known: Lexicon) -> dict[str, int]:
    """The words of a text that come apart, each with the length of its first part."""
    found = {glued: small(glued, text, known) for glued in text.unknown if len(glued) > LEAST_NAME}
    for glued in text.met(SHAPED):
        if counted := COUNTED.fullmatch(glued):
            found[glued] = counted.end(1) if counted[2] in known.common else 0
        else:
            found[glued] = camel(glued) if joined(glued) else name(glued, text, known)
    return {glued: cut for glued, cut in found.items() if cut}


def shaped(word: str) -> bool:
    """Whether a word that is not all small may be two by its form: 12people, theMinister, Macronsaid."""
    if word[0].isdigit():
        return COUNTED.fullmatch(word) is not None
    if word == word.lower():
        return False
    if joined(word):
        return camel(word) > 0
    return len(word) > 2 * LEAST_NAME - 1 and word.lower().endswith(BEHIND_NAME)


def joined(word: str) -> bool:
    """Whether a word with a capital has it inside."""
    return not word.istitle() and not word.isupper() and word.isalpha()


SHAPED = Trigger(lambda forms: filter(shaped, forms))


def small(glued: str, text: Text, known: Lexicon) -> int:
    """Where an unknown word in small letters comes apart; 0 where it does not."""
    for cut in range(2, len(glued) - 1):
        left, right = glued[:cut], glued[cut:]
        if right in JOINING:
            apart = (left in PREPOSITIONS | ARTICLES) or (len(left) > 3 and left in known.common)
        elif right in PREPOSITIONS and f"{glued}g" not in known.common:  # countin’
            apart = len(left) > 2 and left in text.vocabulary and left in known.common
        elif left in ARTICLES:
            apart = len(right) > 3 and right in known.common
        else:
            derived = left.endswith(DERIVED) and right.endswith("ed") and min(cut, len(right)) > 5
            apart = derived and left in known.common and right in known.common
        if apart:
            return cut
    return 0


def name(glued: str, text: Text, known: Lexicon) -> int:
    """Where an unknown capitalised word comes apart into a name and what binds it to the sentence."""
    key = glued.lower()
    for cut in range(LEAST_NAME, len(glued) - 2):
        right = key[cut:]
        if right in BINDING or (right in FOLLOWING and glued[:cut] in text.forms):
            unknown = not (key in known.common or key in known.rare or glued in known.capitalised)
            return cut if unknown and glued not in known.places else 0
    return 0


def camel(glued: str) -> int:
    """Where a word with a capital inside comes apart; brands join other words than these."""
    found = CAMEL.fullmatch(glued)
    if found is None:
        return 0
    left, right = found[1], found[2].lower()
    apart = left in CARRYING or (right in BINDING | FOLLOWING_CAPITAL and (left.istitle() or left.islower()))
    return found.end(1) if apart else 0


rule = Rule(check, "Linguistic conventions/Typography", "whitespace", targets=frozenset({"en"}))
