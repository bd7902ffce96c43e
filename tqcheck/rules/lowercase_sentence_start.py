"""A sentence, or a quotation that is a sentence, begins with a small letter.

Engines translate the pieces that bold type, links and quotation marks cut, each for itself and in the wrong order, and
the piece that now opens the sentence was in the middle of one before. Names that their owners write small (bell hooks,
iPhone, eBay), particles (von der Leyen, de Gaulle), quoted fragments, items of lists, continuations after dots
and whatever follows an abbreviation stay as they are.

Bad:  Austria fears for its industry. “{nobody} won, nobody lost,” said one diplomat.
Bad:  “{every} one of them is a hero,” Marchuk wrote.
Bad:  The camp still housed 1,500. “{we} slept on the rocks and shared one bottle.”
Bad:  “We ran to the metro.” {about} 1,200 windows have been broken on her street.
Bad:  The minister left the room. {later} he signed the decree.
Bad:  The talks ended without a result on Tuesday night, after nine hours.¶{the} delegations will meet again on Friday in Geneva, the two foreign ministries said.
Bad:  She told reporters: “{we} will not leave this town until the water is back.”
Bad:  {the} Government of Peru extends the state of emergency¶The president of Peru, Dina Boluarte, extended the state of emergency in the south of the country yesterday.
Good: the guardian weekly¶The paper that is printed in three countries was sold yesterday to a firm from the north of the country.
Good: It would help the U.S. “secure strong, tough sanctions on Iran.”
Good: U.S. troops left. The firm, Acme Inc. of Ohio, sold approx. half. It opened at 5 p.m. on Monday.
Good: He calls it “a page turned.” The critics call it something else.
Good: “Why now?” he asked. “Because we can!” she said. Yahoo! said nothing.
Good: “We ran to the metro.” said the woman, and her sister nodded.
Good: bell hooks wrote it. danah boyd read it. iPhone sales fell. eBay rose. k.d. lang sang.
Good: It rained. von der Leyen spoke first. de Gaulle had said no. al-Assad left.
Good: He waited ... and waited. “I thought … maybe not,” he said... then he left.
Good: The list is short:¶the hospital in the north of the city, which was hit twice on Monday.¶the school of music, which has been closed since the war began in spring.
Good: “never again” was on every wall. Visit example.com. It is free. See No. 5 of the list, vs. the rest.
Good: “so proud of these kids right now!” she tweeted. “idk what to say,” wrote another.
"""

from collections.abc import Iterator

from .. import tables
from ..document import Document, Text
from ..finding import Mark
from ..rule import Rule
from ..text import lines
from ..text.casing import stands_free
from ..text.later import later
from ..text.restarts import GOES_ON
from ..text.triggers import Trigger

QUOTES = frozenset('“‘"')
SMALL = later(r"[a-zà-öø-ÿ]")
SENTENCE = later(r"[^“”\"\r\n]{12,1500}(?:[.,!?…]['’]?[”\"]|[”\"],)|[^‘’\r\n]{12,1500}[.,!?…]’(?!\w)")
OPENERS = frozenset({"everybody", "everyone", "he", "it", "nobody", "she", "the", "there", "they", "this", "we", "you"})
CLOSING = frozenset('”"’»')
ANSWERS = frozenset({"he", "i", "it", "she", "they", "we", "you", "according"})
LEAST_WORDS = 4
TYPED = frozenset({"captioned", "commented", "messaged", "posted", "texted", "tweeted"})
"""How people write into their telephones is their own affair."""


def check(document: Document, _: None) -> Iterator[Mark]:
    """Marks small first words after a full stop, in a quotation, and of a paragraph."""
    text = document.target
    found = {*after_stops(text), *in_quotations(text), *of_paragraphs(text), *of_headline(text)}
    for word in sorted(found):
        if can_open(text, word):
            small = text.words[word]
            yield Mark(text.starts[word], text.end_of(word), "a sentence begins here", small.capitalize(), safe=True)


def after_stops(text: Text) -> Iterator[int]:
    """Words after a full stop that ends a sentence."""
    for word in text.restarts:
        closes = not CLOSING.isdisjoint(text.gaps[word])
        if text.keys[word] not in GOES_ON and not (closes and attributed(text, word)):
            yield word


def attributed(text: Text, word: int) -> bool:
    """Whether what follows a quotation says whose it is."""
    ahead = text.keys[word : word + 6]
    verbs = tables.words(f"{text.language.code}/speech-verbs.tsv")
    return ahead[0] in ANSWERS or not verbs.isdisjoint(ahead)


QUOTING = Trigger(lambda gaps: (gap for gap in gaps if gap[-1:] in QUOTES))


def in_quotations(text: Text) -> Iterator[int]:
    """First words of quotations that stand where a sentence begins, or after `said:`, and are sentences."""
    for word in text.parted(text.met_between(QUOTING)):
        if word == len(text.words) or not SMALL.match(text.words[word]):
            continue
        start = text.starts[word]
        before = text.content[max(0, start - 4) : start - 1]
        initial = text.gaps[word].startswith(".") and len(text.words[word - 1]) == 1  # the U.S. “secure …”
        begins = not initial and (
            before[-1:] in ("", "\n")
            or (before.rstrip("\u00a0 ")[-1:] in (".", "!", "?", "”") and before[-1:].isspace())
        )
        introduced = before.rstrip()[-1:] == ":" and text.keys[word] in OPENERS
        said = SENTENCE.match(text.content, start)
        if said and (begins or introduced) and said[0].count(" ") + (text.keys[word] in OPENERS) >= LEAST_WORDS - 1:
            after = text.words_in((said.end(), said.end() + 60))
            if TYPED.isdisjoint(text.keys[after.start : after.stop]) and (begins or said[0][-2:-1] != ","):
                yield word


def of_paragraphs(text: Text) -> Iterator[int]:
    """First words of paragraphs of running prose between others that begin with a capital."""
    spans = text.paragraphs
    for number in range(1, len(spans)):
        start, end = spans[number]
        if text.content[start].islower() and lines.is_prose(text.content[start:end]):
            near = [spans[number - 1], *spans[number + 1 : number + 2]]
            closed = text.content[near[0][1] - 2 : near[0][1]].rstrip("\"'”’»)")[-1:] in (".", "!", "?")
            if closed and not any(text.content[first].islower() for first, _ in near):
                yield text.words_in((start, end)).start


def of_headline(text: Text) -> Iterator[int]:
    """A function word that opens a headline which has capitals."""
    places = text.words_in(text.headline or (0, 0))
    words = text.words[places.start : places.stop]
    if words and words[0] in text.language.function_words and any(word[0].isupper() for word in words):
        yield places.start


def can_open(text: Text, word: int) -> bool:
    """Whether a word would have a capital at the start of a sentence: no name, brand, particle or foreign word."""
    small = text.words[word]
    if not (small.isalpha() and small.islower()) or small in text.unknown or small in text.language.particles:
        return False
    following = text.keys[word + 1] if word + 1 < len(text.keys) else ""
    named = f"{small} {following}" in tables.words(f"{text.language.code}/small-names.tsv")
    return not named and (len(small) > 1 or small == "a") and stands_free(text.gaps, word)


rule = Rule(check, "Linguistic conventions/Spelling", "misspelling", targets=frozenset({"en"}))
