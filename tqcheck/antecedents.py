"""Whom a pronoun can mean: who is named before it, and whether nobody of its sex is."""

from bisect import bisect_left
from itertools import pairwise

from .document import Text
from .persons import BESIDE, Person, is_person, others, sexes_of
from .text.sexes import KIN, PRONOUNS, SINGULAR, SUBJECTS, THINGS, TITLES

SPOKEN = frozenset(PRONOUNS)
ADDRESSED = frozenset(TITLES)
NOUNS = SINGULAR["m"] | SINGULAR["f"]
SAID = frozenset({"added", "explained", "said", "says", "told"})
SPOUSES = frozenset({("his", "husband"), ("her", "wife")})
OPENING = frozenset(map(str.capitalize, SUBJECTS))
DEFINITE = frozenset({"a", "an", "the", "this"})
LINKS = frozenset(
    "after although as because before how if once since that though until what when where whether which while who whom"
    " whose why".split()
)
"""Words that open a clause whose pronoun may mean somebody whom the main clause names: when he came, Peter saw her."""
FAR = 30
"""Words before the pronoun within which nobody of its sex may be named."""


def parted(text: Text, word: int) -> bool:
    """Whether the words around a pronoun tell that it means somebody else: he or she, the man she met, he who pays.

    So does the end of a sentence in which the one who is named speaks of another: she knew it, he said.
    """
    keys, wanted = text.keys, PRONOUNS[text.keys[word]]
    around = keys[max(0, word - 2) : word + 3]
    either = any(PRONOUNS.get(key, wanted) != wanted for key in around) and not {"and", "or"}.isdisjoint(around)
    before = keys[word - 1] if word and text.gaps[word] == " " else ""
    related = before == "whom" or before in NOUNS or keys[word + 1 : word + 2] == ["who"]
    rest = keys[word + 1 : until_end(text, word)]
    told = any(PRONOUNS.get(one, wanted) != wanted and verb in SAID for one, verb in pairwise(rest))
    return either or told or (keys[word] in SUBJECTS and related)


def contradicted(text: Text, named: list[Person], known: int, word: int, slipped: set[int]) -> bool:
    """Whether a pronoun means somebody of the other sex: `known` is where the text first speaks of one of its own."""
    first = reach(text, word, slipped)
    if first is None or text.quoted(text.starts[word]):
        return False
    opens = (text.keys[word] in SUBJECTS and begins(text, word)) or sourced(text, word) or married(text, word)
    if not opens and min(known, word) < first:
        return False  # a text goes on with its hero: a colleague praised her
    return contradicts(text, named, first, word)


def unheard(text: Text, named: list[Person], known: int, word: int) -> bool:
    """Whether nobody of the sex of a pronoun has been heard of: only others are around, or nobody but a company.

    The subject of a main clause looks back; any other may also mean who is named later.
    """
    if known < word:
        return False
    wanted = PRONOUNS[text.keys[word]]
    until = word if looks_back(text, word) else len(text.words)
    if known < until or text.quoted(text.starts[word]) or not KIN[wanted].isdisjoint(text.keys[:until]):
        return False
    far = max(0, word - FAR)
    near = named[bisect_left(named, (max(0, far - FAR),)) : bisect_left(named, (word,))]
    close = [p for p in near if is_person(text, p) and not of_thing(text, p.word)]
    sexes = {p.sex for p in close}
    here = named[bisect_left(named, (word,)) : bisect_left(named, (until_end(text, word),))]
    if (
        any(p.sex == wanted for p in here)
        or "" in sexes
        or wanted in sexes
        or not ((sexes and close[-1].word >= far) or follows_thing(text, word))
    ):
        return False
    return not stranger(text, named, word - 3 * FAR, word) and not others(text, [p.word for p in close], far, word)


def stranger(text: Text, named: list[Person], first: int, word: int) -> bool:
    """Whether a full name stands before a pronoun of which nothing tells the sex."""
    told = {p.word for p in named if p.sex}
    whole = (name.first for name in text.names if name.last > name.first and first < name.first < word)
    return any(name not in told and not of_thing(text, name) for name in whole)


def looks_back(text: Text, word: int) -> bool:
    """Whether a pronoun opens a sentence within a paragraph, takes up a speech or is the subject of a main clause.

    One that leads to such a subject looks back too: in his ruling, he said.
    """
    if text.keys[word] in SUBJECTS:
        first = text.words_in(text.sentence_at(text.starts[word])).start
        return any(mark in text.gaps[word] for mark in '”"»’') or LINKS.isdisjoint(text.keys[first:word])
    if begins(text, word) and word > opening(text, word):
        return True
    rest = range(word + 1, min(word + BESIDE, until_end(text, word)))
    led = next((i for i in rest if text.keys[i] in SUBJECTS or not text.words[i].islower()), word)
    return led > word and PRONOUNS.get(text.keys[led]) == PRONOUNS[text.keys[word]] and looks_back(text, led)


def of_thing(text: Text, word: int) -> bool:
    """Whether a name is that of a thing named right before: the company Kessler."""
    return text.keys[word - 1 : word] != [] and text.keys[word - 1] in THINGS


def follows_thing(text: Text, word: int) -> bool:
    """Whether `he` or `she` opens a sentence and the one before it in the paragraph speaks of a thing: the union."""
    if not word or text.words[word] not in OPENING or word == opening(text, word) or not begins(text, word):
        return False
    first = text.words_in(text.sentence_at(text.starts[word - 1])).start
    return text.keys[first] in DEFINITE and not THINGS.isdisjoint(text.keys[first + 1 : first + 4])


def introduced(text: Text, named: list[Person]) -> dict[str, int]:
    """The word at which the text first names somebody of each sex."""
    known = {"m": len(text.words), "f": len(text.words)}
    for person in named:
        if person.sex and person.word < known[person.sex] and not text.quoted(text.starts[person.word]):
            known[person.sex] = person.word
    return known


def may_slip(text: Text, spoken: list[int]) -> bool:
    """Whether somebody of the other sex, and nobody of the same, is named shortly before one of the pronouns."""
    told = {name.lower(): sex for name, sex in sexes_of(text).items()}
    told |= {word: sex for sex, listed in SINGULAR.items() for word in listed & text.vocabulary}
    told |= {title: TITLES[title] for title in ADDRESSED & text.vocabulary}
    shown: dict[str, list[int]] = {"m": [], "f": []}
    for word, sex in told.items():
        shown[sex] += text.index[word]
    shown = {sex: sorted(places) for sex, places in shown.items()}
    for place in spoken if any(shown.values()) else ():
        same = PRONOUNS[text.keys[place]]
        if since(shown["f" if same == "m" else "m"], place) < 3 * FAR:
            last = since(shown[same], place)
            if last > FAR or last > place - opening(text, place):
                return True
    return not THINGS.isdisjoint(text.vocabulary) and any(follows_thing(text, place) for place in spoken)


def since(places: list[int], word: int) -> int:
    """How many words before a word the last of some places is; very many when there is none."""
    before = bisect_left(places, word)
    return word - places[before - 1] if before else 1 << 40


def reach(text: Text, word: int, slipped: set[int]) -> int | None:
    """The word from which on a pronoun's person is looked for; None where an earlier one of its sex may be meant."""
    wanted = PRONOUNS[text.keys[word]]
    sentence = text.sentence_at(text.starts[word])
    first = text.words_in(sentence).start
    goes_back = word == first or sourced(text, word) or (text.keys[word] in SUBJECTS and first > opening(text, word))
    if first > 0 and goes_back:
        first = text.words_in(text.sentence_at(text.starts[first - 1])).start
    earlier = [i for i, key in enumerate(text.keys[first:word], first) if PRONOUNS.get(key) == wanted]
    if not slipped.issuperset(earlier):
        return None  # it goes on with somebody whom an earlier pronoun means
    before = text.keys[max(opening(text, first), first - FAR // 2) : word]
    after = text.keys[word + 1 : word + BESIDE]
    if married(text, word):
        return first
    return first if KIN[wanted].isdisjoint(before + after) else None


def contradicts(text: Text, named: list[Person], first: int, word: int) -> bool:
    """Whether the one person named before a pronoun, in its sentence and the one before it, is of the other sex."""
    end = bisect_left(named, (word,))
    close = [p for p in named[bisect_left(named, (first,)) : end] if is_person(text, p)]
    wanted = PRONOUNS[text.keys[word]]
    if close and close[-1].name.islower() and not begins(text, word):
        return False
    close = [p for p, mate in zip(close, [*close[1:], None], strict=False) if not (mate and names(p, mate))]
    if len({p.name for p in close}) != 1 or close[-1].sex in ("", wanted):
        return False
    near = opening(text, first) if introduces(text, close[-1], word) else 0
    if any(p.sex == wanted for p in named[bisect_left(named, (max(near, word - FAR + 1),)) : end]):
        return False
    if not KIN[wanted].isdisjoint(text.keys[max(near, first - FAR // 2) : first]):
        return False
    return not others(text, [p.word for p in close], first, word)


def names(noun: Person, person: Person) -> bool:
    """Whether a noun only says what the person named right behind it is: spokeswoman Eva Kropáčová."""
    return noun.name.islower() and noun.sex == person.sex and person.word - noun.word <= BESIDE


def introduces(text: Text, person: Person, word: int) -> bool:
    """Whether a pronoun must mean who was named in its paragraph: in full, in no speech, and not `she said` again."""
    full = text.words[person.word] != person.name and not person.name.islower()
    spoken = text.quoted(text.starts[person.word]) or any(mark in text.gaps[word] for mark in '”"»’')
    return full and not spoken


def opening(text: Text, word: int) -> int:
    """The first word of the paragraph that a word stands in: who was named before it is no longer spoken of."""
    return text.words_in(text.line_at(text.starts[word])).start


def until_end(text: Text, word: int) -> int:
    """The word behind the sentence that a word stands in."""
    return text.words_in(text.sentence_at(text.starts[word])).stop


def begins(text: Text, word: int) -> bool:
    """Whether a pronoun opens a sentence or a clause behind a semicolon."""
    return ";" in text.gaps[word] or text.sentence_at(text.starts[word])[0] == text.starts[word]


def sourced(text: Text, word: int) -> bool:
    """Whether a sentence opens with `According to him`."""
    return text.keys[max(0, word - 2) : word] == ["according", "to"] and begins(text, word - 2)


def married(text: Text, word: int) -> bool:
    """Whether the person is somebody's wife or husband: `his husband`."""
    return tuple(text.keys[word : word + 2]) in SPOUSES
