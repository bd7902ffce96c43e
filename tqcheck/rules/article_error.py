"""An article that does not fit the sound of the next word, or two where one stands.

An engine that puts an article before a noun it chose in another step writes `an hard match` or `a appointment`, and
Italian and Greek, which put one before a possessive, leave `the his`. What counts is the sound: an hour, a European,
an MP, an 11-year-old; numbers and acronyms are judged as they are read aloud, and where speakers differ (an historic,
a NIMBY) nothing is said.

Bad:  It was {an} hard match, and Lille have {a} appointment with Lyon.
Bad:  She is {an} unique player for {an} European club and {an} one-off for {an} UN agency.
Bad:  {A} honest broker waited {a} hour for {a} MP, {an} BBC reporter and {a} SPD politician.
Bad:  {A} 11-year-old and {a} 80-year-old won; {an} 7-year-old lost by {an} 1.5-metre margin.
Bad:  He called it {a} “insult”. {An} Parisian court sent {a} e-mail.
Bad:  He left {the his} car and found {a the} key.
Good: An hour later a European MP, an MEP, met a union boss, a US envoy and an NGO in a one-horse town.
Good: An historic hotel and a historic house; an hotel; a herb and an herb; a Houthi and an Hispanic voter.
Good: An 11-year-old, an 18th-century vase, an 8-1 win, a 1,100-page report and a 1-0 defeat; a 180-seat hall.
Good: A N49.7 trillion budget, an N95 mask, a R10m fine and an R&B singer; an Sp 4 in the army.
Good: An FBI agent, an NHS trust, an SOS, a NATO ally, a UNESCO site, a UFO, an X-ray, an F-16 and a B-52.
Good: Serie A outfit Inter; Group A encounters; vitamin A and E; an A and an E; grades A or B; Road A 11.
Good: Il a annoncé une réforme. An iPhone, a Uighur, a Ukrainian, an Ulster town, an unidentified man, a ewe.
Good: An Garda Síochána confirmed it. An Phuoc Street leads to An Mai Spa.
Good: “The the” is wrong. He is a “the best” kind of man, the a cappella group sang.
"""

from collections.abc import Iterator

from ..document import Document, Text
from ..finding import Mark
from ..rule import Rule
from ..text.later import later
from ..text.sounds import vowel_sound
from ..text.triggers import Trigger

BETWEEN = later(r"[^\S\n]+[\"'“‘«]?")
CONTENT = frozenset(("each", "either", "even", "ever", "every", "other", "own", "old", "once", "one", "only", "off"))
POSSESSIVES = frozenset(("its", "my", "our", "their", "your"))
OTHER = {"a": "an", "an": "a", "A": "An", "An": "A", "the": "", "The": ""}
FIRST = {"a": frozenset("bcdfgjklmnpqrstvwz"), "an": frozenset("aei")}
GLIDING = ("u", "w")
"""Second letters of words such as European and ewe, which begin with a consonant."""
SECOND = {"a": frozenset(("the",)), "an": frozenset(("the",)), "the": POSSESSIVES | {"his"}}


SECONDS = Trigger(SECOND["the"].__and__, keys=True)


def check(document: Document, _: None) -> Iterator[Mark]:
    """Marks the article that is wrong before its word, or both of two."""
    text = document.target
    for article, word in suspects(text):
        if stands(text, word):
            yield from judged(text, word, article)


def suspects(text: Text) -> Iterator[tuple[str, int]]:
    """Articles whose next word may call for another one, or is a second one."""
    words, keys = [*text.words, ""], text.keys
    for article, plain in FIRST.items():
        for word in text.places(article):
            following = words[word + 1]
            if following and (following[0] not in plain or following[1:2] in GLIDING or following == "the"):
                yield article, word
    for second in text.met(SECONDS):
        yield from (("the", i - 1) for i in text.index[second] if i and keys[i - 1] == "the")


def stands(text: Text, word: int) -> bool:
    """Whether a word is an article of English: not a letter (Serie A), not a piece of another language."""
    form, gap = text.words[word], text.gaps[word]
    if BETWEEN.fullmatch(text.gaps[word + 1]) is None or gap[-1:] in ("-", "'", "’", ".", "&", "/"):
        return False
    if form not in OTHER or (form[0].isupper() and not initial(text, word)):
        return False
    if form == "An" and all(near.istitle() for near in text.words[word + 1 : word + 3]):
        return False
    around = text.words[max(0, word - 1) : word + 3]
    return not any(near in text.unknown or (not near.isascii() and near.islower()) for near in around)


def initial(text: Text, word: int) -> bool:
    """Whether a capital is due to the beginning of a sentence or a quotation."""
    return text.gaps[word].strip() != "" or text.sentence_at(text.starts[word])[0] == text.starts[word]


def judged(text: Text, word: int, article: str) -> Iterator[Mark]:
    """The mark on one article, if any."""
    start, following, gap = text.starts[word], text.keys[word + 1], text.gaps[word + 1]
    if following in SECOND[article] and text.words[word + 1] == following and gap == " ":
        yield Mark(start, text.end_of(word + 1), "two articles where one stands", None)
    elif article != "the" and (following in CONTENT or following not in text.language.function_words):
        sound = vowel_sound(spoken(text, word + 1))
        if sound is not None and sound != (article == "an"):
            right = OTHER[text.words[word]]
            yield Mark(start, text.end_of(word), f"English says {right} {text.words[word + 1]}", right, safe=True)


def spoken(text: Text, word: int) -> str:
    """A word, or a number with its groups, as far as its first sound depends on it."""
    form = text.words[word]
    if len(form) == 1 and form.isdigit() and word + 1 < len(text.words) and text.gaps[word + 1] in (",", ".", " "):
        group = text.words[word + 1]
        return form + group if group.isdigit() and len(group) == 3 else form
    return form


rule = Rule(check, "Linguistic conventions/Grammar", "grammar", targets=frozenset({"en"}))
