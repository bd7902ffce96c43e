"""A person whose sex changes from one sentence to the next.

Many languages leave the pronoun out or have only one for both; the engine has to choose and looks at no more than one
sentence: Anke Rehlinger visited the towns. He promised help. The rule speaks only where one person stands in this
sentence and the one before it, the given name or the title tells the sex, and nobody else can be meant.

Bad:  Premier Anke Rehlinger visited the flooded towns on Friday. {He} promised help without red tape.
Bad:  “We had no choice,” said Irina Kovalenko, an analyst in Kyiv. {He} believes that prices will rise.
Bad:  The club signed Robert Kowalski on Monday. Kowalski said that {she} felt at home.
Bad:  Mr Sorrentino left the hall early. “I am tired,” {she} said.
Bad:  Bears were counted by the zoologist Zuzana Novak. According to {him}, there are many.
Bad:  Mr. Rutte was asked. ¶ “We are glad,” said Nadiia Melnyk. {His} husband came home.
Bad:  Leaders met in the hall. ¶ Spokeswoman Eva Novak agreed. {He} expects fines.
Bad:  Firefighters saved an old woman who had climbed onto a wardrobe; {he} is in hospital.
Bad:  Donald Tusk flew to the border. “There is no room,” he said. {She} announced a fence.
Good: Donald Tusk flew to the border. A nurse was there. “I am tired,” she said. According to her, it was cold.
Good: A woman told the court that he had hit her. The man left. He was alone. A girl was hurt by the man; he fled.
Good: Ada Lovelace wrote notes. Years went by. Her husband knew. Robert Kowalski, a historian, calls her a pioneer.
Good: Robert Kowalski went home. At the clinic, he had been told by a nurse to rest. She meant it.
Good: Anna Weber wrote to her brother. He never answered. Peter Maier lost his wife. She was 40. I met Peter himself.
Good: “My mother was called Peter by mistake,” said Peter. She laughed, his mother.
Good: Robert Habeck met Annalena Baerbock in Berlin. She praised the talks.
Good: Elena Rossi thanked the minister. He had come by train.
Good: Anke Rehlinger visited the flooded towns on Friday. She promised help without red tape.
Lang: nl > en
Source: Directeur Arnoud Odding belde. Hij draagt het werk donderdag over.
Bad:  Director Arnoud Odding called. {She} will hand over the work on Thursday.
Good: Director Arnoud Odding called. He will hand over the work on Thursday.
Lang: pl > en
Source: Głos zabrała szefowa klubu. Podkreśliła, że ludzie czekają.
Bad:  The head of the club spoke. {He} stressed that people are waiting.
Good: The head of the club spoke. She stressed that people are waiting.
Lang: en
Bad:  “I lost {himself},” Irina Kovalenko said. She hurt {himself}.
Good: The actor Michele Riondino arrived. Sasha Petrov won. She was happy. Jan Smit sang and she danced.
"""

from bisect import bisect_left
from collections.abc import Iterator

from ..document import Document, Text
from ..finding import Mark, Severity
from ..persons import BESIDE, Person, is_person, nouns, others, persons, sexes_of
from ..pronouns import reflected, turned
from ..rule import Rule
from ..text.sexes import KIN, PRONOUNS, SINGULAR, SUBJECTS, TITLES

FIXES = {"he": "she", "she": "he", "him": "her", "his": "her", "himself": "herself", "herself": "himself"}
SPOKEN = frozenset(PRONOUNS)
ADDRESSED = frozenset(TITLES)
SPOUSES = frozenset({("his", "husband"), ("her", "wife")})
FAR = 30
"""Words before the pronoun within which nobody of its sex may be named."""


def check(document: Document, _: None) -> Iterator[Mark]:
    """Marks each pronoun that contradicts the only person it can mean."""
    text = document.target
    spoken = [word for pronoun in SPOKEN & text.vocabulary for word in text.index[pronoun]]
    for word in {*turned(document), *reflected(text)} if spoken else ():
        yield slip(text, word)
    if not spoken or not may_slip(text, spoken):
        return
    reached = [(first, word) for word in spoken if (first := reach(text, word)) is not None]
    named = sorted((*persons(text), *nouns(text)))
    known = introduced(text, named, spoken)
    for first, word in reached:
        opens = (text.keys[word] in SUBJECTS and begins(text, word)) or sourced(text, word) or married(text, word)
        if not opens and known[PRONOUNS[text.keys[word]]] < first:
            continue  # a text goes on with its hero: a colleague praised her
        if not text.quoted(text.starts[word]) and contradicts(text, named, first, word):
            yield slip(text, word)
    for word in {known[sex] for sex in known if named} & set(spoken):
        if unheard(text, named, word):
            yield slip(text, word)


def slip(text: Text, word: int) -> Mark:
    """The mark of a pronoun, with the one of the other sex."""
    written, fix = text.words[word], FIXES.get(text.keys[word])
    right = fix.capitalize() if fix and written[0].isupper() else fix
    return Mark(text.starts[word], text.end_of(word), "the person named here is of the other sex", right)


def unheard(text: Text, named: list[Person], word: int) -> bool:
    """Whether `he` or `she` takes up a speech though nobody of that sex has been heard of: only others are around."""
    wanted = PRONOUNS[text.keys[word]]
    taken_up = begins(text, word) or any(mark in text.gaps[word] for mark in '”"»’')
    if text.keys[word] not in SUBJECTS or not taken_up or text.quoted(text.starts[word]):
        return False
    if not KIN[wanted].isdisjoint(text.keys[:word]):
        return False
    end, far = bisect_left(named, (word,)), max(0, word - FAR)
    close = [p for p in named[bisect_left(named, (max(0, far - FAR),)) : end] if is_person(text, p)]
    if not close or {p.sex for p in close} != {"m" if wanted == "f" else "f"} or close[-1].word < far:
        return False
    known = {p.word for p in named if p.sex}
    whole = (n for n in text.names if n.last > n.first and word - 3 * FAR < n.first < word)
    if any(name.first not in known for name in whole):
        return False  # somebody of whom nothing tells the sex
    return not others(text, [p.word for p in close], far, word)


def introduced(text: Text, named: list[Person], spoken: list[int]) -> dict[str, int]:
    """The word at which the text first speaks of somebody of each sex."""
    known = {"m": len(text.words), "f": len(text.words)}
    told = [(p.word, p.sex) for p in named if p.sex]
    for word, sex in (*told, *((word, PRONOUNS[text.keys[word]]) for word in spoken)):
        if word < known[sex] and not text.quoted(text.starts[word]):
            known[sex] = word
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
    if not any(shown.values()):
        return False
    for place in spoken:
        same = PRONOUNS[text.keys[place]]
        far = min(FAR, place - opening(text, place))
        if since(shown["f" if same == "m" else "m"], place) < 3 * FAR and since(shown[same], place) > far:
            return True
    return False


def since(places: list[int], word: int) -> int:
    """How many words before a word the last of some places is; very many when there is none."""
    before = bisect_left(places, word)
    return word - places[before - 1] if before else 1 << 40


def reach(text: Text, word: int) -> int | None:
    """The word from which on a pronoun's person is looked for; None where an earlier one of its sex may be meant."""
    wanted = PRONOUNS[text.keys[word]]
    sentence = text.sentence_at(text.starts[word])
    first = text.words_in(sentence).start
    goes_back = word == first or sourced(text, word) or (text.keys[word] in SUBJECTS and first > opening(text, word))
    if first > 0 and goes_back:
        first = text.words_in(text.sentence_at(text.starts[first - 1])).start
    if any(PRONOUNS.get(key) == wanted for key in text.keys[first:word]):
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


def begins(text: Text, word: int) -> bool:
    """Whether a pronoun opens a sentence or a clause behind a semicolon."""
    return ";" in text.gaps[word] or text.sentence_at(text.starts[word])[0] == text.starts[word]


def sourced(text: Text, word: int) -> bool:
    """Whether a sentence opens with `According to him`."""
    return text.keys[max(0, word - 2) : word] == ["according", "to"] and begins(text, word - 2)


def married(text: Text, word: int) -> bool:
    """Whether the person is somebody's wife or husband: `his husband`."""
    return tuple(text.keys[word : word + 2]) in SPOUSES


rule = Rule(check, "Linguistic conventions/Grammar", "grammar", severity=Severity.MAJOR, targets=frozenset({"en"}))
