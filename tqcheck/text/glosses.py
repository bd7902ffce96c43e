"""Where a foreign word is meant to stand: quoted, set in italics, named as a word, or explained on the spot."""

from .casing import GLUE, QUOTES, SPEAKING_OF

AROUND = QUOTES | frozenset("*()[]")
"""Marks that set a word apart when they stand on both of its sides."""
EXPLAINING = frozenset(("i", "literally", "meaning", "means", "or", "translates", "translated"))
AUXILIARIES = frozenset(
    ("are", "can", "could", "did", "had", "has", "have", "is", "may", "must", "said", "say", "says")
)
AUXILIARIES |= frozenset(("should", "was", "were", "will", "would"))
PREPOSITIONS = frozenset(
    ("according", "after", "as", "at", "before", "by", "during", "for", "from", "in", "near", "on")
)
PREPOSITIONS |= frozenset(("since", "under", "until", "when", "where", "while", "with", "without"))
ARTICLES = frozenset(("a", "an", "the"))
MENTION = SPEAKING_OF | frozenset(("call", "calls", "expression", "literally", "motto", "phrase", "slogan"))
DASHES = frozenset("–—")
SMALL = 4
"""More letters than an article of another language has."""
LOOK_BACK = 3
ITALICS = 9
"""Words before and behind, among which the marks of italics are looked for."""
APPOSITION = 9
"""Words that an explanation between commas may have."""


def explained(words: list[str], gaps: list[str], first: int, last: int) -> bool:
    """Whether the words from `first` to `last` are set apart, mentioned, or explained beside."""
    before, after = gaps[first], gaps[last + 1]
    if before[-1:] in AROUND and after.lstrip(",.!?")[:1] in AROUND:
        return True
    if parenthetical(words, gaps, first, after):
        return True
    if before[-1:] in GLUE or after[:1] in GLUE - {"."} or "(" in after or "=" in after:
        return True
    return mentioned(words, gaps, first) or told(words, gaps, last) or in_italics(gaps, first, last)


def parenthetical(words: list[str], gaps: list[str], first: int, after: str) -> bool:
    """Whether the words, with a small one before them, stand between dashes: a chainsaw – la motosierra – in hand."""
    dashed = gaps[first].strip() in DASHES or (len(words[first - 1]) < SMALL and gaps[first - 1].strip() in DASHES)
    return first > 0 and dashed and after.strip() in DASHES


def in_italics(gaps: list[str], first: int, last: int) -> bool:
    """Whether the words stand in a passage that asterisks or underscores set in italics."""
    before = next((i for i in range(first, max(-1, first - ITALICS), -1) if "*" in gaps[i] or "_" in gaps[i]), -1)
    after = next((i for i in range(last + 1, min(len(gaps), last + ITALICS)) if "*" in gaps[i] or "_" in gaps[i]), -1)
    return before >= 0 and after >= 0 and gaps[before][-1] in "*_" and gaps[after][0] in "*_"


def mentioned(words: list[str], gaps: list[str], first: int) -> bool:
    """Whether a word such as `called` or `the word` leads up to it, or it restates what stands before: `, or X`."""
    for i in range(first - 1, max(-1, first - 1 - LOOK_BACK), -1):
        if any(mark in gaps[i + 1] for mark in ".!?;\n"):
            return False
        if words[i].lower() in MENTION:
            return True
    return first > 0 and words[first - 1].lower() == "or" and "," in gaps[first - 1]


def told(words: list[str], gaps: list[str], last: int) -> bool:
    """Whether the words after it say what it means: `, or mayor`, `, a small boat,`."""
    after = last + 1
    if after >= len(words):
        return False
    gap, word = gaps[after].rstrip("".join(QUOTES)).strip(), words[after].lower()
    if word in EXPLAINING - {"or"} or (word == "which" and words[after + 1 : after + 2] == ["means"]):
        return True
    if gap not in (",", "–", "—", "-"):
        return False
    if word == "or" or gaps[after][-1:] in QUOTES:
        return True
    return (word == "as" or not adverbial(words, gaps, last)) and apposition(words, gaps, after)


def adverbial(words: list[str], gaps: list[str], last: int) -> bool:
    """Whether the clause that ends with a word opens with a preposition: the comma behind it explains nothing."""
    first = last
    while first and gaps[first] in (" ", "-"):
        first -= 1
    return words[first].lower() in PREPOSITIONS


def apposition(words: list[str], gaps: list[str], first: int) -> bool:
    """Whether the words from `first` explain what stands before: no verb up to a mark like the one that opens them.

    `the préfecture, the road was closed, and` goes on with a sentence; `the wilaya, land of the tribe, was sold` has
    its verb behind.
    """
    mark = gaps[first].strip()
    for place in range(first, min(len(words), first + APPOSITION)):
        if place > first and gaps[place].rstrip() == mark and gaps[place] != mark:
            return words[first].lower() in ARTICLES or words[place].lower() in AUXILIARIES
        if words[place].lower() in AUXILIARIES:
            return any(word.lower() in SPEAKING_OF for word in words[first : place + 2])
        if place > first and gaps[place].strip()[:1] in (".", "!", "?", ";"):
            return words[first].lower() in ARTICLES - {"the"}
    return False
